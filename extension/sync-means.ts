/** What sync uses in the real browser: the extension's database, its fetch, its clock, and a lock across its contexts. */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { openDatabase } from './db.ts';
import type { SyncMeans } from './sync.ts';

/** The one database of this context; nothing is opened before its first use. */
export const database = openDatabase();

export const browserMeans: SyncMeans & { estimate(): Promise<StorageEstimate> } = {
  db: database,
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  random: () => Math.random(),
  // Written by the build (wxt.config.ts) into the package itself.
  packKeys: async () => z.parse(z.array(z.string()), await (await fetch('/pack-keys.json')).json()),
  build: () => browser.runtime.getManifest().version,
  estimate: () => navigator.storage.estimate(),
  alone: (work) => navigator.locks.request('portevoix.sync', work),
};
