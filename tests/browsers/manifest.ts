/** What the built extension asks of the browsers, and what it may ask. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networks } from '../../shared/networks/index.ts';
import { output } from './build.ts';

interface Manifest {
  readonly content_scripts?: unknown;
  readonly host_permissions: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}

/** The addresses of the networks that are on from the start, sorted: the only pages that the extension may write in unasked. */
export const hosts = networks
  .filter((network) => !network.optional)
  .flatMap((network) => network.matches)
  .toSorted();

/** The manifest of the build that the tests load. */
export function manifestOf(browser: 'chrome' | 'firefox'): Manifest {
  return JSON.parse(readFileSync(join(output, `${browser}-mv3`, 'manifest.json'), 'utf8')) as Manifest;
}
