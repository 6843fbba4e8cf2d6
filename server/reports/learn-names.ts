/** What the subjects of the counts are called and belong to, and which themes wait for a post. */
import { sql } from 'kysely';
import { fewestPeople } from '../../shared/admin-api.ts';
import type { LanguageId } from '../../shared/languages/index.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import type { Persona } from '../../shared/personae.ts';
import type { Db } from '../db.ts';

const lately = 30 * 24 * 3600_000;
/** Characters of a wording that are enough to know it by. */
const beginning = 80;

interface NamedPost {
  readonly title: string;
  readonly theme_id: string | null;
  readonly campaign_id: string | null;
  readonly published_at: number | null;
}
interface NamedVariant {
  readonly post_id: string;
  readonly persona: Persona;
  readonly network: NetworkId;
  /** How it begins. */
  readonly text: string;
}
export interface Named {
  readonly posts: ReadonlyMap<string, NamedPost>;
  readonly variants: ReadonlyMap<string, NamedVariant>;
  readonly themes: ReadonlyMap<string, string | null>;
  readonly campaigns: ReadonlyMap<string, string | null>;
  /** Themes without a post in the last thirty days, with how many voted for them where that may be told. */
  readonly lacking: readonly { readonly name: string; readonly voters: number | null }[];
  readonly zone: string | null;
}

/** Reads them. `now`: milliseconds. `language`: of themes and campaigns that have both. */
export async function readNames(db: Db, programId: string, language: LanguageId, now: number): Promise<Named> {
  const postRows = await db
    .selectFrom('post')
    .select(['id', 'title', 'theme_id', 'campaign_id', 'published_at'])
    .where('program_id', '=', programId)
    .execute();
  const variantRows = await db
    .selectFrom('variant')
    .select(['id', 'post_id', 'persona', 'network', sql<string>`substr(text, 1, ${beginning})`.as('text')])
    .where('program_id', '=', programId)
    .execute();
  const named = async (table: 'theme' | 'campaign') => {
    const rows = await db.selectFrom(table).select(['id', 'fr', 'en']).where('program_id', '=', programId).execute();
    return new Map(rows.map(({ id, fr, en }) => [id, language === 'fr' ? (fr ?? en) : (en ?? fr)]));
  };
  const themes = await named('theme');
  const voted = await db
    .selectFrom('vote')
    .select(['subject_id', sql<number>`cast(count(*) as bigint)`.as('count')])
    .where('program_id', '=', programId)
    .where('about', '=', 'theme')
    .groupBy('subject_id')
    .execute();
  const voters = new Map(voted.map(({ subject_id, count }) => [subject_id, Number(count)]));
  const program = await db.selectFrom('program').select('time_zone').where('id', '=', programId).executeTakeFirst();
  const recent = postRows.filter(({ published_at: at }) => at !== null && at > now - lately);
  const covered = new Set(recent.map(({ theme_id }) => theme_id));
  return {
    posts: new Map(postRows.map(({ id, ...post }) => [id, post])),
    variants: new Map(variantRows.map(({ id, ...variant }) => [id, variant])),
    themes,
    campaigns: await named('campaign'),
    lacking: [...themes].flatMap(([id, name]) => {
      const count = voters.get(id) ?? 0;
      return covered.has(id) || name === null ? [] : [{ name, voters: count < fewestPeople ? null : count }];
    }),
    zone: program?.time_zone ?? null,
  };
}
