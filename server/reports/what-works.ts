/** What came of the shares, from the counts by day: by network, post, wording, theme, campaign, voice and moment, never by person. */
import { sql } from 'kysely';
import { fewestPeople } from '../../shared/admin-api.ts';
import type { WhatWorks } from '../../shared/learn-api.ts';
import { networkIds } from '../../shared/networks/index.ts';
import { personae } from '../../shared/personae.ts';
import type { LanguageId } from '../../shared/languages/index.ts';
import type { Db } from '../db.ts';
import { dayOf } from '../rollups.ts';
import { type PeopleBehind, readBehind } from './behind.ts';
import {
  byShares,
  figuresOf,
  hiddenWithin,
  minus,
  noFigures,
  nothing,
  type Part,
  plus,
  sumNames,
  type Sums,
  within,
} from './figures.ts';
import { type Named, readNames } from './learn-names.ts';
import { momentsOf } from './moments.ts';
import { readProposalFigures } from './proposal-figures.ts';
import { suggestionsOf } from './suggestions.ts';

const dayMs = 24 * 3600_000;
const mostPosts = 30;
const mostVariants = 30;

type Counted = Sums & { readonly key: string };

/** Sums of an axis in some days, by subject. */
async function sumsOf(
  db: Db,
  programId: string,
  axis: 'all' | 'network' | 'post' | 'variant',
  [first, last]: readonly [number, number],
): Promise<Counted[]> {
  const { rows } = await sql<Sums & { subject: string }>`
    select subject, ${sql.raw(sumNames.map((name) => `cast(sum(${name}) as bigint) as ${name}`).join(', '))} from (
      select subject, inserted + published + dismissed as shares, published, 0 as tracked, 0 as clicks, 0 as originality,
        0 as measured, 0 as waited, 0 as answered from rollup
        where program_id = ${programId} and axis = ${axis} and day between ${first} and ${last}
      union all
      select subject, 0, 0, tracked, clicks, originality, measured, waited, answered from effect
        where program_id = ${programId} and axis = ${axis} and day between ${first} and ${last}
    ) as both_counts group by subject`.execute(db);
  return rows.map((row) => ({ ...row, key: row.subject }));
}

/** The day of the first share of each of these posts. */
async function firstDays(db: Db, programId: string, posts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (posts.length === 0) return new Map();
  const rows = await db
    .selectFrom('rollup')
    .select(['subject', (each) => each.fn.min('day').as('day')])
    .where('program_id', '=', programId)
    .where('axis', '=', 'post')
    .where('subject', 'in', [...posts])
    .where(sql<boolean>`inserted + published + dismissed > 0`)
    .groupBy('subject')
    .execute();
  return new Map(rows.map(({ subject, day }) => [subject, day]));
}

function partsBy(
  rows: readonly Counted[],
  behind: PeopleBehind,
  keyOf: (key: string) => string,
  shareKey: Parameters<PeopleBehind['by']>[0],
): Part[] {
  const people = behind.by(shareKey);
  const sums = new Map<string, Sums>();
  for (const row of rows) sums.set(keyOf(row.key), plus(sums.get(keyOf(row.key)) ?? nothing, row));
  return [...sums].map(([key, own]) => ({ key, sums: own, people: people.get(key) })).toSorted(byShares);
}

/** Parts with what is left of their sum, whose key is given with the people behind it. */
function withRest(parts: readonly Part[], whole: Sums, rest: Pick<Part, 'key' | 'people'>): Part[] {
  const sums = parts.reduce((left, part) => minus(left, part.sums), whole);
  return [...parts, ...(sums.shares > 0 ? [{ ...rest, sums }] : [])].toSorted(byShares);
}

/** The wordings by post, what was taken without one among them: their keys are of the post and the variant. */
function wordings(variants: readonly Counted[], posts: readonly Part[], behind: PeopleBehind, of: Named): Part[] {
  const people = behind.by(({ post_id, variant_id }) => `${post_id ?? ''} ${variant_id ?? ''}`);
  const part = (postId: string, id: string) => ({ key: `${postId} ${id}`, people: people.get(`${postId} ${id}`) });
  const byPost = Map.groupBy(variants, ({ key }) => of.variants.get(key)?.post_id ?? '');
  return posts.flatMap(({ key: postId, sums: whole }) => {
    const own = (byPost.get(postId) ?? []).map(({ key, ...sums }) => ({ ...part(postId, key), sums }));
    return withRest(own, whole, part(postId, ''));
  });
}

/** Reads it. `now`: milliseconds. `language`: in which themes and campaigns are named where they have both. */
export async function readWhatWorks(
  db: Db,
  programId: string,
  { days, now, language }: { days: number; now: number; language: LanguageId },
): Promise<WhatWorks> {
  const span = [dayOf(now) - days + 1, dayOf(now)] as const;
  const since = span[0] * dayMs;
  const behind = await readBehind(db, programId, since);
  const all = await sumsOf(db, programId, 'all', span);
  const networks = await sumsOf(db, programId, 'network', span);
  const posts = await sumsOf(db, programId, 'post', span);
  const variants = await sumsOf(db, programId, 'variant', span);
  const named = await readNames(db, programId, language, now);
  const proposed = await readProposalFigures(db, programId, since);

  const themeOf = (id: string | null) => named.posts.get(id ?? '')?.theme_id ?? '';
  const campaignOf = (id: string | null) => named.posts.get(id ?? '')?.campaign_id ?? '';
  const personaOf = (id: string) => named.variants.get(id)?.persona ?? '';
  const of = (list: readonly Part[]) => {
    const figures = figuresOf(list, fewestPeople);
    return list.map(({ key }) => ({ key, figures: figures.get(key) ?? noFigures }));
  };
  const byNetwork = partsBy(
    networks,
    behind,
    (key) => key,
    ({ network }) => network,
  );
  const byTheme = partsBy(posts, behind, themeOf, ({ post_id }) => themeOf(post_id));
  const byCampaign = partsBy(posts, behind, campaignOf, ({ post_id }) => campaignOf(post_id));
  const byPost = partsBy(
    posts,
    behind,
    (key) => key,
    ({ post_id }) => post_id,
  );
  const byPersona = withRest(
    partsBy(variants, behind, personaOf, ({ variant_id }) =>
      variant_id === null ? null : personaOf(variant_id),
    ).filter(({ key }) => key !== ''),
    all[0] ?? nothing,
    // The official text is what no variant was taken for.
    { key: '', people: behind.by(({ variant_id }) => (variant_id === null ? '' : null)).get('') },
  );
  const everything = partsBy(
    all,
    behind,
    () => 'all',
    () => 'all',
  );
  const shownPosts = byPost.slice(0, mostPosts);
  const [ofThemes, ofPersonae] = [figuresOf(byTheme, fewestPeople), figuresOf(byPersona, fewestPeople)];
  const themed = (post: string) => [`theme ${themeOf(post)}`, ofThemes.get(themeOf(post))] as const;
  const ofPosts = figuresOf(
    byPost,
    fewestPeople,
    hiddenWithin(byPost, ({ key }) => [themed(key)], fewestPeople),
  );
  const byWording = wordings(variants, shownPosts, behind, named);
  const hiddenWordings = hiddenWithin(
    byWording,
    ({ key }) => {
      const [post = ''] = key.split(' ');
      return [[post, ofPosts.get(post)], themed(post)];
    },
    fewestPeople,
  );
  // A voice that is hidden may have this wording alone.
  const ofWordings = new Map(
    [...figuresOf(byWording, fewestPeople, hiddenWordings)].map(([key, figures]) => [
      key,
      within(figures, ofPersonae.get(personaOf(key.split(' ')[1] ?? ''))),
    ]),
  );
  const first = await firstDays(
    db,
    programId,
    shownPosts.map(({ key }) => key),
  );
  const found = {
    networks: of(byNetwork).flatMap(({ key, figures }) => {
      const network = networkIds.find((id) => id === key);
      return network === undefined ? [] : [{ network, figures }];
    }),
    themes: of(byTheme).map(({ key, figures }) => ({
      id: key === '' ? null : key,
      name: named.themes.get(key) ?? null,
      figures,
    })),
    personae: of(byPersona).map(({ key, figures }) => ({
      persona: personae.find((each) => each === key) ?? null,
      figures,
    })),
    ...momentsOf(behind, named.zone),
  };
  return {
    days,
    since: new Date(since).toISOString(),
    fewest: fewestPeople,
    zone: named.zone,
    proposals: {
      all: proposed.all,
      themes: [...proposed.themes]
        .map(([key, figures]) => ({ id: key === '' ? null : key, name: named.themes.get(key) ?? null, figures }))
        .toSorted((a, b) => (b.figures.sent ?? 0) - (a.figures.sent ?? 0) || b.figures.feeds - a.figures.feeds),
    },
    all: of(everything)[0]?.figures ?? noFigures,
    ...found,
    campaigns: of(byCampaign).flatMap(({ key, figures }) =>
      key === '' ? [] : [{ id: key, name: named.campaigns.get(key) ?? null, figures }],
    ),
    posts: shownPosts.map(({ key }) => {
      const post = named.posts.get(key);
      const [day, out] = [first.get(key), post?.published_at ?? null];
      return {
        id: key,
        name: post?.title ?? null,
        figures: ofPosts.get(key) ?? noFigures,
        firstShare: day === undefined || out === null ? null : Math.max(0, day - dayOf(out)),
      };
    }),
    variants: byWording
      .toSorted(byShares)
      .slice(0, mostVariants)
      .map(({ key }) => {
        const [postId = '', id = ''] = key.split(' ');
        const { persona = null, network = null, text = null } = named.variants.get(id) ?? {};
        return {
          id: id === '' ? null : id,
          name: named.posts.get(postId)?.title ?? null,
          persona,
          network,
          begins: text,
          figures: ofWordings.get(key) ?? noFigures,
        };
      }),
    suggestions: suggestionsOf(found, named.lacking),
  };
}
