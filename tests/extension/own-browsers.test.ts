/** One person in several browsers: each shows all, either corrects, and nothing counts twice. */
import { expect, it } from 'vitest';
import { append, eventsAfter } from '../../extension/db.ts';
import { ownLog, pendingShares } from '../../extension/db/own-log.ts';
import { logPageSchema } from '../../shared/log-api.ts';
import { somePost, TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();

async function twoBrowsers() {
  const { person, browser: one } = await real.newcomer();
  const again = await real.world.joinAgain(real.program, person);
  const two = new TestBrowser(real.world);
  await two.enter(again, real.program);
  return { person, again, one, two };
}
const line = async (browser: TestBrowser, id: string) =>
  (await ownLog(browser.db, 50)).lines.find((each) => each.id === id);
const adminLine = async (id: string) =>
  (await real.world.get(logPageSchema, 'GET', 'log?limit=200', { as: real.program.session })).lines.find(
    (each) => each.id === id,
  );
const publish = (browser: TestBrowser, id: string, permalink?: string) =>
  append(browser.db, 'sharePublished', {
    share: id,
    network: 'x',
    post: somePost,
    ...(permalink !== undefined && { permalink }),
    confirmed: permalink === undefined ? 'person' : 'permalink',
  });

it('shows in one browser what was shared in the other, and sends none of it again', async () => {
  const { person, again, one, two } = await twoBrowsers();
  const id = await share(one);
  await one.sync();
  await two.sync();
  expect(await line(two, id)).toMatchObject({
    state: 'inserted',
    mine: true,
    from: person.device,
    reached: { how: 'sent' },
  });
  expect((await line(one, id))?.from).toBeNull();
  expect((await pendingShares(two.db, 5)).count).toBe(1);
  const asked = two.requests.length;
  expect(await two.sync()).toMatchObject({ ok: true, sent: 0 });
  // Nothing new there: the events are not asked for.
  expect(two.requests.slice(asked).filter(({ path, events }) => path.endsWith('/events') && events === 0)).toHaveLength(
    1,
  );
  expect(await real.held(again.device)).toEqual([]);
  expect(await real.heldOf(person.id)).toEqual([id]);
});

it('lets either browser answer, correct and withdraw, also one whose clock is wrong by years', async () => {
  const { one, two } = await twoBrowsers();
  const id = await share(one);
  const at = new Date('2041-01-01T00:00:00Z');
  const first = await append(one.db, 'shareDismissed', { share: id, network: 'x', post: somePost }, { at });
  expect(first.ok).toBe(true);
  await one.sync();
  await two.sync();
  expect((await line(two, id))?.state).toBe('dismissed');
  const permalink = 'https://x.com/i/status/1860000000000000009';
  expect((await publish(two, id, permalink)).ok).toBe(true);
  await two.sync();
  await one.sync();
  for (const browser of [one, two]) expect(await line(browser, id)).toMatchObject({ state: 'published', permalink });
  expect(await adminLine(id)).toMatchObject({ state: 'published', url: permalink });
  expect((await append(one.db, 'shareWithdrawn', { share: id })).ok).toBe(true);
  await one.sync();
  await two.sync();
  expect((await line(two, id))?.state).toBe('withdrawn');
  expect((await adminLine(id))?.state).toBe('withdrawn');
});

it('shows the answer of a share whose beginning comes after it', async () => {
  const { person, one, two } = await twoBrowsers();
  const third = new TestBrowser(real.world);
  await third.enter(await real.world.joinAgain(real.program, person), real.program);
  const id = await share(one);
  await one.sync();
  await two.sync();
  await publish(two, id);
  await two.sync();
  // The page of the browser that began it is lost once; the others' pages come all the same.
  const send = third.fetch;
  let cut = true;
  third.fetch = async (input, init) => {
    if (cut && input.toString().includes(`device=${person.device}`)) throw new TypeError('Failed to fetch');
    return send(input, init);
  };
  expect(await third.sync()).toMatchObject({ ok: false, reason: 'unreachable' });
  cut = false;
  expect(await third.sync()).toMatchObject({ ok: true });
  expect(await line(third, id)).toMatchObject({ state: 'published' });
  expect((await pendingShares(third.db, 5)).count).toBe(0);
});

it('reads a long log page by page, each event once', async () => {
  const { person, one, two } = await twoBrowsers();
  for (let index = 0; index < 2600; index++) await share(one);
  await one.sync();
  await two.sync();
  const rows = await eventsAfter(two.db, person.device, 0).toArray();
  expect(rows.map(({ id }) => id)).toEqual(await real.held(person.device));
  expect(rows).toHaveLength(2600);
});

it('reads a log again after the server was restored, each event once', async () => {
  const { person, one, two } = await twoBrowsers();
  for (let index = 0; index < 12; index++) await share(one);
  await one.sync();
  await two.sync();
  const here = (table: 'event' | 'device') => ({ table, program: real.program.id });
  await real.db
    .deleteFrom('event')
    .where('program_id', '=', here('event').program)
    .where('device_id', '=', person.device)
    .where('device_seq', '>', 8)
    .execute();
  await real.db
    .updateTable('device')
    .set({ held_to: 8 })
    .where('program_id', '=', here('device').program)
    .where('id', '=', person.device)
    .execute();
  await two.sync();
  expect(await two.db.devices.get(person.device)).toMatchObject({ pulled: 8 });
  await share(one);
  await one.sync();
  await two.sync();
  const rows = await eventsAfter(two.db, person.device, 0).toArray();
  expect(rows.map(({ id }) => id)).toEqual(await real.held(person.device));
  expect(rows).toHaveLength(13);
});

it('shows what lies beyond a gap that nobody will fill, and what fills it after all', async () => {
  const { person, one, two } = await twoBrowsers();
  const ids: string[] = [];
  for (let index = 0; index < 6; index++) ids.push(await share(one));
  await one.sync();
  const of = { program: real.program.id, device: person.device };
  const third = await real.db
    .selectFrom('event')
    .selectAll()
    .where('program_id', '=', of.program)
    .where('device_id', '=', of.device)
    .where('device_seq', '=', 3)
    .executeTakeFirstOrThrow();
  const heldTo = (place: number) =>
    real.db
      .updateTable('device')
      .set({ held_to: place })
      .where('program_id', '=', of.program)
      .where('id', '=', of.device)
      .execute();
  await real.db.deleteFrom('event').where('program_id', '=', of.program).where('id', '=', third.id).execute();
  await heldTo(2);
  await two.sync();
  const lines = async () => (await ownLog(two.db, 50)).lines;
  expect(new Set((await lines()).map(({ id }) => id))).toEqual(new Set(ids.filter((id) => id !== third.id)));
  expect((await lines()).map(({ reached }) => reached.how)).toEqual(Array.from({ length: 5 }, () => 'sent'));
  const asked = two.requests.length;
  await two.sync();
  // One push that is empty: what is known of them is not read again.
  expect(two.requests.slice(asked).filter(({ path }) => path === '/api/v1/events')).toHaveLength(1);
  await real.db.insertInto('event').values(third).execute();
  await heldTo(6);
  await two.sync();
  expect((await lines()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

it('gives nobody the events of somebody else', async () => {
  const { person, one } = await twoBrowsers();
  await share(one);
  await one.sync();
  const stranger = await real.newcomer();
  const ask = (device: string) => real.world.ask('GET', `events?device=${device}`, { as: stranger.person });
  expect((await ask(person.device)).status).toBe(404);
  expect((await ask('nonsense')).status).toBe(400);
});

it.each([-1, 0])('asks a server that leads it back, or nowhere, only once (%s)', async (step) => {
  const { person, one, two } = await twoBrowsers();
  const id = await share(one);
  await one.sync();
  const usual = two.fetch;
  let asked = 0;
  two.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const answer = await usual(request);
    if (request.method !== 'GET' || !url.pathname.endsWith('/events')) return answer;
    if (++asked > 3) throw new TypeError('Failed to fetch');
    const after = Number(url.searchParams.get('after'));
    return Response.json({ ...((await answer.json()) as object), next: after + step, more: true });
  };
  expect(await two.sync()).toMatchObject({ ok: true });
  expect(asked).toBe(1);
  two.fetch = usual;
  await two.sync();
  expect(await line(two, id)).toMatchObject({ state: 'inserted', from: person.device });
});
