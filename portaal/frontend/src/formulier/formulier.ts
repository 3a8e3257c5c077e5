import { Form } from '@bpmn-io/form-js-viewer';
import './formulier.css';
import { csrf, leesGegevens, maak, vernieuwCsrf, zelfdeOorsprong } from '../gemeenschappelijk/gegevens';
import { klok } from '../gemeenschappelijk/tijdstip';
import { Inhoud, klapOpen, maakInklapbaar } from './inhoud';
import { eigenFouten, serverFouten, type VeldFout } from './paden';
import { veldenModule } from './velden';

interface Gegevens { formulierId: string; versie?: number; schema: Record<string, unknown>; gegevens?: Record<string, unknown> }
interface Probleem { title?: string; detail?: string; invalidParams?: Array<{ name: string; reason: string }>; volgende?: string }

const WACHT_MET_BEWAREN_MS = 1500;
const OPNIEUW_NA_MS = 10_000;

/**
 * A Camunda form. `data-indienen-url` takes `POST {antwoorden}`, `data-concept-url` takes `PUT {antwoorden}`; without the first
 * it is read-only. What was typed is never thrown away: not by a failed call, not by a colleague who was first.
 */
export async function koppel(el: HTMLElement): Promise<void> {
  const gegevens = await leesGegevens<Gegevens>(el);
  const { indienenUrl, conceptUrl } = el.dataset;
  const alleenLezen = !indienenUrl;

  const overzicht = maak('div', 'tr-foutoverzicht');
  overzicht.setAttribute('role', 'alert');
  overzicht.tabIndex = -1;
  overzicht.hidden = true;
  const houder = maak('div', 'tr-formulier__velden');
  const knoppen = maak('div', 'tr-formulier__knoppen');
  const afronden = maak('button', 'utrecht-button utrecht-button--primary-action', el.dataset.knopTekst ?? 'Taak afronden');
  afronden.type = 'button';
  const bewaren = maak('button', 'utrecht-button utrecht-button--secondary-action', 'Concept bewaren');
  bewaren.type = 'button';
  const status = maak('p', 'tr-formulier__status');
  status.setAttribute('role', 'status');
  knoppen.hidden = alleenLezen;
  if (!alleenLezen) knoppen.append(afronden, ...(conceptUrl ? [bewaren] : []), status);
  for (const kind of [...el.children]) if (kind.matches('[data-laden]')) kind.remove();
  el.classList.add('tr-formulier');
  el.append(overzicht, houder, knoppen);

  const form = new Form({ container: houder, additionalModules: [veldenModule], properties: { readOnly: alleenLezen, ariaLabel: el.dataset.label ?? 'Formulier' } } as never);
  const lang = maakInklapbaar(gegevens.schema as never);
  await form.importSchema(gegevens.schema as never, gegevens.gegevens ?? {});
  el.dispatchEvent(new CustomEvent('formulier:klaar', { bubbles: true, detail: form }));
  await new Promise((klaar) => setTimeout(klaar));
  const inhoud = lang ? new Inhoud(form, houder, gegevens.schema as never) : undefined;
  if (inhoud) houder.before(inhoud.el);
  if (alleenLezen) return;

  const antwoorden = (): Record<string, unknown> => (form as unknown as { _getSubmitData(): Record<string, unknown> })._getSubmitData();
  let bewaard = JSON.stringify(antwoorden());
  let bezig = false;
  let klaar = false;
  let bewaring: AbortController | undefined;
  let wachter: ReturnType<typeof setTimeout> | undefined;
  let sleutel = { inhoud: '', id: '' };

  const meld = (tekst: string): void => {
    if (status.textContent !== tekst) status.textContent = tekst;
  };

  async function stuur(methode: 'POST' | 'PUT', url: string, inhoud: string, signal?: AbortSignal, eerste = true): Promise<Response> {
    if (methode === 'POST' && sleutel.inhoud !== inhoud) sleutel = { inhoud, id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` };
    const antwoord = await fetch(zelfdeOorsprong(url), {
      method: methode, body: inhoud, credentials: 'same-origin', signal,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest', ...(methode === 'POST' ? { 'Idempotency-Key': sleutel.id } : {}), ...csrf() },
    });
    return antwoord.status === 403 && eerste && (await vernieuwCsrf()) ? stuur(methode, url, inhoud, signal, false) : antwoord;
  }

  function zonderBewaring(): void {
    bewaring?.abort();
    bewaring = undefined;
  }

  /** One draft on its way at a time, so that an older one never overtakes a newer; handing in calls it off, and what becomes of it then is nobody's news. */
  async function bewaarConcept(): Promise<void> {
    clearTimeout(wachter);
    wachter = undefined;
    if (!conceptUrl || bezig || klaar) return;
    if (bewaring) {
      plan(WACHT_MET_BEWAREN_MS);
      return;
    }
    const nu = JSON.stringify(antwoorden());
    if (nu === bewaard) return;
    const deze = bewaring = new AbortController();
    try {
      const antwoord = await stuur('PUT', conceptUrl, JSON.stringify({ antwoorden: JSON.parse(nu) }), deze.signal);
      if (deze.signal.aborted) return;
      if (antwoord.ok && !antwoord.redirected) {
        bewaard = nu;
        meld(`Concept bewaard om ${klok(new Date())}`);
      } else if (antwoord.status === 409) {
        klaar = true;
        await toonProbleem(antwoord);
      } else {
        meld(antwoord.redirected || antwoord.status === 401 || antwoord.status === 403
          ? 'Niet bewaard: u bent uitgelogd. Log in een ander tabblad in. Uw antwoorden blijven hier staan.'
          : 'Het concept is nog niet bewaard. Uw antwoorden blijven hier staan; we proberen het opnieuw.');
        plan(OPNIEUW_NA_MS);
      }
    } catch {
      if (deze.signal.aborted) return;
      meld('Geen verbinding. Uw antwoorden blijven hier staan; we proberen het opnieuw.');
      plan(OPNIEUW_NA_MS);
    } finally {
      if (bewaring === deze) bewaring = undefined;
    }
  }

  function plan(ms: number): void {
    clearTimeout(wachter);
    wachter = setTimeout(() => void bewaarConcept(), ms);
  }

  function toonOverzicht(kop: string, velden: VeldFout[], los: string[] = []): void {
    overzicht.replaceChildren(maak('h2', 'tr-foutoverzicht__kop', kop));
    for (const tekst of los) overzicht.append(maak('p', '', tekst));
    if (velden.length) {
      const lijst = maak('ul');
      for (const veld of velden) {
        const punt = maak('li');
        const link = maak('a', 'utrecht-link', `${veld.label}${veld.label.endsWith('?') ? '' : ':'} ${veld.redenen.join(' ')}`);
        link.href = `#${veld.domId}`;
        link.addEventListener('click', (e) => {
          e.preventDefault();
          const doel = document.getElementById(veld.domId);
          klapOpen(doel);
          const bediening = doel?.matches('fieldset') ? doel.querySelector<HTMLElement>('input') : doel;
          (bediening ?? doel)?.focus();
          doel?.scrollIntoView({ block: 'center' });
        });
        punt.append(link);
        lijst.append(punt);
      }
      overzicht.append(lijst);
    }
    for (const veld of velden) klapOpen(document.getElementById(veld.domId));
    overzicht.hidden = false;
    overzicht.focus();
    overzicht.scrollIntoView({ block: 'start' });
  }

  async function toonProbleem(antwoord: Response): Promise<void> {
    const probleem = (await antwoord.json().catch(() => ({}))) as Probleem;
    if (antwoord.status === 422 || antwoord.status === 400) {
      const { velden, los, boom } = serverFouten(form, probleem.invalidParams ?? []);
      (form as unknown as { _setState(s: unknown): void })._setState({ errors: boom });
      toonOverzicht('Deze antwoorden kunnen nog niet worden verwerkt', velden, velden.length || los.length ? los : [probleem.detail ?? 'Kijk uw antwoorden na.']);
    } else if (antwoord.status === 409) {
      afronden.disabled = true;
      bewaren.disabled = true;
      toonOverzicht(probleem.title ?? 'Een collega was u voor', [], [probleem.detail ?? 'Deze taak is al door iemand anders gedaan.', 'Uw antwoorden staan nog op dit scherm, maar zijn niet verwerkt. Neem over wat u wilt bewaren.']);
    } else if (antwoord.status === 401 || antwoord.status === 403 || antwoord.redirected) {
      toonOverzicht('U bent uitgelogd', [], ['Log in een ander tabblad opnieuw in en kies hier daarna nog een keer voor afronden. Uw antwoorden blijven hier staan.']);
    } else if (antwoord.status === 404) {
      toonOverzicht('Deze taak is er niet meer', [], [probleem.detail ?? 'De taak is vervallen of niet meer van u. Uw antwoorden staan nog op dit scherm.']);
    } else {
      toonOverzicht('Het is niet gelukt', [], [probleem.detail ?? 'Er ging iets mis. Uw antwoorden blijven hier staan. Probeer het over een minuut opnieuw.']);
    }
  }

  async function indienen(): Promise<void> {
    if (bezig || klaar) return;
    overzicht.hidden = true;
    const fouten = eigenFouten(form, form.validate());
    if (fouten.length) {
      toonOverzicht(fouten.length === 1 ? 'Eén antwoord klopt nog niet' : `${fouten.length} antwoorden kloppen nog niet`, fouten);
      return;
    }
    bezig = true;
    clearTimeout(wachter);
    zonderBewaring();
    afronden.setAttribute('aria-disabled', 'true');
    afronden.classList.add('utrecht-button--busy');
    meld('Bezig met verwerken…');
    const nu = JSON.stringify(antwoorden());
    try {
      const antwoord = await stuur('POST', indienenUrl!, JSON.stringify({ antwoorden: JSON.parse(nu) }));
      if (antwoord.ok && !antwoord.redirected) {
        klaar = true;
        bewaard = nu;
        meld('Verwerkt.');
        const inhoud = (await antwoord.json().catch(() => ({}))) as Probleem;
        const gebeurtenis = new CustomEvent('formulier:ingediend', { bubbles: true, cancelable: true, detail: inhoud });
        if (el.dispatchEvent(gebeurtenis)) location.assign(zelfdeOorsprong(inhoud.volgende ?? el.dataset.naIndienen ?? '/werkvoorraad'));
        return;
      }
      if (antwoord.status === 409) klaar = true;
      meld('');
      await toonProbleem(antwoord);
    } catch {
      meld('');
      toonOverzicht('Geen verbinding', [], ['Uw antwoorden zijn niet verstuurd en blijven hier staan. Probeer het opnieuw als u weer verbinding heeft. Twee keer versturen kan geen kwaad.']);
    } finally {
      bezig = false;
      if (!klaar) {
        afronden.removeAttribute('aria-disabled');
        afronden.classList.remove('utrecht-button--busy');
        if (conceptUrl && JSON.stringify(antwoorden()) !== bewaard) plan(WACHT_MET_BEWAREN_MS);
      }
    }
  }

  afronden.addEventListener('click', () => void indienen());
  bewaren.addEventListener('click', () => void bewaarConcept().then(() => {
    if (JSON.stringify(antwoorden()) === bewaard && !status.textContent) meld('Alles is bewaard.');
  }));
  // Enter in a lone text field must not hand in the task by accident.
  houder.addEventListener('submit', (e) => {
    e.preventDefault();
    e.stopPropagation();
  }, true);
  form.on('changed', () => {
    inhoud?.bij();
    if (conceptUrl && !bezig && !klaar && JSON.stringify(antwoorden()) !== bewaard) plan(WACHT_MET_BEWAREN_MS);
  });
  addEventListener('online', () => void bewaarConcept());
  addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    zonderBewaring();
    void bewaarConcept();
  });
  addEventListener('beforeunload', (e) => {
    if (!klaar && JSON.stringify(antwoorden()) !== bewaard) e.preventDefault();
  });
}
