/** What the built extension weighs where it matters: the script in the networks' pages, and the sidebar's first paint. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a file after gzip. */
export function gzipBytes(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

/** The files that a page loads before it is first painted: its scripts, what they import statically, its styles. */
export function firstPaintFiles(folder: string, page: string): string[] {
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

/** Gzip bytes of the sidebar's first paint. */
export function firstPaintBytes(folder: string, page: string): number {
  return firstPaintFiles(folder, page).reduce((sum, file) => sum + gzipBytes(join(folder, file)), 0);
}
