/** What must hold when everything works again, however it got there. Each function gives a sentence for what does not. */
import { ownLog } from '../../../extension/db/own-log.ts';
import { foldLine } from '../../../server/projection.ts';
import type { EventTable, LogLineTable } from '../../../server/tables.ts';
import type { SimBrowser } from './sim-browser.ts';
import type { Simulation } from './simulation.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Everything that does not hold. */
export async function violations(simulation: Simulation): Promise<string[]> {
  const events = await simulation.server.db.selectFrom('event').selectAll().orderBy('seq').execute();
  return [
    ...exactlyOnce(simulation, events),
    ...(await ordered(simulation, events)),
    ...(await linesAgree(simulation, events)),
    ...(await devicesAgree(simulation, events)),
    ...(await Promise.all(simulation.browsers.map(browserAgrees))).flat(),
  ];
}

/** What was seen as logged is there once, as it was seen, under its own person's name; and nothing else is there. */
function exactlyOnce({ ledger }: Simulation, events: readonly EventTable[]): string[] {
  const wrong: string[] = [];
  const held = Map.groupBy(events, (row) => row.id);
  for (const { id, event, member } of ledger.entries.values()) {
    const rows = held.get(id) ?? [];
    held.delete(id);
    if (rows.length > 1) wrong.push(`${id} is there ${rows.length} times`);
    if (event && rows.length === 0) wrong.push(`${event.kind} ${id} was seen as logged and is not there`);
    for (const row of rows) {
      if (row.member_id !== member.id || row.program_id !== member.program.id) wrong.push(`${id} is another's`);
      const { at, kind, v } = row;
      if (event && !same({ at, kind, v, body: row.body }, { ...pick(event), body: JSON.stringify(event.body) })) {
        wrong.push(`${id} is not what was seen: ${JSON.stringify(row)}`);
      }
    }
  }
  return [...wrong, ...[...held.keys()].map((id) => `${id} is there, and nobody wrote it`)];
}

const pick = ({ at, kind, v }: { at: string; kind: string; v: number }) => ({ at, kind, v });

/** The server's order has no gap and no repeat. */
async function ordered({ server }: Simulation, events: readonly EventTable[]): Promise<string[]> {
  const programs = await server.db.selectFrom('program').select(['id', 'seq']).execute();
  return programs.flatMap(({ id, seq }) => {
    const seqs = events.filter((row) => row.program_id === id).map((row) => row.seq);
    const good = same(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    return good && seq === seqs.length ? [] : [`the order is ${JSON.stringify(seqs)}, the counter ${seq}`];
  });
}

/** Every line of the log is what its events come to, told by the server's own fold and by plain reading. */
async function linesAgree({ server, ledger }: Simulation, events: readonly EventTable[]): Promise<string[]> {
  const wrong: string[] = [];
  const lines = await server.db.selectFrom('log_line').selectAll().execute();
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const [id, own] of Map.groupBy(events, (event) => event.about ?? event.id)) {
    const line = byId.get(id);
    byId.delete(id);
    const folded = foldLine(id, own);
    const wanted = folded && { program_id: own[0]?.program_id, ...folded };
    if (!line || !wanted || !same(sorted(line), sorted(wanted))) {
      wrong.push(`line ${id} is ${JSON.stringify(line)}, its events come to ${JSON.stringify(wanted)}`);
    } else
      wrong.push(
        ...readsAs(
          line,
          ledger.seenOf(id).map(({ event }) => event?.kind),
        ),
      );
  }
  return [...wrong, ...[...byId.keys()].map((id) => `line ${id} has no events`)];
}

const sorted = (row: object) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));

function readsAs({ id, state }: LogLineTable, seen: readonly (string | undefined)[]): string[] {
  const kinds: readonly (string | undefined)[] = {
    withdrawn: ['share.withdrawn'],
    published: ['share.published'],
    dismissed: ['share.dismissed'],
    inserted: ['share.inserted'],
    proposed: ['clip.proposed'],
  }[state];
  const final = seen.includes('share.withdrawn') && state !== 'withdrawn';
  const answered = state === 'inserted' && (seen.includes('share.published') || seen.includes('share.dismissed'));
  // An event that was cut off while it was written may be there too: only what was seen can be missed.
  return final || answered || kinds.length === 0 ? [`line ${id} is ${state}, but was told ${seen.join(', ')}`] : [];
}

/** How far the server says that it holds a device is how far it holds it. */
async function devicesAgree({ server }: Simulation, events: readonly EventTable[]): Promise<string[]> {
  const devices = await server.db.selectFrom('device').select(['id', 'program_id', 'held_to']).execute();
  const rejections = await server.db
    .selectFrom('rejection')
    .select(['program_id', 'device_id', 'device_seq'])
    .execute();
  return devices.flatMap(({ id, program_id, held_to }) => {
    const places = new Set(
      [...events, ...rejections]
        .filter((row) => row.device_id === id && row.program_id === program_id)
        .map((row) => row.device_seq),
    );
    let held = 0;
    while (places.has(held + 1)) held += 1;
    return held === held_to ? [] : [`device ${id} is held to ${held}, the server says ${held_to}`];
  });
}

/** To its person, everything has been sent and nothing was refused. */
async function browserAgrees(browser: SimBrowser): Promise<string[]> {
  const refusals = await browser.db.refusals.toArray();
  const { lines, cursor, last } = await ownLog(browser.db, 10_000);
  const unsent = lines.filter(({ reached }) => reached.how !== 'sent');
  return [
    ...refusals.map(({ id, reason }) => `${id} was refused: ${reason}`),
    ...unsent.map(({ id, reached }) => `${id} is shown as ${reached.how}`),
    ...(cursor === last ? [] : [`the browser has ${last} events and believes ${cursor} to be held`]),
  ];
}
