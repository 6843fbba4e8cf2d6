/** Writes posts and their variants; each function is one step of a transaction that marks the library as changed. */
import { uuidv7 } from 'uuidv7';
import type { PostInput, VariantInput } from '../shared/admin-api.ts';
import { plainPlan } from '../shared/life-api.ts';
import type { Tx } from './db.ts';
import type { Written } from './library-change.ts';
import { settleDue } from './library-clock.ts';
import { planColumns, planTrouble } from './post-plan.ts';
import type { PostTable } from './tables.ts';
import { foldForSearch } from './text.ts';

const refused = (code: 'not-found' | 'conflict' | 'invalid', detail: string): Written => ({ ok: false, code, detail });

async function themeExists(tx: Tx, programId: string, themeId: string | null): Promise<boolean> {
  if (themeId === null) return true;
  const theme = await tx
    .selectFrom('theme')
    .select('id')
    .where('program_id', '=', programId)
    .where('id', '=', themeId)
    .executeTakeFirst();
  return theme !== undefined;
}

/** Makes the post's variants exactly these; one that is left out is hidden, as the log may speak of it. */
async function writeVariants(
  tx: Tx,
  programId: string,
  postId: string,
  wanted: readonly VariantInput[],
  now: number,
): Promise<Written> {
  const rows = await tx
    .selectFrom('variant')
    .select('id')
    .where('program_id', '=', programId)
    .where('post_id', '=', postId)
    .execute();
  const known = new Set(rows.map((row) => row.id));
  const given = wanted.flatMap((variant) => (variant.id === undefined ? [] : [variant.id]));
  if (given.some((id) => !known.has(id)) || new Set(given).size < given.length) {
    return refused('invalid', 'A variant’s "id" is not one of this post’s: leave it out for a new variant.');
  }
  let hidden = tx
    .updateTable('variant')
    .set({ removed_at: now })
    .where('program_id', '=', programId)
    .where('post_id', '=', postId)
    .where('removed_at', 'is', null);
  if (given.length > 0) hidden = hidden.where('id', 'not in', given);
  await hidden.execute();
  const values = wanted.map((variant, position) => ({
    program_id: programId,
    id: variant.id ?? uuidv7(),
    post_id: postId,
    position,
    persona: variant.persona,
    network: variant.network,
    language: variant.language,
    text: variant.text,
    search: foldForSearch(variant.text),
    removed_at: null,
  }));
  if (values.length > 0) {
    await tx
      .insertInto('variant')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['program_id', 'id']).doUpdateSet((set) => ({
          position: set.ref('excluded.position'),
          persona: set.ref('excluded.persona'),
          network: set.ref('excluded.network'),
          language: set.ref('excluded.language'),
          text: set.ref('excluded.text'),
          search: set.ref('excluded.search'),
          removed_at: null,
        })),
      )
      .execute();
  }
  return { ok: true, id: postId };
}

/** The translations as they are kept: none of the post's own language, null without any. */
function keptTranslations({ language, translations = {} }: PostInput): string | null {
  const others = Object.entries(translations).filter(([of]) => of !== language);
  return others.length === 0 ? null : JSON.stringify(Object.fromEntries(others));
}

/** What stops the post as it is given, or null. */
async function trouble(tx: Tx, programId: string, { theme, plan }: PostInput): Promise<string | null> {
  if (!(await themeExists(tx, programId, theme))) return '"theme" is not one of the themes.';
  return plan === undefined ? null : planTrouble(tx, programId, plan);
}

const content = (input: PostInput) => ({
  title: input.title,
  text: input.text,
  link: input.link,
  theme_id: input.theme,
  language: input.language,
  translations: keptTranslations(input),
  search: foldForSearch([input.title, input.text, ...Object.values(input.translations ?? {})].join('\n')),
});

/** Adds a draft. `proposalId`: the proposal that it is made from. */
export async function addPost(
  tx: Tx,
  programId: string,
  input: PostInput,
  now: number,
  proposalId: string | null = null,
): Promise<Written> {
  const wrong = await trouble(tx, programId, input);
  if (wrong !== null) return refused('invalid', wrong);
  const id = uuidv7();
  const row: PostTable = {
    program_id: programId,
    id,
    state: 'draft',
    version: 1,
    ...content(input),
    ...planColumns(input.plan ?? plainPlan),
    withdrawn_at: null,
    withdrawn_reason: null,
    proposal_id: proposalId,
    created_at: now,
    updated_at: now,
    published_at: null,
  };
  await tx.insertInto('post').values(row).execute();
  return writeVariants(tx, programId, id, input.variants, now);
}

/** When a published post comes, or came, into the library; it comes at once when it waits for nothing any more. */
function outAt(releaseAt: number | null, before: number | null, now: number): number {
  if (releaseAt !== null && releaseAt > now) return releaseAt;
  return before !== null && before <= now ? before : now;
}

/** The columns of the plan as it is changed; none when it stays as it is. */
function replanned(post: Pick<PostTable, 'state' | 'published_at'>, { plan }: PostInput, now: number) {
  if (plan === undefined) return {};
  const columns = planColumns(plan);
  if (post.state !== 'published') return columns;
  return { ...columns, published_at: outAt(columns.release_at, post.published_at, now) };
}

/** Replaces a post's content, if it still is at `input.version`. */
export async function changePost(
  tx: Tx,
  programId: string,
  id: string,
  input: PostInput,
  now: number,
): Promise<Written> {
  const post = await tx
    .selectFrom('post')
    .select(['version', 'state', 'published_at'])
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!post) return refused('not-found', 'There is no such post.');
  if (post.version !== input.version) {
    return refused(
      'conflict',
      'Somebody saved this post since you opened it: load it again and bring your changes over.',
    );
  }
  const wrong = await trouble(tx, programId, input);
  if (wrong !== null) return refused('invalid', wrong);
  await tx
    .updateTable('post')
    .set({ ...content(input), ...replanned(post, input, now), version: post.version + 1, updated_at: now })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
  await settleDue(tx, programId);
  return writeVariants(tx, programId, id, input.variants, now);
}

/**
 * Publishes or withdraws a post, if it still is at `version` (when one is given); doing it again changes nothing.
 * A post whose release is to come waits for it by itself. The proposal it came from follows. `reason`: why it is withdrawn,
 * for those who shared it or planned to.
 */
export async function setPostState(
  tx: Tx,
  programId: string,
  id: string,
  state: 'published' | 'withdrawn',
  now: number,
  version?: number,
  reason: string | null = null,
): Promise<Written> {
  const post = await tx
    .selectFrom('post')
    .select(['state', 'proposal_id', 'version', 'release_at', 'expires_at'])
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!post) return refused('not-found', 'There is no such post.');
  if (version !== undefined && post.version !== version) {
    return refused(
      'conflict',
      'Somebody saved this post since you opened it: load it again and read what you publish.',
    );
  }
  if (state === 'withdrawn' && post.state === 'draft') {
    return refused('conflict', 'This post is a draft: it was never in the library.');
  }
  if (post.state === state) return { ok: true, id };
  if (state === 'published' && post.expires_at !== null && post.expires_at <= now) {
    return refused('conflict', 'This post has expired: give it a later expiry first.');
  }
  const out = outAt(post.release_at, null, now);
  const change =
    state === 'published'
      ? { published_at: out, withdrawn_at: null, withdrawn_reason: null }
      : { withdrawn_at: now, withdrawn_reason: reason };
  await tx
    .updateTable('post')
    .set({ state, version: post.version + 1, updated_at: now, ...change })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
  if (post.proposal_id !== null) {
    await tx
      .updateTable('proposal')
      .set({ state: state === 'published' && out <= now ? 'published' : 'accepted' })
      .where('program_id', '=', programId)
      .where('id', '=', post.proposal_id)
      .execute();
  }
  await settleDue(tx, programId);
  return { ok: true, id };
}
