/** People whose data was erased stay erased: a backup from before must not bring them back. */
import type { OpenDatabase } from '../db.ts';
import { eraseMember } from '../erase.ts';
import { readShape } from './shape.ts';

export interface ErasedMember {
  readonly program_id: string;
  readonly id: string;
}

/** Who is erased in a database; nobody in one from before there was erasure. */
export async function erasedIn({ db, engine }: OpenDatabase): Promise<ErasedMember[]> {
  const member = (await readShape(db, engine)).find(({ name }) => name === 'member');
  if (!member?.columns.some(({ name }) => name === 'erased_at')) return [];
  return db.selectFrom('member').select(['program_id', 'id']).where('erased_at', 'is not', null).execute();
}

/** Erases them in another database too; gives how many were there with their data. `now`: milliseconds. */
export async function eraseAgain({ db }: OpenDatabase, erased: readonly ErasedMember[], now: number): Promise<number> {
  let done = 0;
  for (const { program_id, id } of erased) if ((await eraseMember(db, program_id, id, now)) === 'done') done++;
  return done;
}
