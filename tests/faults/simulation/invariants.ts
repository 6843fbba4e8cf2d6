/** What must hold when everything works again, however it got there. Each function gives a sentence for what does not. */
import { ownLog } from '../../../extension/db/own-log.ts';
import type { EventTable, LogLineTable } from '../../../server/tables.ts';
import { unsound } from '../soundness.ts';
import type { Ledger } from './ledger.ts';
import type { SimBrowser } from './sim-browser.ts';
import type { Simulation } from './simulation.ts';

/** Everything that does not hold. */
export async function violations(
  { server, ledger, browsers }: Simulation,
  erased: ReadonlySet<string>,
): Promise<string[]> {
  const events = await server.db.selectFrom('event').selectAll().execute();
  const lines = await server.db.selectFrom('log_line').selectAll().execute();
  const devices = await Promise.all(browsers.map(async (browser) => (await browser.membership())?.device.id));
  const own = await Promise.all(
    browsers.map((browser, place) => {
      // Twins that have not fallen out yet share a name, and take each other's events for their own.
      const shared = devices.some((device, other) => other !== place && device === devices[place]);
      return erased.has(browser.member.id) ? [] : browserAgrees(browser, lines, shared);
    }),
  );
  return [
    ...exactlyOnce(ledger, events, erased),
    ...lines.filter((line) => erased.has(line.member_id)).map(({ id }) => `line ${id} is of an erased person`),
    ...lines.flatMap((line) => readsAs(line, ledger)),
    ...(await unsound(server.opened)),
    ...own.flat(),
  ];
}

/** What was seen as logged is there once, as it was seen, under its own person's name; and nothing else is there. */
function exactlyOnce(ledger: Ledger, events: readonly EventTable[], erased: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const held = Map.groupBy(events, (row) => row.id);
  for (const { id, event, member } of ledger.entries.values()) {
    const rows = held.get(id) ?? [];
    held.delete(id);
    if (erased.has(member.id)) {
      if (rows.length > 0) wrong.push(`${id} is there, and its person was erased`);
      continue;
    }
    if (rows.length > 1) wrong.push(`${id} is there ${rows.length} times`);
    if (event && rows.length === 0) wrong.push(`${event.kind} ${id} was seen as logged and is not there`);
    for (const row of rows) {
      if (row.member_id !== member.id || row.program_id !== member.program.id) wrong.push(`${id} is another's`);
      const stored = [row.at, row.kind, row.v, row.body].join(' ');
      if (event && stored !== [event.at, event.kind, event.v, JSON.stringify(event.body)].join(' ')) {
        wrong.push(`${id} is not what was seen, but ${stored}`);
      }
    }
  }
  return [...wrong, ...[...held.keys()].map((id) => `${id} is there, and nobody wrote it`)];
}

/** A line says what was said of it, by plain reading: told another way than the server folds it. */
function readsAs({ id, state }: LogLineTable, ledger: Ledger): string[] {
  const seen = new Set(ledger.seenOf(id).map(({ event }) => event?.kind));
  // An event that was cut off while it was written may be there too: only what was seen can be missed.
  const missed =
    (seen.has('share.withdrawn') && state !== 'withdrawn') ||
    (state === 'inserted' && (seen.has('share.published') || seen.has('share.dismissed')));
  return missed ? [`line ${id} is ${state}, but was told ${[...seen].join(', ')}`] : [];
}

/** To its person, everything has been sent, nothing was refused, and each line is as in the company's log. */
async function browserAgrees(browser: SimBrowser, log: readonly LogLineTable[], shared: boolean): Promise<string[]> {
  const refusals = await browser.db.refusals.toArray();
  const { lines, cursor, last } = await ownLog(browser.db, 10_000);
  const unsent = lines.filter(({ reached }) => reached.how !== 'sent');
  const shown = new Map(lines.map(({ id, state }) => [id, state]));
  const different = log.filter((line) => {
    if (line.member_id !== browser.member.id || (shared && !shown.has(line.id))) return false;
    return shown.get(line.id) !== line.state;
  });
  return [
    ...refusals.map(({ id, reason }) => `${id} was refused: ${reason}`),
    ...unsent.map(({ id, reached }) => `${id} is shown as ${reached.how}`),
    ...different.map(({ id, state }) => `${id} is shown as ${shown.get(id)}, and in the company's log as ${state}`),
    ...(cursor === last ? [] : [`the browser has ${last} events and believes ${cursor} to be held`]),
  ];
}
