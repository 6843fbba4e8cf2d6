/** What the person reads of their own log, and whose lines they may add to. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { beforeEach, expect, it } from 'vitest';
import { append, enter, forgetMembership, openDatabase, type Database } from '../../extension/db.ts';
import { restoring } from '../../extension/db/restore.ts';
import { ownClips, ownLog, pendingShares, shareAt, sharedPosts } from '../../extension/db/own-log.ts';

const server = 'https://programme.example';
let db: Database;
beforeEach(() => {
  db = openDatabase('portevoix', { indexedDB: new IDBFactory(), IDBKeyRange });
});

const membership = (program: string, member: string, device: string = randomUUID()) => ({
  token: randomUUID(),
  program: { id: program, name: 'Test', accent: null },
  member: { id: member, name: 'Camille', role: 'ambassador' as const },
  device: { id: device, name: 'Test browser' },
  server,
  joinedAt: '2026-11-22T12:00:00.000Z',
});
const [alpha, beta, camille, dominique] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;

async function begin(post: string = randomUUID()): Promise<{ share: string; network: 'x'; post: string }> {
  const appended = await append(db, 'shareInserted', { network: 'x', post, method: 'editor' }, { label: 'A post' });
  if (!appended.ok) throw new Error(appended.reason);
  return { share: appended.event.id, network: 'x', post };
}
async function propose(title: string): Promise<string> {
  const body = { url: 'https://example.com/', title, note: 'Read it' };
  const appended = await append(db, 'clipProposed', body);
  if (!appended.ok) throw new Error(appended.reason);
  return appended.event.id;
}

it('shows the share of a former programme, asks nothing about it and lets nothing be added to it', async () => {
  await enter(db, membership(alpha, camille));
  const share = await begin();
  await propose('A page');
  await forgetMembership(db);
  await enter(db, membership(beta, camille));
  expect((await ownLog(db, 10)).lines).toMatchObject([
    { kind: 'clip', mine: false, reached: { how: 'kept' } },
    { kind: 'share', mine: false, reached: { how: 'kept' } },
  ]);
  expect(await pendingShares(db, 10)).toEqual({ shares: [], count: 0 });
  expect(await ownClips(db, 10)).toEqual([]);
  const confirmed = { ...share, confirmed: 'person' as const };
  expect(await append(db, 'sharePublished', confirmed)).toMatchObject({ ok: false, reason: 'not-mine' });
  expect(await append(db, 'shareWithdrawn', { share: share.share })).toMatchObject({ ok: false, reason: 'not-mine' });
  expect(await ownLog(db, 10)).toMatchObject({ cursor: 0, last: 0 });
});

it('keeps a share to the member who made it, in the same programme too', async () => {
  await enter(db, membership(alpha, camille));
  const share = await begin();
  await enter(db, membership(alpha, dominique));
  expect(await append(db, 'shareDismissed', share)).toMatchObject({ ok: false, reason: 'not-mine' });
  await enter(db, membership(alpha, camille));
  expect(await append(db, 'shareDismissed', share)).toMatchObject({ ok: true });
});

it('finds what wants an answer, the proposals and the published posts however long the log is', async () => {
  await enter(db, membership(alpha, camille));
  const old = await begin();
  const clip = await propose('An old page');
  const published = await begin();
  await append(db, 'sharePublished', { ...published, confirmed: 'person' });
  for (let index = 0; index < 40; index++) await append(db, 'shareDismissed', await begin());
  expect(await pendingShares(db, 10)).toMatchObject({ shares: [{ id: old.share, title: 'A post' }], count: 1 });
  expect(await ownClips(db, 10)).toMatchObject([{ id: clip, title: 'An old page', state: 'proposed' }]);
  expect(await sharedPosts(db)).toEqual(new Set([published.post]));
  await append(db, 'shareWithdrawn', { share: published.share });
  expect(await sharedPosts(db)).toEqual(new Set());
  await append(db, 'shareDismissed', old);
  expect(await pendingShares(db, 10)).toEqual({ shares: [], count: 0 });
});

it('withdraws a proposal for good', async () => {
  await enter(db, membership(alpha, camille));
  const clip = await propose('A page');
  expect(await append(db, 'shareWithdrawn', { share: clip })).toMatchObject({ ok: true });
  expect((await ownLog(db, 10)).lines).toMatchObject([{ kind: 'clip', id: clip, state: 'withdrawn' }]);
});

it('undoes an answer only to what was true before', async () => {
  await enter(db, membership(alpha, camille));
  const share = await begin();
  const line = async () => {
    const read = (await ownLog(db, 1)).lines[0];
    if (read?.kind !== 'share') throw new Error('no share');
    return read;
  };
  // Nothing was said yet: no event can say so again, least of all "posted".
  expect(restoring(await line())).toBeNull();

  await append(db, 'shareDismissed', share);
  const dismissed = await line();
  await append(db, 'sharePublished', { ...share, confirmed: 'person' });
  expect(await restoring(dismissed)?.(db)).toMatchObject({ ok: true });
  expect(await line()).toMatchObject({ state: 'dismissed' });

  const permalink = 'https://x.com/camille/status/1860000000000000001';
  await append(db, 'sharePublished', { ...share, permalink, confirmed: 'permalink' });
  const published = await line();
  await append(db, 'sharePublished', { ...share, confirmed: 'person' });
  expect(await restoring(published)?.(db)).toMatchObject({ ok: true });
  expect(await line()).toMatchObject({ state: 'published', permalink });
  await append(db, 'shareDismissed', share);
  expect(await restoring(published)?.(db)).toMatchObject({ ok: true });
  expect(await line()).toMatchObject({ state: 'published', permalink });

  await append(db, 'shareWithdrawn', { share: share.share });
  expect(restoring(await line())).toBeNull();
});

it('takes over a database of the first version: its pending share is asked about', async () => {
  db.close();
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const first = new Dexie('portevoix', options);
  first.version(1).stores({
    events: '[device+deviceSeq], &id, line, start',
    devices: 'device',
    refusals: 'id',
    kept: 'name',
  });
  const me = membership(alpha, camille);
  const [id, post] = [randomUUID(), randomUUID()];
  const event = {
    id,
    device: me.device.id,
    deviceSeq: 1,
    at: '2026-11-22T12:00:00.000Z',
    kind: 'share.inserted',
    v: 1,
  };
  await first.table('events').add({ ...event, line: id, start: id, body: { network: 'x', post, method: 'editor' } });
  await first.table('devices').put({ device: me.device.id, cursor: 0, next: 2 });
  await first.table('kept').put({ name: 'membership', value: me });
  first.close();
  db = openDatabase('portevoix', options);
  expect(await pendingShares(db, 10)).toMatchObject({ shares: [{ id, mine: true }], count: 1 });
  expect(await append(db, 'shareDismissed', { share: id, network: 'x', post })).toMatchObject({ ok: true });
});

it('writes an event of a given id once, however often it is asked to', async () => {
  await enter(db, membership(alpha, camille));
  const id = uuidv7();
  const body = { network: 'x', post: randomUUID(), method: 'clipboard' } as const;
  const written = await Promise.all([1, 2, 3].map(() => append(db, 'shareInserted', body, { label: 'A post', id })));
  expect(written.map((each) => each.ok && each.event.deviceSeq)).toEqual([1, 1, 1]);
  expect((await ownLog(db, 10)).lines.map((line) => line.id)).toEqual([id]);
});

it('finds my other share of an address, as long as it is published', async () => {
  const permalink = 'https://x.com/camille/status/1860000000000000000';
  await enter(db, membership(alpha, camille));
  const [first, second] = [await begin(), await begin()];
  expect(await shareAt(db, permalink, second.share)).toBeUndefined();
  await append(db, 'sharePublished', { ...first, permalink, confirmed: 'permalink' });
  expect(await shareAt(db, permalink, second.share)).toMatchObject({ id: first.share, title: 'A post' });
  expect(await shareAt(db, permalink, first.share)).toBeUndefined();
  await append(db, 'shareDismissed', first);
  expect(await shareAt(db, permalink, second.share)).toBeUndefined();
});
