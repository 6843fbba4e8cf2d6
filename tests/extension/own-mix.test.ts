/** How much of what a person publishes is the company's, as the charter's mix counts it: in this browser alone. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { append, enter, keep, kept, openDatabase, type Database } from '../../extension/db.ts';
import { noteOwnPost, recentMix } from '../../extension/own-mix.ts';

const day = 86_400_000;
const now = Date.now();
let db: Database;

beforeEach(async () => {
  db = openDatabase('portevoix', { indexedDB: new IDBFactory(), IDBKeyRange });
  await enter(db, {
    token: randomUUID(),
    program: { id: randomUUID(), name: 'Test', accent: null },
    member: { id: randomUUID(), name: 'Camille', role: 'ambassador' },
    device: { id: randomUUID(), name: 'Test browser' },
    server: 'https://programme.example',
    joinedAt: '2026-11-22T12:00:00.000Z',
  });
});

/** A share of the company's that was published under an address. */
async function publish(permalink: string): Promise<void> {
  const post = randomUUID();
  const begun = await append(db, 'shareInserted', { network: 'x', post, method: 'editor' }, { label: 'A post' });
  if (!begun.ok) throw new Error(begun.reason);
  const body = { share: begun.event.id, network: 'x' as const, post, confirmed: 'permalink' as const, permalink };
  const done = await append(db, 'sharePublished', body);
  if (!done.ok) throw new Error(done.reason);
}

it('is nothing of nothing at first, and counts a post that was begun only when it is out', async () => {
  expect(await recentMix(db, now)).toEqual({ company: 0, all: 0 });
  await append(db, 'shareInserted', { network: 'x', post: randomUUID(), method: 'editor' }, { label: 'A post' });
  expect(await recentMix(db, now)).toEqual({ company: 0, all: 0 });
});

it('counts the company’s posts and one’s own, each once', async () => {
  await publish('https://x.com/camille/status/1');
  await noteOwnPost(db, 'https://x.com/camille/status/2', now);
  await noteOwnPost(db, 'https://x.com/camille/status/2', now + 1);
  await noteOwnPost(db, 'https://x.com/camille/status/3', now);
  expect(await recentMix(db, now + 2)).toEqual({ company: 1, all: 3 });
});

it('takes no share for a post of one’s own, whichever of the two is known first', async () => {
  await noteOwnPost(db, 'https://x.com/camille/status/1', now);
  await publish('https://x.com/camille/status/1');
  await noteOwnPost(db, 'https://x.com/camille/status/1', now);
  expect(await recentMix(db, now)).toEqual({ company: 1, all: 1 });
});

it('forgets what is older than thirty days and keeps sixty posts at most', async () => {
  await keep(db, 'ownPosts', [{ link: 'https://x.com/camille/status/0', at: now - 31 * day }]);
  expect(await recentMix(db, now)).toEqual({ company: 0, all: 0 });
  for (let each = 1; each <= 62; each++) await noteOwnPost(db, `https://x.com/camille/status/${each}`, now);
  const posts = await kept(db, 'ownPosts');
  expect(posts).toHaveLength(60);
  expect(posts?.[0]?.link).toBe('https://x.com/camille/status/3');
});
