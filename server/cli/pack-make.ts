/** `pack make`: writes the packaged selectors as a pack that an admin edits. */
import { networks } from '../../shared/networks/index.ts';
import { packOf } from '../../shared/selector-pack.ts';
import { t } from '../terminal.ts';
import { bad, type Command, done, readArgs, readPackFile, writeNew } from './command.ts';

export const packMake: Command = {
  name: 'pack make',
  usage: '[--network ID …] [--after FILE] [--out FILE]',
  summary: 'cli.packMake',
  async run(args) {
    const read = readArgs(args, {
      out: { type: 'string', default: 'selector-pack.json' },
      after: { type: 'string' },
      network: { type: 'string', multiple: true, default: [] },
    });
    if (!read || read.positionals.length > 0) return null;
    const { out, after, network: wanted } = read.values;
    const unknown = wanted.find((id) => !networks.some((network) => network.id === id));
    if (unknown !== undefined) return bad(unknownNetwork(unknown));
    const before = after === undefined ? null : await readPackFile(after);
    if (before && !before.ok) return bad(before.reason);
    const chosen = networks.filter(({ id }) => wanted.length === 0 || wanted.some((each) => each === id));
    const version = (before?.pack.version ?? 0) + 1;
    const pack = packOf(chosen, { version, made: new Date().toISOString().slice(0, 10) });
    const trouble = await writeNew(out, `${JSON.stringify(pack, null, 2)}\n`);
    return trouble === null ? done(t('cli.packMade', { file: out, version: String(version) })) : bad(trouble);
  },
};

/** Says that a network is not known, and which are. */
export const unknownNetwork = (id: string): string =>
  t('cli.unknownNetwork', { id, known: networks.map((network) => network.id).join(', ') });
