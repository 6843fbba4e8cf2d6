/** Tokens and codes: 32 random bytes, of which only the SHA-256 is ever stored. */
import { hash, randomBytes } from 'node:crypto';

export interface Secret {
  /** Shown once to the person it belongs to; base64url, 43 characters. */
  readonly code: string;
  /** What the database keeps. */
  readonly hash: string;
}

/** SHA-256 in hexadecimal. No salt: a 256-bit random value cannot be guessed from its hash. */
export function hashSecret(code: string): string {
  return hash('sha256', code);
}

/** Makes a new secret. */
export function makeSecret(): Secret {
  const code = randomBytes(32).toString('base64url');
  return { code, hash: hashSecret(code) };
}
