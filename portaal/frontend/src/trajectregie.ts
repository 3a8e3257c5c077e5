import { schrijfVoluit } from './gemeenschappelijk/datum';
import { start as startWerkvoorraad } from './werkvoorraad/stroom';

type Koppel = (el: HTMLElement) => void | Promise<void>;

/** Islands are loaded only on pages that have one. */
const eilanden: Record<string, () => Promise<{ koppel: Koppel }>> = {
  formulier: () => import('./formulier/formulier'),
  diagram: () => import('./diagram/diagram'),
  grafiek: () => import('./grafiek/grafiek'),
  tijdstip: () => import('./gemeenschappelijk/tijdstip'),
};

function koppelAlles(wortel: ParentNode): void {
  for (const el of wortel.querySelectorAll<HTMLElement>('[data-eiland]:not([data-gekoppeld])')) {
    const laad = eilanden[el.dataset.eiland ?? ''];
    if (!laad) continue;
    el.dataset.gekoppeld = '';
    laad()
      .then(({ koppel }) => koppel(el))
      .catch((fout: unknown) => {
        console.error(fout);
        delete el.dataset.gekoppeld;
        const melding = document.createElement('p');
        melding.className = 'tr-melding tr-melding--fout';
        melding.setAttribute('role', 'alert');
        melding.textContent = 'Dit deel van de pagina kon niet worden geladen. Laad de pagina opnieuw.';
        el.append(melding);
      });
  }
  schrijfVoluit(wortel);
  startWerkvoorraad(wortel);
}

koppelAlles(document);
// A page that came back with errors starts at the list of them, for the keyboard and for a screen reader.
document.querySelector<HTMLElement>('.tr-foutoverzicht[tabindex]:not([hidden])')?.focus();
document.addEventListener('htmx:load', (e) => koppelAlles(((e as CustomEvent).detail?.elt as ParentNode) ?? document));
