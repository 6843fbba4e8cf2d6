/** Keeps who votes for which proposal or theme in step with the events: each member once, by the last they said. */
import type { BodyOf } from '../shared/events/index.ts';
import { lastCounted } from '../shared/events/last-word.ts';
import type { Tx } from './db.ts';
import type { VoteTable } from './proposal-tables.ts';
import type { EventTable } from './tables.ts';

type VoteEvent = Pick<EventTable, 'member_id' | 'kind' | 'body'>;

/** Writes the votes anew of which these stored events speak. Every other event is passed over. */
export async function writeVotes(tx: Tx, programId: string, events: readonly VoteEvent[]): Promise<void> {
  const cast = events.filter(({ kind }) => kind === 'vote.cast');
  for (const [member, own] of Map.groupBy(cast, (event) => event.member_id)) {
    const subjects = new Set(own.map(({ body }) => (JSON.parse(body) as BodyOf<'voteCast'>).subject));
    await writeMember(tx, programId, member, subjects);
  }
}

async function writeMember(tx: Tx, programId: string, member: string, subjects: ReadonlySet<string>): Promise<void> {
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'device_id', 'device_seq', 'at_ms', 'body'])
    .where('program_id', '=', programId)
    .where('kind', '=', 'vote.cast')
    .where('member_id', '=', member)
    // So it is found by the index of what people tell that is about no line.
    .where('about', 'is', null)
    .execute();
  const said = Map.groupBy(
    rows.map((row) => ({ ...row, vote: JSON.parse(row.body) as BodyOf<'voteCast'> })),
    ({ vote }) => vote.subject,
  );
  for (const subject of subjects) {
    const last = lastCounted(said.get(subject) ?? [], ({ id, device_id, device_seq, at_ms }) => ({
      id,
      device: device_id,
      deviceSeq: device_seq,
      atMs: at_ms,
    }));
    await tx
      .deleteFrom('vote')
      .where('program_id', '=', programId)
      .where('subject_id', '=', subject)
      .where('member_id', '=', member)
      .execute();
    if (last?.vote.vote !== 'up') continue;
    const row: VoteTable = {
      program_id: programId,
      subject_id: subject,
      member_id: member,
      about: last.vote.about,
      at_ms: last.at_ms,
    };
    await tx.insertInto('vote').values(row).execute();
  }
}
