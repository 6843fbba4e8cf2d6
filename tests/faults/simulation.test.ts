/** A short run of the simulation of `npm run faults`, the same each time; `FAULTS_SEED` gives another one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from './simulation/commands.ts';
import { runSchedules } from './simulation/crew.ts';
import { simulate } from './simulation/simulate.ts';
import { prepareSite, type Site } from './simulation/site.ts';

/** Enough for some hundred deaths and crashes, few enough for half a minute on two cores. */
const runs = 200;

it('keeps what people saw as logged exactly once, after any schedule of faults', async () => {
  const seed = Number(process.env['FAULTS_SEED'] ?? 300);
  const found = await runSchedules({ seed, runs }, 2);
  expect(found.violations.join('\n')).toBe('');
  expect(found.runs).toBe(runs);
  expect(found.counts['crashes']).toBeGreaterThan(0);
  expect(found.counts['restores']).toBeGreaterThan(0);
}, 180_000);

describe('a copied profile', () => {
  let site: Site;
  beforeAll(async () => {
    site = await prepareSite();
  }, 60_000);
  afterAll(() => site.remove());

  const sync = (browser: number): Command => ({ do: 'sync', browser, trigger: 'person', fates: [], held: false });

  it('shows the other one’s lines, wherever it dies while it finds out that there is another one', async () => {
    const wrong: string[] = [];
    let deaths = 0;
    for (let after = 0; after < 30; after++) {
      for (const afterCommit of [false, true]) {
        const commands: Command[] = [
          { do: 'copy', browser: 0 },
          { do: 'share', browser: 0 },
          sync(0),
          { do: 'die', browser: 1, after, afterCommit },
          sync(1),
          { do: 'share', browser: 1 },
        ];
        const schedule = { chance: after, browsers: 1, commands };
        const found = await simulate(site, schedule, `copied-${after}-${afterCommit}`);
        deaths += found.counts['deaths of a browser'] ?? 0;
        wrong.push(...found.wrong.map((each) => `${after} ${afterCommit}: ${each}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(deaths).toBe(60);
  }, 180_000);
});
