import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Text must be readable (WCAG 1.4.3, 4.5:1) and borders and focus visible (1.4.11, 3:1), for the neutral theme and for every municipality's. */
const waarden = (css: string): Record<string, string> => Object.fromEntries([...css.matchAll(/(--tr-kleur-[a-z-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
const neutraal = waarden(readFileSync('src/stijl/tokens.css', 'utf8'));
const themas: Array<[string, Record<string, string>]> = [['neutraal', neutraal], ...readdirSync('gemeenten').filter((n) => n.endsWith('.css')).map((n): [string, Record<string, string>] => [n, { ...neutraal, ...waarden(readFileSync(`gemeenten/${n}`, 'utf8')) }])];

function helderheid(kleur: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(kleur.slice(i, i + 2), 16) / 255).map((k) => (k <= 0.04045 ? k / 12.92 : ((k + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (a: string, b: string): number => {
  const [hoog, laag] = [helderheid(a), helderheid(b)].sort((x, y) => y - x);
  return (hoog! + 0.05) / (laag! + 0.05);
};
const tekst: Array<[string, string]> = [
  ['tekst', 'vlak'], ['tekst', 'achtergrond'], ['tekst', 'rustig-vlak'], ['tekst', 'hoofd-licht'], ['tekst-zacht', 'vlak'], ['tekst-zacht', 'achtergrond'], ['tekst-zacht', 'hoofd-licht'],
  ['hoofd', 'vlak'], ['hoofd', 'achtergrond'], ['hoofd', 'hoofd-licht'], ['hoofd-donker', 'hoofd-licht'], ['kop-tekst', 'hoofd'], ['kop-tekst', 'hoofd-donker'],
  ['goed', 'goed-vlak'], ['let-op', 'let-op-vlak'], ['fout', 'fout-vlak'], ['fout', 'vlak'], ['fout', 'achtergrond'], ['rustig', 'rustig-vlak'],
];
const vorm: Array<[string, string]> = [['rand', 'vlak'], ['rand', 'achtergrond'], ['focus', 'vlak'], ['focus', 'achtergrond'], ['hoofd', 'vlak']];

for (const [naam, kleuren] of themas) {
  describe(naam, () => {
    test.each(tekst)('%s op %s is te lezen', (voor, achter) => expect(contrast(kleuren[`--tr-kleur-${voor}`]!, kleuren[`--tr-kleur-${achter}`]!)).toBeGreaterThanOrEqual(4.5));
    test.each(vorm)('%s op %s is te zien', (voor, achter) => expect(contrast(kleuren[`--tr-kleur-${voor}`]!, kleuren[`--tr-kleur-${achter}`]!)).toBeGreaterThanOrEqual(3));
    test('wit op de knop is te lezen', () => expect(contrast('#ffffff', kleuren['--tr-kleur-hoofd']!)).toBeGreaterThanOrEqual(4.5));
  });
}
