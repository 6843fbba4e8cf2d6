/** Builds what the browsers load, when it is missing or older than its sources. Playwright runs it once before all tests. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript, staleBuilds } from '../../server/building.ts';
import { buildBundles, bundleFolder, bundleSources } from '../fixtures/composers/bundle.ts';

export const root = join(import.meta.dirname, '../..');
/** The folder of both browsers' builds; `PORTEVOIX_OUTPUT` names one that was built elsewhere, which is then taken as it is. */
export const output = process.env['PORTEVOIX_OUTPUT'] ?? join(root, '.output');

const changed = async (path: string) => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

/** Builds the production extension for both browsers, the admin pages and the fixtures' editors where that is due. */
export async function buildWhatIsStale(): Promise<void> {
  for (const script of process.env['PORTEVOIX_OUTPUT'] ? [] : staleBuilds()) {
    const trouble = await runScript(script);
    if (trouble !== null) throw new Error(`npm run ${script} failed:\n${trouble}`);
  }
  await mkdir(bundleFolder, { recursive: true });
  const newest = Math.max(...(await Promise.all((await bundleSources()).map(changed))));
  if (newest > (await changed(join(bundleFolder, 'x.js')))) await buildBundles();
}

export default buildWhatIsStale;
