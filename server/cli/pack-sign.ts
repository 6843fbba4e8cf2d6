/** `pack sign`: signs a pack for the server to hand out. */
import { signPack, readPrivateKey } from '../pack-signing.ts';
import { t } from '../terminal.ts';
import { faultsOf } from './pack-check.ts';
import { bad, type Command, done, readArgs, readPackFile, readText, writeNew } from './command.ts';

export const packSign: Command = {
  name: 'pack sign',
  usage: 'FILE --key KEYFILE [--out FILE] [--force]',
  summary: 'cli.packSign',
  async run(args) {
    const read = readArgs(args, {
      key: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0 || read.values.key === undefined) return null;
    const pack = await readPackFile(file);
    if (!pack.ok) return bad(pack.reason);
    // Every browser would set such a pack aside: better said before it is signed.
    const faults = read.values.force ? [] : faultsOf(pack.pack);
    if (faults.length > 0) return bad(...faults);
    const pem = await readText(read.values.key);
    if (!pem.ok) return bad(pem.reason);
    const key = readPrivateKey(pem.text);
    if (key === null) return bad(t('cli.noKey', { file: read.values.key }));
    // Without the editor's white space, so that the limit of bytes is about the data.
    const signed = signPack(JSON.stringify(pack.pack), key);
    const out = read.values.out ?? `${file.replace(/\.json$/, '')}.signed.json`;
    const trouble = await writeNew(out, `${JSON.stringify(signed, null, 2)}\n`);
    if (trouble !== null) return bad(trouble);
    return done(t('cli.packSigned', { file: out, version: String(pack.pack.version), id: signed.key }));
  },
};
