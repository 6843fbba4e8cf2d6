/** `import`: adds the programmes of an export to a database, beside those that are there. */
import { existsSync } from 'node:fs';
import { withSource } from '../archive/build-file.ts';
import { type Added, isOccupied, loadAll, loadPrograms } from '../archive/load.ts';
import { Progress, totalOf } from '../archive/progress.ts';
import { putInPlace } from '../archive/put-in-place.ts';
import type { Source } from '../archive/source.ts';
import { refuseOlder } from '../archive/build-file.ts';
import { checkAll, type Finding } from '../checks/index.ts';
import type { Config } from '../config.ts';
import { databaseFile, type OpenDatabase, openDatabase } from '../db.ts';
import { bad, type Command, done, type Outcome, readArgs } from './command.ts';
import { areGood, nameOf, orRefusal, settings, wordCounts, wordFindings } from './keeping.ts';

/** Undoes the import, with what was found. */
class NotGood extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('The import was undone.');
    this.findings = findings;
  }
}

async function takeIn(opened: OpenDatabase, source: Source): Promise<Added | null> {
  const { db, engine } = opened;
  const empty = await db.transaction().execute(async (tx) => !(await isOccupied(tx, engine)));
  if (!empty) await refuseOlder(opened);
  return db.transaction().execute(async (tx) => {
    const progress = new Progress('Importing', totalOf(source.counts));
    const added = empty
      ? await loadAll(tx, engine, source, progress)
      : await loadPrograms(tx, engine, source, progress);
    progress.end();
    const findings = await checkAll(tx, engine);
    if (!areGood(findings)) throw new NotGood(findings);
    return added ?? null;
  });
}

async function importInto(config: Config, file: string): Promise<Outcome> {
  const said = (source: Source, added: Added | null) =>
    added?.added === false
      ? done(`${nameOf(config)} holds all of ${file} already: nothing was changed.`)
      : done(`${nameOf(config)} holds all of ${file}: ${wordCounts(source.counts)}.`);
  if (config.databaseUrl === null && !existsSync(databaseFile(config.dataDir))) {
    return withSource(file, async (source) => {
      const { findings } = await putInPlace(config.dataDir, source, false, Date.now());
      return areGood(findings) ? said(source, null) : done(...wordFindings(findings));
    });
  }
  return withSource(file, async (source) => {
    const opened = await openDatabase(config, 'alone');
    try {
      return said(source, await takeIn(opened, source));
    } finally {
      await opened.db.destroy();
    }
  });
}

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE',
  summary: 'cli.import',
  async run(args) {
    const read = readArgs(args, {});
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    return orRefusal(async () => {
      try {
        return await importInto(settings(), file);
      } catch (error) {
        if (!(error instanceof NotGood)) throw error;
        return bad(`${file} does not agree with itself, and nothing was changed:`, ...wordFindings(error.findings));
      }
    });
  },
};
