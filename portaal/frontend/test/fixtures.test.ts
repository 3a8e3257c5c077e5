import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Form } from '@bpmn-io/form-js-viewer';
import { describe, expect, test } from 'vitest';
import { eigenFouten } from '../src/formulier/paden';
import { veldenModule } from '../src/formulier/velden';

/** The same fixtures run through the server's validator in `forms` (FormulierFixturesTest): both must find the same fields wrong. */
interface Geval { naam: string; antwoorden: Record<string, unknown>; fouten: string[]; schoon?: Record<string, unknown>; alleenServer?: boolean }

const forms = join(import.meta.dirname, '../../../forms');
const map = join(forms, 'src/test/fixtures');

/** What the server keeps: without empty answers. */
function zonderLeeg(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderLeeg);
  if (waarde && typeof waarde === 'object') {
    return Object.fromEntries(Object.entries(waarde).filter(([, w]) => w !== null && w !== undefined && w !== '' && !(Array.isArray(w) && !w.length)).map(([s, w]) => [s, zonderLeeg(w)]));
  }
  return waarde;
}

for (const bestand of readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.json')).sort()) {
  const fixture = JSON.parse(readFileSync(join(map, bestand), 'utf8')) as { schema?: unknown; formulier?: string; gevallen: Geval[] };
  const schema = fixture.schema ?? JSON.parse(readFileSync(join(forms, `${fixture.formulier}.form`), 'utf8'));
  describe(bestand, () => {
    for (const geval of fixture.gevallen.filter((g) => !g.alleenServer)) {
      test(geval.naam, async () => {
        const form = new Form({ container: document.createElement('div'), additionalModules: [veldenModule] } as never);
        await form.importSchema(structuredClone(schema) as never, structuredClone(geval.antwoorden));
        await new Promise((klaar) => setTimeout(klaar, 30));
        const fouten = eigenFouten(form, form.validate());
        expect(fouten.map((f) => f.pad).sort()).toEqual([...geval.fouten].sort());
        for (const fout of fouten) expect(fout.redenen.join(' ')).not.toMatch(/field|must|value/i);
        if (geval.schoon) expect(zonderLeeg((form as unknown as { _getSubmitData(): unknown })._getSubmitData())).toEqual(geval.schoon);
        form.destroy();
      });
    }
  });
}
