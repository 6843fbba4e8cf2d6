/** "Its" behind what others do for the company: help it, praise it, or see its efforts. */
import type { Clause } from './clauses.ts';
import { peopleNouns, praiseVerbs, qualities } from './lexicon.ts';
import { lexical } from './lexical-verb.ts';
import type { Reading } from './reading.ts';
import { isNominal, type Tagged } from './tags.ts';

/** Of the company, of another, or not sure. */
export type Verdict = 'our' | 'keep' | 'refuse';

/** "will enable Acme to cut its emissions". */
export function ofEnabled({ tokens, objects }: Reading, at: number): Verdict | undefined {
  for (const [name, verb] of objects) {
    if (name > at || !enabling.test(tokens[verb]?.lower ?? '')) continue;
    const behind = tokens[name + 1];
    if (behind?.tag !== 'TO' && behind?.tag !== 'VB') continue;
    return tokens.slice(name + 1, at).some((token) => token.tag === 'NNP' || token.tag === 'SUB' || token.tag === 'WH')
      ? 'refuse'
      : 'our';
  }
  return undefined;
}
const enabling = /^(?:help|enabl|allow|let|permit|assist|encourag|inspir|empower|lead|led|push|motivat)/;

/** "recognises Acme's efforts to reduce its impact", "Acme's mission is to cut its …". */
export function ofEfforts({ tokens }: Reading, clause: Clause, at: number): Verdict | undefined {
  for (let back = at - 1; back >= 0; back--) {
    if (tokens[back]?.tag !== 'BRAND') continue;
    const noun = tokens.slice(back + 1, back + 5).find((token) => isNominal(token.tag));
    if (
      noun &&
      purposes.test(noun.lower) &&
      tokens.slice(back + 1, at).some((token) => token.tag === 'TO' || token.tag === 'VBG')
    ) {
      const rivals = tokens.slice(back + 3, at).some((token) => token.tag === 'NNP');
      return rivals ? 'refuse' : 'our';
    }
    if (back < clause.verb) return undefined;
  }
  return undefined;
}
/** "Acme's commitment to its customers has", "Acme's decision to close its plant was": before the verb. */
export function ofDeed({ tokens }: Reading, at: number): Verdict | undefined {
  const name = tokens.findIndex((token) => token.tag === 'BRAND');
  const between = tokens.slice(name + 1, at);
  const noun = between.find((token) => isNominal(token.tag));
  const link = tokens[at - 1]?.tag ?? '';
  return noun &&
    purposes.test(noun.lower) &&
    ['TO', 'IN', 'VB', 'VBG'].includes(link) &&
    between.every((token) => !isNominal(token.tag) || token === noun)
    ? 'our'
    : undefined;
}
const purposes =
  /^(?:effort|efforts|commitment|commitments|plan|plans|ambition|ambitions|decision|drive|ability|strategy|mission|goal|goals|aim|aims|promise|determination|work|journey|objective|objectives|target|targets|desire|wish|vision|roadmap|initiative|initiatives)$/;

/** "praised Acme for its commitment", "chose Acme for its expertise". */
export function ofPraised({ tokens, objects }: Reading, clause: Clause, at: number): Verdict | undefined {
  if (tokens[at - 1]?.lower !== 'for' || !objects.has(at - 2)) return undefined;
  const verb = lexical(tokens, clause.verb);
  if (praiseVerbs.has(verb)) return 'our';
  const end = tokens
    .slice(at + 1, at + 5)
    .find((token, index, all) => isNominal(token.tag) && !isNominal(all[index + 1]?.tag));
  return end && qualities.has(end.lower) ? 'our' : 'refuse';
}

/** "thanked our workforce for its flexibility": one thanks somebody for what is theirs. */
export function ofThanked({ tokens }: Reading, clause: Clause, before: number): Verdict | undefined {
  const thanked = tokens.slice(clause.verb + 1, before).findLast((token) => isNominal(token.tag));
  if (clause.subject.kind !== 'brand' || !praiseVerbs.has(lexical(tokens, clause.verb)) || !thanked) return undefined;
  return thanked.tag !== 'NNS' && peopleNouns.has(thanked.lower) ? 'keep' : 'refuse';
}

/** What is done with what changes hands in a deal: whose it was, only the reader knows. */
const exchanged =
  /^(?:buy|acquire|take|sell|use|distribute|adopt|purchase|resell|install|integrate|market|license|operate|run|manage|host|offer|deploy)$/;

/** "from Unilever, where she led its finance team", "a deal under which the French group will take over its assets". */
export function ofElsewhere(tokens: readonly Tagged[], clause: Clause, at: number): Verdict | undefined {
  const opener = tokens.findLastIndex(
    (token, index) => index < clause.verb && /^(?:where|which|whereby)$/.test(token.lower),
  );
  if (opener < 1 || tokens.slice(opener, at).some((token) => token.tag === ',')) return undefined;
  const place = tokens[opener - 1]?.text === ',' ? tokens[opener - 2] : tokens[opener - 1];
  if (tokens[opener]!.lower === 'where')
    return place?.tag === 'NNP' && clause.subject.kind === 'pronoun' && tokens[clause.subject.at]?.lower !== 'it'
      ? 'keep'
      : undefined;
  const { subject } = clause;
  const dealt = subject.kind === 'group' && tokens[subject.from]?.lower === 'the';
  return dealt && exchanged.test(lexical(tokens, clause.verb)) ? 'refuse' : undefined;
}
