/** Writes what the person did with a tip: which rule it was of, and no word of the draft. */
import type { BodyOf } from '../../shared/events/index.ts';
import { append } from '../db.ts';
import { database } from '../sync-means.ts';
import { requestSync } from './start.ts';

/** A line that cannot be written takes nothing from the person: the tip is answered all the same. */
export async function logAnswer(body: BodyOf<'tipAnswered'>): Promise<void> {
  const appended = await append(database, 'tipAnswered', body);
  if (appended.ok) await requestSync('append');
}
