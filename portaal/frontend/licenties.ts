import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `licenties.txt`: name, version, licence and licence text of every package that is in the bundle. */
export function licenties(extra: string[]): Plugin {
  return {
    name: 'licenties',
    generateBundle(_opties, bundel) {
      const mappen = new Set(extra.map((naam) => join('node_modules', naam)));
      for (const stuk of Object.values(bundel)) {
        if (stuk.type !== 'chunk') continue;
        for (const id of stuk.moduleIds) {
          const m = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
          if (m) mappen.add(join('node_modules', m[1]!));
        }
      }
      const tekst = [...mappen].sort().filter((m) => existsSync(join(m, 'package.json'))).map((map) => {
        const pkg = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8'));
        const bestand = readdirSync(map).find((n) => /^licen[cs]e/i.test(n));
        return `${pkg.name} ${pkg.version} (${pkg.license ?? 'see below'})\n\n${bestand ? readFileSync(join(map, bestand), 'utf8').trim() : ''}\n`;
      }).join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licenties.txt', source: tekst });
    },
  };
}
