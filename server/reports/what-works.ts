/** What came of the shares, from the counts by day: by network, post, theme, campaign, voice and weekday, never by person. */
import { sql } from 'kysely';
import { fewestPeople } from '../../shared/admin-api.ts';
import type { Figures, WhatWorks } from '../../shared/learn-api.ts';
import { networkIds } from '../../shared/networks/index.ts';
import { personae } from '../../shared/personae.ts';
import type { LanguageId } from '../../shared/languages/index.ts';
import type { Db } from '../db.ts';
import { dayOf } from '../rollups.ts';
import { type Behind, type Measure, measures, type PeopleBehind, readBehind, shareDay } from './behind.ts';
import { tooFew } from './few-people.ts';
import { suggestionsOf } from './suggestions.ts';

const dayMs = 24 * 3600_000;
const mostPosts = 30;

interface Sums {
  readonly shares: number;
  readonly published: number;
  readonly tracked: number;
  readonly clicks: number;
  readonly originality: number;
  readonly measured: number;
  readonly waited: number;
  readonly answered: number;
}
const names = ['shares', 'published', 'tracked', 'clicks', 'originality', 'measured', 'waited', 'answered'] as const;
const nothing: Sums = Object.fromEntries(names.map((name) => [name, 0])) as never;
const plus = (a: Sums, b: Sums): Sums => Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as never;

type Axis = 'all' | 'network' | 'post' | 'variant';
type Counted = Sums & { subject: string; day: number };

/** Sums of an axis, by subject or by day. */
async function sumsOf(db: Db, programId: string, axis: Axis, by: 'subject' | 'day', days: readonly [number, number]) {
  const [first, last] = days;
  const own = sql.raw(by);
  const { rows } = await sql<Counted>`
    select ${own}, ${sql.raw(names.map((name) => `cast(sum(${name}) as bigint) as ${name}`).join(', '))} from (
      select ${own}, inserted + published + dismissed as shares, published, 0 as tracked, 0 as clicks, 0 as originality,
        0 as measured, 0 as waited, 0 as answered from rollup
        where program_id = ${programId} and axis = ${axis} and day between ${first} and ${last}
      union all
      select ${own}, 0, 0, tracked, clicks, originality, measured, waited, answered from effect
        where program_id = ${programId} and axis = ${axis} and day between ${first} and ${last}
    ) as both_counts group by ${own}`.execute(db);
  return rows.map((row) => ({ ...row, key: String(row[by]) }));
}

interface Part {
  readonly key: string;
  readonly sums: Sums;
  readonly people: Behind | undefined;
}

/** The figures of parts of one sum; what too few are behind is null. `fewest`: people. */
export function figuresOf(parts: readonly Part[], fewest: number): Map<string, Figures> {
  const hidden = Object.fromEntries(
    measures.map((measure) => [
      measure,
      tooFew(
        parts.map(({ people }) => people?.[measure] ?? new Set()),
        fewest,
      ),
    ]),
  ) as Record<Measure, ReadonlySet<number>>;
  return new Map(
    parts.map(({ key, sums, people }, place) => {
      const says = (measure: Measure) => !hidden[measure].has(place) && (people?.[measure].size ?? 0) >= fewest;
      const mean = (sum: number, count: number) => (count === 0 ? null : sum / count);
      return [
        key,
        {
          shares: says('shares') ? sums.shares : null,
          published: says('shares') ? sums.published : null,
          tracked: says('tracked') ? sums.tracked : null,
          clicks: says('tracked') ? sums.clicks : null,
          originality: says('measured') ? mean(sums.originality, sums.measured) : null,
          minutes: says('answered') ? mean(sums.waited, sums.answered) : null,
        },
      ];
    }),
  );
}

interface PostRow {
  readonly id: string;
  readonly title: string;
  readonly theme_id: string | null;
  readonly campaign_id: string | null;
  readonly published_at: number | null;
}

type Bilingual = Readonly<Record<'fr' | 'en', string | null>>;

/** What posts, variants, themes and campaigns are and belong to. */
async function readNames(db: Db, programId: string, language: LanguageId) {
  const named = ({ fr, en }: Bilingual) => (language === 'fr' ? (fr ?? en) : (en ?? fr));
  const postRows: PostRow[] = await db
    .selectFrom('post')
    .select(['id', 'title', 'theme_id', 'campaign_id', 'published_at'])
    .where('program_id', '=', programId)
    .execute();
  const variants = await db
    .selectFrom('variant')
    .select(['id', 'persona'])
    .where('program_id', '=', programId)
    .execute();
  const bilingual = (table: 'theme' | 'campaign') =>
    db.selectFrom(table).select(['id', 'fr', 'en']).where('program_id', '=', programId).execute();
  return {
    postRows,
    personaOf: new Map<string, string>(variants.map(({ id, persona }) => [id, persona])),
    themeName: new Map((await bilingual('theme')).map((theme) => [theme.id, named(theme)])),
    campaignName: new Map((await bilingual('campaign')).map((campaign) => [campaign.id, named(campaign)])),
  };
}

function partsBy(
  rows: readonly (Sums & { key: string })[],
  behind: PeopleBehind,
  keyOf: (key: string) => string,
  shareKey: Parameters<PeopleBehind['by']>[0],
): Part[] {
  const people = behind.by(shareKey);
  const sums = new Map<string, Sums>();
  for (const row of rows) sums.set(keyOf(row.key), plus(sums.get(keyOf(row.key)) ?? nothing, row));
  return [...sums].map(([key, own]) => ({ key, sums: own, people: people.get(key) }));
}

const byShares = (a: Part, b: Part) => b.sums.shares - a.sums.shares || (a.key < b.key ? -1 : 1);

/** Reads it. `now`: milliseconds. `language`: in which themes and campaigns are named where they have both. */
export async function readWhatWorks(
  db: Db,
  programId: string,
  { days, now, language }: { days: number; now: number; language: LanguageId },
): Promise<WhatWorks> {
  const [first, last] = [dayOf(now) - days + 1, dayOf(now)];
  const span = [first, last] as const;
  const behind = await readBehind(db, programId, first * dayMs);
  const all = await sumsOf(db, programId, 'all', 'day', span);
  const networks = await sumsOf(db, programId, 'network', 'subject', span);
  const posts = await sumsOf(db, programId, 'post', 'subject', span);
  const variants = await sumsOf(db, programId, 'variant', 'subject', span);
  const { postRows, personaOf, themeName, campaignName } = await readNames(db, programId, language);
  const postOf = new Map(postRows.map((post) => [post.id, post]));
  const firstDays = new Map(
    (
      await db
        .selectFrom('rollup')
        .select(['subject', (each) => each.fn.min('day').as('day')])
        .where('program_id', '=', programId)
        .where('axis', '=', 'post')
        .where(sql<boolean>`inserted + published + dismissed > 0`)
        .groupBy('subject')
        .execute()
    ).map(({ subject, day }) => [subject, day]),
  );

  const themeOf = (id: string | null) => postOf.get(id ?? '')?.theme_id ?? '';
  const campaignOf = (id: string | null) => postOf.get(id ?? '')?.campaign_id ?? '';
  const parts = {
    all: partsBy(
      all,
      behind,
      () => 'all',
      () => 'all',
    ),
    networks: partsBy(
      networks,
      behind,
      (key) => key,
      ({ network }) => network,
    ).toSorted(byShares),
    themes: partsBy(posts, behind, themeOf, ({ post_id }) => themeOf(post_id)).toSorted(byShares),
    campaigns: partsBy(posts, behind, campaignOf, ({ post_id }) => campaignOf(post_id)).toSorted(byShares),
    weekdays: partsBy(
      all,
      behind,
      (key) => String(weekdayOf(Number(key))),
      (share) => String(weekdayOf(shareDay(share))),
    ),
    posts: partsBy(
      posts,
      behind,
      (key) => key,
      ({ post_id }) => post_id,
    ).toSorted(byShares),
    personae: personaParts(),
  };
  function personaParts(): Part[] {
    const worded = partsBy(
      variants,
      behind,
      (key) => personaOf.get(key) ?? '',
      ({ variant_id }) => (variant_id === null ? '' : (personaOf.get(variant_id) ?? '')),
    );
    // The official text is what no variant was taken for.
    const whole = all.reduce<Sums>(plus, nothing);
    const taken = worded.reduce<Sums>((sum, { sums }) => plus(sum, sums), nothing);
    const rest = Object.fromEntries(names.map((name) => [name, whole[name] - taken[name]])) as never as Sums;
    const people = behind.by(({ variant_id }) => (variant_id === null ? '' : null)).get('');
    const others = worded.filter(({ key }) => key !== '');
    return [...others, ...(rest.shares > 0 ? [{ key: '', sums: rest, people }] : [])].toSorted(byShares);
  }
  // A post alone in its theme is that theme: what is hidden of one is hidden of the others as well.
  const ofPosts = new Map<string, Figures>();
  for (const own of Map.groupBy(parts.posts, ({ key }) => themeOf(key)).values()) {
    for (const [key, figures] of figuresOf(own, fewestPeople)) ofPosts.set(key, figures);
  }
  const of = (list: readonly Part[]) => {
    const figures = figuresOf(list, fewestPeople);
    return list.map(({ key }) => ({ key, figures: figures.get(key) ?? empty }));
  };
  const found = {
    networks: of(parts.networks).flatMap(({ key, figures }) => {
      const network = networkIds.find((id) => id === key);
      return network === undefined ? [] : [{ network, figures }];
    }),
    themes: of(parts.themes).map(({ key, figures }) => ({
      id: key === '' ? null : key,
      name: themeName.get(key) ?? null,
      figures,
    })),
    weekdays: of(parts.weekdays)
      .map(({ key, figures }) => ({ weekday: Number(key), figures }))
      .toSorted((a, b) => a.weekday - b.weekday),
  };
  const proposals = await db
    .selectFrom('rollup')
    .select(sql<number>`cast(coalesce(sum(proposed), 0) as bigint)`.as('count'))
    .where('program_id', '=', programId)
    .where('axis', '=', 'all')
    .where('day', '>=', first)
    .executeTakeFirst();
  const recent = postRows.filter(({ published_at: at }) => at !== null && at > now - 30 * dayMs);
  const covered = new Set(recent.map(({ theme_id }) => theme_id));
  return {
    days,
    since: new Date(first * dayMs).toISOString(),
    fewest: fewestPeople,
    proposals: proposals?.count ?? 0,
    all: of(parts.all)[0]?.figures ?? empty,
    ...found,
    campaigns: of(parts.campaigns).flatMap(({ key, figures }) =>
      key === '' ? [] : [{ id: key, name: campaignName.get(key) ?? null, figures }],
    ),
    personae: of(parts.personae).map(({ key, figures }) => ({
      persona: personae.find((each) => each === key) ?? null,
      figures,
    })),
    posts: parts.posts.slice(0, mostPosts).map(({ key }) => {
      const post = postOf.get(key);
      const [day, out] = [firstDays.get(key), post?.published_at ?? null];
      return {
        id: key,
        name: post?.title ?? null,
        figures: ofPosts.get(key) ?? empty,
        firstShare: day === undefined || out === null ? null : Math.max(0, day - dayOf(out)),
      };
    }),
    suggestions: suggestionsOf({
      ...found,
      lacking: [...themeName].flatMap(([id, name]) => (covered.has(id) ? [] : (name ?? []))),
    }),
  };
}

const empty: Figures = {
  shares: null,
  published: null,
  tracked: null,
  clicks: null,
  originality: null,
  minutes: null,
};

/** 0 is Sunday; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
