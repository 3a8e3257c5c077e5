import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { leesGegevens, maak } from '../gemeenschappelijk/gegevens';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

interface Reeks { naam: string; waarden: Array<number | null>; kleur?: 'hoofd' | 'goed' | 'let-op' | 'fout' | 'rustig'; lijn?: boolean }
interface Gegevens { soort: 'staaf' | 'liggend' | 'lijn' | 'ring'; labels: string[]; reeksen: Reeks[]; eenheid?: string; gestapeld?: boolean; stappen?: string[] }

/** A chart beside a server-rendered table with the same figures; `data-beschreven-door` names that table. */
export async function koppel(el: HTMLElement): Promise<void> {
  const g = await leesGegevens<Gegevens>(el);
  for (const kind of [...el.children]) if (kind.matches('[data-laden]')) kind.remove();
  el.classList.add('tr-grafiek');
  const doek = maak('canvas');
  doek.setAttribute('role', 'img');
  doek.setAttribute('aria-label', `${el.dataset.label ?? 'Grafiek'}. Dezelfde cijfers staan in de tabel.`);
  if (el.dataset.beschrevenDoor) doek.setAttribute('aria-describedby', el.dataset.beschrevenDoor);
  el.append(doek);

  const stijl = getComputedStyle(document.documentElement);
  const token = (naam: string, anders: string): string => stijl.getPropertyValue(naam).trim() || anders;
  const kleuren: Record<string, string> = {
    hoofd: token('--tr-kleur-hoofd', '#0b4a6f'), goed: token('--tr-kleur-goed', '#1f6b43'), 'let-op': token('--tr-kleur-let-op', '#8a5a00'),
    fout: token('--tr-kleur-fout', '#a51d1d'), rustig: token('--tr-kleur-rustig', '#5f6c7b'),
  };
  const volgorde = ['hoofd', 'let-op', 'rustig', 'goed', 'fout'];
  const streep = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
  const punt = ['circle', 'rect', 'triangle', 'rectRot'];
  const tekst = token('--tr-kleur-tekst', '#1f2933');
  const lijn = token('--tr-kleur-lijn', '#d5dce2');
  const ring = g.soort === 'ring';
  const woord = (waarde: number | null, getal: string): string => (waarde === null ? undefined : g.stappen?.[waarde]) ?? getal;
  new Chart(doek, {
    type: ring ? 'doughnut' : g.soort === 'lijn' ? 'line' : 'bar',
    data: {
      labels: g.labels,
      datasets: g.reeksen.map((r, i) => ({
        label: r.naam, data: r.waarden, ...(g.soort === 'lijn' ? { borderDash: streep[i % streep.length], pointStyle: punt[i % punt.length], pointRadius: 4 } : {}), ...(r.lijn ? { type: 'line', stack: 'lijn', pointRadius: 3, order: -1 } : {}),
        backgroundColor: ring ? g.labels.map((_, n) => kleuren[volgorde[n % volgorde.length]!]!) : kleuren[r.kleur ?? volgorde[i % volgorde.length]!]!,
        borderColor: ring ? '#fff' : kleuren[r.kleur ?? volgorde[i % volgorde.length]!]!, borderWidth: g.soort === 'lijn' || r.lijn ? 2 : ring ? 2 : 0, maxBarThickness: 40, tension: 0,
      })),
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, locale: 'nl-NL', indexAxis: g.soort === 'liggend' ? 'y' : 'x',
      plugins: {
        legend: { display: ring || g.reeksen.length > 1, labels: { color: tekst, usePointStyle: g.soort === 'lijn' } },
        tooltip: { callbacks: { label: (c: { dataset: { label?: string }; raw: number | null; formattedValue: string }) => ` ${c.dataset.label ?? ''}: ${woord(c.raw, c.formattedValue)}${g.eenheid ? ` ${g.eenheid}` : ''}` } },
      },
      scales: ring ? {} : {
        x: { stacked: g.gestapeld, ticks: { color: tekst, precision: 0 }, grid: { color: lijn }, beginAtZero: true },
        y: {
          stacked: g.gestapeld, grid: { color: lijn }, beginAtZero: true, ...(g.stappen ? { max: g.stappen.length - 1 } : {}),
          ticks: { color: tekst, precision: 0, ...(g.stappen ? { stepSize: 1, callback: (waarde: number) => woord(waarde, '') } : {}) },
        },
      },
    },
  } as never);
}
