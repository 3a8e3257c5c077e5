// Draws every BPMN model to a PNG, so that a modeller can look at what a manager will see.
//   cd processes/render && npm ci --ignore-scripts && node render.mjs <target folder> [model.bpmn …]
import { readFileSync, readdirSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const [target = '/tmp/modellen', ...chosen] = process.argv.slice(2);
const processes = resolve(here, '..');
const models = chosen.length ? chosen.map((f) => resolve(f)) : readdirSync(processes)
  .filter((name) => !['src', 'target', 'render'].includes(name) && statSync(join(processes, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(processes, folder)).filter((f) => f.endsWith('.bpmn')).map((f) => join(processes, folder, f)));

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent('<style>body{margin:0}</style><div id="tekening"></div>');
await page.addScriptTag({ path: viewer });
let failed = false;
for (const model of models) {
  const result = await page.evaluate(async (xml) => {
    const container = document.getElementById('tekening');
    container.replaceChildren();
    container.style.cssText = 'width:4000px;height:3000px';
    const drawing = new BpmnJS({ container });
    const { warnings } = await drawing.importXML(xml);
    const box = drawing.get('canvas').viewbox().inner;
    container.style.cssText = `width:${Math.ceil(box.width) + 40}px;height:${Math.ceil(box.height) + 60}px`;
    drawing.get('canvas').resized();
    drawing.get('canvas').viewbox({ x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 60 });
    return { warnings: warnings.map((w) => w.message), width: Math.ceil(box.width) + 40, height: Math.ceil(box.height) + 60 };
  }, readFileSync(model, 'utf8'));
  await page.setViewportSize({ width: Math.max(200, result.width), height: Math.max(200, result.height) });
  const png = join(target, basename(model, '.bpmn') + '.png');
  await page.locator('#tekening').screenshot({ path: png });
  console.log(`${png} ${result.width}x${result.height}`, ...result.warnings);
  failed ||= result.warnings.length > 0;
}
await browser.close();
process.exit(failed ? 1 : 0);
