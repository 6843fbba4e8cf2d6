/** What cannot start says in one sentence what to do; what starts serves pages and its contract. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript, staleBuilds } from '../../server/building.ts';
import { readConfig } from '../../server/config.ts';
import { findBrowser } from '../../server/local-browser.ts';
import { runToEnd, startServer } from './process.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-start-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function withTakenPort(use: (port: string) => Promise<void>): Promise<void> {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  await use(String((other.address() as AddressInfo).port));
  other.close();
}

describe('a server that cannot start', () => {
  it.each(['main.ts', 'start.ts'] as const)('%s names the port that is taken', async (script) => {
    await withTakenPort(async (port) => {
      const { code, output } = await runToEnd(script, { DATA_DIR: dir, PORT: port, LANG: 'C' });
      expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
      expect(output).toContain(`Port ${port} is taken by another program: stop it, or choose another port`);
    });
  });

  it('speaks French where French is spoken', async () => {
    await withTakenPort(async (port) => {
      const { output } = await runToEnd('start.ts', { DATA_DIR: dir, PORT: port, LANG: 'fr_FR.UTF-8' });
      expect(output).toContain(`Le port ${port} est déjà pris`);
    });
  });

  it.each(['main.ts', 'start.ts'] as const)('%s names a folder that it cannot use', async (script) => {
    const file = join(dir, `file-${script}`);
    await writeFile(file, '');
    const { code, output } = await runToEnd(script, { DATA_DIR: join(file, 'data'), LANG: 'en_GB.UTF-8' });
    expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
    expect(output).toMatch(/cannot be (written|opened)/);
    expect(output).toContain('DATA_DIR');
  });

  it('names a database that does not answer', async () => {
    const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';
    const { code, output } = await runToEnd('main.ts', { DATA_DIR: dir, DATABASE_URL });
    expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
    expect(output).toContain('check DATABASE_URL');
  });

  it('tells how it is used when it is asked for something else', async () => {
    const { code, output } = await runToEnd('start.ts', { DATA_DIR: dir, LANG: 'C' }, ['--what']);
    expect([code, output]).toEqual([1, expect.stringContaining('npm start [-- --empty] [-- --browser]')]);
  });
});

describe('settings', () => {
  it('have defaults, and drop what an address does not need', () => {
    expect(readConfig({ PUBLIC_URL: 'https://voice.example.org/', PORT: '' })).toEqual({
      ok: true,
      config: {
        port: 8787,
        host: '127.0.0.1',
        dataDir: './data',
        databaseUrl: null,
        publicUrl: 'https://voice.example.org',
        programName: 'Portevoix',
        logLevel: 'info',
        retentionMonths: null,
        feedsAllow: [],
        endpoint: null,
      },
    });
  });

  it.each([
    ['PORT', 'x'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'voice.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['RETENTION_MONTHS', '-1'],
  ])('say that %s=%s cannot be used', (name, value) => {
    expect(readConfig({ [name]: value })).toEqual({ ok: false, reason: expect.stringContaining(`${name}=${value} `) });
  });
});

it('says what a setting takes in plain words, and never shows the database’s password', () => {
  const reasonOf = (env: Record<string, string>) => {
    const read = readConfig(env);
    return read.ok ? '' : read.reason;
  };
  const address = 'mysql://someone:swordfish@db/voice';
  expect(reasonOf({ DATABASE_URL: address })).toBe('DATABASE_URL cannot be used: it must begin with postgres://.');
  expect(reasonOf({ PORT: '1.5' })).toBe(
    'PORT=1.5 cannot be used: give a whole number from 0 to 65535 (0 lets the system choose).',
  );
  expect(reasonOf({ LOG_LEVEL: 'loud' })).toContain('choose one of fatal, error,');
  expect(reasonOf({ PUBLIC_URL: 'voice' })).toContain('beginning with https:// or http://');
  expect(readConfig({ PORT: 'x' }, 'fr')).toMatchObject({
    reason: expect.stringContaining('PORT=x n’est pas utilisable'),
  });
});

describe('a server that runs', () => {
  beforeAll(async () => {
    if (staleBuilds().includes('build:admin')) expect(await runScript('build:admin')).toBeNull();
  });

  it('answers health, contract and pages', async () => {
    const server = await startServer({ DATA_DIR: join(dir, 'runs') });
    const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });
    expect(await (await get('/healthz')).json()).toMatchObject({ status: 'ok', database: 'sqlite' });
    expect((await get('/openapi.json')).status).toBe(200);
    expect((await get('/')).headers.get('location')).toBe('/admin/');
    for (const path of ['/admin/', '/admin/posts', '/sign-in', '/join']) {
      const page = await get(path);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringContaining('text/html'),
      ]);
      const html = await page.text();
      expect(html.toLowerCase()).toContain('<!doctype html>');
      const scripts = [...html.matchAll(/src="(\/admin\/assets\/[^"]+\.js)"/g)].map(([, address]) => address ?? '');
      expect(scripts.length).toBeGreaterThan(0);
      for (const address of scripts) expect((await get(address)).status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    expect((await get('/admin/assets/none.js')).status).toBe(404);
    expect((await get('/admin/assets/..%2f..%2fpackage.json')).status).toBe(404);
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
  });
});

it('finds a browser on the path, Chromium first, or none', async () => {
  for (const name of ['google-chrome', 'chromium']) await writeFile(join(dir, name), '', { mode: 0o755 });
  expect(findBrowser(`/nowhere:${dir}`)).toBe(join(dir, 'chromium'));
  expect(findBrowser('/nowhere')).toBe(process.platform === 'linux' ? null : expect.anything());
});
