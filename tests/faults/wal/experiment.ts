/** The power goes at every frame of the WAL, and inside it: the server opens what is left, and holds all that it acknowledged. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase as openLog } from '../../../extension/db.ts';
import { sync } from '../../../extension/sync.ts';
import { databaseFile, openDatabase } from '../../../server/db.ts';
import { migrate } from '../../../server/migrate.ts';
import { quietMeans } from '../../extension/browser.ts';
import { World } from '../../server/world.ts';
import type { Experiment } from '../experiments.ts';
import { unsound } from '../soundness.ts';
import { cuts, type Cut } from './cuts.ts';
import { record, type Recording } from './recording.ts';

const pushes = 12;

/** What does not hold after one cut. */
async function surviving(recording: Recording, cut: Cut, dataDir: string): Promise<string[]> {
  await mkdir(dataDir);
  const file = databaseFile(dataDir);
  await writeFile(file, cut.base);
  await writeFile(`${file}-wal`, cut.wal);
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  try {
    const migrated = await migrate(opened, Date.now());
    if (!migrated.ok) return [migrated.reason];
    const heldIds = async () => {
      const rows = await opened.db.selectFrom('event').select('id').orderBy('seq').execute();
      return rows.map(({ id }) => id);
    };
    const held = await heldIds();
    const wrong = await unsound(opened);
    const { acknowledged } = recording;
    const promised = acknowledged.findLast(({ bytes }) => bytes <= cut.syncedBytes)?.ids.length ?? 0;
    if (held.length < promised) wrong.push(`${promised} events were acknowledged, ${held.length} are there`);
    const whole = held.length === 0 || acknowledged.some(({ ids }) => ids.length === held.length);
    if (!whole) wrong.push(`${held.length} events: half a push is there`);
    wrong.push(...(await healing(recording, new World(opened.db))));
    const wanted = acknowledged.at(-1)?.ids ?? [];
    const healed = new Set(await heldIds());
    const missing = wanted.filter((id) => !healed.has(id)).length;
    if (missing > 0) wrong.push(`${missing} events are missing after the browser's next sync`);
    return [...wrong, ...(await unsound(opened))];
  } finally {
    await opened.db.destroy();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The browser, which was told that everything is held, syncs as if nothing had happened. */
async function healing(recording: Recording, world: World): Promise<string[]> {
  const db = openLog('portevoix', { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.transaction('rw', db.tables, async () => {
    for (const [name, rows] of recording.browser) await db.table(name).bulkAdd(rows);
  });
  const fetch: typeof globalThis.fetch = async (input, init) => world.app.fetch(new Request(input, init));
  const means = { ...quietMeans, db, fetch, now: () => world.time, random: () => 0.5 };
  const result = await sync({ ...means, alone: (work) => work() }, 'alarm');
  db.close();
  return result.ok ? [] : [`the browser's next sync failed: ${result.reason}`];
}

/** Cuts at each so-manieth frame; gives how many cuts that were, and what did not hold. */
export async function cutEverywhere(
  every: number,
  seed: number,
  progress: (cuts: number) => void = () => {},
): Promise<{ cut: number; violations: string[] }> {
  const recording = await record(pushes);
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-cuts-'));
  const violations: string[] = [];
  let cut = 0;
  for (const each of cuts(recording, every, seed)) {
    const wrong = await surviving(recording, each, join(folder, String(cut))).catch((error: unknown) => [
      String(error),
    ]);
    if (wrong.length > 0) violations.push(`${each.words}:\n${wrong.join('\n')}`);
    cut += 1;
    progress(cut);
  }
  await rm(folder, { recursive: true, force: true });
  return { cut, violations };
}

export const walCuts: Experiment = {
  name: 'wal',
  words: 'the power goes at every frame of the server’s WAL, inside of each, and while it is written back',
  async run({ seed, say }) {
    const { cut, violations } = await cutEverywhere(1, seed, (done) => {
      if (done % 200 === 0) say(`${done} cuts`);
    });
    return { counts: `${cut} wal cuts`, violations };
  },
};
