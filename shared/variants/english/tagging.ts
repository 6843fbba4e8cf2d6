/** Chooses one part of speech for every token of a sentence, by its neighbours. */
import { brill } from 'brill';
import { calendar, closedClass } from './lexicon.ts';
import { candidateTags, isBe, isDo, isFinite, isHave, isNominal, leading, type Tag, type Tagged } from './tags.ts';
import type { Token } from './tokens.ts';
import { nominal, verbOrNoun } from './verb-or-noun.ts';
import { isKnown, mostlyVerb, possibleTags } from './words.ts';

const capital = /^\p{Lu}/u;
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
    const tag = choose(tokens, tagged, index);
    tagged.push({ ...token, tag: tag === 'VB' && joined(tokens, tagged, index) ? 'VBP' : tag });
  });
  return tagged;
}

/** "Airbus and Acme sign a", "People at Acme love to": a verb in the plural, for nothing before asks for a base form. */
function joined(tokens: readonly Token[], before: readonly Tagged[], index: number): boolean {
  const at = index - 1;
  const behind = before[at]?.tag === 'NNP' && before[at - 1]?.tag === 'CC' && before[at - 2]?.tag === 'BRAND';
  if (
    (before[at]?.tag !== 'BRAND' && !behind) ||
    before.some((each) => isFinite(each.tag) || each.tag.startsWith('VB'))
  )
    return false;
  if (before.some((each) => each.tag === 'TO' || each.tag === 'SUB' || each.tag === 'WH')) return false;
  if (behind) return true;
  if (before[at - 1]?.tag === 'CC') return isNominal(before[at - 2]?.tag);
  const inside = before[at - 1]?.tag === 'IN' && /^(?:at|of|from|within|behind)$/.test(before[at - 1]?.lower ?? '');
  return inside && before[at - 2] !== undefined && tokens[index + 1] !== undefined;
}

function choose(tokens: readonly Token[], before: readonly Tagged[], index: number): Tag {
  const token = tokens[index]!;
  const tags = candidateTags(tokens, index);
  const previous = before[index - 1];
  if (/^['’]$/.test(token.text) && !token.spaced && previous?.lower.endsWith('s')) return 'POS';
  if (token.kind !== 'word') return [...tags][0] as Tag;
  if (token.lower === 'thanks' && tokens[index + 1]?.lower !== 'to' && previous) return 'VBZ';
  if (/^['’]s?$/i.test(token.text)) return 'POS';
  if (token.text === 'IT' && index > 0) return 'NN';
  if (token.lower === 'that') return that(tokens, before, index);
  if (token.lower === 'her') return 'PRP$';
  if (token.lower === 'to') return 'TO';
  if (/^n?either$/.test(token.lower) && previous?.tag === 'BRAND') return 'RB';
  if (
    (token.lower === 'no' && tokens[index + 1]?.lower === 'longer') ||
    (token.lower === 'longer' && previous?.lower === 'no')
  )
    return 'RB';
  if (namePossible(tokens, index)) return isDemonym(token) ? 'JJ' : 'NNP';
  const closed = closedClass.get(token.lower);
  if (closed === 'VBP' && (leading(before)?.tag === 'TO' || leading(before)?.tag === 'MD' || isDo(leading(before))))
    return 'VB';
  if (
    closed === 'MD' &&
    (token.lower === 'might' || token.lower === 'can') &&
    (previous?.tag === 'DT' || previous?.tag === 'PRP$')
  )
    return 'NN';
  if (closed === 'IN' && isListAmbiguous(token.lower, previous)) return 'VB';
  if (token.lower === 'off' && /^(?:the|its|our)$/.test(tokens[index + 1]?.lower ?? '')) return 'IN';
  if (token.lower === 'had' && isHave(leading(before))) return 'VBN';
  if (closed) return closed as Tag;
  const lead = leading(before);
  const next = candidateTags(tokens, index + 1);
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
  // "a business based in Ghent"
  if (/^(?:based|headquartered|situated)$/.test(token.lower) && previous && isNominal(previous.tag)) return 'VBN';
  if (token.lower === 'compared' && /^(?:with|to)$/.test(tokens[index + 1]?.lower ?? '')) return 'VBN';
  const inNoun = previous !== undefined && ['DT', 'PRP$', 'POS', 'JJ', 'CD', 'IN'].includes(previous.tag);
  const subject =
    previous?.tag === 'SUB' && tags.has('NNS') && (next.has('MD') || (next.has('VBD') && !next.has('NN')));
  if (previous && /^(?:this|that)$/.test(previous.lower) && tags.has('VBZ') && !tags.has('NN') && !subject)
    return 'VBZ';
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
  // "see the Acme team"
  if (before[at]?.tag === 'BRAND' && before[at - 1]?.tag === 'DT') return false;
  while (['NNP', 'BRAND', 'NNS', 'PRP', 'DT', 'JJ', 'PRP$', 'NN'].includes(before[at]?.tag ?? '')) at--;
  return /^(?:help|let|make|see|watch)(?:s|ed|ing)?$|^(?:made|helping|letting|making)$/.test(before[at]?.lower ?? '');
}

function that(tokens: readonly Token[], before: readonly Tagged[], index: number): Tag {
  const previous = before[index - 1];
  if (previous && (isNominal(previous.tag) || previous.tag === 'PRP') && previous.tag !== 'NNP') {
    // "a sensor that detects" against "the news that Acme leads": a verb behind shows the relative pronoun.
    const next = candidateTags(tokens, index + 1);
    const behind = tokens[index + 1];
    const finite = behind !== undefined && (next.has('VBZ') || next.has('VBP') || next.has('VBD') || next.has('MD'));
    if (finite && !next.has('NNS')) return 'WH';
    if (finite && mostlyVerb(behind.lower)) return 'WH';
    // "a lid that seals itself".
    const object = candidateTags(tokens, index + 2);
    if (finite && next.has('VBZ') && ['PRP', 'DT', 'PRP$'].some((tag) => object.has(tag)) && !object.has('VBZ'))
      return 'WH';
    // "technology that matters."
    if (finite && ['punct', undefined].includes(tokens[index + 2]?.kind)) return 'WH';
    return 'SUB';
  }
  const next = candidateTags(tokens, index + 1);
  // "a firm based in Ghent that employs"
  const verb = tokens[index + 1];
  if (
    previous?.tag === 'NNP' &&
    before.some((each) => isFinite(each.tag)) &&
    verb &&
    next.has('VBZ') &&
    (!next.has('NNS') || mostlyVerb(verb.lower)) &&
    !/^(?:is|it's|that's)$/.test(verb.lower)
  )
    return 'WH';
  // "packaging that protects", "because that is where".
  if (previous?.tag === 'VBG' && next.has('VBZ') && !next.has('NNS') && possibleTags(previous.lower).has('NN'))
    return 'WH';
  if (previous?.tag === 'SUB' && next.has('VBZ')) return 'PRP';
  if (previous === undefined || previous.tag === 'IN') return next.has('NN') ? 'DT' : 'PRP';
  return 'SUB';
}
