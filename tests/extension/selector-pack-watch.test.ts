/** What the sidebar watches for while a pack proves itself or fails: the pack first, the packaged selectors after or instead. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keep, kept, type Membership } from '../../extension/db.ts';
import type { WatchWish } from '../../extension/messages.ts';
import { keepTrial, pullPack } from '../../extension/selector-pack.ts';
import { followRepairs, type RepairWatch } from '../../extension/selector-pack-watch.ts';
import { database } from '../../extension/sync-means.ts';
import { watchFor } from '../../extension/watched.ts';
import linkedin from '../../shared/networks/linkedin.ts';
import type { SelectorPack } from '../../shared/selector-pack.ts';
import { packKey, signed, somePack } from '../server/packs.ts';

const key = packKey();
const css = (version: number) => `.repaired-${version}[contenteditable]`;
const repair = 'pack:linkedin-b';
let life: AbortController;
let wishes: WatchWish[];
let watch: RepairWatch;
let pinned: string[];

beforeEach(async () => {
  life = new AbortController();
  wishes = [];
  pinned = [key.publicKey];
  await database.kept.clear();
  await keep(database, 'membership', { token: 't', server: 'http://localhost:1' } as Membership);
  watch = followRepairs(
    linkedin,
    life.signal,
    (wish) => wishes.push(wish),
    async () => pinned,
  );
  await watch.ready;
});
afterEach(() => life.abort());

/** LinkedIn's packaged data with the first variant's editor replaced. */
function packOf(version: number): SelectorPack {
  const pack = somePack(version);
  const network = pack.networks.find(({ id }) => id === 'linkedin')!;
  network.composers[0]!.editor = [{ css: css(version), seen: '2026-11-22', note: '' }];
  return { ...pack, networks: [network] };
}
/** Takes it as a synchronisation does, its trial on the scraps passed. */
async function take(version: number): Promise<void> {
  const membership = (await kept(database, 'membership'))!;
  const trouble = await pullPack(
    {
      db: database,
      fetch: async () => Response.json(signed(packOf(version), key)),
      now: () => 0,
      packKeys: async () => [key.publicKey],
      build: () => '0.1.0',
    },
    membership,
    version,
  );
  expect(trouble).toBeNull();
  await keepTrial(database, version, {});
  await vi.waitFor(() => expect(watch.wish().composers[0]?.editor).toEqual([css(version)]));
}
const held = () => kept(database, 'selectorPack');
const told = (variant: string) => ({ type: 'composer' as const, composer: { variant, text: '', generation: 1 } });

it('looks for the pack’s variants first, and for what the pack leaves as it was only once', async () => {
  expect(watch.wish()).toEqual(watchFor(linkedin));
  await take(1);
  const { composers, published } = watch.wish();
  expect(composers[0]).toMatchObject({ id: repair, editor: [css(1)] });
  // Each packaged variant once, and the changed one in both forms.
  expect(composers).toHaveLength(linkedin.composers.length + 1);
  expect(composers.at(-1)?.id).toBe('linkedin-b');
  expect(published).toEqual(linkedin.published.map((each) => each.css));
  expect(wishes.at(-1)).toEqual(watch.wish());
});

it('never counts as missed what a pack of other variants does not know', async () => {
  await take(1);
  const pack = (await held())!;
  pack.pack!.networks[0]!.composers[0]!.id = 'linkedin-c';
  await keep(database, 'selectorPack', pack);
  await vi.waitFor(() => expect(watch.wish().composers[0]?.id).toBe('pack:linkedin-c'));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  watch.heard(told('linkedin-b'));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('follows no pack of a key that this build does not pin', async () => {
  await take(1);
  const { publicKey } = packKey();
  const other = followRepairs(
    linkedin,
    life.signal,
    () => undefined,
    async () => [publicKey],
  );
  await other.ready;
  expect(other.wish()).toEqual(watchFor(linkedin));
});

it('goes back to the packaged selectors after three insertions on end that failed, until a newer pack comes', async () => {
  await take(1);
  for (const outcome of ['mismatch', 'silent', 'exact', 'mismatch', 'changed', 'no-composer', 'mismatch'] as const) {
    const before = JSON.stringify((await held())?.failures);
    watch.inserted(repair, outcome);
    if (outcome === 'changed' || outcome === 'no-composer') continue;
    await vi.waitFor(async () => expect(JSON.stringify((await held())?.failures)).not.toBe(before));
  }
  // What the packaged selectors found is not the pack's doing.
  watch.inserted('linkedin-b', 'mismatch');
  expect((await held())?.setAside).toEqual({});
  watch.inserted(repair, 'mismatch');
  await vi.waitFor(() => expect(watch.wish()).toEqual(watchFor(linkedin)));
  expect((await held())?.setAside.linkedin).toMatchObject({ reason: 'failed', detail: repair });
  await take(2);
});

it('judges a pack that misses the composer only while it has never found one', async () => {
  await take(1);
  watch.heard(told(repair));
  await vi.waitFor(async () => expect((await held())?.proven).toEqual(['linkedin post']));
  await vi.waitFor(() => expect(watch.wish().composers[0]?.id).toBe(repair));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  watch.heard(told('linkedin-b'));
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect((await held())?.setAside).toEqual({});

  await take(2);
  watch.heard(told('linkedin-b'));
  await vi.waitFor(async () => expect((await held())?.setAside.linkedin?.reason).toBe('missed'), { timeout: 10_000 });
  await vi.waitFor(() => expect(watch.wish()).toEqual(watchFor(linkedin)));
});
