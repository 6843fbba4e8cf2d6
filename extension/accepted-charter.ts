/** Which version of the charter the person has accepted, and what it said. */
import { charterTextAnswerSchema, type CharterText } from '../shared/charter-api.ts';
import { askAnew } from './api-client.ts';
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

/** What a former version said; null when the server does not have it or cannot be asked. */
export async function formerText(
  { db, fetch }: { db: Database; fetch: typeof globalThis.fetch },
  version: number,
): Promise<CharterText | null> {
  const membership = await kept(db, 'membership');
  if (!membership || version < 1) return null;
  const path = `/api/v1/charter-text?version=${version}`;
  const answer = await askAnew({ ...membership, path, schema: charterTextAnswerSchema, fetch });
  return answer.ok ? answer.value.charter : null;
}
