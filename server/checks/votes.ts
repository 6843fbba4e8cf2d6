/** Each vote is what its member last said, and no last word is without its vote. */
import { sql } from 'kysely';
import type { BodyOf } from '../../shared/events/index.ts';
import { lastCounted } from '../../shared/events/last-word.ts';
import type { Tx } from '../db.ts';
import { writeVotes } from '../votes.ts';
import type { Check } from './check.ts';

interface Wrong {
  readonly programId: string;
  readonly member: string;
  readonly subject: string;
  readonly fault: string;
}

async function saidBy(tx: Tx, programId: string, member: string) {
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'device_id', 'device_seq', 'at_ms', 'body', 'kind', 'member_id'])
    .where('program_id', '=', programId)
    .where('kind', '=', 'vote.cast')
    .where('member_id', '=', member)
    .where('about', 'is', null)
    .execute();
  return rows.flatMap((row) => {
    try {
      return [{ ...row, vote: JSON.parse(row.body) as BodyOf<'voteCast'> }];
    } catch {
      // No JSON: the check of the events tells of it.
      return [];
    }
  });
}

async function* differing(tx: Tx): AsyncIterable<Wrong> {
  const { rows } = await sql<{ program_id: string; member_id: string }>`
    select program_id, member_id from event where kind = 'vote.cast' and about is null
    union select program_id, member_id from vote order by 1, 2`.execute(tx);
  for (const { program_id: programId, member_id: member } of rows) {
    const said = Map.groupBy(await saidBy(tx, programId, member), ({ vote }) => vote.subject);
    const votes = await tx
      .selectFrom('vote')
      .select('subject_id')
      .where('program_id', '=', programId)
      .where('member_id', '=', member)
      .execute();
    const held = new Set(votes.map(({ subject_id }) => subject_id));
    const meant = new Set(
      [...said].flatMap(([subject, own]) => {
        const last = lastCounted(own, ({ id, device_id, device_seq, at_ms }) => ({
          id,
          device: device_id,
          deviceSeq: device_seq,
          atMs: at_ms,
        }));
        return last?.vote.vote === 'up' ? [subject] : [];
      }),
    );
    for (const subject of held)
      if (!meant.has(subject)) yield { programId, member, subject, fault: 'was taken back, or never cast' };
    const missing = [...meant].filter((subject) => !held.has(subject));
    for (const subject of await standing(tx, programId, missing))
      yield { programId, member, subject, fault: 'is not counted' };
  }
}

/** Those that can still be voted for: with a proposal whose content is gone, its votes are gone too. */
async function standing(tx: Tx, programId: string, subjects: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const subject of subjects) {
    const { rows } = await sql<{ id: string }>`
      select id from proposal where program_id = ${programId} and id = ${subject} and title <> ''
      union select id from theme where program_id = ${programId} and id = ${subject}`.execute(tx);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

export const votes: Check = {
  holds: 'the votes are those of the log',
  remedy: 'Run "verify --repair": it counts them anew from their events.',
  async *find(tx) {
    for await (const { programId, member, subject, fault } of differing(tx)) {
      yield `A vote of member ${member} of programme ${programId} for ${subject} ${fault}.`;
    }
  },
  async repair(tx) {
    const wrong: Wrong[] = [];
    for await (const each of differing(tx)) wrong.push(each);
    for (const { programId, member, subject } of wrong) {
      await tx
        .deleteFrom('vote')
        .where('program_id', '=', programId)
        .where('member_id', '=', member)
        .where('subject_id', '=', subject)
        .execute();
      const about = (await saidBy(tx, programId, member)).filter(({ vote }) => vote.subject === subject);
      await writeVotes(tx, programId, about);
    }
    return wrong.length;
  },
};
