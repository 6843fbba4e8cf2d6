/** Groups of members as they are changed: a post may be for some of them only. */
import { uuidv7 } from 'uuidv7';
import type { Tx } from './db.ts';
import type { Written } from './library-change.ts';
import { plansOf } from './post-plan.ts';

const noGroup: Written = { ok: false, code: 'not-found', detail: 'There is no such group.' };

/** Whether another group has the name already, in whatever case. */
async function isTaken(tx: Tx, programId: string, name: string, id: string): Promise<boolean> {
  const rows = await tx.selectFrom('member_group').select(['id', 'name']).where('program_id', '=', programId).execute();
  return rows.some((row) => row.id !== id && row.name.toLowerCase() === name.toLowerCase());
}

/** Adds a group, or gives one another name. `now`: milliseconds. */
export async function saveGroup(tx: Tx, programId: string, name: string, now: number, id?: string): Promise<Written> {
  const own = id ?? uuidv7();
  if (await isTaken(tx, programId, name, own)) {
    return { ok: false, code: 'conflict', detail: 'There is a group of this name already: give another one.' };
  }
  if (id === undefined) {
    await tx.insertInto('member_group').values({ program_id: programId, id: own, name, created_at: now }).execute();
    return { ok: true, id: own };
  }
  const renamed = await tx
    .updateTable('member_group')
    .set({ name })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  return renamed.numUpdatedRows === 0n ? noGroup : { ok: true, id };
}

/** Removes a group for which no post is: such a post would else be for nobody, or for everybody. */
export async function removeGroup(tx: Tx, programId: string, id: string): Promise<Written> {
  const plans = await plansOf(tx, programId);
  if (plans.some((plan) => plan.groups.includes(id))) {
    const detail = 'Posts are for this group: say in each for whom it is instead, then remove the group.';
    return { ok: false, code: 'conflict', detail };
  }
  await tx.deleteFrom('group_member').where('program_id', '=', programId).where('group_id', '=', id).execute();
  const removed = await tx
    .deleteFrom('member_group')
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  return removed.numDeletedRows === 0n ? noGroup : { ok: true, id };
}

/** Puts a member into exactly these groups; one that is not there (any more) is left out. */
export async function setGroups(tx: Tx, programId: string, memberId: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('group_member').where('program_id', '=', programId).where('member_id', '=', memberId).execute();
  if (ids.length === 0) return;
  const there = await tx
    .selectFrom('member_group')
    .select('id')
    .where('program_id', '=', programId)
    .where('id', 'in', ids)
    .execute();
  if (there.length === 0) return;
  await tx
    .insertInto('group_member')
    .values(there.map(({ id }) => ({ program_id: programId, member_id: memberId, group_id: id })))
    .execute();
}
