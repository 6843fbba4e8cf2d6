/** The company's name inside a noun group: "Acme's CEO", "the Acme team", "300 Acme employees", "an Acme engineer". */
import type { Declined } from '../variant.ts';
import { peopleNouns, selfNouns, titles } from './lexicon.ts';
import { opens, refuse, replace, type Reading } from './reading.ts';
import { candidateTags, isFinite, isNominal, type Tagged } from './tags.ts';
import { baseOfS, isKnown, mostlyVerb, plural } from './words.ts';

/** The last token of the nouns that begin at `from`, or -1. */
export function nounsFrom(tokens: readonly Tagged[], from: number): number {
  let at = from;
  let head = -1;
  while (['NN', 'NNS', 'NNP', 'JJ', 'VBG', 'CD'].includes(tokens[at]?.tag ?? '')) {
    if (isNominal(tokens[at]?.tag)) head = at;
    at++;
  }
  return head;
}

/** "Acme's …": "our …", or "we are/have …" where 's is a verb. */
export function possessive(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const after = tokens[at + 2];
  if (before?.tag === 'DT' && !/^(?:all|both|half)$/.test(before.lower)) return refuse(reading, 'brand-place', at);
  const verbal = clitic(tokens, at + 2);
  if (verbal === 'unsure' || !after) return refuse(reading, 'unclear-verb', at);
  if (verbal) {
    reading.subjects.add(at);
    replace(reading, at, at + 1, `we${(tokens[at + 1]?.text ?? "'").charAt(0)}${verbal}`);
    return undefined;
  }
  if (!['NN', 'NNS', 'NNP', 'JJ', 'CD', 'VBG', 'VBN', 'RB', 'QUOTE'].includes(after.tag))
    return refuse(reading, 'brand-place', at);
  // "Our arms pick 900 items an hour": a robot's.
  if (/^(?:arms|legs|eyes|ears|feet|fingers|brains)$/.test(after.lower)) return refuse(reading, 'brand-place', at);
  reading.owners.add(at);
  // "Congratulations to Acme's Julie Marchand".
  const praised =
    before?.lower === 'to' &&
    /^(?:congratulations|congrats|kudos|shout-out|bravo|done)$/.test(tokens[at - 2]?.lower ?? '');
  const person = after.tag === 'NNP' && tokens[at + 3]?.tag === 'NNP' && !titles.has(after.lower);
  // "by Acme's Nina Falk": a person is nobody's.
  if (person && !praised && !isKnown(tokens[at + 3]!.lower)) return refuse(reading, 'brand-place', at);
  replace(reading, at, at + 1, praised && person ? 'our own' : 'our');
  return undefined;
}

/** What "'s" contracts before the token at `at`: "re" (is), "ve" (has), nothing (it is possessive), or not known. */
function clitic(tokens: readonly Tagged[], at: number): 're' | 've' | 'unsure' | undefined {
  const token = tokens[at];
  if (!token) return 'unsure';
  if (token.lower === 'been') return 've';
  if (token.tag === 'DT' || token.tag === 'PRP' || token.tag === 'PRP$' || token.tag === 'IN' || token.tag === 'TO') {
    return token.tag === 'DT' && !/^(?:all|both|such)$/.test(token.lower) ? 're' : 'unsure';
  }
  if (token.tag === 'VBG') {
    const next = tokens[at + 1];
    if (!next || ['.', ',', 'IN', 'DT', 'PRP$', 'RB', 'TO', 'SUB', 'CC'].includes(next.tag))
      return next?.lower === 'of' ? undefined : 're';
    return next.tag === 'NN' ? undefined : 'unsure';
  }
  // "Acme's proud of its bakers": an adjective without a noun.
  if (token.tag === 'JJ' && nounsFrom(tokens, at) < 0)
    return ['IN', 'TO', 'SUB'].includes(tokens[at + 1]?.tag ?? '') ? 're' : 'unsure';
  // "Acme's growing fast."
  if (token.lower.endsWith('ing') && tokens.every((each) => !each.tag.startsWith('VB') && each.tag !== 'MD')) {
    const next = tokens[at + 1];
    if (
      next &&
      (!isNominal(next.tag) || candidateTags(tokens, at + 1).has('RB')) &&
      !['IN', '.', 'MARK', ','].includes(next.tag)
    )
      return 'unsure';
  }
  // "Acme's hiring!"
  if (token.lower.endsWith('ing') && (!tokens[at + 1] || tokens[at + 1]?.tag === '.' || tokens[at + 1]?.tag === 'MARK'))
    return tokens.some((each) => each.tag.startsWith('VB')) ? 'unsure' : 're';
  if (token.tag === 'RB' || token.tag === 'VBN') return nounsFrom(tokens, at + 1) > at ? undefined : 'unsure';
  return undefined;
}

/** Whether the name stands before a noun of its own group ("the Acme team"), and where that group's head is. */
export function compoundHead(tokens: readonly Tagged[], at: number): number {
  const next = tokens[at + 1];
  if (!next || next.kind === 'lookalike') return -1;
  const before = tokens[at - 1];
  const determined = before && ['DT', 'PRP$', 'JJ', 'CD'].includes(before.tag);
  if (
    next.tag === 'NN' ||
    next.tag === 'NNS' ||
    (next.tag === 'NNP' && titles.has(next.lower)) ||
    (determined && (next.tag === 'JJ' || next.tag === 'VBG'))
  ) {
    return nounsFrom(tokens, at + 1);
  }
  return -1;
}

/** The name before nouns: "our", "of our", "one of our". */
export function compound(reading: Reading, at: number, head: number): Declined | undefined {
  const { tokens } = reading;
  const noun = tokens[head]!;
  const before = tokens[at - 1];
  const clauseStart = !before || [',', 'CC', 'SUB', 'MARK', '.', 'RB', 'QUOTE'].includes(before.tag);
  if (
    clauseStart &&
    noun.tag === 'NNS' &&
    baseOfS(noun.lower) &&
    !isFinite(tokens[head + 1]?.tag) &&
    !peopleNouns.has(noun.lower.slice(0, -1))
  )
    return refuse(reading, 'unclear-verb', at);
  // "Acme charges fixed fees": a participle before its noun, or what was done.
  if (
    clauseStart &&
    noun.tag === 'NNS' &&
    baseOfS(noun.lower) &&
    tokens[head + 1]?.tag === 'VBD' &&
    candidateTags(tokens, head + 1).has('JJ') &&
    isNominal(tokens[head + 2]?.tag)
  )
    return refuse(reading, 'unclear-verb', at);
  // "Acme mills only wheat": a plural without any verb may be one.
  if (
    clauseStart &&
    noun.tag === 'NNS' &&
    !peopleNouns.has(noun.lower.slice(0, -1)) &&
    tokens[head + 1]?.kind === 'word' &&
    !tokens.some((token) => isFinite(token.tag) || token.tag === 'VB')
  )
    return refuse(reading, 'unclear-verb', at);
  // "Acme keeps property": a verb rather than the first of two nouns.
  const first = tokens[at + 1]!;
  if (
    clauseStart &&
    head > at + 1 &&
    first.tag === 'NNS' &&
    (mostlyVerb(first.lower) || (baseOfS(first.lower) !== undefined && !isFinite(tokens[head + 1]?.tag)))
  )
    return refuse(reading, 'unclear-verb', at);
  // "Acme sources its chips": no noun that is followed so.
  if (
    clauseStart &&
    noun.tag === 'NNS' &&
    ['PRP$', 'DT', 'PRP'].includes(tokens[head + 1]?.tag ?? '') &&
    !tokens.slice(head + 1).some((token) => isFinite(token.tag))
  )
    return refuse(reading, 'unclear-verb', at);
  // "Acme chargers work in the rain": whatever follows, a plural that is no verb.
  const plain = tokens[at + 1]!;
  if (clauseStart && plain.tag === 'NNS' && baseOfS(plain.lower) === undefined && head > at + 1) {
    reading.owners.add(at);
    replace(reading, at, at, 'our');
    return undefined;
  }
  // "We are proud to be part of the Acme family": the family's own people.
  if (noun.lower === 'family' && tokens.slice(0, at).some((token) => /^(?:we|us|our)$/.test(token.lower)))
    return refuse(reading, 'already-first-person', at);
  reading.owners.add(at);
  const title = titleWithName(tokens, at + 1, head);
  if (!before || !['DT', 'JJ', 'CD', 'PRP', 'PRP$', 'NN', 'NNP', 'QUOTE'].includes(before.tag)) {
    // "The Green Larder team", "the Hallam Group pension scheme": the article came with the name.
    const articled =
      /^the /i.test(tokens[at]!.text) &&
      !selfNouns.has(tokens[at]!.lower.slice('the '.length)) &&
      (peopleNouns.has(tokens[at + 1]?.lower ?? '') ||
        !['VB', 'VBP'].some((tag) => candidateTags(tokens, at + 1).has(tag)));
    // "Beckett's fish": a name that is a possessive itself.
    const owning = /['’]s$/.test(tokens[at]!.text) && clauseStart && isFinite(tokens[head + 1]?.tag);
    if (noun.tag === 'NNS' || title || articled || owning || uncountable(tokens, at + 1, head)) {
      if (before && isFinite(before.tag) && noun.tag !== 'NNS' && !title) return refuse(reading, 'brand-place', at);
      replace(reading, at, at, 'our');
      return undefined;
    }
    return refuse(reading, 'brand-place', at);
  }
  if (before.tag === 'PRP$' || before.tag === 'NN' || before.tag === 'NNP' || before.tag === 'QUOTE')
    return refuse(reading, 'brand-place', at);
  // Back over adjectives and numbers to the determiner.
  let from = at - 1;
  while (tokens[from]?.tag === 'JJ' && !quantifier.test(tokens[from]?.lower ?? '')) from--;
  const determiner = tokens[from];
  const adjectives = at - 1 - from;
  if (determiner?.lower === 'the') {
    replace(reading, from, from, 'our');
    replace(reading, at, at, '');
    return undefined;
  }
  if (
    /^(?:all|both|half)$/.test(determiner?.lower ?? '') &&
    (noun.tag === 'NNS' || (determiner?.lower === 'all' && noun.tag === 'NN')) &&
    adjectives === 0
  ) {
    replace(reading, at, at, 'our');
    return undefined;
  }
  if (
    /^one$/.test(determiner?.lower ?? '') &&
    tokens[from - 1]?.lower === 'not' &&
    noun.tag === 'NN' &&
    adjectives === 0
  ) {
    replace(reading, at, at, 'of our');
    replace(reading, head, head, plural(noun.text));
    return undefined;
  }
  if ((determiner?.tag === 'CD' || quantifier.test(determiner?.lower ?? '')) && adjectives === 0) {
    const one = tokens[from - 1]?.lower === 'in' && tokens[from - 2]?.lower === 'one';
    if (noun.tag !== 'NNS' || (!one && tokens[from - 1]?.tag === 'DT')) return refuse(reading, 'brand-place', at);
    replace(reading, at, at, 'of our');
    return undefined;
  }
  // "A new Acme store is opening", "New Acme store opens": the one that is being told of.
  const fresh = tokens[from + 1]?.lower === 'new' && adjectives > 0 && noun.tag === 'NN' && !title;
  if (fresh && /^an?$/.test(determiner?.lower ?? '') && opens(tokens, from)) {
    replace(reading, from, from, 'our');
    replace(reading, at, at, '');
    return undefined;
  }
  if (fresh && opens(tokens, from + 1) && isFinite(tokens[head + 1]?.tag)) {
    replace(reading, from + 1, from + 1, 'our new');
    replace(reading, at, at, '');
    return undefined;
  }
  if (/^(?:a|an|each|every|another|no)$/.test(determiner?.lower ?? '')) {
    if (noun.tag !== 'NN' || title) return refuse(reading, 'brand-place', at);
    if (determiner?.lower === 'no' && adjectives > 0) return refuse(reading, 'brand-place', at);
    const some = /^an?$/.test(determiner!.lower)
      ? 'one of our'
      : determiner!.lower === 'another'
        ? 'another of our'
        : determiner!.lower === 'no'
          ? 'none of our'
          : 'each of our';
    replace(reading, from, from, some);
    replace(reading, at, at, '');
    replace(reading, head, head, plural(noun.text));
    return undefined;
  }
  if (!determiner || !['DT', 'CD', 'PRP', 'PRP$', 'NN', 'NNP'].includes(determiner.tag)) {
    // "with new Acme products", at the start or behind a verb or preposition.
    if (adjectives > 0 && noun.tag === 'NNS') {
      replace(reading, from + 1, from + 1, `our ${tokens[from + 1]?.lower ?? ''}`);
      replace(reading, at, at, '');
      return undefined;
    }
  }
  return refuse(reading, 'brand-place', at);
}

const quantifier = /^(?:many|most|several|some|few|more|fewer)$/;

/** "CEO Jane Doe", "engineer Lea Braun": a title and a name. */
function titleWithName(tokens: readonly Tagged[], from: number, head: number): boolean {
  let at = from;
  let person = false;
  while (at < head && !(person && tokens[at]?.tag === 'NNP' && !titles.has(tokens[at]?.lower ?? ''))) {
    person = peopleNouns.has(tokens[at]?.lower ?? '') || titles.has(tokens[at]?.lower ?? '');
    at++;
  }
  return person && at <= head && tokens[at]?.tag === 'NNP';
}

/** A singular that needs no article: "Acme technology". */
function uncountable(tokens: readonly Tagged[], from: number, head: number): boolean {
  if (/^(?:crew|staff|personnel|workforce)$/.test(tokens[head]?.lower ?? '')) return true;
  return (
    from === head &&
    /^(?:technology|software|equipment|management|leadership|staff|expertise|hardware|innovation|culture|history|research|furniture|bread|beer|wine|cheese|coffee|tea|milk|chocolate|clothing|packaging|machinery|cement|concrete|steel|glass|paper|footwear|jewellery|knitwear|timber|meat|honey|flour|insurance|software|data|training|membership)$/.test(
      tokens[head]?.lower ?? '',
    )
  );
}
