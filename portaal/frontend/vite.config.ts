import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { licenties } from './licenties.ts';
import { vertaalFormJs } from './vertaal-form-js.ts';

/** htmx and the municipal override files are served as they are, under a fixed name. */
function vasteBestanden(): Plugin {
  return {
    name: 'vaste-bestanden',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'htmx.min.js', source: readFileSync('node_modules/htmx.org/dist/htmx.min.js') });
      this.emitFile({ type: 'asset', fileName: 'favicon.svg', source: readFileSync('src/stijl/favicon.svg') });
      for (const naam of readdirSync('gemeenten').filter((n) => n.endsWith('.css'))) {
        this.emitFile({ type: 'asset', fileName: naam, source: readFileSync(join('gemeenten', naam)) });
      }
    },
  };
}

export default defineConfig({
  base: '/assets/',
  plugins: [vertaalFormJs(), vasteBestanden(), licenties(['htmx.org', '@utrecht/component-library-css'])],
  build: {
    outDir: process.env.FRONTEND_UIT ?? '../target/classes/static/assets',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { trajectregie: 'src/trajectregie.ts', stijl: 'src/stijl/trajectregie.css' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'eiland-[name]-[hash].js',
        assetFileNames: (a) => (a.names.includes('stijl.css') || a.names.includes('trajectregie.css') ? 'trajectregie.css' : 'eiland-[name]-[hash][extname]'),
      },
    },
  },
  test: { environment: 'jsdom', include: ['test/**/*.test.ts'], server: { deps: { inline: [/@bpmn-io\/form-js-viewer/] } }, css: false },
} as Parameters<typeof defineConfig>[0]);
