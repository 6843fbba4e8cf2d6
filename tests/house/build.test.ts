/** What the production build may weigh and ask for; run `npm run build` first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { networks } from '../../shared/networks/index.ts';

const output = new URL('../../.output/', import.meta.url).pathname;
const gzip = (file: string) => gzipSync(readFileSync(file)).length;

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[]; all_frames?: boolean; world?: string }[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string };
  content_security_policy?: unknown;
}

/** The files that a page loads before it is first painted: its scripts, what they import statically, its styles. */
function firstPaint(folder: string, page: string): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      follow(new URL(match[1]!, `file:///${file}`).pathname.slice(1));
    }
  };
  const html = readFileSync(join(folder, page), 'utf8');
  for (const match of html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) follow(match[1]!);
  return [...found];
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (name) => {
  const folder = join(output, name);
  let manifest: Manifest;
  beforeAll(() => {
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${name} is not built: run "npm run build"`);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  });

  it('asks for no more than the design lists', () => {
    const allowed = ['activeTab', 'scripting', 'storage', 'alarms', 'contextMenus', 'sidePanel'];
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((each) => !allowed.includes(each))).toEqual([]);
    expect(manifest.host_permissions).toEqual(networks.flatMap((network) => network.matches));
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  });

  it('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('runs one small script, in the networks’ pages only', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script?.matches).toEqual(networks.flatMap((network) => network.matches));
    expect(script?.css).toBeUndefined();
    expect(script?.world ?? 'ISOLATED').toBe('ISOLATED');
    const bytes = (script?.js ?? []).reduce((sum, file) => sum + gzip(join(folder, file)), 0);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });

  it('puts the sidebar where the browser has it, and paints it first with at most 120 kB gzip', () => {
    const page = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? '';
    expect(page).toMatch(/\.html$/);
    const files = firstPaint(folder, page);
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    expect(files.reduce((sum, file) => sum + gzip(join(folder, file)), 0)).toBeLessThanOrEqual(120_000);
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
