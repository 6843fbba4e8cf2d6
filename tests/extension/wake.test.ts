/** The browser wakes us when there is something to do, and leaves us alone when there is not. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SyncTrigger } from '../../extension/sync.ts';
import type { TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { keepWake, syncAlarm, wakeAfter, wakeSoon } = await import('../../extension/wake.ts');

const real = realServer();
const hour = 3600_000;
const year = 365 * 24 * hour;
beforeEach(() => fakeBrowser.reset());

/** How long until we are woken, in ms; null when nobody will. */
async function wait(browser: TestBrowser): Promise<number | null> {
  const alarms = await fakeBrowser.alarms.getAll();
  expect(alarms.length).toBeLessThanOrEqual(1);
  return alarms[0] ? alarms[0].scheduledTime - browser.time : null;
}
/** As the worker does it. */
async function synchronise(browser: TestBrowser, trigger: SyncTrigger) {
  await wakeSoon(browser.means());
  const result = await browser.sync(trigger);
  await wakeAfter(browser.means(), result);
}

it('is rare when nothing waits, also while the server does not answer', async () => {
  const { browser } = await real.newcomer();
  await synchronise(browser, 'open');
  expect(await wait(browser)).toBe(4 * hour);
  browser.faults = ['cut'];
  await synchronise(browser, 'person');
  expect(await wait(browser)).toBe(4 * hour);
});

it('follows the backoff while something waits, and never comes sooner than the browser takes it', async () => {
  const { browser } = await real.newcomer();
  await share(browser);
  browser.faults = ['cut', 'cut', 'cut', 'cut'];
  const waits = [];
  for (let times = 0; times < 4; times++) {
    await synchronise(browser, 'person');
    waits.push(await wait(browser));
  }
  expect(waits).toEqual([30_000, 30_000, 45_000, 90_000]);
  await synchronise(browser, 'person');
  expect(await wait(browser)).toBe(4 * hour);
});

it('is soon after a share whose synchronisation was cut short', async () => {
  const { browser } = await real.newcomer();
  await share(browser);
  await wakeSoon(browser.means());
  browser.restart();
  expect(await wait(browser)).toBe(hour / 4);
});

it('is never without a programme, nor where only the person can help', async () => {
  const { browser } = await real.newcomer();
  await share(browser);
  browser.faults = ['revoked'];
  await synchronise(browser, 'person');
  expect(await wait(browser)).toBeNull();
  await browser.db.kept.delete('membership');
  await synchronise(browser, 'alarm');
  expect(await wait(browser)).toBeNull();
  await fakeBrowser.alarms.create(syncAlarm, { periodInMinutes: 15 });
  await keepWake(browser.means());
  expect(await wait(browser)).toBeNull();
});

it('is made again at the start where it is missing, and early where something waits', async () => {
  const { browser } = await real.newcomer();
  await synchronise(browser, 'open');
  await fakeBrowser.alarms.clearAll();
  browser.time += hour;
  await keepWake(browser.means());
  expect(await wait(browser)).toBe(3 * hour);
  await share(browser);
  await keepWake(browser.means());
  expect(await wait(browser)).toBeLessThan(5 * 60_000);
});

it('does not stall when the clock was years ahead and came back', async () => {
  const { browser } = await real.newcomer();
  browser.time += 9 * year;
  await synchronise(browser, 'open');
  await share(browser);
  browser.faults = ['cut'];
  await synchronise(browser, 'append');
  browser.time -= 9 * year;
  expect(await wait(browser)).toBeGreaterThan(8 * year);
  await keepWake(browser.means());
  expect(await wait(browser)).toBeLessThan(5 * 60_000);
  expect(await browser.sync('alarm')).toMatchObject({ ok: true, sent: 1 });
});
