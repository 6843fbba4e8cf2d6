/** Reads the invitation link that a person pastes. */

export type Invitation =
  /** `origin`: match pattern of the permission that the browser must grant for the server. */
  | { ok: true; server: string; host: string; code: string; origin: string }
  | { ok: false; reason: 'empty' | 'not-a-link' | 'only-code' | 'insecure' | 'no-code' };

const codeShape = /^[\w-]{43}$/;

/**
 * `https://host/join#CODE`, with or without text around it; plain http only for this machine, as a token must not travel in clear.
 * Tells what is missing otherwise.
 */
export function readInvitation(pasted: string): Invitation {
  const text = pasted.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (codeShape.test(text)) return { ok: false, reason: 'only-code' };
  const link = /https?:\/\/[^\s<>"«»]+/i.exec(text)?.[0];
  if (link === undefined || !URL.canParse(link)) return { ok: false, reason: 'not-a-link' };
  const { protocol, hostname, host, origin, pathname, hash } = new URL(link);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !local) return { ok: false, reason: 'insecure' };
  // A full stop or a bracket that the sentence around it left at the end is not part of the code.
  const code = hash.slice(1, 44);
  if (!/\/join\/?$/.test(pathname) || !codeShape.test(code) || /^[\w-]/.test(hash.slice(44))) {
    return { ok: false, reason: 'no-code' };
  }
  const base = pathname.replace(/\/join\/?$/, '');
  return { ok: true, server: `${origin}${base}`, host, code, origin: originOf(link) };
}

/** The match pattern of the permission for a server's address; patterns know no port. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
