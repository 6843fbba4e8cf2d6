/** The packages that the bench compares ours with: each group in a folder of its own, installed from its lock file when it is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../browsers/build.ts';

/** Gives what `file` of `tests/bench/<folder>` exports. Throws with npm's words when the packages cannot be had. */
export async function loadPeers<Exports>(folder: string, file: string): Promise<Exports> {
  const path = join(root, 'tests/bench', folder);
  if (!existsSync(join(path, 'node_modules/.package-lock.json'))) {
    const { status, stderr } = spawnSync('npm', ['ci', '--no-progress', '--no-audit', '--no-fund'], {
      cwd: path,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm ci in tests/bench/${folder} failed:\n${stderr}`);
  }
  return (await import(pathToFileURL(join(path, file)).href)) as Exports;
}
