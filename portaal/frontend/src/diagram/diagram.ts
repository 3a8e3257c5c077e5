import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { leesGegevens, maak, zelfdeOorsprong } from '../gemeenschappelijk/gegevens';

interface Stand { actief?: string[]; gedaan?: string[]; aantallen?: Record<string, number>; incidenten?: Record<string, number> }
interface Canvas {
  viewbox(): { x: number; y: number; width: number; height: number; inner: { x: number; y: number; width: number; height: number }; outer: { width: number; height: number } };
  viewbox(kader: { x: number; y: number; width: number; height: number }): void;
  addMarker(id: string, klasse: string): void; zoom(stap?: number | 'fit-viewport', midden?: 'auto'): number; resized(): void;
}
interface Bouwsteen { id: string; type: string; x: number; y: number; width: number; height: number }

/** Below this the words in a drawing cannot be read. */
const LEESBAAR = 0.7;

/**
 * A process diagram. `data-xml-url` gives the BPMN, the data block `{actief, gedaan, aantallen, incidenten}` what is going on
 * in it. The list or table beside it says the same in words and is named by `data-beschreven-door`.
 */
export async function koppel(el: HTMLElement): Promise<void> {
  const heeftStand = !!(el.dataset.bron || el.dataset.bronUrl || el.querySelector('script[type="application/json"]'));
  const [xml, stand] = await Promise.all([
    fetch(zelfdeOorsprong(el.dataset.xmlUrl ?? ''), { credentials: 'same-origin' }).then((r) => (r.ok ? r.text() : Promise.reject(new Error(`diagram: ${r.status}`)))),
    heeftStand ? leesGegevens<Stand>(el) : Promise.resolve<Stand>({}),
  ]);
  for (const kind of [...el.children]) if (kind.matches('[data-laden]')) kind.remove();

  const vlak = maak('div', 'tr-diagram__vlak');
  vlak.tabIndex = 0;
  vlak.setAttribute('role', 'group');
  vlak.setAttribute('aria-roledescription', 'procesplaat');
  vlak.setAttribute('aria-label', `${el.dataset.label ?? 'Procesplaat'}. Verschuif met de pijltoetsen, vergroot met plus en verklein met min.`);
  if (el.dataset.beschrevenDoor) vlak.setAttribute('aria-describedby', el.dataset.beschrevenDoor);
  const knoppen = maak('div', 'tr-diagram__knoppen');
  knoppen.setAttribute('role', 'group');
  knoppen.setAttribute('aria-label', 'Grootte van de procesplaat');
  el.classList.add('tr-diagram');
  const deel = maak('p', 'tr-diagram__deel', 'U ziet een deel van de tekening. Schuif haar met de muis of de pijltoetsen.');
  deel.hidden = true;
  el.append(knoppen, vlak);

  const viewer = new NavigatedViewer({ container: vlak, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas') as unknown as Canvas & { scroll(d: { dx: number; dy: number }): void };
  const overlays = viewer.get('overlays') as unknown as { add(id: string, type: string, o: unknown): void };
  const elementen = viewer.get('elementRegistry') as unknown as { get(id: string): Bouwsteen | undefined };

  /** A plane without size, as in something that is folded or hidden, has no scale: dividing by it is what SVG refuses as "non-finite". */
  const zichtbaar = (): boolean => vlak.clientWidth > 0 && vlak.clientHeight > 0;
  const alles = (): void => {
    if (!zichtbaar()) return;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(Math.min(1, canvas.zoom() * 0.96), 'auto');
  };
  /** A drawing that is too big to read as a whole begins at what is going on, or at its start. */
  const begin = (): void => {
    if (!zichtbaar()) return;
    alles();
    const { inner, outer } = canvas.viewbox();
    if (canvas.zoom() >= LEESBAAR) return;
    const nu = [...(stand.actief ?? []), ...Object.entries(stand.aantallen ?? {}).sort((a, b) => b[1] - a[1]).map(([id]) => id)]
      .map((id) => elementen.get(id)).find((e) => e && e.type !== 'bpmn:SubProcess');
    const width = outer.width / LEESBAAR;
    const height = outer.height / LEESBAAR;
    const binnen = (midden: number, van: number, lengte: number, kader: number): number =>
      lengte <= kader ? van - (kader - lengte) / 2 : Math.min(Math.max(midden - kader / 2, van - 30), van + lengte + 30 - kader);
    canvas.viewbox({
      width, height,
      x: binnen(nu ? nu.x + nu.width / 2 : inner.x, inner.x, inner.width, width),
      y: binnen(nu ? nu.y + nu.height / 2 : inner.y, inner.y, inner.height, height),
    });
  };
  const toonOfDitEenDeelIs = (): void => {
    const { x, y, width, height, inner } = canvas.viewbox();
    deel.hidden = inner.x >= x - 1 && inner.y >= y - 1 && inner.x + inner.width <= x + width + 1 && inner.y + inner.height <= y + height + 1;
  };
  const knop = (tekst: string, naam: string, doe: () => void): void => {
    const b = maak('button', 'utrecht-button utrecht-button--secondary-action tr-knop-klein', tekst);
    b.type = 'button';
    if (naam !== tekst) b.setAttribute('aria-label', naam);
    b.title = naam;
    b.addEventListener('click', doe);
    knoppen.append(b);
  };
  knop('+', 'Vergroten', () => canvas.zoom(Math.min(4, canvas.zoom() * 1.25)));
  knop('−', 'Verkleinen', () => canvas.zoom(Math.max(0.1, canvas.zoom() / 1.25)));
  knop('Alles tonen', 'Alles tonen', alles);
  if (stand.actief?.length) knop('Naar nu', 'Naar de stap die nu aan de beurt is', begin);
  knoppen.append(deel);

  const bestaat = (id: string): boolean => !!elementen.get(id);
  for (const id of stand.gedaan ?? []) if (bestaat(id)) canvas.addMarker(id, 'tr-gedaan');
  for (const id of stand.actief ?? []) if (bestaat(id)) canvas.addMarker(id, 'tr-actief');
  const blok = (klasse: string, tekst: string, titel: string): HTMLElement => {
    const b = maak('span', klasse, tekst);
    b.title = titel;
    return b;
  };
  for (const [id, n] of Object.entries(stand.aantallen ?? {})) {
    if (n > 0 && bestaat(id)) overlays.add(id, 'aantal', { position: { top: -12, right: 12 }, html: blok('tr-diagram__aantal', String(n), `${n} hier`) });
  }
  for (const [id, n] of Object.entries(stand.incidenten ?? {})) {
    if (n > 0 && bestaat(id)) {
      canvas.addMarker(id, 'tr-incident');
      overlays.add(id, 'incident', { position: { bottom: 12, right: 12 }, html: blok('tr-diagram__incident', `! ${n}`, n === 1 ? '1 storing hier' : `${n} storingen hier`) });
    }
  }
  viewer.on('canvas.viewbox.changed', toonOfDitEenDeelIs);
  begin();

  vlak.addEventListener('keydown', (e) => {
    const stap: Record<string, () => void> = {
      ArrowLeft: () => canvas.scroll({ dx: 60, dy: 0 }), ArrowRight: () => canvas.scroll({ dx: -60, dy: 0 }),
      ArrowUp: () => canvas.scroll({ dx: 0, dy: 60 }), ArrowDown: () => canvas.scroll({ dx: 0, dy: -60 }),
      '+': () => canvas.zoom(Math.min(4, canvas.zoom() * 1.25)), '=': () => canvas.zoom(Math.min(4, canvas.zoom() * 1.25)),
      '-': () => canvas.zoom(Math.max(0.1, canvas.zoom() / 1.25)), '0': alles,
    };
    const doe = e.ctrlKey || e.metaKey || e.altKey ? undefined : stap[e.key];
    if (!doe) return;
    e.preventDefault();
    doe();
  });
  let breedte = zichtbaar() ? vlak.clientWidth : 0;
  new ResizeObserver(() => {
    if (vlak.clientWidth === breedte || !zichtbaar()) return;
    breedte = vlak.clientWidth;
    begin();
  }).observe(vlak);
}
