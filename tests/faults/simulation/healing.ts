/** Lets everything work again after a schedule, and says what does not hold then. */
import { violations } from './invariants.ts';
import type { SimBrowser } from './sim-browser.ts';
import type { Simulation } from './simulation.ts';

const day = 86_400_000;
/** Rounds of syncs after which everything must have come together. */
const mostRounds = 8;

interface Healed {
  readonly wrong: string[];
  readonly sent: number;
}

/** Heals; gives everything that went wrong on the way and that does not hold in the end. */
export async function heal(simulation: Simulation): Promise<string[]> {
  const { browsers, network, server } = simulation;
  server.spare();
  await server.start();
  for (const browser of browsers) {
    // Off and on again; what it had sent arrives, too late for anybody to hear the answer.
    browser.die();
    browser.mood.full = false;
    for (const parcel of browser.parcels.splice(0)) await network.deliver(parcel, 'ok');
  }
  const gone = await erasedMembers(simulation);
  // One of the requests that were given up long ago arrives before all others, the rest when everybody has been heard.
  await network.deliverLate(0);
  await round(simulation, gone);
  while (network.waitingLate > 0) await network.deliverLate(0);
  let last = await round(simulation, gone);
  for (let rounds = 2; rounds < mostRounds && last.some(({ wrong, sent }) => wrong.length > 0 || sent > 0); rounds++) {
    last = await round(simulation, gone);
  }
  for (const [what, times] of Object.entries(network.counts)) simulation.count(`fate ${what}`, times);
  for (const [what, times] of Object.entries(server.counts)) simulation.count(what, times);
  return [...simulation.wrong, ...last.flatMap(({ wrong }) => wrong), ...(await violations(simulation, gone))];
}

async function round(simulation: Simulation, gone: ReadonlySet<string>): Promise<Healed[]> {
  const healed: Healed[] = [];
  for (const browser of simulation.browsers)
    healed.push(await synced(simulation, browser, gone.has(browser.member.id)));
  return healed;
}

/** Ids of the members that are erased. */
async function erasedMembers({ server }: Simulation): Promise<ReadonlySet<string>> {
  const rows = await server.db.selectFrom('member').select('id').where('erased_at', 'is not', null).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Syncs once, after joining again where the server asks for it. */
async function synced(simulation: Simulation, browser: SimBrowser, erased: boolean): Promise<Healed> {
  for (let attempt = 1; ; attempt++) {
    browser.time += 2 * day;
    const syncing = browser.sync('person');
    await browser.quiet();
    await simulation.drain(browser);
    const act = await syncing;
    if (act.how === 'done' && act.value.ok) return { wrong: [], sent: act.value.sent };
    const again = act.how === 'done' && !act.value.ok && act.value.reason === 'join-again';
    // Nobody can be this member again.
    if (again && erased) return { wrong: [], sent: 0 };
    if (attempt > 3 || !again) return { wrong: [`the last sync gave ${JSON.stringify(act)}`], sent: 0 };
    await simulation.join(browser, 'ok');
  }
}
