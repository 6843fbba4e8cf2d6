/**
 * The library as time changes it: a release or an expiry takes hold at its time, with nobody there. No job runs: the row of
 * the programme says when the next one is due, and whoever asks first from then on gives the library its next revision.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './context.ts';
import type { Db, Tx } from './db.ts';
import { type LibraryState, lockProgram, touchLibrary } from './library.ts';

/** Brings the library to `now` (milliseconds) when something was due; else costs one read of one row. */
export async function advanceLibrary(
  db: Db,
  programId: string,
  now: number,
): Promise<{ revision: number; asOf: number }> {
  const read = (of: Db | Tx) =>
    of
      .selectFrom('program')
      .select(['revision', 'library_at', 'library_due'])
      .where('id', '=', programId)
      .executeTakeFirstOrThrow();
  let row = await read(db);
  if (row.library_due !== null && row.library_due <= now) {
    await db.transaction().execute(async (tx) => {
      await lockProgram(tx, programId);
      const { library_due: due } = await read(tx);
      // Another process may have come first.
      if (due === null || due > now) return;
      await touchLibrary(tx, programId, now);
      await publishProposals(tx, programId, now);
      await settleDue(tx, programId);
    });
    row = await read(db);
  }
  return { revision: row.revision, asOf: row.library_at ?? now };
}

/** What the library of this member is at `now`, milliseconds. */
export async function libraryState(db: Db, { program, member }: Actor, now: number): Promise<LibraryState> {
  const groups = await db
    .selectFrom('group_member')
    .select('group_id')
    .where('program_id', '=', program.id)
    .where('member_id', '=', member.id)
    .orderBy('group_id')
    .execute();
  return { ...(await advanceLibrary(db, program.id, now)), groups: groups.map((row) => row.group_id) };
}

/** The ETag: two members of other groups never share one, as they are not given the same posts. */
export function tagOfState({ revision, groups }: LibraryState): string {
  if (groups.length === 0) return `"${revision}"`;
  const audience = createHash('sha256').update(groups.join()).digest('base64url').slice(0, 11);
  return `"${revision}.${audience}"`;
}

/** Writes down when the next post comes into the library or leaves it. Call it after every change of a post's dates or state. */
export async function settleDue(tx: Tx, programId: string): Promise<void> {
  const next = (column: 'release_at' | 'expires_at') => sql`(
    select min(${sql.ref(column)}) from post
    where program_id = ${programId} and state = 'published' and ${sql.ref(column)} > coalesce(program.library_at, 0))`;
  const [release, expiry] = [next('release_at'), next('expires_at')];
  await sql`update program set library_due =
    case when ${release} is null then ${expiry} when ${expiry} < ${release} then ${expiry} else ${release} end
    where id = ${programId}`.execute(tx);
}

/** A proposal counts as published once its post is out. */
async function publishProposals(tx: Tx, programId: string, now: number): Promise<void> {
  const out = tx
    .selectFrom('post')
    .select('proposal_id')
    .where('program_id', '=', programId)
    .where('state', '=', 'published')
    .where('release_at', '<=', now)
    .where('proposal_id', 'is not', null);
  await tx
    .updateTable('proposal')
    .set({ state: 'published' })
    .where('program_id', '=', programId)
    .where('state', '=', 'accepted')
    .where('id', 'in', out)
    .execute();
}
