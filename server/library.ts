/** The library as it is stored: posts with their variants, themes, charter, and the revision that names their state. */
import { sql } from 'kysely';
import type { AdminPost } from '../shared/admin-api.ts';
import type { Library, Post, Theme, Translations, Variant } from '../shared/api.ts';
import type { CharterText } from '../shared/charter-api.ts';
import type { Charter } from '../shared/charter/rule.ts';
import type { Media } from '../shared/life-api.ts';
import { stageOf } from '../shared/post-stage.ts';
import type { Actor } from './context.ts';
import type { Db, Tx } from './db.ts';
import { readMedia } from './media.ts';
import { readCampaigns, readGroups, readMoments } from './occasions.ts';
import { planColumnNames, planOf } from './post-plan.ts';
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
    .set({
      revision: sql`case when revision >= ${now} then revision + 1 else ${now} end`,
      library_at: sql`case when library_at >= ${now} then library_at else ${now} end`,
    })
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
    .select(['translations', 'created_at', 'updated_at', 'published_at', 'withdrawn_at', 'withdrawn_reason'])
    .select(planColumnNames)
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
    plan: planOf(row),
    withdrawnAt: isoTime(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
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

/** The revision that the library is at, whatever may be due. */
export async function readRevision(db: Db, programId: string): Promise<number> {
  const row = await db.selectFrom('program').select('revision').where('id', '=', programId).executeTakeFirstOrThrow();
  return row.revision;
}

/** What names the library of one member. */
export interface LibraryState {
  readonly revision: number;
  /**
   * The time (milliseconds) as of which posts are shown. It is kept with the revision, so that one number never stands for
   * two contents, whatever the clocks of several servers say.
   */
  readonly asOf: number;
  /** Ids of the member's groups, in order. */
  readonly groups: readonly string[];
}

/** How long people are told that a post was withdrawn. */
const toldWithdrawnMs = 90 * 24 * 3600_000;

/** Whether a member of these groups may have the post: it is for everybody, or for one of them. */
export function isFor(post: Pick<AdminPost, 'plan'>, groups: readonly string[]): boolean {
  return post.plan.groups.length === 0 || post.plan.groups.some((id) => groups.includes(id));
}

/** Whether a published post is shown as of a time: out, and not over. */
export function isShown({ state, publishedAt, plan }: AdminPost, asOf: number): boolean {
  if (publishedAt === null) return false;
  return stageOf({ state, plan }, asOf) === 'published';
}

/** A post as members get it: without what says nothing. */
function postOf(post: AdminPost, media: ReadonlyMap<string, Media>): Post {
  const { id, title, text, link, theme, language, translations, variants, publishedAt, plan } = post;
  const images = plan.media.flatMap((each) => media.get(each) ?? []);
  return {
    id,
    title,
    text,
    link,
    theme,
    language,
    ...(translations && { translations }),
    variants,
    publishedAt: publishedAt ?? '',
    ...(plan.about && { about: plan.about }),
    ...(plan.expiresAt !== null && { expiresAt: plan.expiresAt }),
    ...(plan.pinnedUntil !== null && { pinnedUntil: plan.pinnedUntil }),
    ...(plan.campaign !== null && { campaign: plan.campaign }),
    ...(plan.moment !== null && { moment: plan.moment }),
    ...(plan.personae.length > 0 && { personae: plan.personae }),
    ...(plan.networks.length > 0 && { networks: plan.networks }),
    ...(images.length > 0 && { media: images }),
  };
}

/**
 * All that the sidebar of one member pulls. The state is read first: should the library change meanwhile, the content is
 * newer than its number, and the next pull brings it again.
 */
export async function readLibrary(db: Db, { program }: Pick<Actor, 'program'>, state: LibraryState): Promise<Library> {
  const { revision, asOf, groups } = state;
  const themes = await readThemes(db, program.id);
  const posts = (await readPosts(db, program.id)).filter((post) => isFor(post, groups));
  const charter = await readCharter(db, program.id);
  const media = new Map((await readMedia(db, program.id)).map((each) => [each.id, each]));
  const shown = posts.filter((post) => isShown(post, asOf)).map((post) => postOf(post, media));
  const told = new Date(asOf - toldWithdrawnMs).toISOString();
  const today = new Date(asOf).toISOString().slice(0, 10);
  const campaigns = await readCampaigns(db, program.id);
  return {
    revision,
    program,
    themes,
    posts: shown.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)),
    charter,
    charterSince: charter && (await readMaterialVersion(db, program.id)),
    selectorPack: await readPackVersion(db, program.id),
    groups: (await readGroups(db, program.id))
      .filter(({ id }) => groups.includes(id))
      .map(({ id, name }) => ({ id, name })),
    campaigns: campaigns
      .filter(({ id }) => shown.some((post) => post.campaign === id))
      .map(({ id, name, startsOn, endsOn, aim, themes: its }) => ({ id, name, startsOn, endsOn, aim, themes: its })),
    moments: (await readMoments(db, program.id))
      // Where the day ends last it is still the day before.
      .filter(({ endsOn }) => endsOn >= dayBefore(today))
      .map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    withdrawn: posts.flatMap(({ id, state: stands, title, withdrawnAt, withdrawnReason }) =>
      stands === 'withdrawn' && withdrawnAt !== null && withdrawnAt > told
        ? [{ id, title, reason: withdrawnReason, at: withdrawnAt }]
        : [],
    ),
  };
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 24 * 3600_000).toISOString().slice(0, 10);
