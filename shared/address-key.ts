/** A short name for an address: the same for whoever knows the address, and not to be read by who does not. */

/** Bob Jenkins' one-at-a-time hash (1997), begun with `seed`. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value + text.charCodeAt(at), 1025);
    value ^= value >>> 6;
  }
  value = Math.imul(value, 9);
  value ^= value >>> 11;
  return Math.imul(value, 32769) >>> 0;
}

/** 64 bits as hexadecimal: among a million addresses two share one with a probability of about one in 37 million. */
export function addressKey(address: string): string {
  return [0x2545f491, 0x9e3779b9].map((seed) => hash(address, seed).toString(16).padStart(8, '0')).join('');
}
