/** `pack key`: makes the key pair with which a company signs its selector packs. */
import { generateKeyPairSync } from 'node:crypto';
import { keyIdOf, publicKeyOf } from '../pack-signing.ts';
import { t } from '../terminal.ts';
import { bad, type Command, done, readArgs, writeNew } from './command.ts';

export const packKey: Command = {
  name: 'pack key',
  usage: '[--out FILE]',
  summary: 'cli.packKey',
  async run(args) {
    const read = readArgs(args, { out: { type: 'string', default: 'portevoix-pack-key.pem' } });
    if (!read || read.positionals.length > 0) return null;
    const file = read.values.out;
    const { privateKey } = generateKeyPairSync('ed25519');
    const trouble = await writeNew(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
    if (trouble !== null) return bad(trouble);
    const key = publicKeyOf(privateKey);
    return done(t('cli.keyMade', { file, id: keyIdOf(key) }), t('cli.keyPin'), `PORTEVOIX_PACK_KEYS=${key}`);
  },
};
