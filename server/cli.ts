/** `npm run portevoix -- <command>`: finds the command, runs it, says what came of it. Exit codes: 0, 1 (no), 2 (called wrongly). */
import * as z from 'zod/mini';
import { commands } from './cli/index.ts';
import { say, t } from './terminal.ts';

// zod/mini speaks no language until it is given one; reasons are read by people.
z.config(z.locales.en());

function help(): void {
  say(t('cli.usage'));
  say();
  for (const { name, usage, summary } of commands) say(`  ${name} ${usage}\n      ${t(summary)}`);
}

async function main(words: readonly string[]): Promise<number> {
  const asked = words.join(' ');
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    help();
    return 0;
  }
  const command = commands.find(({ name }) => asked === name || asked.startsWith(`${name} `));
  if (!command) {
    process.stderr.write(`${t('cli.unknown', { command: words.slice(0, 2).join(' ') })}\n`);
    return 2;
  }
  const outcome = await command.run(words.slice(command.name.split(' ').length));
  if (outcome === null) {
    process.stderr.write(`${t('cli.usageOf', { usage: `${command.name} ${command.usage}` })}\n`);
    return 2;
  }
  const out = outcome.code === 0 ? process.stdout : process.stderr;
  for (const line of outcome.lines) out.write(`${line}\n`);
  return outcome.code;
}

process.exitCode = await main(process.argv.slice(2));
