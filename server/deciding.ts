/** Decides on proposals: one decision after the other, each against what its reviewer saw, and each written down. */
import { uuidv7 } from 'uuidv7';
import type { PostInput } from '../shared/admin-api.ts';
import type { DecisionKind } from '../shared/proposal-api.ts';
import type * as z from 'zod/mini';
import type { approveSchema, mergeSchema } from '../shared/proposal-api.ts';
import type { SessionActor } from './context.ts';
import type { Db, Tx } from './db.ts';
import { touchLibrary } from './library.ts';
import { addPost, setPostState } from './post-writing.ts';
import { draftOf } from './proposal-draft.ts';
import type { ProposalTable } from './proposal-tables.ts';

export type Decided =
  | { ok: true; post: string | null }
  | { ok: false; code: 'not-found' | 'conflict' | 'invalid'; detail: string };
type Change = Partial<Omit<ProposalTable, 'program_id' | 'id' | 'version'>>;
type Step = { ok: true; did: DecisionKind; change: Change; reason?: string | null } | Extract<Decided, { ok: false }>;
type Own = {
  readonly actor: SessionActor;
  readonly id: string;
  readonly version?: number | undefined;
  readonly now: number;
};

const no = (code: 'not-found' | 'conflict' | 'invalid', detail: string) => ({ ok: false as const, code, detail });

const done: Readonly<Record<ProposalTable['state'], string>> = {
  'in-review': 'its author changed it, or it was put back into review',
  accepted: 'made a draft of it',
  published: 'published it',
  declined: 'declined it',
  merged: 'merged it with another one',
};

/** Who was faster, and what they did. */
async function whatHappened(tx: Tx, row: ProposalTable): Promise<string> {
  if (row.state === 'in-review') return `Meanwhile ${done['in-review']}: load it again and look before you decide.`;
  const by = await tx
    .selectFrom('member')
    .select('name')
    .where('program_id', '=', row.program_id)
    .where('id', '=', row.decided_by ?? '')
    .executeTakeFirst();
  return `This proposal was decided on before: ${by?.name || 'somebody'} ${done[row.state]}. Load the page again.`;
}

const find = (tx: Tx, programId: string, id: string) =>
  tx.selectFrom('proposal').selectAll().where('program_id', '=', programId).where('id', '=', id).executeTakeFirst();

/** What a change changes, as it was and as it is. */
function changed(row: ProposalTable, change: Change): { before: string; after: string } {
  const names = (Object.keys(change) as (keyof Change)[]).filter((name) => row[name] !== change[name]);
  const of = (from: Change) => JSON.stringify(Object.fromEntries(names.map((name) => [name, from[name] ?? null])));
  return { before: of(row), after: of(change) };
}

/** Takes a step on a proposal that is as the reviewer saw it, and writes down what it was. `from`: the states it may be in. */
async function decide(
  db: Db,
  { actor, id, version, now }: Own,
  from: readonly ProposalTable['state'][],
  step: (tx: Tx, row: ProposalTable) => Promise<Step>,
): Promise<Decided> {
  const programId = actor.program.id;
  return db.transaction().execute(async (tx): Promise<Decided> => {
    // Locks the programme's row: decisions and changes follow one another.
    await touchLibrary(tx, programId, now);
    const row = await find(tx, programId, id);
    if (!row) return no('not-found', 'There is no such proposal.');
    const isSeen = version === undefined || row.version === version;
    if (!isSeen || !from.includes(row.state)) return no('conflict', await whatHappened(tx, row));
    const taken = await step(tx, row);
    if (!taken.ok) return taken;
    const { did, change, reason = null } = taken;
    await tx
      .updateTable('proposal')
      .set({ ...change, version: row.version + 1 })
      .where('program_id', '=', programId)
      .where('id', '=', id)
      .execute();
    await tx
      .insertInto('decision')
      .values({
        program_id: programId,
        id: uuidv7(),
        proposal_id: id,
        member_id: actor.member.id,
        via_id: actor.openedBy,
        did,
        at: now,
        reason,
        ...changed(row, change),
      })
      .execute();
    return { ok: true, post: change.post_id ?? row.post_id };
  });
}

const by = ({ actor, now }: Own) => ({ decided_by: actor.member.id, decided_at: now });

/** Makes a post of it: a draft, or in the library at once. */
export function approve(db: Db, own: Own, wish: z.infer<typeof approveSchema>): Promise<Decided> {
  return decide(db, { ...own, version: wish.version }, ['in-review'], async (tx, row) => {
    const programId = own.actor.program.id;
    const draft = await draftOf(tx, row, own.now);
    const plan = wish.plan ?? draft.plan;
    const input: PostInput = {
      title: wish.title ?? draft.title,
      text: wish.text ?? draft.text,
      link: wish.link === undefined ? draft.link : wish.link,
      theme: wish.theme === undefined ? await knownTheme(tx, programId, row.theme_id) : wish.theme,
      language: wish.language ?? draft.language,
      variants: [],
      plan,
    };
    const written = await addPost(tx, programId, input, own.now, row.id);
    if (!written.ok) return written;
    const thanks = wish.thanks === undefined ? {} : thanking(own, wish.thanks);
    if (wish.publish) {
      const out = await setPostState(tx, programId, written.id, 'published', own.now);
      if (!out.ok) return out;
    }
    // What is released later follows its post then.
    const isOut = plan.releaseAt === null || Date.parse(plan.releaseAt) <= own.now;
    const state = wish.publish && isOut ? 'published' : 'accepted';
    const did = wish.publish ? 'published' : 'drafted';
    return { ok: true, did, change: { state, reason: null, post_id: written.id, ...by(own), ...thanks } };
  });
}

/** A theme that was removed since, or that was never ours, is no theme. */
async function knownTheme(tx: Tx, programId: string, theme: string | null): Promise<string | null> {
  if (theme === null) return null;
  const row = await tx
    .selectFrom('theme')
    .select('id')
    .where('program_id', '=', programId)
    .where('id', '=', theme)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Says no, with the reason that its author reads. */
export function decline(db: Db, own: Own, reason: string): Promise<Decided> {
  return decide(db, own, ['in-review'], async () => ({
    ok: true,
    did: 'declined',
    reason,
    change: { state: 'declined', reason, post_id: null, ...by(own) },
  }));
}

/** Lets another proposal or a post stand for it. What was merged into it follows. */
export function merge(db: Db, own: Own, into: z.infer<typeof mergeSchema>['into']): Promise<Decided> {
  return decide(db, own, ['in-review'], async (tx, row) => {
    const programId = own.actor.program.id;
    const merged = { state: 'merged' as const, reason: null, ...by(own) };
    if (into.is === 'post') {
      const post = await tx
        .selectFrom('post')
        .select(['id', 'state'])
        .where('program_id', '=', programId)
        .where('id', '=', into.id)
        .executeTakeFirst();
      if (!post || post.state === 'withdrawn')
        return no('not-found', 'There is no such post in the library or in writing.');
      await follow(tx, programId, row.id, { post_id: post.id, merged_into: null });
      return { ok: true, did: 'merged', change: { ...merged, post_id: post.id, merged_into: null } };
    }
    const target = await find(tx, programId, into.id);
    if (!target) return no('not-found', 'There is no such proposal to merge with.');
    if (target.id === row.id) return no('invalid', 'A proposal cannot be merged with itself.');
    if (target.state === 'merged')
      return no('conflict', 'That proposal was merged with another one: take the other one.');
    if (target.state === 'declined')
      return no('conflict', 'That proposal was declined: put it back into review first.');
    await follow(tx, programId, row.id, { merged_into: target.id });
    return { ok: true, did: 'merged', change: { ...merged, merged_into: target.id } };
  });
}

/** So that a merged one always names what stands for it itself. */
async function follow(tx: Tx, programId: string, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('proposal')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('program_id', '=', programId)
    .where('merged_into', '=', id)
    .execute();
}

/** Puts what was declined or merged back into review. */
export function reopen(db: Db, own: Own): Promise<Decided> {
  return decide(db, own, ['declined', 'merged'], async (_tx, row) =>
    row.title === ''
      ? no('conflict', 'Its author took this proposal back: there is nothing left to review.')
      : {
          ok: true,
          did: 'reopened',
          change: {
            state: 'in-review',
            reason: null,
            post_id: null,
            merged_into: null,
            decided_by: null,
            decided_at: null,
          },
        },
  );
}

const thanking = ({ actor, now }: Own, text: string | undefined) => ({
  thanks: text ?? null,
  thanked_by: actor.member.id,
  thanked_at: now,
});

const everyState = ['in-review', 'accepted', 'published', 'declined', 'merged'] as const;

/** Thanks who proposed it, and those whose proposals were merged into it. */
export function thank(db: Db, own: Own, text: string | undefined): Promise<Decided> {
  return decide(db, own, everyState, async (tx, row) => {
    if (row.member_id === null) return no('conflict', 'A feed brought this: there is nobody to thank.');
    const change = thanking(own, text);
    await follow(tx, own.actor.program.id, row.id, change);
    return { ok: true, did: 'thanked', change };
  });
}
