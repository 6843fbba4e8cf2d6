/** `export`: a programme, or all of them, as one portable file that every engine can import. */
import { writeExport, writeExportTo } from '../archive/export-writer.ts';
import { Progress, totalOf } from '../archive/progress.ts';
import { fromDatabase } from '../archive/source.ts';
import { snapshot } from '../db.ts';
import { type Command, done, readArgs } from './command.ts';
import { orRefusal, programNamed, settings, withDatabase, wordCounts } from './keeping.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE|- [--program NAME] [--force]',
  summary: 'cli.export',
  async run(args) {
    const read = readArgs(args, { program: { type: 'string' }, force: { type: 'boolean', default: false } });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    const { program: wanted, force } = read.values;
    return orRefusal(() =>
      withDatabase(settings(), 'read', (opened) =>
        snapshot(opened, async (tx) => {
          const program = wanted === undefined ? null : await programNamed(tx, wanted);
          const source = await fromDatabase(tx, opened.engine, program === null ? null : [program]);
          const progress = new Progress('Exporting', totalOf(source.counts));
          const made = { made: Date.now(), program };
          if (file === '-') await writeExportTo(process.stdout, source, made, progress);
          else await writeExport(file, force, source, made, progress);
          progress.end();
          return file === '-' ? done() : done(`${file} holds ${wordCounts(source.counts)}.`);
        }),
      ),
    );
  },
};
