/** Builds the extension and the pages when they are missing or older than their sources. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectDir = fileURLToPath(new URL('..', import.meta.url));

interface Product {
  readonly script: string;
  readonly outputs: readonly string[];
  readonly sources: readonly string[];
}

const shared = ['shared', 'package-lock.json'];
const products: readonly Product[] = [
  {
    script: 'build:extension',
    outputs: ['.output/chrome-mv3/manifest.json', '.output/firefox-mv3/manifest.json'],
    sources: ['extension', 'wxt.config.ts', ...shared],
  },
  { script: 'build:admin', outputs: ['.output/admin/index.html'], sources: ['server/admin', ...shared] },
];

/** Newest change of a file or of anything in a folder, in milliseconds; null when it does not exist. */
function newestChange(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)) ?? 0);
  return Math.max(stat.mtimeMs, ...inside);
}

/** The npm scripts whose products are missing or older than what they are made of. */
export function staleBuilds(root: string = projectDir): string[] {
  return products
    .filter(({ outputs, sources }) => {
      const built = outputs.map((path) => newestChange(join(root, path)));
      const newest = Math.max(...sources.map((path) => newestChange(join(root, path)) ?? 0));
      return built.some((time) => time === null || time < newest);
    })
    .map(({ script }) => script);
}

/** Runs one npm script quietly; gives its output when it fails, else null. */
export function runScript(script: string): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  // npm tells its scripts where it is; without npm (node server/start.ts) the one of the PATH is taken.
  const npm = process.env['npm_execpath'];
  const child =
    npm === undefined
      ? spawn('npm', ['run', script], { cwd: projectDir, shell: process.platform === 'win32' })
      : spawn(process.execPath, [npm, 'run', script], { cwd: projectDir });
  const output: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => output.push(piece));
  child.stderr.on('data', (piece: Buffer) => output.push(piece));
  child.once('error', (error) => resolve(error.message));
  child.once('close', (code) => resolve(code === 0 ? null : Buffer.concat(output).toString()));
  return promise;
}
