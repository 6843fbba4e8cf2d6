/** `restore`: puts a backup or an export in the place of the database, whole or not at all. */
import { withSource } from '../archive/build-file.ts';
import { putInPlace } from '../archive/put-in-place.ts';
import { putIntoPostgres } from '../archive/put-into-postgres.ts';
import { type Command, done, readArgs } from './command.ts';
import { areGood, nameOf, orRefusal, settings, wordFindings } from './keeping.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--force]',
  summary: 'cli.restore',
  async run(args) {
    const read = readArgs(args, { force: { type: 'boolean', default: false } });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    const { force } = read.values;
    return orRefusal(async () => {
      const config = settings();
      const { databaseUrl, dataDir } = config;
      const { findings, kept, erasedAgain } = await (databaseUrl === null
        ? putInPlace(dataDir, file, force, Date.now())
        : withSource(file, (source) => putIntoPostgres({ databaseUrl, folder: dataDir }, source, force, Date.now())));
      const lines = [
        `${nameOf(config)} holds what ${file} holds.`,
        ...(kept === null ? [] : [`What was there before is kept in ${kept}.`]),
        ...(erasedAgain === 0
          ? []
          : [`Members who were erased since this backup, and are erased here too: ${erasedAgain}.`]),
        'Start the server: the browsers send again what this backup does not hold.',
      ];
      return areGood(findings) ? done(...lines) : done(...lines, 'Not all is well in it:', ...wordFindings(findings));
    });
  },
};
