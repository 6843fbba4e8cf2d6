/** The code of a share's tracked link: made by chance in the browser, so that it is there without a network and names nobody. */

/**
 * Letters and digits without those that look alike (0 O, 1 l I), and no mark: networks end a link before one that stands last.
 * Twelve of 57 are 70 bits: with a million links of a company, one guess in 10^15 hits any.
 */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const length = 12;

/** Makes a code. `random`: fills the bytes by chance, as `crypto.getRandomValues` does. */
export function linkCode(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  let code = '';
  const bytes = new Uint8Array(4 * length);
  // A byte from the last, incomplete round would make the first letters likelier than others.
  const most = 256 - (256 % alphabet.length);
  while (code.length < length) {
    random(bytes);
    for (const byte of bytes) if (byte < most && code.length < length) code += alphabet[byte % alphabet.length];
  }
  return code;
}
