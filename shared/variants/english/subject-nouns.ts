/** What a verb's subject may be, and what kind of noun it is: one or many, a person, a body that can own. */
import { bodies, peopleNouns } from './lexicon.ts';
import type { Tagged } from './tags.ts';

export type Subject =
  | { readonly kind: 'brand'; readonly at: number }
  | { readonly kind: 'pronoun'; readonly at: number }
  | { readonly kind: 'group'; readonly from: number; readonly head: number }
  | { readonly kind: 'relative'; readonly antecedent: number }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'none' };

/** Singular, plural, or not known. */
export function numberOf(tokens: readonly Tagged[], subject: Subject): 'singular' | 'plural' | 'unknown' {
  if (subject.kind === 'brand') return 'singular';
  if (subject.kind === 'pronoun') {
    const word = tokens[subject.at]?.lower ?? '';
    return /^(?:they|we|you|i)$/.test(word) ? 'plural' : 'singular';
  }
  const at = subject.kind === 'group' ? subject.head : subject.kind === 'relative' ? subject.antecedent : -1;
  const token = tokens[at];
  if (!token) return 'unknown';
  if (/^(?:people|women|men|children|staff)$/.test(token.lower)) return 'plural';
  // "None of them", "Half of our apprentices".
  if (/^(?:none|half|most|many|some|several|few|all|both)$/.test(token.lower)) return 'plural';
  return token.tag === 'NNS' ? 'plural' : 'singular';
}

/** The noun that a subject is about. */
export function nounOf(tokens: readonly Tagged[], subject: Subject): Tagged | undefined {
  if (subject.kind === 'group') return tokens[subject.head];
  if (subject.kind === 'relative') return tokens[subject.antecedent];
  return undefined;
}

/** Whether the subject is a person, who has no "its". */
export function isPerson(tokens: readonly Tagged[], subject: Subject): boolean {
  const noun = nounOf(tokens, subject);
  if (subject.kind === 'pronoun')
    return /^(?:i|you|he|she|we|they|everyone|who)$/.test(tokens[subject.at]?.lower ?? '');
  if (!noun) return false;
  if (subject.kind === 'group' && tokens[subject.head + 2]?.lower === 'who') return true;
  if (
    subject.kind === 'relative' &&
    tokens.some((each, at) => at > subject.antecedent && at < subject.antecedent + 3 && each.lower === 'who')
  )
    return true;
  return peopleNouns.has(noun.lower.replace(/s$/, '')) && !bodies.has(noun.lower);
}

/** Whether the subject is an organisation, a place or a name, which may have an "its". */
export function isBody(tokens: readonly Tagged[], subject: Subject): boolean {
  const noun = nounOf(tokens, subject);
  return noun !== undefined && (noun.tag === 'NNP' || bodies.has(noun.lower));
}
