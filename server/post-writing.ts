/** Writes posts and their variants; each function is one step of a transaction that marks the library as changed. */
import { uuidv7 } from 'uuidv7';
import type { PostInput, VariantInput } from '../shared/admin-api.ts';
import type { Tx } from './db.ts';
import type { PostTable } from './tables.ts';
import { foldForSearch } from './text.ts';

export type Written =
  | { ok: true; id: string }
  | { ok: false; code: 'not-found' | 'conflict' | 'invalid'; detail: string };

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
  if (!(await themeExists(tx, programId, input.theme))) return refused('invalid', '"theme" is not one of the themes.');
  const id = uuidv7();
  const row: PostTable = {
    program_id: programId,
    id,
    state: 'draft',
    version: 1,
    ...content(input),
    proposal_id: proposalId,
    created_at: now,
    updated_at: now,
    published_at: null,
  };
  await tx.insertInto('post').values(row).execute();
  return writeVariants(tx, programId, id, input.variants, now);
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
    .select('version')
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
  if (!(await themeExists(tx, programId, input.theme))) return refused('invalid', '"theme" is not one of the themes.');
  await tx
    .updateTable('post')
    .set({ ...content(input), version: post.version + 1, updated_at: now })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
  return writeVariants(tx, programId, id, input.variants, now);
}

/**
 * Publishes or withdraws a post, if it still is at `version` (when one is given); doing it again changes nothing.
 * The proposal it came from follows.
 */
export async function setPostState(
  tx: Tx,
  programId: string,
  id: string,
  state: 'published' | 'withdrawn',
  now: number,
  version?: number,
): Promise<Written> {
  const post = await tx
    .selectFrom('post')
    .select(['state', 'proposal_id', 'version'])
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
  await tx
    .updateTable('post')
    .set({ state, version: post.version + 1, updated_at: now, ...(state === 'published' ? { published_at: now } : {}) })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
  if (post.proposal_id !== null) {
    await tx
      .updateTable('proposal')
      .set({ state: state === 'published' ? 'published' : 'accepted' })
      .where('program_id', '=', programId)
      .where('id', '=', post.proposal_id)
      .execute();
  }
  return { ok: true, id };
}
