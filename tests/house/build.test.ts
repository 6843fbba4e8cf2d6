/** What the production build may weigh and ask for; run `npm run build` first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hosts } from '../browsers/manifest.ts';
import { firstPaintFiles, gzipBytes } from '../bench/built-size.ts';

const output = new URL('../../.output/', import.meta.url).pathname;

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string };
  content_security_policy?: unknown;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (name) => {
  const folder = join(output, name);
  let manifest: Manifest;
  beforeAll(() => {
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${name} is not built: run "npm run build"`);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  });

  it('asks for no more than the design lists', () => {
    const allowed = new Set([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'sidePanel',
    ]);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((each) => !allowed.has(each))).toEqual([]);
    expect(manifest.host_permissions.toSorted()).toEqual(hosts);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  });

  it('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('declares no script for any page; what it puts there itself is small', () => {
    expect(manifest.content_scripts).toBeUndefined();
    if (name === 'chrome-mv3') expect(gzipBytes(join(folder, 'opener.js'))).toBeLessThanOrEqual(3000);
    else expect(existsSync(join(folder, 'opener.js'))).toBe(false);
    expect(gzipBytes(join(folder, 'composer.js'))).toBeLessThanOrEqual(12_000);
  });

  it('puts the sidebar where the browser has it, and paints it first with at most 120 kB gzip', () => {
    const page = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? '';
    expect(page).toMatch(/\.html$/);
    const files = firstPaintFiles(folder, page);
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    expect(files.reduce((sum, file) => sum + gzipBytes(join(folder, file)), 0)).toBeLessThanOrEqual(120_000);
  });

  it('speaks both languages in the browser’s own lists', () => {
    expect(readdirSync(join(folder, '_locales')).sort()).toEqual(['en', 'fr']);
  });

  it('loads no code from elsewhere', () => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
      /\.(js|html)$/.test(each),
    )) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
        /<script[^>]+src="https?:|import\(["']https?:/,
      );
    }
  });
});
