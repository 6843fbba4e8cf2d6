/** A profile that exists twice: one of the two becomes a browser of its own, and is revoked with the one it came from. */
import type { DeviceActor } from './context.ts';
import type { Db } from './db.ts';
import { lockProgram } from './library.ts';
import { makeSecret } from './secrets.ts';

/** Browsers of one member that are not revoked; far above what anybody has, so that a stolen token cannot make them without end. */
export const mostDevices = 100;

export type Split = { ok: true; token: string } | { ok: false; reason: 'taken' | 'too-many' };

/**
 * Gives the member of `actor` one more browser. A repeat, as long as its token was never shown, gives another token: the
 * answer was lost. `now`: milliseconds.
 */
export function splitDevice(
  db: Db,
  { program, member, device }: DeviceActor,
  wish: { readonly id: string; readonly name: string },
  now: number,
): Promise<Split> {
  return db.transaction().execute(async (tx): Promise<Split> => {
    await lockProgram(tx, program.id);
    const there = await tx
      .selectFrom('device')
      .select(['seen_at', 'revoked_at', 'split_from'])
      .where('program_id', '=', program.id)
      .where('id', '=', wish.id)
      .executeTakeFirst();
    const { code: token, hash } = makeSecret();
    if (there) {
      const unheard = there.split_from === device.id && there.seen_at === null && there.revoked_at === null;
      if (!unheard) return { ok: false, reason: 'taken' };
      await tx
        .updateTable('device')
        .set({ token_hash: hash })
        .where('program_id', '=', program.id)
        .where('id', '=', wish.id)
        .execute();
      return { ok: true, token };
    }
    const { count } = await tx
      .selectFrom('device')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('program_id', '=', program.id)
      .where('member_id', '=', member.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostDevices) return { ok: false, reason: 'too-many' };
    await tx
      .insertInto('device')
      .values({
        program_id: program.id,
        id: wish.id,
        member_id: member.id,
        name: wish.name,
        token_hash: hash,
        held_to: 0,
        created_at: now,
        seen_at: null,
        revoked_at: null,
        split_from: device.id,
      })
      .execute();
    return { ok: true, token };
  });
}

/**
 * Revokes a browser and all that were split off from it: who has a stolen token may have made them with it.
 * Gives false when there is no such browser. `now`: milliseconds.
 */
export function revokeDevice(db: Db, programId: string, deviceId: string, now: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockProgram(tx, programId);
    const found = await tx
      .selectFrom('device')
      .select('member_id')
      .where('program_id', '=', programId)
      .where('id', '=', deviceId)
      .executeTakeFirst();
    if (!found) return false;
    const devices = await tx
      .selectFrom('device')
      .select(['id', 'split_from'])
      .where('program_id', '=', programId)
      .where('member_id', '=', found.member_id)
      .execute();
    const revoked = new Set([deviceId]);
    for (let before = 0; before < revoked.size;) {
      before = revoked.size;
      for (const { id, split_from } of devices) if (split_from !== null && revoked.has(split_from)) revoked.add(id);
    }
    await tx
      .updateTable('device')
      .set({ revoked_at: now })
      .where('program_id', '=', programId)
      .where('id', 'in', [...revoked])
      .where((where) => where.or([where('revoked_at', 'is', null), where('id', '=', deviceId)]))
      .execute();
    return true;
  });
}
