/** The bytes that the production build costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../browsers/build.ts';
import { firstPaintBytes, gzipBytes } from './built-size.ts';
import type { Figure } from './figures.ts';

/** Sizes of the Chromium build, gzip. */
export function sizes(): Figure[] {
  const folder = join(root, '.output/chrome-mv3');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    side_panel: { default_path: string };
  };
  const injected = gzipBytes(join(folder, 'opener.js'));
  const composer = gzipBytes(join(folder, 'composer.js'));
  const paint = firstPaintBytes(folder, manifest.side_panel.default_path);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    {
      what: 'Injected into LinkedIn and X at load, gzip',
      measured: kB(injected),
      limit: '≤ 12 kB',
      kept: injected <= 12_000,
    },
    {
      what: 'Injected when the sidebar opens beside them, gzip',
      measured: kB(composer),
      limit: '≤ 12 kB',
      kept: composer <= 12_000,
    },
    { what: 'Sidebar to its first paint, gzip', measured: kB(paint), limit: '≤ 120 kB', kept: paint <= 120_000 },
  ];
}
