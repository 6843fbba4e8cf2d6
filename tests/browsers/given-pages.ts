/** Gives a copy of the build pages that its manifest only asks for later: what a test needs, but no test can answer a prompt. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Moves the patterns from what the manifest of the build in `folder` may ask for to what it has from the start. */
export async function givePages(folder: string, given: readonly string[]): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>;
  const optional = manifest['optional_host_permissions'] ?? [];
  manifest['optional_host_permissions'] = optional.filter((each) => !given.includes(each));
  manifest['host_permissions'] = [...(manifest['host_permissions'] ?? []), ...given];
  await writeFile(file, JSON.stringify(manifest));
}
