/** The `variants` command as communicators and their programs run it: a real process that is fed lines. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

async function run(args: readonly string[], input: string | Buffer, lang = 'C') {
  const env = { PATH: process.env['PATH'], LANG: lang };
  const child = spawn(process.execPath, ['server/cli.ts', 'variants', ...args], { cwd, env });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')]);
  return { out, errors, code: Number(code) };
}

const sharee =
  'Grâce à Sharee le Crédit Agricole Alpes Provence a multiplié sa visibilité par 10 sur les réseaux sociaux en 2 ans.';

it('gives one object per line, and goes on after lines that cannot be read', async () => {
  const input = Buffer.concat([
    Buffer.from(`\ufeff${sharee}\r\n\n`),
    Buffer.from([0xff, 0x0a]),
    Buffer.from(`${'a'.repeat(70_000)}\nIl pleut.\nSHR recrute 20 ingénieurs.`),
  ]);
  const { out, errors, code } = await run(['--lang', 'fr', '--brand', 'Sharee', '--alias', 'SHR', '--json'], input);
  const lines = out.trimEnd().split('\n');
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toHaveLength(6);
  expect(answers[0]).toMatchObject({ text: sharee });
  expect(answers[0]?.['variants']).toContainEqual({
    transform: 'first-person',
    persona: 'messenger',
    network: 'linkedin',
    text: "Nous sommes fiers d'avoir multiplié par 10 la visibilité du Crédit Agricole Alpes Provence sur les réseaux sociaux en 2 ans grâce à Sharee.",
  });
  expect(answers.slice(1, 4)).toEqual([
    { line: 2, error: 'this line is empty.' },
    { line: 3, error: 'this is not UTF-8.' },
    { line: 4, error: 'this line is too long.' },
  ]);
  expect(answers[4]?.['declined']).toContainEqual({ transform: 'first-person', reason: 'no-brand' });
  expect(answers[5]?.['variants']).toContainEqual(expect.objectContaining({ text: 'Nous recrutons 20 ingénieurs.' }));
  expect([code, errors]).toEqual([1, '3 lines could not be read.\n']);
});

it('reads well for people, in the language of the terminal', async () => {
  const { out, code } = await run(
    ['--lang', 'en', '--brand', 'Halden'],
    'Halden is hiring.\nIt rains.\n',
    'fr_FR.UTF-8',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/Halden is hiring\.\n {2}✓ first-person, \S+, LinkedIn\n {6}We are hiring\.\n/);
  expect(out).toContain('– first-person: Le texte ne nomme pas l’entreprise');
});

it.each([[[]], [['--lang', 'de', '--brand', 'X']], [['--lang', 'fr']], [['--lang', 'fr', '--brand', 'X', 'file']]])(
  'says how it is called: %j',
  async (args) => {
    const { code, errors } = await run(args, '');
    expect([code, errors]).toEqual([2, expect.stringContaining('variants --lang fr|en --brand NAME')]);
  },
);
