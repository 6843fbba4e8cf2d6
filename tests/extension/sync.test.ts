/** The log reaches the server exactly once, whatever the line, the worker and the server do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append, eventsAfter, kept } from '../../extension/db.ts';
import { ownLog } from '../../extension/db/own-log.ts';
import { keptLibrary, syncState } from '../../extension/sync.ts';
import type { Person } from '../server/world.ts';
import { faults, somePost, type TestBrowser, type Fault } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();

const { newcomer, held } = real;

/** Ids of a member's events, sorted, whatever device they came from. */
async function heldOf({ id }: Person): Promise<string[]> {
  const rows = await real.db
    .selectFrom('event')
    .select('id')
    .where('program_id', '=', real.program.id)
    .where('member_id', '=', id)
    .execute();
  return rows.map((row) => row.id).toSorted();
}

async function own(browser: TestBrowser, device: string): Promise<string[]> {
  return (await eventsAfter(browser.db, device, 0).toArray()).map((row) => row.id);
}

it('numbers events without a gap, also when many are appended at once', async () => {
  const { person, browser } = await newcomer();
  await Promise.all(Array.from({ length: 20 }, () => share(browser)));
  const rows = await eventsAfter(browser.db, person.device, 0).toArray();
  expect(rows.map((row) => row.deviceSeq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('brings the log to the server and says how far it got, then the library', async () => {
  const { person, browser } = await newcomer();
  const first = await share(browser);
  await append(browser.db, 'sharePublished', { share: first, network: 'x', post: somePost, confirmed: 'person' });
  expect((await ownLog(browser.db, 10)).lines).toMatchObject([{ state: 'published', reached: { how: 'waiting' } }]);
  expect(await browser.sync()).toEqual({ ok: true, sent: 2, refused: 0 });
  expect(await held(person.device)).toEqual(await own(browser, person.device));
  expect(await ownLog(browser.db, 10)).toMatchObject({
    lines: [{ id: first, state: 'published', reached: { how: 'sent' } }],
    cursor: 2,
    last: 2,
  });
  expect((await keptLibrary(browser.db))?.library.program.name).toBe('Alpha');
  expect((await kept(browser.db, 'me'))?.member.id).toBe(person.id);
});

it('asks for an unchanged library by its tag and keeps the one it has', async () => {
  const { browser } = await newcomer();
  await browser.sync();
  const before = await keptLibrary(browser.db);
  expect(before?.etag).toBeTruthy();
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await keptLibrary(browser.db)).toEqual(before);
});

it('halves the batch when the server or a proxy finds it too large', async () => {
  const { person, browser } = await newcomer();
  for (let index = 0; index < 8; index++) await share(browser);
  browser.faults = ['too-large', 'too-large'];
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 8 });
  expect(browser.requests.slice(0, 3).map(({ events }) => events)).toEqual([8, 4, 2]);
  expect(await held(person.device)).toHaveLength(8);
});

it.each([
  ['revoked', 'join-again'],
  ['outdated', 'update-required'],
  ['portal', 'unreadable'],
  ['proxy', 'server-error'],
  ['cut', 'unreachable'],
  ['truncated', 'unreadable'],
] as const)('keeps everything when the answer is "%s" and says why', async (fault, reason) => {
  const { person, browser } = await newcomer();
  const id = await share(browser);
  browser.faults = [fault];
  expect(await browser.sync()).toMatchObject({ ok: false, reason });
  expect((await syncState(browser.db)).reason).toBe(reason);
  expect(await own(browser, person.device)).toEqual([id]);
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect((await syncState(browser.db)).reason).toBeNull();
  expect(await held(person.device)).toEqual([id]);
});

it('waits longer after each failure, also after the death of the worker, but not when the person asks', async () => {
  const { browser } = await newcomer();
  browser.faults = ['cut', 'cut', 'cut'];
  const waits: number[] = [];
  for (let index = 0; index < 3; index++) {
    const result = await browser.sync('person');
    if (result.ok || result.retryAt === null) throw new Error('it was to fail');
    waits.push(result.retryAt - browser.time);
    browser.restart();
  }
  expect(waits).toEqual([11_250, 22_500, 45_000]);
  const tried = browser.requests.length;
  expect(await browser.sync('alarm')).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(browser.requests).toHaveLength(tried);
  browser.time += 45_000;
  expect(await browser.sync('alarm')).toMatchObject({ ok: true });
});

it('obeys Retry-After, whoever asks', async () => {
  const { browser } = await newcomer();
  browser.faults = ['busy'];
  expect(await browser.sync()).toMatchObject({ ok: false, reason: 'too-many' });
  const tried = browser.requests.length;
  browser.time += 19_000;
  expect(await browser.sync('person')).toMatchObject({ ok: false, reason: 'too-many' });
  expect(browser.requests).toHaveLength(tried);
  browser.time += 1000;
  expect(await browser.sync('person')).toMatchObject({ ok: true });
});

it('is not silenced by a clock that was set back by years', async () => {
  const { browser } = await newcomer();
  browser.faults = ['cut'];
  await browser.sync();
  browser.time -= 5 * 365 * 86_400_000;
  expect(await browser.sync('alarm')).toMatchObject({ ok: true });
});

it('keeps a refused event with its reason and goes on with the others', async () => {
  const { person, browser } = await newcomer();
  const good = await share(browser);
  const bad = await share(browser);
  const row = await browser.db.events.get([person.device, 2]);
  await browser.db.events.put({ ...row!, body: { ...row!.body, network: 'minitel' } });
  const last = await share(browser);
  expect(await browser.sync()).toEqual({ ok: true, sent: 3, refused: 1 });
  expect(await browser.db.refusals.toArray()).toMatchObject([{ id: bad, reason: expect.stringContaining('network') }]);
  const { lines, cursor } = await ownLog(browser.db, 10);
  expect(cursor).toBe(3);
  expect(lines.filter(({ reached }) => reached.how === 'sent').map(({ id }) => id)).toEqual([last, good]);
});

it('sends again what a server restored from an older backup has lost', async () => {
  const { person, browser } = await newcomer();
  for (let index = 0; index < 5; index++) await share(browser);
  await browser.sync();
  const here = { program_id: real.program.id, device_id: person.device };
  await real.db
    .deleteFrom('event')
    .where('program_id', '=', here.program_id)
    .where('device_id', '=', here.device_id)
    .where('device_seq', '>', 2)
    .execute();
  await real.db
    .updateTable('device')
    .set({ held_to: 2 })
    .where('program_id', '=', here.program_id)
    .where('id', '=', here.device_id)
    .execute();
  expect(await browser.sync('alarm')).toMatchObject({ ok: true, sent: 3 });
  expect(await held(person.device)).toEqual(await own(browser, person.device));
});

it('gives up for now on a server that forgets again and again', async () => {
  const { person, browser } = await newcomer();
  await share(browser);
  await browser.sync();
  browser.faults = ['forgetful', 'forgetful'];
  expect(await browser.sync()).toMatchObject({ ok: false, reason: 'stuck' });
  expect(browser.requests.slice(-2).map(({ events }) => events)).toEqual([0, 1]);
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await held(person.device)).toEqual(await own(browser, person.device));
});

it('carries the log over when the person joins the same programme again', async () => {
  const { person, browser } = await newcomer();
  const wanted = [await share(browser)];
  await browser.sync();
  wanted.push(await share(browser), await share(browser));
  await real.db
    .updateTable('device')
    .set({ revoked_at: real.world.time })
    .where('program_id', '=', real.program.id)
    .where('id', '=', person.device)
    .execute();
  expect(await browser.sync()).toMatchObject({ ok: false, reason: 'join-again', retryAt: null });
  const again = await real.world.joinAgain(real.program, person);
  await browser.enter(again, real.program);
  expect(await browser.sync()).toMatchObject({ ok: true, refused: 0 });
  expect(await heldOf(person)).toEqual(wanted.toSorted());
  expect((await ownLog(browser.db, 10)).lines.map(({ reached }) => reached.how)).toEqual(['sent', 'sent', 'sent']);
});

it('sends again what was settled when a restored server does not know the browser any more', async () => {
  const { person, browser } = await newcomer();
  const wanted = [await share(browser), await share(browser)];
  await browser.sync();
  for (const table of ['event', 'log_line', 'device'] as const) {
    await real.db
      .deleteFrom(table)
      .where('program_id', '=', real.program.id)
      .where('member_id', '=', person.id)
      .execute();
  }
  expect(await browser.sync()).toMatchObject({ ok: false, reason: 'join-again' });
  await browser.enter(await real.world.joinAgain(real.program, person), real.program);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 2 });
  expect(await heldOf(person)).toEqual(wanted.toSorted());
});

it('never sends the events of one programme to another', async () => {
  const { person, browser } = await newcomer();
  await share(browser);
  const elsewhere = await real.world.join(real.program.id, 'Elsewhere', 'ambassador');
  await browser.enter(elsewhere, real.program, 'https://another.example');
  await browser.sync();
  expect(await held(elsewhere.device)).toEqual([]);
  expect(await own(browser, person.device)).toHaveLength(1);
});

type Command = { do: 'share' } | { do: 'publish' } | { do: 'restart' } | { do: 'sync'; faults: (Fault | undefined)[] };
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'share' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'publish' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      faults: fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), { maxLength: 4 }),
    }),
  },
);

it('holds every event exactly once after any schedule of faults', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 16 }), async (commands) => {
      const { person, browser } = await newcomer();
      let last: string | undefined;
      for (const each of commands) {
        if (each.do === 'share') last = await share(browser);
        else if (each.do === 'restart') browser.restart();
        else if (each.do === 'publish' && last !== undefined) {
          const body = { share: last, network: 'x', post: somePost, confirmed: 'person' } as const;
          expect((await append(browser.db, 'sharePublished', body)).ok).toBe(true);
        } else if (each.do === 'sync') {
          browser.faults = [...each.faults];
          // Two contexts at once: the sidebar and the worker.
          await Promise.all([browser.sync('person'), browser.sync('append')]);
          browser.time += 60_000;
        }
      }
      browser.faults = [];
      expect(await browser.sync()).toMatchObject({ ok: true });
      const mine = await own(browser, person.device);
      expect(await held(person.device)).toEqual(mine);
      const { cursor, last: newest, lines } = await ownLog(browser.db, 100);
      expect([cursor, newest]).toEqual([mine.length, mine.length]);
      expect(lines.every(({ reached }) => reached.how === 'sent')).toBe(true);
    }),
    { numRuns: 100 },
  );
});
