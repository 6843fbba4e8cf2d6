/** Chooses one part of speech for every token of a sentence, by its neighbours. */
import { brill } from 'brill';
import { calendar, closedClass, irregularPast } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { isKnown, mostlyVerb, possibleTags } from './words.ts';

/**
 * Penn's names, and: `BRAND` the company, `POS` possessive 's, `SUB` subordinating conjunction, `REL` relative pronoun,
 * `MARK` emoji and bullets, `QUOTE` a quotation, `,` and `.` any pause or end, `BE` `HAVE` `DO` nothing special (VBZ …).
 */
export type Tag =
  | 'DT'
  | 'PRP'
  | 'PRP$'
  | 'MD'
  | 'IN'
  | 'SUB'
  | 'TO'
  | 'CC'
  | 'WH'
  | 'RB'
  | 'POS'
  | 'CD'
  | 'NN'
  | 'NNS'
  | 'NNP'
  | 'JJ'
  | 'VB'
  | 'VBZ'
  | 'VBP'
  | 'VBD'
  | 'VBN'
  | 'VBG'
  | 'BRAND'
  | 'QUOTE'
  | 'MARK'
  | ','
  | '.';

export interface Tagged extends Token {
  readonly tag: Tag;
}

const be = new Set([
  'is',
  'are',
  'am',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "it's",
  "that's",
  "here's",
]);
const have = new Set(['has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't"]);
const doing = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);

/** Whether a token is a form of "be". */
export function isBe(token: Token | undefined): boolean {
  return token !== undefined && be.has(token.lower);
}
/** Whether a token is a form of "have". */
export function isHave(token: Token | undefined): boolean {
  return token !== undefined && have.has(token.lower);
}
/** Whether a token is a form of "do". */
export function isDo(token: Token | undefined): boolean {
  return token !== undefined && doing.has(token.lower);
}

/** Whether a tag is a finite verb's. */
export function isFinite(tag: Tag | undefined): boolean {
  return tag === 'VBZ' || tag === 'VBP' || tag === 'VBD' || tag === 'MD';
}
/** Whether a tag may stand in a noun group after its determiner. */
export function isNominal(tag: Tag | undefined): boolean {
  return tag === 'NN' || tag === 'NNS' || tag === 'NNP';
}

const capital = /^\p{Lu}/u;
/** Verbs, nouns and others that an object, "to", "that" or an adverb right behind shows to be verbs. */
const afterVerb = new Set<Tag>(['DT', 'PRP', 'PRP$', 'TO', 'BRAND', 'QUOTE']);

/** What the word at `index` may be, from its form alone. */
function candidates(tokens: readonly Token[], index: number): ReadonlySet<string> {
  const token = tokens[index];
  if (!token) return new Set();
  switch (token.kind) {
    case 'brand':
      return new Set(['BRAND']);
    case 'lookalike':
    case 'literal':
      return new Set(['NNP']);
    case 'quote':
      return new Set(['QUOTE']);
    case 'number':
      return new Set(['CD']);
    case 'mark':
      return new Set(token.text === '€' || token.text === '&' ? ['CC'] : ['MARK']);
    case 'punct':
      return new Set([
        /[.!?…]/.test(token.text)
          ? '.'
          : token.text === '&'
            ? 'CC'
            : /[•●▪◆*]/.test(token.text)
              ? 'MARK'
              : token.text === '-' || token.text === '–' || token.text === '—'
                ? ','
                : ',',
      ]);
    default:
      return possibleTags(token.lower);
  }
}

/** Whether the word begins its sentence, but for marks and bullets. */
function first(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const kind = tokens[at]?.kind;
    if (kind === 'mark' || /^[•●▪◆*(–—-]$/.test(tokens[at]?.text ?? '')) continue;
    return tokens[at]?.text === ':' || tokens[at]?.kind === 'literal';
  }
  return true;
}

/** "European", "French": capitalised, but no names. */
function isDemonym(token: Token): boolean {
  return Object.hasOwn(brill, token.text) && brill[token.text]?.[0] === 'JJ';
}

function namePossible(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || !capital.test(token.text)) return false;
  if (closedClass.has(token.lower) && token.lower !== 'may' && token.lower !== 'will') return false;
  if (!first(tokens, index)) return true;
  const tags = possibleTags(token.lower);
  const next = tokens[index + 1];
  if (next?.kind === 'word' && capital.test(next.text) && !closedClass.has(next.lower) && !calendar.has(token.lower)) {
    return !tags.has('VB') && !tags.has('JJ');
  }
  return !isKnown(token.lower) || (tags.has('NNP') && ![...tags].some((each) => each !== 'NNP' && each !== 'NNPS'));
}

/** Tags a sentence. */
export function tagSentence(tokens: readonly Token[]): Tagged[] {
  const tagged: Tagged[] = [];
  tokens.forEach((token, index) => {
    tagged.push({ ...token, tag: choose(tokens, tagged, index) });
  });
  return tagged;
}

function choose(tokens: readonly Token[], before: readonly Tagged[], index: number): Tag {
  const token = tokens[index]!;
  const tags = candidates(tokens, index);
  const previous = before[index - 1];
  if (/^['’]$/.test(token.text) && !token.spaced && previous?.lower.endsWith('s')) return 'POS';
  if (token.kind !== 'word') return [...tags][0] as Tag;
  if (token.lower === 'thanks' && tokens[index + 1]?.lower !== 'to' && previous) return 'VBZ';
  if (/^['’]s?$/i.test(token.text)) return 'POS';
  if (token.lower === 'that') return that(tokens, before, index);
  if (token.lower === 'her') return 'PRP$';
  if (token.lower === 'to') return 'TO';
  if (namePossible(tokens, index)) return isDemonym(token) ? 'JJ' : 'NNP';
  const closed = closedClass.get(token.lower);
  if (closed === 'VBP' && (leading(before)?.tag === 'TO' || leading(before)?.tag === 'MD')) return 'VB';
  if (
    closed === 'MD' &&
    (token.lower === 'might' || token.lower === 'can') &&
    (previous?.tag === 'DT' || previous?.tag === 'PRP$')
  )
    return 'NN';
  if (closed === 'IN' && isListAmbiguous(token.lower, previous)) return 'VB';
  if (closed) return closed as Tag;
  const lead = leading(before);
  const next = candidates(tokens, index + 1);
  if (lead?.tag === 'TO' && tags.has('VB')) return 'VB';
  if (tags.has('VB') && helped(before)) return 'VB';
  if (lead?.tag === 'MD' && tags.has('VB')) return 'VB';
  if (inverted(before) && tags.has('VB') && isDoOrModal(before)) return 'VB';
  if (isDo(lead) && (tags.has('VB') || tags.has('VBP'))) return 'VB';
  if (isHave(lead)) {
    if (tags.has('VBN')) return 'VBN';
  }
  if (isBe(lead)) {
    if (tags.has('VBG')) return 'VBG';
    if (tags.has('VBN')) return 'VBN';
    if (tags.has('JJ')) return 'JJ';
  }
  if (afterInversion(before, 'have') && tags.has('VBN')) return 'VBN';
  if (afterInversion(before, 'be')) {
    if (tags.has('VBG')) return 'VBG';
    if (tags.has('VBN')) return 'VBN';
    if (tags.has('JJ')) return 'JJ';
  }
  const inNoun = previous !== undefined && ['DT', 'PRP$', 'POS', 'JJ', 'CD', 'IN'].includes(previous.tag);
  if (previous && /^(?:this|that)$/.test(previous.lower) && tags.has('VBZ') && !tags.has('NN')) return 'VBZ';
  if (inNoun) {
    if (previous.tag === 'IN' && tags.has('VBG')) return 'VBG';
    if (previous.tag === 'CD' && tags.has('VBZ') && !tags.has('NNS')) return 'VBZ';
    if (previous.tag === 'CD' && tags.has('VBD') && !tags.has('JJ')) return 'VBD';
    return nominal(tags, next);
  }
  return verbOrNoun(tokens, before, index, tags, next, lead);
}

/** "to like", "will like": a preposition that is a verb here. */
function isListAmbiguous(word: string, previous: Tagged | undefined): boolean {
  return (word === 'like' || word === 'near') && (previous?.tag === 'TO' || previous?.tag === 'MD');
}

/** The last token that is no adverb. */
function leading(before: readonly Tagged[]): Tagged | undefined {
  let at = before.length - 1;
  while (at > 0 && before[at]?.tag === 'RB') at--;
  return before[at];
}

/** "Does Acme …", "Has Acme …": the auxiliary stands before the subject. */
function auxiliaryBeforeSubject(before: readonly Tagged[]): Tagged | undefined {
  let at = before.length - 1;
  while (at > 0 && before[at]?.tag === 'RB') at--;
  if (before[at]?.tag !== 'BRAND' && before[at]?.tag !== 'PRP') return undefined;
  const auxiliary = before[at - 1];
  const earlier = before[at - 2];
  if (!auxiliary || !(isBe(auxiliary) || isHave(auxiliary) || isDo(auxiliary) || auxiliary.tag === 'MD'))
    return undefined;
  if (
    earlier &&
    ['NN', 'NNP', 'PRP', 'BRAND'].includes(earlier.tag) &&
    !before.slice(0, at - 1).some((each) => each.tag === 'WH' || each.tag === 'SUB')
  )
    return undefined;
  return auxiliary;
}
function inverted(before: readonly Tagged[]): boolean {
  return auxiliaryBeforeSubject(before) !== undefined;
}
function isDoOrModal(before: readonly Tagged[]): boolean {
  const auxiliary = auxiliaryBeforeSubject(before);
  return isDo(auxiliary) || auxiliary?.tag === 'MD';
}
function afterInversion(before: readonly Tagged[], which: 'be' | 'have'): boolean {
  const auxiliary = auxiliaryBeforeSubject(before);
  return which === 'be' ? isBe(auxiliary) : isHave(auxiliary);
}

/** "helps Airbus cut", "lets Acme grow": a base form behind the one who is helped. */
function helped(before: readonly Tagged[]): boolean {
  let at = before.length - 1;
  if (!['NNP', 'BRAND', 'NNS', 'PRP'].includes(before[at]?.tag ?? '')) return false;
  while (['NNP', 'BRAND', 'NNS', 'PRP', 'DT', 'JJ', 'PRP$', 'NN'].includes(before[at]?.tag ?? '')) at--;
  return /^(?:help|let|make|see|watch)(?:s|ed|ing)?$|^(?:made|helping|letting|making)$/.test(before[at]?.lower ?? '');
}

/** Inside a noun group: an adjective when a noun follows, else the noun. */
function nominal(tags: ReadonlySet<string>, next: ReadonlySet<string>): Tag {
  const nounNext =
    next.has('NN') || next.has('NNS') || next.has('NNP') || (next.has('JJ') && !next.has('RB')) || next.has('BRAND');
  if (nounNext && tags.has('JJ')) return 'JJ';
  if (nounNext && tags.has('VBN') && !tags.has('NN')) return 'JJ';
  if (nounNext && tags.has('VBG') && !tags.has('NN')) return 'JJ';
  if (tags.has('NNS') && !tags.has('NN')) return 'NNS';
  if (tags.has('NN')) return 'NN';
  if (tags.has('NNS')) return 'NNS';
  if (tags.has('RB')) return 'RB';
  if (tags.has('JJ') || tags.has('JJR') || tags.has('JJS')) return 'JJ';
  if (tags.has('VBG')) return 'VBG';
  if (tags.has('VBN')) return 'VBN';
  return 'NN';
}

const clauseOpeners = new Set<Tag>(['PRP', 'WH', 'BRAND', 'SUB']);

function verbOrNoun(
  tokens: readonly Token[],
  before: readonly Tagged[],
  index: number,
  tags: ReadonlySet<string>,
  next: ReadonlySet<string>,
  lead: Tagged | undefined,
): Tag {
  const previous = before[index - 1];
  const nextToken = tokens[index + 1];
  const objectNext = [...afterVerb].some((tag) => next.has(tag)) || next.has('CD') || nextToken?.lower === 'that';
  if (tags.has('VBZ')) {
    if (!tags.has('NNS')) return 'VBZ';
    return pluralOrVerb(tokens, before, index, next, lead);
  }
  if (tags.has('VBD') || tags.has('VBN')) {
    if (nextToken?.lower === 'by' && tags.has('VBN')) return 'VBN';
    if (previous === undefined || previous.tag === '.') return tags.has('VBN') ? 'VBN' : 'VBD';
    if (!tags.has('VBD')) return 'VBN';
    if (!tags.has('VBN')) return 'VBD';
    if (lead && (clauseOpeners.has(lead.tag) || lead.tag === 'CC' || isNominal(lead.tag))) {
      if (isNominal(lead.tag) && hasOpenFinite(before)) return 'VBN';
      if (lead.tag === 'CC' && before.some((each) => each.tag === 'VBN') && !before.some((each) => each.tag === 'VBD'))
        return 'VBN';
      if (lead.tag === 'NNS' && tags.has('VBP')) return 'VBP';
      if (tags.has('VB') && lead.tag === 'CC') return 'VBD';
      return 'VBD';
    }
    if (tags.has('JJ') && (next.has('NN') || next.has('NNS'))) return 'JJ';
    return 'VBN';
  }
  if (tags.has('VBG')) {
    if (tags.has('NN') && lead && isNominal(lead.tag) && !next.has('DT') && !next.has('PRP$')) return 'NN';
    return 'VBG';
  }
  if (tags.has('RB') && !tags.has('NN')) return 'RB';
  const verb = tags.has('VB') || tags.has('VBP');
  if (verb) {
    const plain = !tags.has('NN') && !tags.has('JJ');
    if (previous === undefined || previous.tag === '.' || previous.tag === 'MARK') {
      if (plain || objectNext || next.has('IN')) return 'VB';
    } else if (
      lead &&
      (lead.tag === 'NNS' || lead.tag === 'PRP' || lead.tag === 'WH' || (lead.tag === 'NNP' && plain))
    ) {
      if (plain || objectNext || (lead.tag === 'NNS' && verbless(tokens, before, index))) return 'VBP';
    } else if (lead && (lead.tag === 'CC' || lead.tag === ',' || lead.tag === 'BRAND')) {
      if (plain || objectNext) return 'VB';
    } else if (plain) return 'VB';
  }
  return nominal(tags, next);
}

/** "shares", "plans", "partners": a plural noun or a verb in -s, by what stands around. */
function pluralOrVerb(
  tokens: readonly Token[],
  before: readonly Tagged[],
  index: number,
  next: ReadonlySet<string>,
  lead: Tagged | undefined,
): Tag {
  const word = tokens[index]!.lower;
  const behind = tokens[index + 1];
  const previous = before[index - 1];
  const often = mostlyVerb(word);
  if (/^VB[ZPG]?$/.test(previous?.tag ?? '')) return 'NNS';
  if (isFiniteToken(tokens, index + 1)) return 'NNS';
  if (onlyBaseVerb(next)) return 'NNS';
  if (next.has('TO') || next.has('PRP') || next.has('PRP$') || behind?.lower === 'that') return 'VBZ';
  const objectNext = next.has('DT') || next.has('CD') || next.has('BRAND') || next.has('QUOTE');
  if (previous?.tag === 'BRAND') {
    if (['DT', 'JJ', 'CD'].includes(before[index - 2]?.tag ?? '')) return 'NNS';
    if (behind?.text === ',' && candidates(tokens, index + 2).has('VBZ')) return 'VBZ';
    if (!behind || behind.kind === 'punct') return often ? 'VBZ' : 'NNS';
    return 'VBZ';
  }
  if (lead?.tag === 'CC') {
    const joined = before[before.lastIndexOf(lead) - 1]?.tag;
    if (joined === 'NNS' || joined === 'NN')
      return behind?.lower === 'the' || (objectNext && often)
        ? 'VBZ'
        : often && !next.has(',') && !next.has('.')
          ? 'VBZ'
          : 'NNS';
    return objectNext || often ? 'VBZ' : 'NNS';
  }
  if (lead && isNominal(lead.tag)) {
    if (objectNext) return 'VBZ';
    return often && !hasOpenFinite(before) && !next.has('.') && !next.has(',') ? 'VBZ' : 'NNS';
  }
  // "recruits on potential, trains on the job and promotes": a list of verbs.
  if (
    lead?.tag === ',' &&
    before[before.lastIndexOf(lead) - 1]?.tag !== 'NNS' &&
    next.has('IN') &&
    listOfVerbs(tokens, before, index)
  )
    return 'VBZ';
  // "uses, stores and sells".
  if (
    lead?.tag === ',' &&
    next.has('CC') &&
    candidates(tokens, index + 2).has('VBZ') &&
    mostlyVerb(tokens[index + 2]?.lower ?? '')
  )
    return 'VBZ';
  if (objectNext || (lead && clauseOpeners.has(lead.tag) && lead.tag !== 'SUB')) return 'VBZ';
  return often && previous !== undefined ? 'VBZ' : 'NNS';
}

/** "that its suppliers respect human rights": a clause that has had no verb yet wants one. */
function verbless(tokens: readonly Token[], before: readonly Tagged[], index: number): boolean {
  let at = before.length - 1;
  while (
    at >= 0 &&
    ['NNS', 'NN', 'JJ', 'CD', 'PRP$', 'DT', 'POS', 'BRAND', 'RB', 'VBG'].includes(before[at]?.tag ?? '')
  )
    at--;
  const opener = before[at]?.tag;
  if (opener !== 'SUB' && opener !== 'WH') return false;
  return (
    !isFiniteToken(tokens, index + 1) &&
    !candidates(tokens, index + 1).has('.') &&
    !candidates(tokens, index + 1).has(',')
  );
}

/** Whether a verb in -s stands before, and another behind the "and" that ends the list. */
function listOfVerbs(tokens: readonly Token[], before: readonly Tagged[], index: number): boolean {
  if (!before.some((each) => each.tag === 'VBZ')) return false;
  const link = tokens.findIndex((token, at) => at > index && token.lower === 'and');
  return link > 0 && candidates(tokens, link + 1).has('VBZ') && mostlyVerb(tokens[link + 1]?.lower ?? '');
}

/** A word that can be nothing but a verb's base form: "employees speak". */
function onlyBaseVerb(tags: ReadonlySet<string>): boolean {
  return (tags.has('VBP') || tags.has('VB')) && !['NN', 'JJ', 'RB', 'IN', 'NNP'].some((each) => tags.has(each));
}

/** Whether a finite verb of the sentence is still without an end of its clause. */
function hasOpenFinite(before: readonly Tagged[]): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const tag = before[at]?.tag;
    if (tag === '.' || tag === 'SUB' || (tag === ',' && before[at + 1]?.tag !== 'VBN')) return false;
    if (isFinite(tag)) return true;
  }
  return false;
}

function isFiniteToken(tokens: readonly Token[], index: number): boolean {
  const tags = candidates(tokens, index);
  const token = tokens[index];
  if (!token) return false;
  if (['MD', 'VBZ', 'VBP', 'VBD'].includes(closedClass.get(token.lower) ?? '')) return true;
  if (irregularPast.has(token.lower) && irregularPast.get(token.lower) !== token.lower) return true;
  return (
    (tags.has('VBD') && !tags.has('JJ') && !tags.has('NN') && !tags.has('IN') && !tags.has('VB')) ||
    (tags.has('VBD') && tags.has('VBN') && !tags.has('NN'))
  );
}

function that(tokens: readonly Token[], before: readonly Tagged[], index: number): Tag {
  const previous = before[index - 1];
  if (previous && (isNominal(previous.tag) || previous.tag === 'PRP') && previous.tag !== 'NNP') {
    // "a sensor that detects" against "the news that Acme leads": a verb behind shows the relative pronoun.
    const next = candidates(tokens, index + 1);
    const behind = tokens[index + 1];
    const finite = behind !== undefined && (next.has('VBZ') || next.has('VBP') || next.has('VBD') || next.has('MD'));
    if (finite && !next.has('NNS')) return 'WH';
    if (finite && mostlyVerb(behind.lower)) return 'WH';
    return 'SUB';
  }
  const next = candidates(tokens, index + 1);
  if (previous === undefined || previous.tag === 'IN') return next.has('NN') ? 'DT' : 'PRP';
  return 'SUB';
}
