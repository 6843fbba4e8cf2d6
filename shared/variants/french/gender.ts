/** Whether the text takes the company for "elle" or "il". */
import { nounGender } from './lexicon.ts';
import type { Token } from './token.ts';

/** The gender that the source gave the brand by its agreements, if any. */
export function genderOf(tokens: readonly Token[]): 'F' | 'M' | undefined {
  for (const token of tokens) {
    if (token.tag !== 'BRAND') continue;
    // "L'Institut Bergonié", "L'Agence Pastel"
    const known = /^l'(\p{L}+)/u.exec(token.low)?.[1];
    const gender = known === undefined ? undefined : nounGender(known);
    if (gender !== undefined) return gender;
    if (/^(?:le |(?:l')?(?:éditeur|groupe))/.test(token.low)) return 'M';
    if (/^(?:la |(?:l')?(?:entreprise|société|start-up|banque|mutuelle|coopérative))/.test(token.low)) return 'F';
  }
  for (let at = 0; at < tokens.length - 1; at++) {
    const token = tokens[at]!;
    if (token.tag !== 'V' || token.doer !== 'brand' || token.verb !== 'être') continue;
    const next = tokens.slice(at + 1).find((each) => !['ADV', 'NEG'].includes(each.tag));
    if (next && /^(?:fier|heureux|devenu|né|convaincu|ravi)$/.test(next.low)) return 'M';
    if (next && ['ADJ', 'PP'].includes(next.tag) && /[éiu]e$|[^aeiou]ère$|euse$|ive$/.test(next.low)) return 'F';
  }
  return undefined;
}
