/**
 * `npm run faults`: breaks client, server, line, disk and clock in every way that the share log must survive, and ends with one
 * line of counts; badly when something did not hold. `--runs=10000` schedules of the simulation, `--seed=7` its seed (a
 * violation prints its own), `--only=simulation,wal` runs less.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { experiments, type Outcome } from './experiments.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const only = new Set(values.only.split(',').filter(Boolean));
const known = experiments.map(({ name }) => name);
const bad = [...only].filter((name) => !known.includes(name));
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (bad.length > 0 || !Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error(
    `npm run faults -- --runs=10000 --seed=7 --only=${known.join(',')}: numbers are whole, names are these.`,
  );
  process.exit(2);
}

const began = performance.now();
const outcomes: Outcome[] = [];
for (const { name, words, run } of experiments.filter((each) => only.size === 0 || only.has(each.name))) {
  console.log(`\n── ${name}: ${words}`);
  const say = (text: string) => console.log(`${Math.round((performance.now() - began) / 1000)} s  ${text}`);
  const asked = { runs, seed, path: values.path, threads: availableParallelism(), say };
  const outcome = await run(asked).catch((error: unknown): Outcome => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { counts: `${name} broke down`, violations: [text] };
  });
  for (const violation of outcome.violations) console.error(`\nVIOLATION (${name})\n${violation}\n`);
  outcomes.push(outcome);
}
const violations = outcomes.reduce((sum, each) => sum + each.violations.length, 0);
console.log(`\n${outcomes.map(({ counts }) => counts).join('; ')}: ${violations} violations (seed ${seed})`);
// Threads and sockets that an experiment which broke down left behind must not keep the command from ending.
process.exit(violations === 0 ? 0 : 1);
