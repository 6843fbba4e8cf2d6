/** Builds the admin and join pages into `.output/admin`, served by the server under `/admin/` and at `/join`. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/admin/',
  publicDir: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    outDir: here('../../.output/admin'),
    emptyOutDir: true,
    // `light-dark()` and nesting stay as written: these are the oldest browsers that know them (caniuse, 2026-11).
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // A data: address would be refused by the pages' content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: here('index.html'), join: here('join.html') } },
  },
});
