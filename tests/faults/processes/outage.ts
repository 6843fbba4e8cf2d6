/** A thousand browsers come back at once after an outage: the server turns away what is too many, and all of it goes in the end. */
import { randomBytes } from 'node:crypto';
import type { Outcome } from '../experiments.ts';
import { settle, start, wrongIn, type RealBrowser, type Where } from './ground.ts';

const browsers = 1000;
/** Events that each has logged meanwhile, with notes that cannot be compressed: all together more than a server takes in hand. */
const logged = 4;
const noteCharacters = 2000;
/** Rounds in which everything must have gone. */
const mostRounds = 20;
/** Those who are turned away shall come back in as many different seconds, at least. */
const leastSpread = 15;

/** Lets everybody through once so many have come. */
function gate(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    if (++come === count) resolve();
    return promise;
  };
}

/** How one round went. */
interface Round {
  readonly turnedAway: RealBrowser[];
  /** Seconds after which each of them may come again. */
  readonly waits: number[];
  readonly wrong: string[];
}

/** Characters by chance from 20,000 ideographs: more than 14 bits each. */
function note(): string {
  const random = randomBytes(noteCharacters * 2);
  return Array.from({ length: noteCharacters }, (_, at) =>
    String.fromCharCode(0x4e00 + (random.readUInt16LE(at * 2) % 20_000)),
  ).join('');
}

async function round(all: readonly RealBrowser[]): Promise<Round> {
  const results = await Promise.all(
    all.map(async (browser) => {
      const result = await browser.sync();
      return {
        browser,
        result,
        wait: result.ok || result.retryAt === null ? 0 : (result.retryAt - browser.time) / 1000,
      };
    }),
  );
  const away = results.filter(({ result }) => !result.ok);
  return {
    turnedAway: away.map(({ browser }) => browser),
    waits: away.map(({ wait }) => wait),
    // A connection that the system itself refuses is the line's fault and comes again too; anything else is ours.
    wrong: away.flatMap(({ result }) =>
      !result.ok && ['server-error', 'busy', 'too-many', 'unreachable'].includes(result.reason)
        ? []
        : [`a browser that came back was told ${JSON.stringify(result)}`],
    ),
  };
}

/** Gives the counts and whatever did not hold. */
export async function outage(where: Where): Promise<Outcome> {
  const all = await settle(where, browsers);
  for (const browser of all) {
    for (let event = 0; event < logged; event++) await browser.propose(note());
  }
  const server = await start(where);
  for (const browser of all) browser.origin = server.origin;
  const wrong: string[] = [];
  let [waiting, turnedAway, rounds] = [all, 0, 0];
  const waits = new Set<number>();
  for (; waiting.length > 0 && rounds < mostRounds; rounds++) {
    // What one process makes ready for a thousand browsers, each of them would have ready at the same moment.
    const ready = gate(waiting.length);
    for (const browser of waiting) browser.ready = ready;
    const [went, alive] = await Promise.all([round(waiting), fetch(`${server.origin}/healthz`)]);
    if (!alive.ok) wrong.push('beside a thousand browsers the server answers nobody else');
    wrong.push(...went.wrong);
    for (const wait of went.waits) waits.add(Math.round(wait));
    turnedAway += went.turnedAway.length;
    waiting = went.turnedAway;
  }
  const { signal } = await server.end('SIGTERM');
  if (signal !== null && signal !== 'SIGTERM') wrong.push(`the server ended by ${signal}`);
  if (waiting.length > 0) wrong.push(`${waiting.length} browsers were still turned away after ${rounds} rounds`);
  if (turnedAway === 0) wrong.push('nobody was turned away: the outage was too small to tell anything');
  if (waits.size < leastSpread) wrong.push(`who was turned away comes again in ${waits.size} different seconds only`);
  return {
    counts: `${browsers} browsers at once, ${turnedAway} times turned away`,
    violations: [...new Set(wrong), ...(await wrongIn(where, all))],
  };
}
