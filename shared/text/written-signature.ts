/** How a signature is written when it crosses the wire; what it says is `signature.ts`'s. */

/** Places of the hash, one byte each. The error of the estimate is at most √(¼ ÷ 128), 4.4 %. */
export const places = 128;
/** Bytes of a signature: the places, and the opening. */
export const signatureBytes = places + 2;
/** Characters of a written one: base64url (RFC 4648 §5) without padding. */
const length = Math.ceil((signatureBytes * 8) / 6);

/** What a written signature looks like. */
export const signaturePattern = new RegExp(`^[A-Za-z0-9_-]{${length}}$`);

/** Writes `signatureBytes` bytes as `signaturePattern` has it. */
export function writeSignature(signature: Uint8Array): string {
  const written = btoa(String.fromCharCode(...signature));
  return written.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a written signature. Throws on what `signaturePattern` does not match. */
export function readSignature(written: string): Uint8Array<ArrayBuffer> {
  if (!signaturePattern.test(written)) throw new RangeError('not a written signature');
  const binary = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
