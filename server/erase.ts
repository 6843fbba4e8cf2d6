/** Erases a person: their log, name and browsers go for good; what stays says nothing of them and takes none of it again. */
import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import { emptyProposals } from './empty-proposals.ts';
import { inPieces } from './in-pieces.ts';
import { lockProgram } from './library.ts';
import { writeLines } from './log-lines.ts';
import { hashSecret } from './secrets.ts';

/** Why the last admin is not erased. */
export const lastAdmin = 'This is the last admin of the programme: make another member an admin first.';

export type Erased = 'done' | 'not-found' | 'last-admin';

/**
 * Erases a member in one transaction. Of every event only its id and place stay, so that a browser's copy of it counts as held
 * already and devices stay complete; reports no longer count its lines. All browsers and sessions end, nobody can be this
 * member again. `now`: milliseconds.
 */
export function eraseMember(db: Db, programId: string, memberId: string, now: number): Promise<Erased> {
  return db.transaction().execute(async (tx): Promise<Erased> => {
    await lockProgram(tx, programId);
    const admins = await tx
      .selectFrom('member')
      .select('id')
      .where('program_id', '=', programId)
      .where('role', '=', 'admin')
      .execute();
    if (admins.length === 1 && admins[0]?.id === memberId) return 'last-admin';
    const member = tx
      .updateTable('member')
      .set({ name: '', role: 'ambassador', reviews: null, erased_at: now })
      .where('program_id', '=', programId)
      .where('id', '=', memberId)
      .where('erased_at', 'is', null);
    if ((await member.executeTakeFirst()).numUpdatedRows === 0n) return 'not-found';
    const devices = await tx
      .selectFrom('device')
      .select('id')
      .where('program_id', '=', programId)
      .where('member_id', '=', memberId)
      .execute();
    for (const { id } of devices) await eraseEvents(tx, programId, id, now);
    await eraseAccess(tx, programId, memberId, now);
    await eraseTraces(tx, programId, memberId);
    return 'done';
  });
}

async function eraseEvents(tx: Tx, programId: string, deviceId: string, now: number): Promise<void> {
  const own = await tx
    .selectFrom('event')
    .select(['id', 'device_seq', 'about'])
    .where('program_id', '=', programId)
    .where('device_id', '=', deviceId)
    .execute();
  const tombstones = own.map(({ id, device_seq }) => ({
    program_id: programId,
    id,
    device_id: deviceId,
    device_seq,
    removed_at: now,
  }));
  for (const piece of inPieces(tombstones)) await tx.insertInto('tombstone').values(piece).execute();
  await tx.deleteFrom('event').where('program_id', '=', programId).where('device_id', '=', deviceId).execute();
  const about = [...new Set(own.flatMap((event) => event.about ?? []))];
  for (const piece of inPieces(about)) await writeLines(tx, programId, piece);
  await tx
    .updateTable('rejection')
    .set({ reason: '' })
    .where('program_id', '=', programId)
    .where('device_id', '=', deviceId)
    .execute();
}

async function eraseAccess(tx: Tx, programId: string, memberId: string, now: number): Promise<void> {
  const browsers = tx
    .selectFrom('device')
    .select('id')
    .where('program_id', '=', programId)
    .where('member_id', '=', memberId);
  await tx
    .updateTable('invitation')
    .set({ name: null })
    .where('program_id', '=', programId)
    .where((where) => where.or([where('device_id', 'in', browsers), where('member_id', '=', memberId)]))
    .execute();
  await tx
    .updateTable('invitation')
    // Whatever a clock that is set back may say.
    .set({ expires_at: 0 })
    .where('program_id', '=', programId)
    .where('member_id', '=', memberId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .updateTable('device')
    .set((row) => ({ name: '', seen_at: null, revoked_at: row.fn.coalesce('revoked_at', row.val(now)) }))
    .where('program_id', '=', programId)
    .where('member_id', '=', memberId)
    .execute();
  for (const table of ['session', 'sign_in_code'] as const) {
    await tx.deleteFrom(table).where('program_id', '=', programId).where('member_id', '=', memberId).execute();
  }
}

/** What was made from the log, or noted about the person. Of a proposal that was decided on, the decision stays. */
async function eraseTraces(tx: Tx, programId: string, memberId: string): Promise<void> {
  await emptyProposals(tx, programId, sql<boolean>`member_id = ${memberId}`);
  for (const table of ['look', 'vote', 'reviewing', 'group_member'] as const) {
    await tx.deleteFrom(table).where('program_id', '=', programId).where('member_id', '=', memberId).execute();
  }
  await tx
    .deleteFrom('rollup')
    .where('program_id', '=', programId)
    .where('axis', '=', 'member')
    .where('subject', '=', memberId)
    .execute();
}

/** Whether the token was that of a member who is erased: then the answer to the first request was lost. */
export async function wasErased(db: Db, token: string): Promise<boolean> {
  const found = await db
    .selectFrom('device')
    .innerJoin('member', (join) =>
      join.onRef('member.program_id', '=', 'device.program_id').onRef('member.id', '=', 'device.member_id'),
    )
    .select('member.id')
    .where('device.token_hash', '=', hashSecret(token))
    .where('member.erased_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}
