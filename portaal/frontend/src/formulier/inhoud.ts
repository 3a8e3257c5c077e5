import type { Form } from '@bpmn-io/form-js-viewer';
import { maak } from '../gemeenschappelijk/gegevens';

interface Onderdeel { type: string; id: string; label?: string; key?: string; path?: string; values?: Array<{ value: string; label: string }>; validate?: { required?: boolean }; properties?: Record<string, string>; components?: Onderdeel[] }
interface Instantie { id: string; valuePath: Array<string | number> }
interface Deel { groep: Onderdeel; velden: Set<string>; stand?: Onderdeel; delen: Deel[] }

/** The property of a group that folds; given by {@link maakInklapbaar}, never in a .form file. */
export const INKLAPBAAR = 'inklapbaar';
const BIJWERKEN_NA_MS = 100;
const VEEL_GROEPEN = 5;
const LANG_VANAF = 6;
const LANG_GENOEG = 3;

const groepen = (onderdeel: Onderdeel): Onderdeel[] => (onderdeel.components ?? []).filter((c) => c.type === 'group');
const velden = (onderdeel: Onderdeel): string[] => (onderdeel.components ?? []).flatMap((c) => (c.components ? velden(c) : [c.id]));

/** Marks the parts of a group with many parts (the startposities), and tells whether the form is long enough for an index. */
export function maakInklapbaar(schema: Onderdeel): boolean {
  let aantal = 0;
  for (const groep of groepen(schema)) {
    const delen = groepen(groep);
    aantal += 1 + delen.length;
    if (delen.length >= VEEL_GROEPEN) for (const deel of delen) deel.properties = { ...deel.properties, [INKLAPBAAR]: 'ja' };
  }
  return aantal >= LANG_VANAF;
}

/** Opens every fold around an element, so that it can be seen and can have the focus. */
export function klapOpen(el: Element | null): void {
  for (let fold = el?.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}

/**
 * The index of a long form: its parts in the order of the conversation, each with what is still open, as links. Parts that are not asked (yet)
 * are not in it. Keeps itself up to date with {@link bij}.
 */
export class Inhoud {
  readonly el = maak('nav', 'tr-inhoudsopgave');
  private readonly lijst = maak('ol');
  private readonly telling = maak('p', 'tr-inhoudsopgave__telling');
  private readonly alles = maak('button', 'utrecht-button utrecht-button--subtle tr-knop-klein');
  private readonly delen: Deel[];
  private gezien = '';
  private wachter: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly form: Form, private readonly houder: HTMLElement, schema: Onderdeel) {
    this.delen = Inhoud.lees(schema);
    this.el.setAttribute('aria-label', 'Onderdelen van dit formulier');
    const kop = maak('div', 'tr-inhoudsopgave__kop');
    this.alles.type = 'button';
    this.alles.addEventListener('click', () => {
      const open = this.ergensDicht();
      for (const fold of this.folds()) fold.open = open;
      this.noemKnop();
    });
    kop.append(maak('h3', '', 'Onderdelen'), this.alles);
    this.el.append(kop, this.telling, this.lijst);
    houder.addEventListener('toggle', () => this.noemKnop(), true);
    houder.addEventListener('click', (e) => {
      const knop = (e.target as Element).closest<HTMLElement>('[data-volgende]');
      if (knop) this.volgende(knop);
    });
    this.teken();
  }

  private static lees(ouder: Onderdeel): Deel[] {
    return groepen(ouder).map((groep) => ({
      groep, velden: new Set(velden(groep)), delen: Inhoud.lees(groep).filter((deel) => deel.groep.properties?.[INKLAPBAAR]),
      stand: groep.components?.find((c) => c.key === 'stand' && c.values),
    }));
  }

  /** After every answer: which parts are asked, and what is still open in them. */
  bij(): void {
    clearTimeout(this.wachter);
    this.wachter = setTimeout(() => this.teken(), BIJWERKEN_NA_MS);
  }

  private teken(): void {
    const data = (this.form as unknown as { _getState(): { data: unknown } })._getState().data;
    const validator = this.form.get('validator') as { validateFieldInstance(i: Instantie, waarde: unknown): string[] };
    const perVeld = new Map<string, { open: number; waarde: unknown }>();
    for (const i of (this.form.get('formFieldInstanceRegistry') as { getAllKeyed(): Instantie[] }).getAllKeyed()) {
      const waarde = i.valuePath.reduce<unknown>((w, deel) => (w as Record<string | number, unknown> | null | undefined)?.[deel], data);
      const fout = validator.validateFieldInstance(i, waarde).length;
      const eerder = perVeld.get(i.id);
      perVeld.set(i.id, { open: (eerder?.open ?? 0) + (fout ? 1 : 0), waarde });
    }
    const regels = this.delen.filter((deel) => this.plek(deel)).map((deel) => this.regel(deel, perVeld));
    const beeld = JSON.stringify(regels);
    if (beeld === this.gezien) return;
    this.gezien = beeld;
    this.el.hidden = regels.length < LANG_GENOEG;
    const klaar = regels.filter((r) => !r.open).length;
    this.telling.textContent = `${klaar} van de ${regels.length} onderdelen ${klaar === 1 ? 'is' : 'zijn'} klaar.`;
    const focus = document.activeElement?.closest<HTMLElement>('.tr-inhoudsopgave a')?.dataset.naar;
    this.lijst.replaceChildren(...regels.map((r) => this.punt(r)));
    if (focus) this.lijst.querySelector<HTMLElement>(`[data-naar="${focus}"]`)?.focus();
    this.noemKnop();
  }

  private regel(deel: Deel, perVeld: Map<string, { open: number; waarde: unknown }>): Regel {
    const open = [...deel.velden].reduce((som, id) => som + (perVeld.get(id)?.open ?? 0), 0);
    const delen = deel.delen.filter((d) => this.plek(d)).map((d) => this.regel(d, perVeld));
    const nietGevraagd = delen.filter((d) => d.nietGevraagd).length;
    const gekozen = deel.stand && perVeld.get(deel.stand.id)?.waarde;
    const stand = open ? (open === 1 ? 'nog 1 vraag' : `nog ${open} vragen`) : nietGevraagd ? `${nietGevraagd} niet gevraagd` : (deel.stand?.values?.find((v) => v.value === gekozen)?.label.toLowerCase() ?? 'klaar');
    for (const plek of this.houder.querySelectorAll(`[data-stand="${deel.groep.id}"]`)) {
      plek.textContent = stand;
      plek.classList.toggle('is-open', open > 0);
    }
    return { id: deel.groep.id, naam: deel.groep.label ?? '', open, stand, delen, nietGevraagd: gekozen === 'NIET_GEVRAAGD' };
  }

  private punt(regel: Regel): HTMLElement {
    const punt = maak('li');
    const link = maak('a', 'utrecht-link', regel.naam);
    link.href = '#';
    link.dataset.naar = regel.id;
    link.addEventListener('click', (e) => {
      e.preventDefault();
      this.ga(regel.id);
    });
    punt.append(link, maak('span', `tr-inhoudsopgave__stand${regel.open ? ' is-open' : ''}`, ` ${regel.stand}`));
    if (regel.delen.length) {
      const onder = maak('ol');
      onder.append(...regel.delen.map((deel) => this.punt(deel)));
      punt.append(onder);
    }
    return punt;
  }

  /** The element of a part on the screen, or nothing while it is not asked. */
  private plek(deel: Deel): HTMLElement | null {
    return this.element(deel.groep.id);
  }

  private element(id: string): HTMLElement | null {
    const label = this.houder.querySelector<HTMLElement>(`[id$="-${id}"]`);
    return this.houder.querySelector<HTMLElement>(`[data-onderdeel="${id}"]`) ?? label?.closest<HTMLElement>('.fjs-form-field-group') ?? null;
  }

  private ga(id: string): void {
    const doel = this.element(id);
    if (!doel) return;
    if (doel instanceof HTMLDetailsElement) doel.open = true;
    klapOpen(doel);
    const focus = doel.querySelector<HTMLElement>(doel instanceof HTMLDetailsElement ? 'summary' : 'input, select, textarea, summary') ?? doel;
    focus.focus({ preventScroll: true });
    doel.scrollIntoView({ block: 'start' });
  }

  /** Closes this part and opens the next, where the focus goes too; after the last one the conversation goes on below. */
  private volgende(knop: HTMLElement): void {
    const folds = this.folds();
    const hier = knop.closest<HTMLDetailsElement>('details.tr-onderdeel');
    const verder = folds[folds.indexOf(hier!) + 1];
    if (hier) hier.open = false;
    if (verder) this.ga(verder.dataset.onderdeel!);
    else hier?.querySelector('summary')?.focus();
  }

  private folds(): HTMLDetailsElement[] {
    return [...this.houder.querySelectorAll<HTMLDetailsElement>('details.tr-onderdeel')];
  }

  private ergensDicht(): boolean {
    return this.folds().some((fold) => !fold.open);
  }

  private noemKnop(): void {
    this.alles.hidden = !this.folds().length;
    this.alles.textContent = this.ergensDicht() ? 'Alles openklappen' : 'Alles dichtklappen';
  }
}

interface Regel { id: string; naam: string; open: number; stand: string; nietGevraagd: boolean; delen: Regel[] }
