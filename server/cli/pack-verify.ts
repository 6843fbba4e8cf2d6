/** `pack verify`: says whether a signed pack is good and which key signed it. */
import { isSignedBy, keyIdOf } from '../pack-signing.ts';
import { t } from '../terminal.ts';
import { bad, type Command, done, readArgs, readPackFile } from './command.ts';

export const packVerify: Command = {
  name: 'pack verify',
  usage: 'FILE --key PUBLIC_KEY',
  summary: 'cli.packVerify',
  async run(args) {
    const read = readArgs(args, { key: { type: 'string' } });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0 || read.values.key === undefined) return null;
    const pack = await readPackFile(file);
    if (!pack.ok) return bad(pack.reason);
    if (!pack.signed) return bad(t('cli.notSigned', { file }));
    const { key } = read.values;
    if (!/^[A-Za-z0-9+/]{43}=$/.test(key)) return bad(t('cli.noPublicKey'));
    if (pack.signed.key !== keyIdOf(key) || !isSignedBy(pack.signed, key)) {
      return bad(t('cli.badSignature', { file, id: pack.signed.key, wanted: keyIdOf(key) }));
    }
    return done(t('cli.goodSignature', { file, version: String(pack.pack.version), id: pack.signed.key }));
  },
};
