/** "Its" behind a thing of the company's: of the thing as likely as of the company. */
import { candidates } from './antecedents.ts';
import { thing } from './things.ts';
import type { Clause } from './clauses.ts';
import { peopleNouns } from './lexicon.ts';
import { ruled } from './objects.ts';
import type { Reading } from './reading.ts';
import { isPerson, numberOf } from './subject-nouns.ts';
import { isNominal, type Tagged } from './tags.ts';

/** What a thing has rather than its maker. */
export const parts =
  /^(?:speed|design|simplicity|clarity|casing|roof|battery|ergonomics|range|look|menu|weight|price|size|interface|screen|engine|accuracy|contents?|name|colours?|colors?|shape|taste|flavour|flavor|ease|comfort|features?|functions?|usefulness|architecture|surface|length|height|façade|facade|interior|lifespan|durability|autonomy|readers|originality|entrance|furnaces|kitchen|ovens|rooms|walls|floor|windows|mechanism|code|usability|readability|depth|relevance|tone|findings|conclusions|recommendations|chapters|pages|deadline|terms|conditions|scope|aim|purpose|construction|completion|route|engines?|wheels|seats|doors)$/;

/** Who goes with a company rather than with a thing. */
const belonging =
  /^(?:customers|clients|employees|staff|teams?|people|engineers|suppliers|shareholders|colleagues|members)$/;

/** Whether the sentence said "our company" before `at`. */
export function companyNamed({ tokens, objects, subjects }: Reading, at: number): boolean {
  return [...objects].some(
    ([name, verb]) => name < at && ruled.test(tokens[verb]?.lower ?? '') && [...subjects].every((each) => each > at),
  );
}

/** "praise Acme's app for its simplicity", "has updated its app and improved its speed". */
export function ofOwnThing(reading: Reading, clause: Clause, at: number): boolean {
  const { tokens } = reading;
  let end = at + 1;
  while (isNominal(tokens[end + 1]?.tag)) end++;
  const what = tokens[end]?.lower ?? '';
  if (belonging.test(what)) return false;
  if (clause.subject.kind === 'brand')
    return (
      parts.test(what) &&
      candidates(reading, clause.verb + 1, at, true).some((each) => thing.test(tokens[each.at]!.lower))
    );
  const { subject } = clause;
  // A thing or a body as a subject has an "its" of its own.
  if (
    (subject.kind === 'group' || subject.kind === 'relative') &&
    numberOf(tokens, subject) !== 'plural' &&
    !isPerson(tokens, subject)
  )
    return false;
  const name = tokens.findLastIndex((token, index) => index < at && token.tag === 'BRAND');
  if (name < 0 || tokens[name + 1]?.tag !== 'POS') return false;
  let head = name + 2;
  while (head < at && !(isNominal(tokens[head]?.tag) && !isNominal(tokens[head + 1]?.tag))) head++;
  const noun = tokens[head];
  if (head >= at || noun?.tag === 'NNS' || peopleNouns.has(noun?.lower ?? '')) return false;
  return thing.test(noun!.lower) || parts.test(what);
}

/** What one does to get hold of another company. */
const buying = /^(?:buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|absorb(?:s|ed|ing)?)$/;

/** "is buying its supplier and will keep all 85 of its employees": of the supplier as likely as of the buyer. */
export function isOfBought(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens.findIndex(({ lower, tag }, place) => place < at && tag.startsWith('VB') && buying.test(lower));
  return verb >= 0 && tokens.slice(verb + 1, at).some(({ tag }) => isNominal(tag));
}
