/** One sentence as it is being turned: its tokens, what the company's name is in it, and the changes so far. */
import { decline, type Declined } from '../variant.ts';
import type { Tagged } from './tags.ts';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Reading {
  readonly tokens: readonly Tagged[];
  readonly edits: Edit[];
  /** Tokens of the name that are subjects, and those of them that share the verb with another ("Airbus and Acme are"). */
  readonly subjects: Set<number>;
  readonly joint: Set<number>;
  /** Tokens of the name that are objects, with the verb. */
  readonly objects: Map<number, number>;
  /** Tokens of the name that became "our". */
  readonly owners: Set<number>;
  /** Finite verbs of passives that were turned round, with the name. */
  readonly turned: Map<number, number>;
  /** Tokens of the name that stay as they are ("at Acme"). */
  readonly kept: Set<number>;
}

/** Starts a sentence. */
export function reading(tokens: readonly Tagged[]): Reading {
  return {
    tokens,
    edits: [],
    subjects: new Set(),
    joint: new Set(),
    objects: new Map(),
    owners: new Set(),
    turned: new Map(),
    kept: new Set(),
  };
}

/** Replaces the tokens from `from` to `to` by words; none takes the space before with it. */
export function replace({ tokens, edits }: Reading, from: number, to: number, text: string): void {
  const first = tokens[from]!;
  const last = tokens[to]!;
  if (text !== '') edits.push({ start: first.start, end: last.end, text: opens(tokens, from) ? capital(text) : text });
  else if (from > 0) edits.push({ start: tokens[from - 1]!.end, end: last.end, text: '' });
  else edits.push({ start: first.start, end: tokens[to + 1]?.start ?? last.end, text: '' });
}

/** Puts words before a token. */
export function insertBefore({ tokens, edits }: Reading, at: number, text: string): void {
  const { start } = tokens[at]!;
  edits.push({ start, end: start, text: opens(tokens, at) ? capital(text) : text });
}

/** Makes the first letter of a token small, where something was put before it. */
export function uncapital({ tokens, edits }: Reading, at: number): void {
  const token = tokens[at]!;
  edits.push({ start: token.start, end: token.start + 1, text: token.text.charAt(0).toLowerCase() });
}

/** Whether a token opens its sentence, but for emoji and bullets. */
export function opens(tokens: readonly Tagged[], at: number): boolean {
  // Behind an emoji in the middle of a line a new sentence begins.
  if (tokens[at - 1]?.kind === 'mark') return true;
  return tokens.slice(0, at).every((token) => token.tag === 'MARK' || /^(?:[(–—-]$|#)/.test(token.text));
}

/** With a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Declines, naming the words around a token. */
export function refuse({ tokens }: Reading, reason: Declined['reason'], at: number): Declined {
  const around = tokens.slice(Math.max(0, at - 1), at + 2);
  return decline(reason, around.map((token, index) => (index > 0 && token.spaced ? ' ' : '') + token.text).join(''));
}

/** Writes the changes into the text. */
export function applied(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`two changes meet at ${edit.start}`);
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
