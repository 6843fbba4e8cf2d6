/** The choice that decides most: whether a word is a finite verb, a participle or a noun where it stands. */
import { thing } from './things.ts';
import { closedClass, irregularPast, peopleNouns } from './lexicon.ts';
import { opensObject } from './object-openers.ts';
import { candidateTags, isFinite, isNominal, type Tag, type Tagged } from './tags.ts';
import type { Token } from './tokens.ts';
import { mostlyVerb } from './words.ts';

/** What follows a verb rather than a noun. */
const afterVerb = new Set<Tag>(['DT', 'PRP', 'PRP$', 'TO', 'BRAND', 'QUOTE']);
/** How often or since when: behind it no noun is joined. */
const stretches =
  /^(?:day|week|month|year|night|quarter|season|hour|minute|weekend|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d)$/;
const clauseOpeners = new Set<Tag>(['PRP', 'WH', 'BRAND', 'SUB']);

/** The part of speech of a content word that stands in no noun group. */
export function verbOrNoun(
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
  if (
    tags.has('VBN') &&
    tags.has('VBP') &&
    !tags.has('VBD') &&
    (lead?.tag === 'PRP' || lead?.tag === 'NNS') &&
    !isFiniteToken(tokens, index + 1)
  )
    return 'VBP';
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
    // "Acme, a bank for farmers, announced today": the sentence still wants its verb.
    const commas = before.filter((each) => each.tag === ',').length;
    if (
      lead?.tag === ',' &&
      commas > 1 &&
      !next.has('IN') &&
      !next.has('TO') &&
      !before.some((each) => isFinite(each.tag) || each.tag === 'SUB')
    )
      return 'VBD';
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
      // "chefs who go on to work", "people who come from"
      const spoken = previous === lead && /^(?:they|we|you|i)$/.test(lead.lower);
      const relative = lead.tag === 'WH' && previous === lead && /^VBP?$/.test([...tags][0] ?? '');
      if (plain || objectNext || relative || spoken || (lead.tag === 'NNS' && verbless(tokens, before, index)))
        return 'VBP';
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
  // Forms that are no plurals, whatever stands around.
  if (/^(?:says|makes|lets|gets|sees|goes|knows|thinks|keeps|gives|brings|believes|becomes|puts|tells)$/.test(word))
    return 'VBZ';
  if (previous?.tag === 'WH') return 'VBZ';
  // "It also offers guaranteed hours".
  if (lead?.tag === 'PRP' && /^(?:it|he|she)$/.test(lead.lower)) return 'VBZ';
  // "confirms that talks with": a conjunction wants its subject first.
  if (previous?.tag === 'SUB') return 'NNS';
  if (/^VB[ZPG]?$/.test(previous?.tag ?? '')) return 'NNS';
  // "builds, tests and ships".
  if ((lead?.tag === ',' || lead?.tag === 'CC') && before[before.lastIndexOf(lead) - 1]?.tag === 'VBZ') return 'VBZ';
  // "what Acme wants is", "the app Acme uses was".
  if (previous?.tag === 'BRAND' && ['WH', 'NN', 'NNS', 'PRP'].includes(before[index - 2]?.tag ?? '')) return 'VBZ';
  // "every meter that Acme reads will be".
  if (previous?.tag === 'BRAND' && often && before[index - 2]?.tag === 'SUB' && isNominal(before[index - 3]?.tag))
    return 'VBZ';
  // "Acme remains family-owned".
  if (previous?.tag === 'BRAND' && word === 'remains') return 'VBZ';
  // "All Acme wants is peace".
  if (
    previous?.tag === 'BRAND' &&
    often &&
    before[index - 2]?.lower === 'all' &&
    closedClass.get(behind?.lower ?? '') === 'VBZ'
  )
    return 'VBZ';
  // "welcomes 12,000 visitors a year and offers guided tours": a year is joined to nothing.
  if (lead?.tag === 'CC' && previous === lead && stretches.test(before.at(-2)?.lower ?? '')) return 'VBZ';
  // "Acme keeps lost property": a participle before its noun.
  const described = next.has('VBN') && ['NN', 'NNS'].some((tag) => candidateTags(tokens, index + 2).has(tag));
  // "has 40 shops in Wales and offers guided tours", "by 20% and hosts".
  if (lead?.tag === 'CC' && previous === lead && hasOpenFinite(before) && (described || before.at(-2)?.tag === 'CD'))
    return 'VBZ';
  if (isFiniteToken(tokens, index + 1) && !(previous?.tag === 'BRAND' && often && described)) return 'NNS';
  // "has added 40 bike spaces to": so many have no verb in -s.
  if (isNominal(previous?.tag) && before[index - 2]?.tag === 'CD') return 'NNS';

  // "sets out", "opens up": a noun has no such particle behind it, but for "profits up 5%".
  if (/^(?:out|up|off|aside)$/.test(behind?.lower ?? '') && tokens[index + 2]?.kind !== 'number') return 'VBZ';
  // "employs 340 bakers and trains 50 apprentices": no plural has a number behind it.
  if (lead?.tag === 'CC' && next.has('CD') && !behind!.text.endsWith('%')) return 'VBZ';
  if (lead?.tag === 'CC' && /^(?:whatever|whoever|what)$/.test(behind?.lower ?? '')) return 'VBZ';
  if (behind?.text.endsWith('%') && lead?.tag === 'CC' && tokens[index + 2]?.lower === 'of') return 'VBZ';
  if (onlyBaseVerb(next)) return 'NNS';
  if (next.has('TO') || next.has('PRP') || next.has('PRP$') || behind?.lower === 'that') return 'VBZ';
  // "sponsors three school gardens a year".
  const timed = next.has('DT') && stretches.test(tokens[index + 2]?.lower ?? '');
  const objectNext = (next.has('DT') && !timed) || next.has('CD') || next.has('BRAND') || next.has('QUOTE');
  if (previous?.tag === 'BRAND') {
    // "Acme trucks now run".
    let after = index + 1;
    while (candidateTags(tokens, after).has('RB')) after++;
    if (after > index + 1 && !often && (candidateTags(tokens, after).has('VBP') || isFiniteToken(tokens, after)))
      return 'NNS';

    // "Acme volunteers meet every Saturday".
    const afterNext = candidateTags(tokens, index + 2);
    if (
      peopleNouns.has(word.slice(0, -1)) &&
      (next.has('VBP') || next.has('VB')) &&
      ['DT', 'IN', 'TO', 'PRP', 'PRP$', 'RB'].some((tag) => afterNext.has(tag))
    )
      return 'NNS';
    // "Acme trains run on"
    if (
      !often &&
      (next.has('VBP') || next.has('VB')) &&
      ['IN', 'RB', 'TO'].some((tag) => afterNext.has(tag)) &&
      thing.test(word.slice(0, -1))
    )
      return 'NNS';
    if (['DT', 'JJ', 'CD'].includes(before[index - 2]?.tag ?? '')) return 'NNS';
    if (behind?.text === ',' && candidateTags(tokens, index + 2).has('VBZ')) return 'VBZ';
    if (!behind || behind.kind === 'punct') return often ? 'VBZ' : 'NNS';
    return 'VBZ';
  }
  if (lead?.tag === 'CC') {
    const joined = before[before.lastIndexOf(lead) - 1]?.tag;
    const receivers = before.some((each) =>
      /^(?:wish|give|offer|send|pay|award|grant|show|teach|bring|hand|lend|promise|guarantee|owe)(?:s|es|ing)?$/.test(
        each.lower,
      ),
    );
    if (
      !(receivers && next.has('DT')) &&
      ['NNS', 'NN', 'NNP', 'VBG'].includes(joined ?? '') &&
      opensObject(tokens, index + 1)
    )
      return 'VBZ';
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
    before.filter((each) => each.tag === ',').length > 1 &&
    !before.some((each) => isFinite(each.tag))
  )
    return 'VBZ';
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
    candidateTags(tokens, index + 2).has('VBZ') &&
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
    !candidateTags(tokens, index + 1).has('.') &&
    !candidateTags(tokens, index + 1).has(',')
  );
}

/** Whether a verb in -s stands before, and another behind the "and" that ends the list. */
function listOfVerbs(tokens: readonly Token[], before: readonly Tagged[], index: number): boolean {
  if (!before.some((each) => each.tag === 'VBZ')) return false;
  const link = tokens.findIndex((token, at) => at > index && token.lower === 'and');
  return link > 0 && candidateTags(tokens, link + 1).has('VBZ') && mostlyVerb(tokens[link + 1]?.lower ?? '');
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
  const tags = candidateTags(tokens, index);
  const token = tokens[index];
  if (!token) return false;
  if (['MD', 'VBZ', 'VBP', 'VBD'].includes(closedClass.get(token.lower) ?? '')) return true;
  if (irregularPast.has(token.lower) && irregularPast.get(token.lower) !== token.lower) return true;
  return (
    (tags.has('VBD') && !tags.has('JJ') && !tags.has('NN') && !tags.has('IN') && !tags.has('VB')) ||
    (tags.has('VBD') && tags.has('VBN') && !tags.has('NN'))
  );
}

/** Inside a noun group: an adjective when a noun follows, else the noun. */
export function nominal(tags: ReadonlySet<string>, next: ReadonlySet<string>): Tag {
  const nounNext =
    next.has('NN') || next.has('NNS') || next.has('NNP') || (next.has('JJ') && !next.has('RB')) || next.has('BRAND');
  const name = next.has('BRAND') && [...tags][0] === 'NN';
  if (nounNext && tags.has('JJ') && !name) return 'JJ';
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
