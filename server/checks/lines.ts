/** Each line of the share log is what its events come to, and no event is without its line. */
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { writeLines } from '../log-lines.ts';
import { foldLine } from '../projection.ts';
import type { LogLineTable } from '../tables.ts';
import { type Check, pageRows } from './check.ts';

async function eventsAbout(tx: Tx, programId: string, about: readonly string[]) {
  const events = await tx
    .selectFrom('event')
    .selectAll()
    .where('program_id', '=', programId)
    .where('about', 'in', about)
    .execute();
  return Map.groupBy(events, (event) => event.about);
}

/** Of a line with an event that is no JSON nothing can be said; the check of the events tells of that one. */
function canBeRead(events: readonly { body: string }[]): boolean {
  try {
    for (const { body } of events) JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** The columns in which a line and its events disagree. */
function disagreement(line: LogLineTable | undefined, folded: ReturnType<typeof foldLine>): string[] {
  if (folded === null) return line === undefined ? [] : ['no event speaks of it'];
  if (line === undefined) return ['it is missing'];
  return Object.entries(folded).flatMap(([name, value]) => (line[name as keyof LogLineTable] === value ? [] : [name]));
}

async function* linesOf(tx: Tx, programId: string): AsyncIterable<LogLineTable[]> {
  let after = '';
  for (;;) {
    const page = await tx
      .selectFrom('log_line')
      .selectAll()
      .where('program_id', '=', programId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageRows)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}

interface Wrong {
  programId: string;
  id: string;
  how: readonly string[];
}

async function* differing(tx: Tx): AsyncIterable<Wrong> {
  for (const { id: programId } of await tx.selectFrom('program').select('id').execute()) {
    for await (const page of linesOf(tx, programId)) {
      const byLine = await eventsAbout(
        tx,
        programId,
        page.map(({ id }) => id),
      );
      for (const line of page) {
        const own = byLine.get(line.id) ?? [];
        if (!canBeRead(own)) continue;
        const how = disagreement(line, foldLine(line.id, own));
        if (how.length > 0) yield { programId, id: line.id, how };
      }
    }
  }
  const without = await sql<{ program_id: string; about: string }>`
    select distinct e.program_id, e.about from event e
      left join log_line l on l.program_id = e.program_id and l.id = e.about
      left join tombstone t on t.program_id = e.program_id and t.id = e.about
    where e.about is not null and l.id is null and t.id is null`.execute(tx);
  for (const { program_id: programId, about: id } of without.rows) yield { programId, id, how: ['it is missing'] };
}

/** Lines written anew in one go. */
const pieceOf = 500;

export const lines: Check = {
  holds: 'every line of the share log is what its events say',
  remedy: 'Run "verify --repair": it writes these lines anew from their events.',
  async *find(tx) {
    for await (const { programId, id, how } of differing(tx)) {
      yield `Line ${id} of programme ${programId} differs from its events: ${how.join(', ')}.`;
    }
  },
  async repair(tx) {
    const wrong: Wrong[] = [];
    for await (const each of differing(tx)) wrong.push(each);
    for (const [programId, own] of Map.groupBy(wrong, (each) => each.programId)) {
      for (let from = 0; from < own.length; from += pieceOf) {
        const ids = own.slice(from, from + pieceOf).map(({ id }) => id);
        const byLine = await eventsAbout(tx, programId, ids);
        await writeLines(
          tx,
          programId,
          ids.filter((id) => canBeRead(byLine.get(id) ?? [])),
        );
      }
    }
    return wrong.length;
  },
};
