/** Files that are there whole or not at all: written beside, on disk before they take their name, never over another by accident. */
import { existsSync } from 'node:fs';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from './refusal.ts';

/** Waits until a file, or a folder's list of names, is on disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems know no flush of a folder; of a file all do.
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'EPERM', 'EISDIR'].includes(String(error.code))))
      throw error;
  } finally {
    await handle.close();
  }
}

/** Gives a finished file its name, for good. */
export async function moveInto(from: string, to: string): Promise<void> {
  await flush(from);
  await rename(from, to);
  await flush(dirname(to));
}

/**
 * Lets `write` make a file beside `file` and gives it its name once it is whole and on disk. When that fails, or the process dies,
 * what was there before is there still. Throws a `Refusal` when there is a file of that name and `over` is false.
 */
export async function writeDurably(file: string, over: boolean, write: (part: string) => Promise<void>): Promise<void> {
  const refuse = () => {
    if (!over && existsSync(file)) {
      throw new Refusal(`${file} is there already and is not written over: give another name, or add --force.`);
    }
  };
  refuse();
  if (!existsSync(dirname(file))) throw new Refusal(`There is no folder ${dirname(file)}: make it first.`);
  const part = `${file}.part`;
  // A journal that SQLite could not finish would be applied to the next file of that name.
  const clear = () => Promise.all(['', '-journal', '-wal', '-shm'].map((end) => rm(part + end, { force: true })));
  await clear();
  try {
    await write(part);
    // It holds people's names and their log: for the account that made it only.
    await chmod(part, 0o600);
    refuse();
    await moveInto(part, file);
  } catch (error) {
    await clear();
    throw error;
  }
}
