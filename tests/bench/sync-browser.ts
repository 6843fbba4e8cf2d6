/** The pages of the sync bench: bundled once, served at one address, and opened in a Chromium on a profile that is kept or copied. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../browsers/browser-report.ts';
import { root } from '../browsers/build.ts';

const bundles = join(root, 'tests/.cache/sync');
const peers = join(root, 'tests/bench/peers');
const pages = {
  ours: 'sync-page.ts',
  floor: 'sync-floor-page.ts',
  pouchdb: 'peers/pouchdb-page.js',
  rxdb: 'peers/rxdb-page.js',
} as const;
export type PageName = keyof typeof pages;

/** Installs what we compare with into its own folder, from its lock file, when it is not there. Throws with npm's words. */
export function installPeers(): void {
  if (existsSync(join(peers, 'node_modules/.package-lock.json'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-progress', '--no-audit', '--no-fund'], {
    cwd: peers,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ci in tests/bench/peers failed:\n${stderr}`);
}

async function bundle(): Promise<void> {
  for (const [name, entry] of Object.entries(pages)) {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: {
        outDir: bundles,
        emptyOutDir: false,
        lib: {
          entry: join(root, 'tests/bench', entry),
          formats: ['iife'],
          name: 'page',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
}

/** What a page of the bench can do; see `sync-page.ts`. */
interface Contestant {
  seed(given: object): Promise<unknown>;
  sync(given: object): Promise<void>;
}
declare global {
  // oxlint-disable-next-line no-var
  var contestant: Contestant;
  // oxlint-disable-next-line no-var
  var longTasks: number[];
}

export interface SyncPages {
  /** Opens a page on a profile and does something there; Chromium ends before the answer. */
  at<T>(profile: string, name: PageName, search: string, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Bundles and serves the pages. */
export async function servePages(): Promise<SyncPages> {
  await bundle();
  // One address for the whole bench: what a page keeps belongs to its address.
  const server = createServer((request, response) => {
    const name = /^\/([a-z]+)\.(?:html|js)/.exec(request.url ?? '')?.[1] ?? '';
    if (!Object.hasOwn(pages, name)) return void response.writeHead(404).end();
    if (request.url?.includes('.html')) {
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><title>${name}</title><script src="/${name}.js"></script>`);
    }
    void readFile(join(bundles, `${name}.js`)).then((script) =>
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    async at(profile, name, search, work) {
      const executablePath = findChromium();
      const context = await chromium.launchPersistentContext(profile, {
        ...(executablePath ? { executablePath } : {}),
        headless: true,
        args: [
          '--no-sandbox',
          // An extension with the host's permission asks no server beforehand: neither do these pages.
          '--disable-web-security',
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        ],
      });
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(`http://localhost:${port}/${name}.html${search}`);
        await page.waitForFunction(() => 'contestant' in globalThis);
        return await work(page);
      } finally {
        await context.close();
      }
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
