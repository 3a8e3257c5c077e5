import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { koppel } from '../src/formulier/formulier';

/** What a case worker sees when handing in goes well, is refused, comes too late or fails. */
const schema = {
  id: 'proef', type: 'default', schemaVersion: 18,
  components: [
    { type: 'radio', id: 'veld-besluit', key: 'besluit', label: 'Wat is het besluit?', values: [{ label: 'Ja', value: 'JA' }, { label: 'Nee', value: 'NEE' }], validate: { required: true } },
    { type: 'textfield', id: 'veld-reden', key: 'reden', label: 'Reden', validate: { required: true, maxLength: 20 }, conditional: { hide: '=besluit != "NEE"' } },
    { type: 'dynamiclist', id: 'lijst', path: 'afspraken', label: 'Afspraken', isRepeating: true, allowAddRemove: true, defaultRepetitions: 0, properties: { toevoegen: 'Afspraak toevoegen' },
      components: [{ type: 'textfield', id: 'veld-wat', key: 'wat', label: 'Wat?', validate: { maxLength: 20 } }] },
  ],
};
let verzoeken: Array<{ url: string; methode: string; inhoud: unknown; koppen: Record<string, string> }>;
let antwoord: () => Response | Promise<Response>;
let el: HTMLElement;
let form: { get(naam: string): { getAllKeyed(): Array<{ id: string }> }; _update(u: unknown): void };

const json = (status: number, inhoud: unknown): Response => new Response(JSON.stringify(inhoud), { status, headers: { 'Content-Type': 'application/json' } });
const tik = (ms = 30): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));
const knop = (): HTMLButtonElement => el.querySelector('.utrecht-button--primary-action')!;
const overzicht = (): HTMLElement => el.querySelector('.tr-foutoverzicht')!;
const status = (): string => el.querySelector('.tr-formulier__status')!.textContent!;
async function vul(id: string, value: unknown): Promise<void> {
  form._update({ fieldInstance: form.get('formFieldInstanceRegistry').getAllKeyed().find((i) => i.id === id), value });
  await tik();
}

beforeEach(async () => {
  document.head.innerHTML = '<meta name="_csrf" content="geheim"><meta name="_csrf_header" content="X-CSRF-TOKEN">';
  document.body.innerHTML = `<div id="f" data-indienen-url="/taken/1/afronden" data-concept-url="/taken/1/concept"><p data-laden>Laden</p><script type="application/json">${JSON.stringify({ schema, gegevens: { afspraken: [{ wat: 'bellen' }] } })}</script></div>`;
  verzoeken = [];
  antwoord = () => json(200, {});
  vi.stubGlobal('fetch', vi.fn(async (url: string, opties: RequestInit) => {
    verzoeken.push({ url: new URL(url).pathname, methode: opties.method ?? 'GET', inhoud: opties.body ? JSON.parse(opties.body as string) : null, koppen: opties.headers as Record<string, string> });
    return antwoord();
  }));
  Element.prototype.scrollIntoView = vi.fn();
  el = document.querySelector('#f')!;
  el.addEventListener('formulier:klaar', (e) => { form = (e as CustomEvent).detail; });
  el.addEventListener('formulier:ingediend', (e) => e.preventDefault());
  await koppel(el);
  await tik();
});
afterEach(() => vi.unstubAllGlobals());

test('het formulier is in het Nederlands, met het merk van bpmn.io', () => {
  expect(el.textContent).toContain('Afspraak toevoegen');
  expect(el.querySelector('.fjs-powered-by')).not.toBeNull();
  expect(el.querySelector('[data-laden]')).toBeNull();
  expect(el.innerHTML).not.toMatch(/Remove list item|Add new|Powered by/);
  expect(el.querySelector('fieldset legend')?.textContent).toContain('Wat is het besluit?');
});

test('een vergeten antwoord gaat niet naar de server en staat in een overzicht dat de focus krijgt', async () => {
  knop().click();
  await tik();
  expect(verzoeken).toHaveLength(0);
  expect(document.activeElement).toBe(overzicht());
  expect(overzicht().getAttribute('role')).toBe('alert');
  expect(overzicht().textContent).toContain('Wat is het besluit? Kies een antwoord.');
  overzicht().querySelector('a')!.click();
  expect((document.activeElement as HTMLInputElement).type).toBe('radio');
});

test('twee keer klikken is één keer indienen, met CSRF en zonder verborgen antwoorden', async () => {
  let los!: (r: Response) => void;
  antwoord = () => new Promise((klaar) => { los = klaar; });
  await vul('veld-besluit', 'JA');
  knop().click();
  knop().click();
  await tik();
  knop().click();
  los(json(200, {}));
  await tik();
  knop().click();
  await tik();
  expect(verzoeken).toHaveLength(1);
  expect(verzoeken[0]).toMatchObject({ url: '/taken/1/afronden', methode: 'POST', inhoud: { antwoorden: { besluit: 'JA', afspraken: [{ wat: 'bellen' }] } }, koppen: { 'X-CSRF-TOKEN': 'geheim' } });
  expect(verzoeken[0]!.inhoud).not.toHaveProperty('antwoorden.reden');
});

test('wat de server niet goed vindt, staat bij het veld, ook in een lijst', async () => {
  antwoord = () => json(422, { invalidParams: [{ name: 'afspraken[0].wat', reason: 'Dit is te vaag.' }, { name: 'termijn', reason: 'De termijn is voorbij.' }] });
  await vul('veld-besluit', 'JA');
  knop().click();
  await tik(60);
  expect(el.querySelector('.fjs-form-field-error')?.textContent).toBe('Dit is te vaag.');
  expect(overzicht().textContent).toContain('Wat? (1): Dit is te vaag.');
  expect(overzicht().textContent).toContain('De termijn is voorbij.');
  antwoord = () => json(200, {});
  knop().click();
  await tik();
  expect(verzoeken).toHaveLength(2);
});

test('was een collega eerder, dan staat er wie, en blijven de antwoorden staan', async () => {
  antwoord = () => json(409, { title: 'Een collega was u voor', detail: 'Sam Jansen rondde deze taak om 10:31 af.' });
  await vul('veld-besluit', 'JA');
  knop().click();
  await tik(60);
  expect(overzicht().textContent).toContain('Sam Jansen rondde deze taak om 10:31 af.');
  expect(knop().disabled).toBe(true);
  expect(el.querySelector<HTMLInputElement>('input[type=radio]')!.checked).toBe(true);
});

test('zonder verbinding blijven de antwoorden staan en gaat dezelfde sleutel nog een keer mee', async () => {
  antwoord = () => Promise.reject(new TypeError('network'));
  await vul('veld-besluit', 'JA');
  knop().click();
  await tik();
  expect(overzicht().textContent).toContain('Geen verbinding');
  antwoord = () => json(200, {});
  knop().click();
  await tik();
  expect(verzoeken).toHaveLength(2);
  expect(verzoeken[1]!.koppen['Idempotency-Key']).toBe(verzoeken[0]!.koppen['Idempotency-Key']);
  expect(status()).toBe('Verwerkt.');
});

test('het concept wordt bewaard als er iets is veranderd', async () => {
  antwoord = () => new Response(null, { status: 204 });
  await vul('veld-besluit', 'NEE');
  await vul('veld-reden', 'ziek');
  await tik(1700);
  expect(verzoeken).toHaveLength(1);
  expect(verzoeken[0]).toMatchObject({ url: '/taken/1/concept', methode: 'PUT', inhoud: { antwoorden: { besluit: 'NEE', reden: 'ziek' } } });
  expect(status()).toMatch(/^Concept bewaard om \d\d:\d\d$/);
});

test('een concept dat nog onderweg is als de taak wordt ingeleverd, geeft geen weigering op het scherm', async () => {
  let conceptLos!: (r: Response) => void;
  let conceptAf: AbortSignal | undefined;
  vi.stubGlobal('fetch', vi.fn((url: string, opties: RequestInit) => {
    verzoeken.push({ url: new URL(url).pathname, methode: opties.method!, inhoud: JSON.parse(opties.body as string), koppen: {} });
    if (opties.method === 'POST') return Promise.resolve(json(200, {}));
    conceptAf = opties.signal!;
    return new Promise<Response>((klaar) => { conceptLos = klaar; });
  }));
  await vul('veld-besluit', 'JA');
  await tik(1700);
  expect(verzoeken.map((v) => v.methode)).toEqual(['PUT']);
  knop().click();
  await tik();
  conceptLos(json(409, { title: 'Dit kan nu niet', detail: 'Karin de Vries heeft deze taak al afgerond.' }));
  await tik();
  expect(conceptAf!.aborted).toBe(true);
  expect(verzoeken.map((v) => v.methode)).toEqual(['PUT', 'POST']);
  expect(overzicht().hidden).toBe(true);
  expect(status()).toBe('Verwerkt.');
});

test('er is één concept tegelijk onderweg, en het laatste gaat er achteraan', async () => {
  const los: Array<(r: Response) => void> = [];
  antwoord = () => new Promise((klaar) => { los.push(klaar); });
  await vul('veld-besluit', 'NEE');
  await tik(1700);
  await vul('veld-reden', 'ziek');
  await tik(1700);
  expect(verzoeken).toHaveLength(1);
  los[0]!(new Response(null, { status: 204 }));
  await tik(1700);
  expect(verzoeken.map((v) => v.inhoud)).toEqual([{ antwoorden: { besluit: 'NEE', reden: '', afspraken: [{ wat: 'bellen' }] } }, { antwoorden: { besluit: 'NEE', reden: 'ziek', afspraken: [{ wat: 'bellen' }] } }]);
}, 10_000);

test('mislukt het inleveren, dan worden de antwoorden als concept bewaard', async () => {
  antwoord = () => json(503, { detail: 'Even geduld.' });
  await vul('veld-besluit', 'JA');
  knop().click();
  await tik();
  antwoord = () => new Response(null, { status: 204 });
  await tik(1700);
  expect(verzoeken.map((v) => v.methode)).toEqual(['POST', 'PUT']);
  expect(status()).toMatch(/^Concept bewaard/);
});

test('een lang gesprek heeft een inhoudsopgave, inklapbare onderdelen, en een fout klapt zijn onderdeel open', async () => {
  const lang = JSON.parse(readFileSync('../../forms/brede-intake/voer-openingsgesprek.form', 'utf8'));
  document.body.innerHTML = `<div id="lang" data-indienen-url="/taken/1/afronden"><script type="application/json">${JSON.stringify({ schema: lang, gegevens: { gesprekUitkomst: 'GENOEG' } })}</script></div>`;
  el = document.querySelector('#lang')!;
  el.addEventListener('formulier:klaar', (e) => { form = (e as CustomEvent).detail; });
  await koppel(el);
  await tik(60);
  const opgave = el.querySelector('nav.tr-inhoudsopgave')!;
  expect([...opgave.querySelectorAll('ol ol a')].map((a) => a.textContent)).toContain('Taalniveau');
  expect(opgave.textContent).toContain('14 niet gevraagd');
  const taal = el.querySelector<HTMLDetailsElement>('details[data-onderdeel="veld-startposities-taalniveau"]')!;
  expect(taal.open).toBe(false);
  expect(taal.querySelector('summary')!.textContent).toContain('niet gevraagd');
  await vul('veld-startposities-taalniveau-stand', 'WAARDE');
  await vi.waitFor(() => expect(taal.querySelector('summary')!.textContent).toContain('nog 2 vragen'), 5000);
  knop().click();
  await tik();
  expect(taal.open).toBe(true);
  expect(overzicht().textContent).toContain('Moedertaal: Vul dit in.');
  taal.querySelector<HTMLButtonElement>('[data-volgende]')!.click();
  expect(taal.open).toBe(false);
  expect((document.activeElement as HTMLElement).textContent).toContain('Leerbaarheid');
  expect(el.querySelector<HTMLDetailsElement>('details[data-onderdeel="veld-startposities-leerbaarheid"]')!.open).toBe(true);
  [...opgave.querySelectorAll('a')].find((a) => a.textContent === 'Opleiding')!.click();
  expect((document.activeElement as HTMLElement).textContent).toContain('Opleiding');
  expect((document.activeElement!.parentElement as HTMLDetailsElement).open).toBe(true);
}, 20_000);

test('een kort formulier heeft geen inhoudsopgave', () => {
  expect(el.querySelector('.tr-inhoudsopgave')).toBeNull();
});
