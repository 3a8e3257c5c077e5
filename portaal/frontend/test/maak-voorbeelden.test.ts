import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Form } from '@bpmn-io/form-js-viewer';
import { test } from 'vitest';
import { eigenFouten } from '../src/formulier/paden';
import { veldenModule } from '../src/formulier/velden';

/**
 * `MAAK_VOORBEELDEN=1 npm test` writes, for every form, answers as a person could give them: nothing at all, and one complete set for each
 * choice of its first radio group (`MAAK_VOORBEELDEN=stel-concept-op` for one form). Look at the difference before you commit it: server and browser are held to these files.
 */
interface Component {
  id: string; type: string; key?: string; path?: string; label?: string; dateLabel?: string; values?: Array<{ value: string }>; validate?: { min?: number; pattern?: string };
  components?: Component[];
}
interface Instantie { id: string; valuePath: Array<string | number>; value: unknown; indexes?: Record<string, number> }

const forms = join(import.meta.dirname, '../../../forms');
const uit = join(forms, 'src/test/fixtures/formulieren');

function voorbeeld(c: Component): unknown {
  switch (c.type) {
    case 'textfield': return c.validate?.pattern ? '10:30' : 'Voorbeeld';
    case 'textarea': return 'Dit is een voorbeeld.';
    case 'number': return c.validate?.min ?? 1;
    case 'datetime': return '2026-11-20';
    case 'checkbox': return true;
    case 'select': case 'radio': return c.values![0]!.value;
    case 'checklist': return c.values!.map((k) => k.value);
    default: return undefined;
  }
}
const vlak = (cs: Component[]): Component[] => cs.flatMap((c) => [c, ...vlak(c.components ?? [])]);
function zet(doel: Record<string, unknown>, pad: Array<string | number>, waarde: unknown): void {
  let hier = doel as Record<string | number, unknown>;
  pad.forEach((deel, i) => {
    if (i === pad.length - 1) hier[deel] = waarde;
    else hier = (hier[deel] ??= typeof pad[i + 1] === 'number' ? [] : {}) as Record<string | number, unknown>;
  });
}
/** Where the lists stand in the answers. */
function lijsten(schema: { components: Component[] }): string[][] {
  const zoek = (cs: Component[], pad: string[]): string[][] => cs.flatMap((c) => {
    const hier = c.path ? [...pad, c.path] : pad;
    return c.type === 'dynamiclist' ? [hier] : zoek(c.components ?? [], hier);
  });
  return zoek(schema.components, []);
}
const leeg = (w: unknown): boolean => w === null || w === undefined || w === '' || w === false || w === 'NIET_GEVRAAGD' || (Array.isArray(w) && !w.length);

async function met<T>(schema: unknown, antwoorden: Record<string, unknown>, doe: (form: Form) => T): Promise<T> {
  const form = new Form({ container: document.createElement('div'), additionalModules: [veldenModule] } as never);
  await form.importSchema(structuredClone(schema) as never, structuredClone(antwoorden));
  await new Promise((klaar) => setTimeout(klaar, 60));
  const uitkomst = doe(form);
  form.destroy();
  return uitkomst;
}

async function vul(schema: { components: Component[] }, begin: Record<string, unknown>): Promise<Record<string, unknown>> {
  const bekend = new Map(vlak(schema.components).map((c) => [c.id, c]));
  const antwoorden = structuredClone(begin);
  for (const pad of lijsten(schema)) zet(antwoorden, pad, [{}]);
  for (let ronde = 0; ronde < 8; ronde++) {
    const open = await met(schema, antwoorden, (form) =>
      (form.get('formFieldInstanceRegistry') as { getAllKeyed(): Instantie[] }).getAllKeyed().filter((i) => leeg(i.value) && bekend.has(i.id)).map((i) => ({ pad: [...i.valuePath], id: i.id })));
    const nieuw = open.filter((o) => {
      const nu = o.pad.reduce<unknown>((w, deel) => (w as Record<string | number, unknown> | undefined)?.[deel], antwoorden);
      return leeg(nu);
    });
    if (!nieuw.length) break;
    for (const o of nieuw) zet(antwoorden, o.pad, voorbeeld(bekend.get(o.id)!));
  }
  return met(schema, antwoorden, (form) => structuredClone((form as unknown as { _getSubmitData(): Record<string, unknown> })._getSubmitData()));
}

test.skipIf(!process.env.MAAK_VOORBEELDEN)('maak voorbeelden', { timeout: 600_000 }, async () => {
  mkdirSync(uit, { recursive: true });
  for (const map of readdirSync(forms, { withFileTypes: true }).filter((d) => d.isDirectory() && !['src', 'target'].includes(d.name))) {
    for (const bestand of readdirSync(join(forms, map.name)).filter((n) => n.endsWith('.form') && ['1', n.slice(0, -5)].includes(process.env.MAAK_VOORBEELDEN!)).sort()) {
      const schema = JSON.parse(readFileSync(join(forms, map.name, bestand), 'utf8')) as { id: string; components: Component[] };
      const keuze = vlak(schema.components).find((c) => c.type === 'radio');
      const niets = {};
      for (const pad of lijsten(schema)) zet(niets, pad, []);
      const gevallen: unknown[] = [{ naam: 'niets ingevuld', antwoorden: niets, fouten: await met(schema, niets, (form) => eigenFouten(form, form.validate()).map((f) => f.pad)) }];
      for (const waarde of keuze ? keuze.values!.map((k) => k.value) : ['']) {
        const antwoorden = await vul(schema, keuze ? { [keuze.key!]: waarde } : {});
        const fouten = await met(schema, antwoorden, (form) => eigenFouten(form, form.validate()).map((f) => f.pad));
        if (fouten.length) throw new Error(`${schema.id} ${waarde}: ${fouten.join(', ')}`);
        gevallen.push({ naam: keuze ? `${keuze.key} = ${waarde}` : 'helemaal ingevuld', antwoorden, fouten });
      }
      writeFileSync(join(uit, `${schema.id}.json`), `${JSON.stringify({ formulier: `${map.name}/${schema.id}`, gevallen }, null, 1)}\n`);
    }
  }
});
