/** A browser whose disk takes nothing more: synchronising and joining say so as values, and all goes on once there is room. */
import { expect, it } from 'vitest';
import { kept } from '../../extension/db.ts';
import { join } from '../../extension/membership.ts';
import { makeRoom } from '../../extension/storage-room.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { letDiskFail, type DiskMood } from '../faults/simulation/disk-faults.ts';
import { TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();

/** From here on the browser's disk obeys the mood. */
function filling(browser: TestBrowser): DiskMood {
  const left = Number.POSITIVE_INFINITY;
  const mood: DiskMood = { left, afterCommit: false, full: true, refused: 0, onDeath: () => {} };
  browser.restart();
  letDiskFail(browser.db, mood);
  return mood;
}

it('says that nothing can be written down, and sends each event once when there is room again', async () => {
  const { person, browser } = await real.newcomer();
  const ids = [await share(browser), await share(browser)];
  const mood = filling(browser);
  const failed = { ok: false, reason: 'storage-full', sent: 0, retryAt: expect.any(Number) };
  expect(await browser.sync()).toEqual(failed);
  expect(await browser.sync('alarm')).toEqual(failed);
  expect(mood.refused).toBeGreaterThan(0);
  const estimate = async () => ({ usage: 99, quota: 100 });
  expect(await makeRoom({ db: browser.db, now: () => Date.now(), estimate })).toBe(0);
  mood.full = false;
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await real.held(person.device)).toEqual(ids);
});

it('has not joined when the membership cannot be written down, and joins with the same invitation later', async () => {
  const { db, program, world } = real;
  const wish = { name: null, role: 'ambassador', days: 7 } as const;
  const { code } = await makeInvitation(db, program.id, wish, world.time);
  const browser = new TestBrowser(world);
  const mood = filling(browser);
  const wanted = { server: 'http://localhost:8787', code, name: 'Full', device: 'Full', language: 'fr' } as const;
  const failed = { ok: false, reason: 'storage-full' };
  expect(await join(browser, wanted)).toMatchObject(failed);
  expect(browser.requests).toEqual([]);
  // There is room for the question, and none for the answer.
  mood.full = false;
  const fetchAndFill: typeof fetch = async (...request) => {
    const answer = await browser.fetch(...request);
    mood.full = true;
    return answer;
  };
  expect(await join({ db: browser.db, fetch: fetchAndFill }, wanted)).toMatchObject(failed);
  expect(await kept(browser.db, 'membership')).toBeUndefined();
  mood.full = false;
  const joined = await join(browser, wanted);
  expect(joined).toMatchObject({ ok: true });
  const named = await db.selectFrom('member').select('id').where('name', '=', 'Full').execute();
  expect(named).toHaveLength(1);
  expect(await browser.sync()).toMatchObject({ ok: true });
});
