/** Our log in a page of the bench: logs events as the extension does, and brings them away by the extension's own sync. */
import * as z from 'zod/mini';
import { append, enter, openDatabase, toWire, type Membership } from '../../extension/db.ts';
import { sync } from '../../extension/sync.ts';
import type { LogEvent } from '../../shared/events/event.ts';

export interface Seed {
  /** Whose browser it is. */
  membership: Membership;
  /** How many events to log. */
  count: number;
  /** Sentences that people's words are made of. */
  sentences: readonly string[];
  /** What the others are given: the events that ours logged. */
  events: readonly LogEvent[];
}

// As the extension's pages do: their policy allows no code that is made at run time.
z.config({ jitless: true });
// What is measured is the way to the server, with the extension's own options; a seed need not survive a power cut.
const db = openDatabase('portevoix', location.search === '?seed' ? { chromeTransactionDurability: 'relaxed' } : {});

/** The same sequence on every machine (Park and Miller's minimal standard generator), from 0 to 1. */
let state = 20_261_123;
const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const upTo = (n: number) => Math.floor(next() * n);
const digits = (n: number) => Array.from({ length: n }, () => upTo(10)).join('');
const id = (kind: number, n: number) => {
  const hex = (kind * 4_294_967_291 * (n + 1)).toString(16).padStart(32, '9').slice(-30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-9${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
};

async function logged(appended: ReturnType<typeof append>): Promise<string> {
  const result = await appended;
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`);
  return result.event.id;
}

const contestant = {
  /** Of ten events four insert, four say that it is out, and two propose a page: about 430 bytes each, as JSON. */
  async seed({ membership, count, sentences }: Seed): Promise<LogEvent[]> {
    const words = (n: number) => Array.from({ length: n }, () => sentences[upTo(sentences.length)]).join(' ');
    await enter(db, membership);
    // Ninety days offline: ids carry their time.
    let clock = Date.UTC(2026, 7, 1);
    const later = () => new Date((clock += upTo((2 * 90 * 86_400_000) / count)));
    Date.now = () => clock;
    for (let n = 0; n < count;) {
      const at = later();
      const network = next() < 0.7 ? 'linkedin' : 'x';
      const post = upTo(400);
      if (next() < 1 / 3) {
        const clip = { url: `https://example.org/${words(1).toLowerCase().replaceAll(/\W+/g, '-').slice(0, 60)}` };
        const said = { title: words(1).slice(0, 90), quote: words(3).slice(0, 300), note: words(2).slice(0, 200) };
        await logged(append(db, 'clipProposed', { ...clip, ...said }, { at }));
        n++;
        continue;
      }
      const inserted = { network, post: id(1, post), variant: id(2, post * 6 + upTo(6)), method: 'editor' } as const;
      const share = await logged(append(db, 'shareInserted', inserted, { at }));
      if (++n === count) break;
      const permalink =
        network === 'x'
          ? `https://x.com/camille/status/19${digits(17)}`
          : `https://www.linkedin.com/feed/update/urn:li:activity:73${digits(17)}/`;
      const out = { share, network, post: id(1, post), permalink, confirmed: 'permalink' } as const;
      await logged(append(db, 'sharePublished', out, { at: later() }));
      n++;
    }
    const rows = await db.events.orderBy('[device+deviceSeq]').toArray();
    return rows.map(toWire);
  },
  async sync(): Promise<void> {
    const result = await sync(
      {
        db,
        fetch: (...request) => fetch(...request),
        now: () => Date.now(),
        random: () => Math.random(),
        packKeys: () => Promise.resolve([]),
        build: () => 'bench',
        alone: (work) => navigator.locks.request('portevoix.sync', work),
      },
      'person',
    );
    if (!result.ok || result.refused > 0) throw new Error(JSON.stringify(result));
  },
};
Object.assign(globalThis, { contestant });
