/** `move`: takes everything from one engine to the other, compared row by row on both sides; the source stays as it is. */
import { existsSync } from 'node:fs';
import { putInPlace } from '../archive/put-in-place.ts';
import { putIntoPostgres } from '../archive/put-into-postgres.ts';
import { refuseNewer } from '../archive/load.ts';
import { Refusal } from '../archive/refusal.ts';
import { fromDatabase } from '../archive/source.ts';
import type { Config } from '../config.ts';
import { databaseFile, snapshot } from '../db.ts';
import { claim } from '../presence.ts';
import { type Command, done, type Outcome, readArgs } from './command.ts';
import { areGood, nameOf, orRefusal, settings, withDatabase, wordCounts, wordFindings } from './keeping.ts';

type Target = Pick<Config, 'databaseUrl' | 'dataDir'>;

function targetOf(to: string, from: Config): Target {
  const postgres = /^postgres(ql)?:\/\//.test(to);
  if (!postgres && to.includes('://')) throw new Refusal('--to wants postgres://… or a folder.');
  return { databaseUrl: postgres ? to : null, dataDir: postgres ? from.dataDir : to };
}

async function moveTo(from: Config, to: Target): Promise<Outcome> {
  if (nameOf(from) === nameOf(to)) throw new Refusal('Source and target are the same database.');
  if (to.databaseUrl === null && existsSync(databaseFile(to.dataDir))) {
    throw new Refusal(`${nameOf(to)} is there already: choose an empty folder. Nothing was changed.`);
  }
  return withDatabase(from, 'alone', (opened) =>
    snapshot(opened, async (tx) => {
      const source = await fromDatabase(tx, opened.engine, null);
      if (source.steps.length === 0) throw new Refusal(`${nameOf(from)} is no database of Portevoix.`);
      refuseNewer(source, nameOf(from));
      const { databaseUrl } = to;
      const { findings } = await (databaseUrl === null
        ? putInPlace(to.dataDir, source, false, Date.now())
        : putIntoPostgres({ databaseUrl, folder: to.dataDir }, source, false, Date.now()));
      return done(
        `${nameOf(to)} holds everything: ${wordCounts(source.counts)}; number and content of the rows are the same in both, table by table.`,
        ...(areGood(findings) ? [] : ['Not all is well in it:', ...wordFindings(findings)]),
        `${nameOf(from)} is as it was. From here on start the server with ${databaseUrl === null ? `DATA_DIR=${to.dataDir} and without DATABASE_URL` : 'DATABASE_URL=… (the new address)'} only.`,
      );
    }),
  );
}

export const move: Command = {
  name: 'move',
  usage: '--to postgres://…|FOLDER',
  summary: 'cli.move',
  async run(args) {
    const read = readArgs(args, { to: { type: 'string' } });
    const to = read?.values.to;
    if (!read || to === undefined || read.positionals.length > 0) return null;
    return orRefusal(async () => {
      const from = settings();
      const giveBack = from.databaseUrl === null ? async () => {} : await claim(from.databaseUrl);
      try {
        return await moveTo(from, targetOf(to, from));
      } finally {
        await giveBack();
      }
    });
  },
};
