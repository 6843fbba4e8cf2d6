/** The charter's check beside harper.js and retext: the same English drafts, in rows of seven by turns, in one run. */
import { checkDraft } from '../../shared/charter/index.ts';
import { loadPeers } from './bench-peers.ts';
import { median, type Figure } from './figures.ts';
import { drafts, largeCharter, times } from './large-charter.ts';

/** 35 drafts, as many as the peers were first measured with, each of them one after the other by each contestant. */
const [turns, row] = [5, 7];

interface Peers {
  setup(): Promise<void>;
  checks: Readonly<Record<string, (text: string) => Promise<number>>>;
}

/** Gives how many times longer each peer takes over a draft of 3,000 characters that it has never seen, and over one more letter. */
export async function proseCheckers(): Promise<Figure[]> {
  const { setup, checks } = await loadPeers<Peers>('prose-peers', 'lint.js');
  await setup();
  const text = drafts.en;
  const draft = { network: 'linkedin', language: 'en' } as const;
  // Warm engines on every side; the first letter of each sentence is another one in each round, so that nothing was seen before.
  const anew = (round: number) => text.replace(/(\d+)\. T/g, (_, place: string) => `${Number(place) + 31 * round}. T`);
  times((round) => checkDraft(largeCharter, { ...draft, text: anew(round) }, 'en'));
  const ours = (text: string) => Promise.resolve(checkDraft(largeCharter, { ...draft, text }, 'en').length);
  const spent: Record<string, { whole: number[]; typed: number[] }> = {};
  for (let turn = 0; turn < turns; turn++) {
    const rows = Array.from({ length: row }, (_, place) => anew(1000 + turn * row + place));
    for (const [name, check] of Object.entries({ ours, ...checks })) {
      const own = (spent[name] ??= { whole: [], typed: [] });
      for (const fresh of rows) {
        const after = `${fresh.slice(0, 1500)}e${fresh.slice(1500)}`;
        for (const [what, given] of [
          ['whole', fresh],
          ['typed', after],
        ] as const) {
          const from = performance.now();
          await check(given);
          own[what].push(performance.now() - from);
        }
      }
    }
  }
  const [mine, ...others] = Object.entries(spent).map(([name, { whole, typed }]) => ({
    name,
    whole: median(whole),
    typed: median(typed),
  }));
  if (!mine) return [];
  return others.map(({ name, whole, typed }): Figure => {
    const [times, typedTimes] = [whole / mine.whole, typed / mine.typed];
    return {
      what: `${name} on the same 3,000 characters, whole and after one letter, as a multiple of our 200 rules`,
      measured: `${whole.toFixed(1)} ms and ${typed.toFixed(1)} ms against ${mine.whole.toFixed(2)} ms and ${mine.typed.toFixed(3)} ms: ${Math.round(times)} × and ${Math.round(typedTimes)} ×`,
      limit: '≥ 100 ×',
      kept: Math.min(times, typedTimes) >= 100,
    };
  });
}
