/** "Ils", "elles", "leur" for a company whose name is plural: "Les Forges … Elles livrent" → "nous livrons". */
import type { Declined } from '../variant.ts';
import { convertVerb } from './agreement.ts';
import { isPlural } from './candidates.ts';
import { nounGender, nounLemma } from './lexicon.ts';
import type { Before } from './before.ts';
import { fitsBrand, overSmall } from './subject.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';
import { nonOwners } from './word-lists.ts';

/** Whether others of that gender could be meant. */
function others(tokens: readonly Token[], to: number, gender: 'F' | 'M'): boolean {
  return tokens.slice(0, to).some((token, at) => {
    if (token.tag === 'CC' && tokens[at - 1]?.tag === 'NAME') return true;
    if (token.tag !== 'NOUN' || nonOwners.has(token.lemma ?? nounLemma(token.low) ?? token.low)) return false;
    return isPlural(tokens, at) && (nounGender(token.low) ?? gender) === gender;
  });
}

/** Binds the plural subject pronouns of a sentence where nobody else is several; what stays is looked at again later. */
export function bindSeveral(tokens: Token[], before: Before, earlier: readonly Token[]): Declined | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.out !== undefined || token.tag !== 'PRO' || !/^(?:elles|ils)$/.test(token.low)) continue;
    const within = tokens.slice(0, at).some((each) => each.doer === 'brand');
    const gender = token.low === 'elles' ? 'F' : 'M';
    const verb = overSmall(tokens, at + 1);
    if ((!within && (!before.topic || before.others)) || !fitsBrand(tokens[verb], true)) continue;
    if (others(tokens, at, gender) || (!within && others(earlier, earlier.length, gender))) continue;
    write(token, 'nous');
    const problem = convertVerb(tokens, verb, true, at);
    if (problem) return problem;
  }
  return undefined;
}

/** Whether several others are told of before `to` who could own "leur". */
export function othersTold(tokens: readonly Token[], to: number, before: Before): boolean {
  return (
    before.others ||
    tokens
      .slice(0, to)
      .some(
        (each, at) =>
          /^(?:ils|elles|eux|chacune?|vous)$/.test(each.low) ||
          (each.tag === 'NOUN' &&
            isPlural(tokens, at) &&
            !nonOwners.has(each.lemma ?? each.low) &&
            at > 0 &&
            tokens[at - 1]!.kind !== 'sign') ||
          (each.tag === 'CC' && tokens[at - 1]?.tag === 'NAME'),
      )
  );
}
