/** Signed selector packs for tests, made as the command line makes them. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicKeyOf, signPack } from '../../server/pack-signing.ts';
import { networks } from '../../shared/networks/index.ts';
import { packOf, type SelectorPack, type SignedPack } from '../../shared/selector-pack.ts';

export interface PackKey {
  readonly key: KeyObject;
  /** Raw, base64: as a build pins it. */
  readonly publicKey: string;
}

/** A fresh key pair. */
export function packKey(): PackKey {
  const key = generateKeyPairSync('ed25519').privateKey;
  return { key, publicKey: publicKeyOf(key) };
}

/** The packaged networks as a pack of that version. */
export function somePack(version: number): SelectorPack {
  return packOf(networks, { version, made: '2026-11-22' });
}

/** Signs a pack, or any text in its place. */
export function signed(pack: SelectorPack | string, { key }: PackKey): SignedPack {
  return signPack(typeof pack === 'string' ? pack : JSON.stringify(pack), key);
}
