// Dev only: serves the built assets, the demo page and every form with the policy of production. `npm run build` first.
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const assets = join(hier, '../../target/classes/static/assets');
const formulieren = join(hier, '../../../forms');
const soort = { '.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain' };
const beleid = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const alle = () => readdirSync(formulieren, { withFileTypes: true }).filter((d) => d.isDirectory() && !['src', 'target'].includes(d.name))
  .flatMap((d) => readdirSync(join(formulieren, d.name)).filter((n) => n.endsWith('.form')).map((n) => `${d.name}/${n.slice(0, -5)}`));
const kop = `<!doctype html><html lang="nl" class="utrecht-document"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Demo – Trajectregie</title>
<meta name="_csrf" content="demo"><meta name="_csrf_header" content="X-CSRF-TOKEN"><meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>
<link rel="icon" href="/assets/favicon.svg"><link rel="stylesheet" href="/assets/trajectregie.css"><script type="module" src="/assets/trajectregie.js"></script><script defer src="/assets/htmx.min.js"></script></head>`;

createServer((vraag, antwoord) => {
  const url = new URL(vraag.url, 'http://demo');
  const stuur = (status, type, inhoud) => antwoord.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': beleid, 'Cache-Control': 'no-store' }).end(inhoud);
  const bestand = (pad) => (existsSync(pad) ? stuur(200, soort[extname(pad)] ?? 'application/octet-stream', readFileSync(pad)) : stuur(404, 'text/plain', 'niet gevonden'));
  if (url.pathname.startsWith('/assets/')) return bestand(join(assets, normalize(url.pathname.slice(8))));
  if (url.pathname === '/stroom') {
    antwoord.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const tik = setInterval(() => antwoord.write('event: taken\ndata: {}\n\n'), 5000);
    return vraag.on('close', () => clearInterval(tik));
  }
  const m = /^\/formulier\/([a-z-]+)\/([a-z-]+)$/.exec(url.pathname);
  if (m) {
    const schema = readFileSync(join(formulieren, m[1], `${m[2]}.form`), 'utf8').replaceAll('<', '\\u003c');
    const gegevens = url.searchParams.get('gegevens') ?? '{}';
    return stuur(200, 'text/html; charset=utf-8', `${kop}<body><main id="inhoud" class="tr-inhoud"><h1>${m[2]}</h1><div class="tr-naast"><div data-eiland="formulier" data-bron="#g" data-indienen-url="/indienen${url.search}" data-concept-url="/concept" data-na-indienen="/">
<script type="application/json" id="g">{"formulierId":"${m[2]}","schema":${schema},"gegevens":${gegevens.replaceAll('<', '\\u003c')}}</script></div>
<aside class="tr-naast__zij"><section class="tr-kaart"><h2 class="tr-kaart__kop">Dossier</h2><dl class="tr-feiten"><dt>Kenmerk</dt><dd>TR-2026-0001</dd><dt>Fase</dt><dd>Brede intake</dd></dl></section></aside></div></main></body></html>`);
  }
  if (url.pathname === '/concept') return setTimeout(() => stuur(204, 'text/plain', ''), 150);
  if (url.pathname === '/indienen') {
    const hoe = url.searchParams.get('antwoord');
    if (hoe === '409') return stuur(409, 'application/problem+json', JSON.stringify({ title: 'Een collega was u voor', detail: 'Deze taak is om 10:31 afgerond door Sam Jansen.' }));
    if (hoe === '422') return stuur(422, 'application/problem+json', JSON.stringify({ invalidParams: [{ name: url.searchParams.get('veld') ?? 'toelichting', reason: 'De server vindt dit niet goed.' }] }));
    return stuur(200, 'application/json', '{"volgende":"/"}');
  }
  const plaat = /^\/proces\/([a-z-]+)\/([a-z-]+)(\.bpmn)?$/.exec(url.pathname);
  if (plaat?.[3]) return bestand(join(hier, '../../../processes', plaat[1], `${plaat[2]}.bpmn`));
  if (plaat) return stuur(200, 'text/html; charset=utf-8', `${kop}<body><main id="inhoud" class="tr-inhoud"><h1>${plaat[2]}</h1><div data-eiland="diagram" data-xml-url="${url.pathname}.bpmn" data-label="${plaat[2]}"></div></main></body></html>`);
  if (url.pathname === '/diagram.bpmn') return bestand(join(hier, 'diagram.bpmn'));
  if (url.pathname === '/formulieren.json') return stuur(200, 'application/json', JSON.stringify(alle()));
  if (url.pathname === '/') {
    return stuur(200, 'text/html; charset=utf-8', kop + readFileSync(join(hier, 'demo.html'), 'utf8').replace('<!--formulieren-->', alle().map((f) => `<li><a href="/formulier/${f}">${f}</a></li>`).join('')));
  }
  return stuur(404, 'text/plain', 'niet gevonden');
}).listen(Number(process.env.DEMO_POORT ?? 20400), '127.0.0.1', () => console.log(`http://127.0.0.1:${process.env.DEMO_POORT ?? 20400}`));
