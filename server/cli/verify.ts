/** `verify`: looks through the database, or tries a backup by restoring it into a folder that is thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFile, refuseOlder } from '../archive/build-file.ts';
import { fromDatabase } from '../archive/source.ts';
import { checkAll, type Finding, repairAll } from '../checks/index.ts';
import { type OpenDatabase, openFile, snapshot } from '../db.ts';
import { bad, type Command, done, type Outcome, readArgs } from './command.ts';
import { areGood, nameOf, orRefusal, settings, withDatabase, wordCounts, wordFindings } from './keeping.ts';

interface Looked {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

const lookThrough = (opened: OpenDatabase): Promise<Looked> =>
  snapshot(opened, async (tx) => ({
    counts: (await fromDatabase(tx, opened.engine, null)).counts,
    findings: await checkAll(tx, opened.engine),
  }));

async function tryBackup(file: string): Promise<Looked> {
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-verify-'));
  try {
    const built = await buildFile(folder, file);
    const opened = openFile(built.file, 'read');
    try {
      const counts = await snapshot(opened, async (tx) => (await fromDatabase(tx, 'sqlite', null)).counts);
      return { counts, findings: built.findings };
    } finally {
      await opened.db.destroy();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(name: string, { counts, findings }: Looked, before: readonly string[] = []): Outcome {
  const lines = [...before, `${name}: ${wordCounts(counts)}`, ...wordFindings(findings)];
  return areGood(findings) ? done(...lines, 'Good.') : bad(...lines, 'Not good: see above what to do.');
}

export const verify: Command = {
  name: 'verify',
  usage: '[FILE | --repair]',
  summary: 'cli.verify',
  async run(args) {
    const read = readArgs(args, { repair: { type: 'boolean', default: false } });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || more.length > 0 || (file !== undefined && read.values.repair)) return null;
    return orRefusal(async () => {
      if (file !== undefined) return say(file, await tryBackup(file));
      const config = settings();
      if (!read.values.repair) {
        return withDatabase(config, 'read', async (opened) => {
          await refuseOlder(opened);
          return say(nameOf(config), await lookThrough(opened));
        });
      }
      return withDatabase(config, 'serve', async (opened) => {
        await refuseOlder(opened);
        const repaired = await opened.db.transaction().execute(repairAll);
        return say(nameOf(config), await lookThrough(opened), [`Written anew from the events: ${repaired}.`]);
      });
    });
  },
};
