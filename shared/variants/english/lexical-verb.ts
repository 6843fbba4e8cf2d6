/** The verb that a clause is about, and what kind of thing does it. */
import { isBe, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS } from './words.ts';

/** What the whole of the news does rather than the company. */
export const happenings =
  /^(?:be|is|are|was|mean|mark|show|prove|represent|follow|come|take|make|happen|bring|reflect|demonstrate|highlight|require|allow|enable|help|give|save|involve|include|feature|cost|work|start|begin|end|run|last|bear|underline|illustrate|cap|crown|complete|add|raise|open|set|lead|put|reward|recogni[sz]e|honou?r|say|go|get|turn|feel|sound|look|seem|appear|remain|stay|become|cover|concern|apply|matter|depend|pay|reduce|cut|strengthen|improve|contain|have)$/;

/** The lexical verb of a clause, in its base form: "has been selling" is "sell". */
export function lexical(tokens: readonly Tagged[], verb: number): string {
  let at = verb;
  let base = '';
  while (
    tokens[at] &&
    (at === verb || ['VBN', 'VBG', 'VB', 'RB', 'BRAND', 'PRP'].includes(tokens[at]!.tag)) &&
    at < verb + 5
  ) {
    const word = tokens[at]!.lower;
    if (tokens[at]!.tag !== 'RB' && tokens[at]!.tag !== 'BRAND' && tokens[at]!.tag !== 'PRP') {
      base =
        baseOfS(word) ??
        baseOfPast(word) ??
        (tokens[at]!.tag === 'VBG' ? (baseOfS(`${word.slice(0, -3)}es`) ?? word.slice(0, -3)) : word);
    }
    at++;
  }
  return base;
}

/** Whether what the verb tells is of the thing in the news rather than of a company. */
export function ofNews(tokens: readonly Tagged[], verb: number): boolean {
  const base = lexical(tokens, verb);
  // "It will have to cancel": who has to is a body.
  if (base === 'have') return false;
  if (happenings.test(base) || base === 'reach') return true;
  const passive = tokens.slice(verb, verb + 4).some((token, index, all) => token.tag === 'VBN' && isBe(all[index - 1]));
  return (
    passive &&
    !/^(?:found|establish|acquire|set|create|name|award|rank|vote|choose|select|fine|accuse|list)$/.test(base)
  );
}
