/** Makes and checks the Ed25519 signatures of selector packs, with Node's own cryptography. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type SignedPack, signedPrefix } from '../shared/selector-pack.ts';

/** The fixed beginning of an Ed25519 public key in SPKI (RFC 8410); the 32 raw bytes follow. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

const message = (payload: Buffer) => Buffer.concat([Buffer.from(signedPrefix, 'ascii'), payload]);

/** The raw 32 bytes of the public half, base64: the form in which a build pins it. */
export function publicKeyOf(key: KeyObject): string {
  const spki = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })).export({ type: 'spki', format: 'der' });
  return spki.subarray(spkiHead.length).toString('base64');
}

/** The id of a public key (raw, base64), by which a signed pack names it. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

/** Reads a PEM private key; null when it is none of Ed25519. */
export function readPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Signs the exact bytes of the pack's JSON. */
export function signPack(text: string, key: KeyObject): SignedPack {
  const payload = Buffer.from(text, 'utf8');
  return {
    key: keyIdOf(publicKeyOf(key)),
    payload: payload.toString('base64'),
    signature: sign(null, message(payload), key).toString('base64'),
  };
}

/** Whether `publicKey` (raw, base64) made the signature; false for what is no key. */
export function isSignedBy(signed: SignedPack, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
  return verify(null, message(Buffer.from(signed.payload, 'base64')), key, Buffer.from(signed.signature, 'base64'));
}
