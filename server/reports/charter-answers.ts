/** What people answered to the charter: which version they accepted, and what they did with its tips; nobody is named. */
import { sql } from 'kysely';
import { fewestPeople, type CurrentCharter } from '../../shared/admin-api.ts';
import { readEvent } from '../../shared/events/index.ts';
import type { Db } from '../db.ts';
import { readCharter, readMaterialVersion } from '../library.ts';

/** Days of tips that are counted. */
const days = 30;
const dayMs = 24 * 3600_000;

/** Events of one kind that are about no share or clip: a partial index holds them. */
const told = (db: Db, programId: string, kind: 'charter.accepted' | 'tip.answered') =>
  db
    .selectFrom('event')
    .where('event.program_id', '=', programId)
    .where('event.kind', '=', kind)
    .where('event.about', 'is', null);

const knownOf = (kind: string, body: string) => {
  const read = readEvent({ kind, v: 1, body: JSON.parse(body) as Record<string, unknown> });
  return read.ok ? read.known : null;
};

/** The version that the body of a `charter.accepted` event names; 0 when it names none. */
export function acceptedVersion(body: string): number {
  const known = knownOf('charter.accepted', body);
  return known?.kind === 'charter.accepted' ? known.body.charter : 0;
}

/** The newest version that this member accepted, in whichever browser, or null. */
export async function readAccepted(db: Db, programId: string, memberId: string): Promise<number | null> {
  const rows = await told(db, programId, 'charter.accepted').where('member_id', '=', memberId).select('body').execute();
  return rows.length === 0 ? null : Math.max(...rows.map(({ body }) => acceptedVersion(body)));
}

async function readAcceptance(db: Db, programId: string, since: number): Promise<CurrentCharter['accepted']> {
  const members = await db
    .selectFrom('member')
    .select('id')
    .where('program_id', '=', programId)
    .where('erased_at', 'is', null)
    .execute();
  if (members.length < fewestPeople) return null;
  const rows = await told(db, programId, 'charter.accepted').select(['member_id', 'body']).execute();
  const accepted = new Set(rows.filter(({ body }) => acceptedVersion(body) >= since).map((row) => row.member_id));
  return { people: members.filter(({ id }) => accepted.has(id)).length, members: members.length };
}

async function readAnswers(db: Db, programId: string, now: number): Promise<CurrentCharter['answers']> {
  const rows = await told(db, programId, 'tip.answered')
    .where('received_at', '>=', now - days * dayMs)
    .select(['member_id', 'body'])
    .select(sql<number>`cast(count(*) as bigint)`.as('count'))
    .groupBy(['member_id', 'body'])
    .execute();
  const rules = new Map<string, { fixed: number; dismissed: number; people: Set<string> }>();
  for (const { member_id, body, count } of rows) {
    const known = knownOf('tip.answered', body);
    if (known?.kind !== 'tip.answered') continue;
    const { rule, did } = known.body;
    const counted = rules.get(rule) ?? { fixed: 0, dismissed: 0, people: new Set() };
    counted[did] += count;
    counted.people.add(member_id);
    rules.set(rule, counted);
  }
  return {
    days,
    rules: [...rules]
      .filter(([, { people }]) => people.size >= fewestPeople)
      .map(([rule, { fixed, dismissed }]) => ({ rule, fixed, dismissed }))
      .toSorted((a, b) => b.fixed + b.dismissed - a.fixed - a.dismissed || (a.rule < b.rule ? -1 : 1)),
  };
}

/** The charter with what people answered to it. `now`: milliseconds. */
export async function readCurrentCharter(db: Db, programId: string, now: number): Promise<CurrentCharter> {
  const charter = await readCharter(db, programId);
  const since = charter && (await readMaterialVersion(db, programId));
  return {
    charter,
    since,
    accepted: since === null ? null : await readAcceptance(db, programId, since),
    answers: await readAnswers(db, programId, now),
  };
}
