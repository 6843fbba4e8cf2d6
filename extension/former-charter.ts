/** What a former version of the charter said, to show what has changed since. */
import { charterTextAnswerSchema, type CharterText } from '../shared/charter-api.ts';
import { askAnew } from './api-client.ts';
import { kept, type Database } from './db.ts';

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
