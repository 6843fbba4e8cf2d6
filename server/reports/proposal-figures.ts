/** What people proposed in the last days and what became of it, by theme, never by person. */
import { sql } from 'kysely';
import { fewestPeople } from '../../shared/admin-api.ts';
import type { ProposalFigures } from '../../shared/learn-api.ts';
import type { Db } from '../db.ts';
import { tooFew } from './few-people.ts';

interface Counted {
  sent: number;
  published: number;
  declined: number;
  feeds: number;
  readonly people: Set<string>;
}
const none = (): Counted => ({ sent: 0, published: 0, declined: 0, feeds: 0, people: new Set() });

/** Reads them; a theme's key is its id, or empty where there is none. `since`: milliseconds. */
export async function readProposalFigures(
  db: Db,
  programId: string,
  since: number,
): Promise<{ all: ProposalFigures; themes: ReadonlyMap<string, ProposalFigures> }> {
  const rows = await db
    .selectFrom('proposal')
    .select(['theme_id', 'member_id', 'state', sql<number>`cast(count(*) as bigint)`.as('count')])
    .where('program_id', '=', programId)
    .where('at_ms', '>=', since)
    .groupBy(['theme_id', 'member_id', 'state'])
    .execute();
  const all = none();
  const themes = new Map<string, Counted>();
  for (const { theme_id, member_id, state, count } of rows) {
    const key = theme_id ?? '';
    let own = themes.get(key);
    if (own === undefined) themes.set(key, (own = none()));
    for (const counted of [own, all]) {
      if (member_id === null) {
        counted.feeds += Number(count);
        continue;
      }
      counted.sent += Number(count);
      if (state === 'published' || state === 'declined') counted[state] += Number(count);
      counted.people.add(member_id);
    }
  }
  const said = ({ sent, published, declined, feeds, people }: Counted, isHidden: boolean): ProposalFigures =>
    isHidden || (people.size > 0 && people.size < fewestPeople)
      ? { sent: null, published: null, declined: null, feeds }
      : { sent, published, declined, feeds };
  const parts = [...themes.values()].map(({ people }) => people);
  const hidden = tooFew(parts, fewestPeople);
  return {
    all: said(all, false),
    themes: new Map([...themes].map(([key, counted], place) => [key, said(counted, hidden.has(place))])),
  };
}
