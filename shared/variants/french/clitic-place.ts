/** Where "nous" goes before a verb form: ahead of "le", "en", "y", and before the auxiliary. */
import { backTo } from './closed-tag.ts';
import type { Token } from './token.ts';

/** The auxiliary of the participle at `index`, or undefined. */
export function auxiliaryOf(tokens: readonly Token[], index: number): number | undefined {
  const at = backTo(tokens, index, ['ADV', 'NEG']);
  const token = tokens[at];
  if (token?.low.startsWith('-')) return tokens[at - 1]?.verb === 'avoir' ? at - 1 : undefined;
  return token?.verb === 'avoir' ? at : undefined;
}

const thirdSlot = /^(?:le|la|l'|les|en|y)$/;

/** Puts "nous" before a verb form, ahead of "le", "la", "les", "en", "y" and behind "ne". False when another pronoun is in the way. */
export function cliticBefore(tokens: Token[], verb: number): boolean {
  let at = verb;
  while (at > 0 && tokens[at - 1]!.tag === 'CLIT') {
    at--;
    if (!thirdSlot.test(tokens[at]!.low)) return false;
  }
  // "Pourquoi nous a-t-il choisis ?"
  const asked = /^-(?:t-)?(?:il|elle|ils|elles|on|tu|vous)$/.test(tokens[verb + 1]?.low ?? '');
  if (tokens[verb + 1]?.low.startsWith('-') && tokens[verb]!.tag === 'V' && !asked) return false;
  tokens[at]!.pre = 'nous ';
  return true;
}
