/** The house rules that no linter knows: heads of files, sizes, names, dated debts, tests that wait instead of sleeping. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
// In a container the checkout may belong to another user than the one who runs the tests.
const list = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard'];
const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|css|html)$/.test(file) && existsSync(root + file));
const text = (file: string) => readFileSync(root + file, 'utf8');
const code = files.filter((file) => /\.tsx?$/.test(file));
const self = 'tests/house/house.test.ts';

/** Files among those listed that break a rule. */
const breaking = (list: readonly string[], breaks: (file: string) => boolean) => list.filter(breaks);

describe('the house', () => {
  it('runs on the project’s own Node 24', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('keeps every file under 300 lines', () => {
    expect(breaking(files, (file) => text(file).split('\n').length > 301)).toEqual([]);
  });

  it('opens every file with a sentence that says what it is', () => {
    expect(breaking(code, (file) => !/^(\/\/\/.*\n)?\/\*\*|^\/\/ @/.test(text(file)))).toEqual([]);
  });

  it('names files in kebab-case and folders after what they hold', () => {
    expect(breaking(files, (file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.[a-z]+$/.test(basename(file)))).toEqual([]);
    expect(breaking(files, (file) => /(^|\/)(utils|helpers|managers|common|services|lib)\//.test(file))).toEqual([]);
  });

  it('leaves no test out and no test sleeping', () => {
    const tests = code.filter((file) => file.startsWith('tests/') && file !== self);
    expect(
      breaking(tests, (file) =>
        /\b(it|test|describe)\.(skip|skipIf|runIf|todo|fixme|only)\b|\bx(it|describe)\(/.test(text(file)),
      ),
    ).toEqual([]);
    expect(breaking(tests, (file) => /waitForTimeout|\bsleep\(/.test(text(file)))).toEqual([]);
  });

  it('pays its dated debts', () => {
    const now = new Date().toISOString().slice(0, 7);
    const debts = code.flatMap((file) =>
      [...text(file).matchAll(/TODO(?: \[(\d{4}-\d\d)\])?/g)].map(([, due]) => ({ file, due })),
    );
    expect(debts.filter(({ file, due }) => file !== self && (due === undefined || due <= now))).toEqual([]);
  });

  it('keeps the state out of the background, which the browser kills when idle', () => {
    const found = new Set<string>();
    const follow = (file: string): void => {
      if (found.has(file)) return;
      found.add(file);
      for (const [, path] of text(file).matchAll(/^import (?!type ).*from '(\.[^']+\.tsx?)';$/gm)) {
        follow(join(dirname(file), path ?? ''));
      }
    };
    follow('extension/entrypoints/background.ts');
    expect(found.size).toBeGreaterThan(5);
    expect(breaking([...found], (file) => /^(export )?(let|var) /m.test(text(file)))).toEqual([]);
  });
});
