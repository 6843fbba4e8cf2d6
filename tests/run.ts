/** `npm test`: everything that CI runs, in one go, ending with one line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserReport } from './browsers/browser-report.ts';

const root = new URL('..', import.meta.url).pathname;
const cache = `${root}tests/.cache`;
const unitReport = `${cache}/unit.json`;
const e2eReport = `${cache}/e2e.json`;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status ?? 1;
}

/** One command that passes or fails as a whole. */
function check(name: string, script: string): Outcome {
  const began = performance.now();
  console.log(`\n── ${name} (npm run ${script})`);
  const status = run('npm', ['run', '--silent', script]);
  console.log(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - began) / 100) / 10} s`,
  );
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that writes a JSON report; when it dies before writing one, that is a failure too. */
function suite(
  name: string,
  command: string,
  args: readonly string[],
  report: string,
  read: (json: never) => Outcome,
): Outcome {
  const began = performance.now();
  console.log(`\n── ${name}`);
  rmSync(report, { force: true });
  const status = run(command, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  let outcome: Outcome = { passed: 0, failed: 1 };
  try {
    outcome = read(JSON.parse(readFileSync(report, 'utf8')) as never);
  } catch (error) {
    console.error(`${name} left no report: ${String(error)}`);
  }
  if (status !== 0 && outcome.failed === 0) outcome = { ...outcome, failed: 1 };
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`── ${name}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`);
  return outcome;
}

mkdirSync(cache, { recursive: true });
const present = browserReport();
console.log(present.words);

const outcomes = [
  check('Types', 'types'),
  check('Lint', 'lint'),
  check('Import directions', 'imports'),
  check('Unused code and dependencies', 'unused'),
  check('Format', 'format:check'),
  check('Production build', 'build'),
  suite(
    'Unit, property and conformance tests',
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    unitReport,
    (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
      passed: json.numPassedTests,
      // What is left out has not passed.
      failed: json.numFailedTests + json.numPendingTests,
    }),
  ),
  present.ok
    ? suite(
        'End to end in Chromium and Firefox',
        'playwright',
        ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
        e2eReport,
        (json: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
          passed: json.stats.expected,
          failed: json.stats.unexpected + json.stats.flaky + json.stats.skipped,
        }),
      )
    : { passed: 0, failed: 1 },
];

const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
if (!present.ok) console.error(`\n${present.words}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
