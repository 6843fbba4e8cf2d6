/** What a page tells of its selectors is sorted into working, by a fallback, and not found; written down seldom and bounded. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FromPage, Sighting } from '../../extension/messages.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { healthNotes, nothingSeen, readHealth, troubleIn, withTold } = await import('../../extension/health.ts');

type Told = Extract<FromPage, { type: 'health' }>;
const told = (variants: Sighting[], stranger = false): Told => ({ type: 'health', variants, stranger });
const sighting = (variant: string, inside: number | null, editor: number): Sighting => ({
  variant,
  shadowHost: null,
  inside,
  editor,
});
const at = '2026-11-22T12:00:00.000Z';
const asked = [
  { id: 'linkedin-a', kind: 'post' as const },
  { id: 'linkedin-b', kind: 'post' as const },
  { id: 'linkedin-comment-b', kind: 'comment' as const },
];
const on = { network: 'linkedin' as const, asked, at };
const states = (message: Told) =>
  withTold(nothingSeen, message, on).variants.map(({ variant, state }) => `${variant} ${state}`);

beforeEach(() => fakeBrowser.reset());

it('tells working, by a fallback and not found apart', () => {
  expect(states(told([sighting('linkedin-a', 0, 0)]))).toEqual(['linkedin-a healthy']);
  expect(states(told([sighting('linkedin-a', 0, 1)]))).toEqual(['linkedin-a degraded']);
  expect(states(told([sighting('linkedin-a', 2, 0)]))).toEqual(['linkedin-a degraded']);
  expect(states(told([sighting('linkedin-a', 0, -1)]))).toEqual(['linkedin-a broken']);
  expect(states(told([sighting('linkedin-b', null, -1)]))).toEqual([]);
});

it('blames no variant for a place that another one fills, and none that was not asked for', () => {
  const both = told([sighting('linkedin-a', 0, -1), sighting('linkedin-b', null, 0)]);
  expect(states(both)).toEqual(['linkedin-b healthy']);
  expect(troubleIn(both, asked)).toBeNull();
  expect(states(told([sighting('made-up-by-the-page', 0, 0)]))).toEqual([]);
});

it('says what is wrong now', () => {
  expect(troubleIn(told([sighting('linkedin-a', 0, -1)]), asked)).toBe('broken');
  expect(troubleIn(told([], true), asked)).toBe('stranger');
  // A comment box is found, the dialog of the post is not.
  const beside = [sighting('linkedin-a', 0, -1), sighting('linkedin-comment-b', null, 0)];
  expect(troubleIn(told(beside), asked)).toBe('broken');
  expect(troubleIn(told([sighting('linkedin-comment-b', null, 0)], true), asked)).toBe('stranger');
  expect(withTold(nothingSeen, told([], true), on).strangers).toEqual([{ network: 'linkedin', at }]);
});

it('keeps the last state of each variant, and writes nothing for the same within the hour', () => {
  const first = withTold(nothingSeen, told([sighting('linkedin-a', 0, 0)]), on);
  const soon = { ...on, at: '2026-11-22T12:59:00.000Z' };
  expect(withTold(first, told([sighting('linkedin-a', 0, 0)]), soon)).toBe(first);
  const changed = withTold(first, told([sighting('linkedin-a', 0, -1)]), soon);
  expect(changed.variants).toMatchObject([{ variant: 'linkedin-a', state: 'broken', at: soon.at }]);
  const later = { ...on, at: '2026-11-22T13:00:00.000Z' };
  expect(withTold(first, told([sighting('linkedin-a', 0, 0)]), later).variants).toMatchObject([{ at: later.at }]);
});

it('forgets what is no news any more', () => {
  const missed = withTold(nothingSeen, told([sighting('linkedin-a', 0, -1)], true), on);
  expect(missed.variants).toMatchObject([{ variant: 'linkedin-a', state: 'broken' }]);
  const found = withTold(missed, told([sighting('linkedin-b', null, 0)]), on);
  expect(found.variants).toMatchObject([{ variant: 'linkedin-b', state: 'healthy' }]);
  expect(found.strangers).toEqual([]);
  const later = withTold(found, told([]), { ...on, asked: asked.slice(0, 1) });
  expect(later.variants).toEqual([]);
});

it('keeps which selector found a publication', () => {
  const published = { type: 'published', href: 'https://x.com/a/status/12345', selector: 1 } as const;
  const health = withTold(nothingSeen, published, on);
  expect(health.published).toEqual([{ network: 'linkedin', selector: 1, at }]);
  expect(withTold(health, published, on)).toBe(health);
});

it('writes what a flooding page tells once in a while, the last of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const note = healthNotes('linkedin');
  for (let times = 0; times < 500; times++) note(told([sighting('linkedin-a', 0, times % 2)]), asked);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await readHealth()).variants).toMatchObject([{ state: 'degraded' }]));
  expect(set).toHaveBeenCalledTimes(1);
});

it('reads nothing that is not of its shape', async () => {
  await fakeBrowser.storage.local.set({ health: { variants: [{ variant: 'x'.repeat(100) }] } });
  expect(await readHealth()).toEqual(nothingSeen);
});
