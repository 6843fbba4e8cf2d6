/** The library as it is stored: posts with their variants, themes, charter, and the revision that names their state. */
import { sql } from 'kysely';
import type { AdminPost } from '../shared/admin-api.ts';
import type { Library, Theme, Translations, Variant } from '../shared/api.ts';
import type { CharterText } from '../shared/charter-api.ts';
import type { Charter } from '../shared/charter/rule.ts';
import type { Actor } from './context.ts';
import type { Db, Tx } from './db.ts';
import type { ThemeTable } from './tables.ts';

/** An ISO time, or null. */
export function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/**
 * Marks the library as changed and locks the programme's row until the transaction ends.
 * A revision is at least the time: after an old backup was restored, no number means two different states.
 */
export async function touchLibrary(tx: Tx, programId: string, now: number): Promise<void> {
  await tx
    .updateTable('program')
    .set({ revision: sql`case when revision >= ${now} then revision + 1 else ${now} end` })
    .where('id', '=', programId)
    .execute();
}

/** Locks the programme's row until the transaction ends, for steps that must follow one another. */
export async function lockProgram(tx: Tx, programId: string): Promise<void> {
  await tx
    .updateTable('program')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', programId)
    .execute();
}

/** The themes in the order in which they were made. */
export async function readThemes(db: Db, programId: string): Promise<Theme[]> {
  const rows = await db
    .selectFrom('theme')
    .select(['id', 'fr', 'en', 'question_fr', 'question_en'])
    .where('program_id', '=', programId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(themeOf);
}

/** A theme as it crosses the wire. */
export function themeOf(row: Omit<ThemeTable, 'program_id' | 'created_at'>): Theme {
  const question = bilingual({ fr: row.question_fr, en: row.question_en });
  const asks = question.fr !== undefined || question.en !== undefined;
  return { id: row.id, name: bilingual(row), ...(asks && { question }) };
}

/** A text in the languages that it was given in. */
export function bilingual(row: { readonly fr: string | null; readonly en: string | null }): Theme['name'] {
  return { ...(row.fr === null ? {} : { fr: row.fr }), ...(row.en === null ? {} : { en: row.en }) };
}

/** The newest charter, or null. */
export async function readCharter(db: Db, programId: string): Promise<Charter | null> {
  const row = await db
    .selectFrom('charter')
    .select(['version', 'rules', 'text'])
    .where('program_id', '=', programId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Written only through the schema.
  return row
    ? {
        version: row.version,
        rules: JSON.parse(row.rules) as Charter['rules'],
        text: JSON.parse(row.text) as Charter['text'],
      }
    : null;
}

/** The text of one version of the charter, of the newest unless it is named; null when there is none. */
export async function readCharterText(db: Db, programId: string, version?: number): Promise<CharterText | null> {
  let wanted = db.selectFrom('charter').select(['version', 'text']).where('program_id', '=', programId);
  if (version !== undefined) wanted = wanted.where('version', '=', version);
  const row = await wanted.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row ? { version: row.version, text: JSON.parse(row.text) as CharterText['text'] } : null;
}

/** The version since which everybody has to have read and accepted the charter: the newest that changed materially, or the first. */
export async function readMaterialVersion(db: Db, programId: string): Promise<number> {
  const { version } = await db
    .selectFrom('charter')
    .select((row) => row.fn.max('version').as('version'))
    .where('program_id', '=', programId)
    .where('material', '=', 1)
    .executeTakeFirstOrThrow();
  return version ?? 1;
}

async function readVariants(db: Db, programId: string, postId?: string): Promise<Map<string, Variant[]>> {
  let wanted = db
    .selectFrom('variant')
    .select(['id', 'post_id', 'persona', 'network', 'language', 'text'])
    .where('program_id', '=', programId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id');
  if (postId !== undefined) wanted = wanted.where('post_id', '=', postId);
  const byPost = new Map<string, Variant[]>();
  for (const { post_id, ...variant } of await wanted.execute()) {
    const list = byPost.get(post_id);
    if (list) list.push(variant);
    else byPost.set(post_id, [variant]);
  }
  return byPost;
}

/** Posts of every state, newest first; one when `postId` is given. */
export async function readPosts(db: Db, programId: string, postId?: string): Promise<AdminPost[]> {
  let wanted = db
    .selectFrom('post')
    .select(['id', 'state', 'version', 'title', 'text', 'link', 'theme_id', 'language', 'proposal_id'])
    .select(['translations', 'created_at', 'updated_at', 'published_at'])
    .where('program_id', '=', programId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  if (postId !== undefined) wanted = wanted.where('id', '=', postId);
  const [rows, variants] = [await wanted.execute(), await readVariants(db, programId, postId)];
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    version: row.version,
    title: row.title,
    text: row.text,
    link: row.link,
    theme: row.theme_id,
    language: row.language,
    // Written only through the schema.
    ...(row.translations === null ? {} : { translations: JSON.parse(row.translations) as Translations }),
    variants: variants.get(row.id) ?? [],
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    publishedAt: isoTime(row.published_at),
    proposal: row.proposal_id,
  }));
}

/** The version of the selector pack in force, or null. */
export async function readPackVersion(db: Db, programId: string): Promise<number | null> {
  const row = await db
    .selectFrom('selector_pack')
    .select(['version', 'removed_at'])
    .where('program_id', '=', programId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.removed_at !== null ? null : row.version;
}

/** The revision that the library is at now. */
export async function readRevision(db: Db, programId: string): Promise<number> {
  const row = await db.selectFrom('program').select('revision').where('id', '=', programId).executeTakeFirstOrThrow();
  return row.revision;
}

/**
 * All that a sidebar pulls. The revision is read first: should the library change meanwhile, the content is newer than
 * its number, and the next pull brings it again.
 */
export async function readLibrary(db: Db, program: Actor['program']): Promise<Library> {
  const revision = await readRevision(db, program.id);
  const themes = await readThemes(db, program.id);
  const posts = await readPosts(db, program.id);
  const charter = await readCharter(db, program.id);
  return {
    revision,
    program,
    themes,
    posts: posts
      .filter((post) => post.state === 'published' && post.publishedAt !== null)
      .map(({ id, title, text, link, theme, language, translations, variants, publishedAt }) => ({
        id,
        title,
        text,
        link,
        theme,
        language,
        ...(translations === undefined ? {} : { translations }),
        variants,
        publishedAt: publishedAt ?? '',
      }))
      .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)),
    charter,
    charterSince: charter && (await readMaterialVersion(db, program.id)),
    selectorPack: await readPackVersion(db, program.id),
  };
}
