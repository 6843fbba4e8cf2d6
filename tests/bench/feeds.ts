/** Reading feeds beside three libraries that others use: the time of one of the usual size, and how many broken ones are read. */
import { readFeed } from '../../server/feeds/read-feed.ts';
import { loadPeers } from './bench-peers.ts';
import { type Figure, median } from './figures.ts';
import { faultyFeeds, usualFeed } from './sample-feeds.ts';

const warmUp = 30;
const rounds = 60;
type Reader = (text: string) => number | Promise<number>;

const ours: Reader = (text) => readFeed(Buffer.from(text), { url: 'https://example.org/feed' })?.entries.length ?? -1;

async function readsAsItShould(read: Reader, { text, items }: { text: string; items: number }): Promise<boolean> {
  try {
    return (await read(text)) === items;
  } catch {
    return false;
  }
}

/** Gives the middle time over the same feed, turn by turn, and the share of faulty feeds in which all entries were found. */
export async function feeds(): Promise<Figure[]> {
  const { readers } = await loadPeers<{ readers: Readonly<Record<string, Reader>> }>('feed-peers', 'read.js');
  const all = Object.entries({ ours, ...readers });
  const usual = usualFeed();
  const spent = new Map(all.map(([name]): [string, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, read] of all) {
      const from = performance.now();
      const found = await read(usual);
      const ms = performance.now() - from;
      if (found !== 100) throw new Error(`${name} finds ${found} of 100 entries.`);
      if (round >= 0) spent.get(name)?.push(ms);
    }
  }
  const faulty = faultyFeeds();
  const figures: Figure[] = [];
  const own = median(spent.get('ours') ?? []);
  const size = Math.round(Buffer.byteLength(usual) / 1000);
  for (const [name, read] of all) {
    let good = 0;
    for (const feed of faulty) if (await readsAsItShould(read, feed)) good++;
    const time = median(spent.get(name) ?? []);
    const isOwn = name === 'ours';
    figures.push({
      what: isOwn
        ? `Reading a feed of ${size} KB and 100 entries; entries found in ${faulty.length} feeds of four formats with known faults`
        : `${name} on the same feeds`,
      measured: `${time.toFixed(1)} ms${isOwn ? '' : ` (${(time / own).toFixed(1)} ×)`}; ${good} of ${faulty.length}`,
      limit: isOwn ? 'every one read' : '',
      kept: !isOwn || good === faulty.length,
    });
  }
  return figures;
}
