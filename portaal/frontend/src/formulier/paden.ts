import type { Form } from '@bpmn-io/form-js-viewer';

export interface VeldFout { pad: string; domId: string; label: string; redenen: string[]; foutpad: Array<string | number> }
interface Instantie { id: string; valuePath: Array<string | number>; indexes?: Record<string, number> }
type Boom = { [sleutel: string]: Boom | string[] };

/** `['afspraken', 0, 'omschrijving']` → `afspraken[0].omschrijving`, the name the server uses. */
export function padTekst(pad: Array<string | number>): string {
  return pad.reduce<string>((tekst, deel) => (typeof deel === 'number' ? `${tekst}[${deel}]` : tekst ? `${tekst}.${deel}` : deel), '');
}

function instanties(form: Form): Instantie[] {
  return (form.get('formFieldInstanceRegistry') as { getAllKeyed(): Instantie[] }).getAllKeyed();
}

function naarFout(form: Form, i: Instantie, redenen: string[]): VeldFout {
  const veld = (form.get('formFieldRegistry') as { get(id: string): { label?: string; dateLabel?: string } }).get(i.id);
  const nummers = Object.values(i.indexes ?? {});
  const label = (veld.label ?? veld.dateLabel ?? '').trim() + (nummers.length ? ` (${nummers.map((n) => n + 1).join('.')})` : '');
  // The id that form-js gives to the control: prefixId() in its source.
  const domId = ['fjs-form', (form as unknown as { _id: string })._id, i.id].join('-') + nummers.map((n) => `_${n}`).join('');
  return { pad: padTekst(i.valuePath), domId, label, redenen, foutpad: [i.id, ...nummers] };
}

/** The errors that form-js itself found, in the order of the screen. */
export function eigenFouten(form: Form, fouten: unknown): VeldFout[] {
  return instanties(form).flatMap((i) => {
    let tak: unknown = fouten;
    for (const deel of [i.id, ...Object.values(i.indexes ?? {})]) tak = (tak as Boom | undefined)?.[deel];
    return Array.isArray(tak) && tak.every((t) => typeof t === 'string') && tak.length ? [naarFout(form, i, tak)] : [];
  });
}

/** The server's `invalidParams` on the fields they name; what names no visible field is returned as loose reasons. */
export function serverFouten(form: Form, params: Array<{ name: string; reason: string }>): { velden: VeldFout[]; los: string[]; boom: unknown } {
  const per = new Map<string, string[]>();
  for (const p of params) per.set(p.name.replace(/^antwoorden\./, ''), [...(per.get(p.name.replace(/^antwoorden\./, '')) ?? []), p.reason]);
  const velden: VeldFout[] = [];
  const boom: Boom = {};
  for (const i of instanties(form)) {
    const redenen = per.get(padTekst(i.valuePath));
    if (!redenen) continue;
    per.delete(padTekst(i.valuePath));
    const fout = naarFout(form, i, redenen);
    velden.push(fout);
    let tak = boom;
    fout.foutpad.forEach((deel, n) => {
      if (n === fout.foutpad.length - 1) tak[deel] = redenen;
      else tak = (tak[deel] ??= {}) as Boom;
    });
  }
  return { velden, los: [...per.values()].flat(), boom };
}
