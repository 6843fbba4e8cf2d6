/** Builds what the browsers load, when it is missing or older than its sources. Playwright runs it once before all tests. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildBundles, bundleFolder } from '../fixtures/composers/bundle.ts';

export const root = join(import.meta.dirname, '../..');
/** Where tests keep what they make; ignored by git. */
export const cache = join(root, 'tests/.cache');
/** The folder of both browsers' builds; `PORTEVOIX_OUTPUT` names one that was built elsewhere, which is then taken as it is. */
export const output = process.env['PORTEVOIX_OUTPUT'] ?? join(root, '.output');
const run = promisify(execFile);

async function newest(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'));
  const times = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  return Math.max(0, ...times);
}

async function isStale(output: string, sources: readonly string[]): Promise<boolean> {
  const made = await stat(join(root, output)).catch(() => null);
  if (!made) return true;
  const times = await Promise.all(sources.map((source) => newest(join(root, source))));
  return Math.max(...times) > made.mtimeMs;
}

/** Builds the production extension for both browsers, the admin pages and the fixtures' editors where that is due. */
export async function buildWhatIsStale(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` };
  const build = async (command: string, args: string[]) => {
    console.log(`building: ${command} ${args.join(' ')}`);
    await run(join(root, 'node_modules/.bin', command), args, { cwd: root, env, maxBuffer: 1e8 });
  };
  const common = ['shared', 'package-lock.json'];
  if (!process.env['PORTEVOIX_OUTPUT']) {
    for (const browser of ['chrome', 'firefox']) {
      const made = `.output/${browser}-mv3/manifest.json`;
      if (await isStale(made, ['extension', 'wxt.config.ts', ...common])) await build('wxt', ['build', '-b', browser]);
    }
    if (await isStale('.output/admin/index.html', ['server/admin', ...common]))
      await build('vite', ['build', 'server/admin']);
  }
  const fixtures = join(bundleFolder, 'linkedin.js').slice(root.length + 1);
  if (await isStale(fixtures, [dirname('tests/fixtures/composers/bundle.ts'), ...common])) await buildBundles();
}

export default buildWhatIsStale;
