/** Random schedules of the real client and server over a line and clocks of our own. */
import type { Experiment } from '../experiments.ts';
import { runSchedules } from './crew.ts';

const thousands = (number: number) => number.toLocaleString('en-GB');

export const simulation: Experiment = {
  name: 'simulation',
  words: 'people, browsers, copied profiles, deaths, bad lines, clocks, crashes and restored backups, by chance',
  async run({ runs, seed, path, threads, say }) {
    let told = 0;
    const found = await runSchedules({ seed, runs, path }, threads, (done) => {
      if (done - told < runs / 20) return;
      told = done;
      say(`${thousands(done)} schedules`);
    });
    for (const [what, times] of Object.entries(found.counts).toSorted()) say(`${what}: ${thousands(times)}`);
    return { counts: `${thousands(found.runs)} schedules`, violations: found.violations };
  },
};
