// Called by Maven: `node bouw.mjs <output folder>`. Installs what the lockfile says and builds the islands, each only when
// something changed. Nothing is downloaded but the packages of package-lock.json, and none of their scripts run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
process.chdir(hier);
const uit = resolve(process.argv[2] ?? '../target/classes/static/assets');
const [groot, klein] = process.versions.node.split('.').map(Number);
if (groot < 20 || (groot === 20 && klein < 19)) {
  console.error(`Node ${process.versions.node} is too old: the front end needs Node 20.19 or newer.`);
  process.exit(1);
}

const inhoud = (paden) => {
  const som = createHash('sha256');
  const voeg = (pad) => {
    if (statSync(pad).isDirectory()) for (const naam of readdirSync(pad).sort()) voeg(join(pad, naam));
    else som.update(pad).update(readFileSync(pad));
  };
  for (const pad of paden) if (existsSync(pad)) voeg(pad);
  return som.digest('hex');
};
const lees = (pad) => (existsSync(pad) ? readFileSync(pad, 'utf8') : '');
const doe = (opdracht, args, omgeving = {}) => {
  const { status, error } = spawnSync(opdracht, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, ...omgeving } });
  if (error) console.error(`${opdracht}: ${error.message}`);
  if (status !== 0) process.exit(status || 1);
};

const slot = inhoud(['package.json', 'package-lock.json']);
const slotMerk = 'node_modules/.trajectregie';
if (lees(slotMerk) !== slot) {
  console.log('Front end: installing packages (npm ci)');
  doe('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(slotMerk, slot);
}

const bron = inhoud(['package-lock.json', 'src', 'gemeenten', 'tsconfig.json', 'vite.config.ts', 'vertaal-form-js.ts', 'licenties.ts']);
const bronMerk = join(uit, '.gebouwd-uit');
if (lees(bronMerk) === bron && existsSync(join(uit, 'trajectregie.js'))) {
  console.log('Front end: unchanged');
} else {
  console.log('Front end: building');
  doe(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']);
  doe(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { FRONTEND_UIT: uit });
  mkdirSync(uit, { recursive: true });
  writeFileSync(bronMerk, bron);
}
