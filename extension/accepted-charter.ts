/** Which version of the charter the person has accepted. */
import { append, keep, kept, type Appended, type Database } from './db.ts';

/** Writes into the log that the person accepts this version. Asked again for the same version, it writes nothing. */
export async function acceptCharter(db: Database, version: number): Promise<Appended | { ok: true }> {
  if ((await acceptedHere(db)) >= version) return { ok: true };
  const appended = await append(db, 'charterAccepted', { charter: version });
  if (appended.ok) await keep(db, 'charterAccepted', version);
  return appended;
}

/** The newest version that was accepted in this browser; 0 when none was. */
export async function acceptedHere(db: Database): Promise<number> {
  return (await kept(db, 'charterAccepted')) ?? 0;
}
