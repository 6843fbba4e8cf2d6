/** The signatures of drafts that wait to be published: they say how alike a text is to another one, never what it says. */
import { keep, kept, type Database } from '../db.ts';

/** As many shares may wait for their answer and still be told apart from colleagues' texts; the oldest are forgotten. */
const most = 50;

/** Keeps the signature of the draft that a share went into, in place of an earlier one. */
export async function keepSignature(db: Database, share: string, signature: string): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const { [share]: before, ...others } = (await kept(db, 'signatures')) ?? {};
    if (before === signature) return;
    const newest = Object.entries(others).slice(1 - most);
    await keep(db, 'signatures', { ...Object.fromEntries(newest), [share]: signature });
  });
}

/** The signature of the draft that a share went into, or undefined when none was seen. */
export async function signatureFor(db: Database, share: string): Promise<string | undefined> {
  return (await kept(db, 'signatures'))?.[share];
}

/** Forgets it: it is in the log by now. */
export async function forgetSignature(db: Database, share: string): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const { [share]: gone, ...others } = (await kept(db, 'signatures')) ?? {};
    if (gone !== undefined) await keep(db, 'signatures', others);
  });
}
