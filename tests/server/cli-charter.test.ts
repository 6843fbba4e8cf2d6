/** `charter check` as a communication team runs it: real processes, real files, exit codes for their continuous integration. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runToEnd } from './process.ts';

let dir = '';
const run = (...args: string[]) =>
  runToEnd('cli.ts', { LANG: 'C' }, [
    'charter',
    'check',
    ...args.map((each) => (/\.(txt|json)$/.test(each) ? join(dir, each) : each)),
  ]);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-charter-'));
  const rule = { id: 'greeting', use: 'phrase', severity: 'tip', article: '4', tip: { en: 'Think of everybody.' } };
  await Promise.all([
    writeFile(join(dir, 'good.txt'), 'Ce matin, avec mon équipe, nous avons visité une école.'),
    writeFile(join(dir, 'bad.txt'), 'Bonjour.\nVous êtes vraiment incompétents.'),
    writeFile(join(dir, 'guys.txt'), 'Hello guys and the rest of you.'),
    writeFile(
      join(dir, 'own.json'),
      JSON.stringify({
        version: 1,
        text: {},
        rules: [{ ...rule, params: { terms: [{ term: 'guys', prefer: 'everyone' }] } }],
      }),
    ),
    writeFile(join(dir, 'wrong.json'), JSON.stringify({ version: 1, text: {}, rules: [{ ...rule, params: {} }] })),
  ]);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('says nothing against a clean text, and exits 0', async () => {
  const { code, output } = await run('good.txt');
  expect([code, output]).toEqual([0, 'The charter has nothing to add.\n']);
});

it('names place, severity and article of a fault, and exits 1', async () => {
  const { code, output } = await run('bad.txt');
  expect(code).toBe(1);
  expect(output).toContain('2:1 warn “Vous êtes vraiment incompétents” attacks a person');
  expect(output).toContain('article 7');
});

it('gives findings as JSON by a charter of one’s own, and exits 0 for tips alone', async () => {
  const { code, output } = await run('guys.txt', '--charter', 'own.json', '--json', '--lang', 'en', '--network', 'x');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    findings: [{ start: 6, end: 10, rule: 'greeting', severity: 'tip', fix: { start: 6, end: 10, text: 'everyone' } }],
  });
});

it('refuses a charter whose rule cannot be read, and names the field', async () => {
  const { code, output } = await run('good.txt', '--charter', 'wrong.json');
  expect(code).toBe(1);
  expect(output).toContain('greeting: params.terms');
});

it('exits 2 when it is called wrongly', async () => {
  for (const args of [
    [],
    ['good.txt', '--network', 'minitel'],
    ['good.txt', '--lang', 'de'],
    ['good.txt', '--nonsense'],
  ])
    expect((await run(...args)).code).toBe(2);
});
