/** Says what a word of a closed class is where it stands: "la" article or pronoun, "en" preposition or pronoun, "que"… */
import { beforeNouns, closedClass } from './closed-words.ts';
import { adjectiveLemma, finiteForms, gerundVerb, isInfinitive, nounGender, nounLemma, participle } from './lexicon.ts';
import type { Tag, Token } from './token.ts';

export interface Readings {
  readonly verb: boolean;
  readonly noun: boolean;
  readonly adjective: boolean;
  readonly participle: boolean;
  readonly infinitive: boolean;
  readonly gerund: boolean;
}

/** All readings of a word in the lexicon. */
export function readings(low: string): Readings {
  return {
    verb: finiteForms(low).length > 0,
    noun: nounLemma(low) !== undefined,
    adjective: adjectiveLemma(low) !== undefined,
    participle: participle(low) !== undefined,
    infinitive: isInfinitive(low),
    gerund: low.endsWith('ant') && gerundVerb(low) !== undefined,
  };
}

/** The last word before `index` that is no adverb, negation or clitic. */
export function backTo(tokens: readonly Token[], index: number, over: readonly Tag[] = ['ADV', 'NEG', 'CLIT']): number {
  let at = index - 1;
  while (at >= 0 && over.includes(tokens[at]!.tag)) at--;
  return at;
}

export const opensNoun = new Set<Tag>(['DET', 'POSS', 'NUM']);
/** What may follow a verb but not a noun that has no article of its own. */
export const afterVerb = new Set<Tag>(['DET', 'POSS', 'CLIT', 'NEG', 'NUM', 'CONJ', 'PRO']);

/** The class of a neighbour, as far as it can be told without context. */
export function peek(token: Token | undefined): Tag | undefined {
  if (!token) return undefined;
  if (token.kind !== 'word') return token.tag;
  return closedClass(token.low) ?? (/(?:ment)$/.test(token.low) ? 'ADV' : undefined);
}

/** A word between an article or clitic and what it goes with: is the next one surely a verb? */
export function onlyVerb(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word') return false;
  const read = readings(token.low);
  return (read.verb || read.infinitive) && !read.noun && !read.adjective;
}

/** Closed words whose class depends on their neighbours. Gives undefined for the open ones. */
export function closedTag(tokens: readonly Token[], index: number, hasVerb: boolean): Tag | undefined {
  const { low } = tokens[index]!;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const subjectBefore =
    before !== undefined &&
    (before.tag === 'PRO' ||
      (before.tag === 'BRAND' && tokens[index - 2]?.tag !== 'PREP') ||
      before.low === 'qui' ||
      before.tag === 'CLIT' ||
      /^n'$|^ne$/.test(before.low));
  const nextRead = next?.kind === 'word' ? readings(next.low) : undefined;
  if (/^(?:le|la|les|l')$/.test(low)) {
    if (nextRead && (onlyVerb(next) || (subjectBefore && nextRead.verb))) return 'CLIT';
    // "et les équipe de robots": no noun of that number or gender.
    if (
      nextRead?.verb &&
      nextRead.noun &&
      !nextRead.adjective &&
      (before?.tag === 'CC' || (before?.text === ',' && low === 'les'))
    ) {
      const gender = nounGender(next!.low);
      const disagrees =
        low === 'les'
          ? !/[sxz]$/.test(next!.low)
          : (low === 'le' && gender === 'F') || (low === 'la' && gender === 'M');
      if (disagrees) return 'CLIT';
    }
    // "vouloir l'en excuser"
    if (
      /^(?:y|en)$/.test(next?.low ?? '') &&
      before?.tag !== 'DET' &&
      readings(tokens[index + 2]?.low ?? '').verb !== readings(tokens[index + 2]?.low ?? '').infinitive
    )
      return 'CLIT';
    // "et la leur explique"
    if (
      /^(?:leur|lui)$/.test(next?.low ?? '') &&
      (before?.tag === 'CC' || subjectBefore) &&
      readings(tokens[index + 2]?.low ?? '').verb
    )
      return 'CLIT';
    if (before?.tag === 'PREP' && nextRead?.infinitive && !nextRead.noun) return 'CLIT';
    return 'DET';
  }
  if (low === 'leur') {
    // "Novéa leur dit": right behind its subject it can only be the pronoun.
    if (subjectBefore && nextRead?.verb) return 'CLIT';
    if (
      nextRead?.verb &&
      (subjectBefore || before?.tag === 'CC') &&
      (!nextRead.noun || afterVerb.has(peek(tokens[index + 2]) ?? 'PUNCT'))
    )
      return 'CLIT';
    // "et leur fait gagner"
    if (/^(?:fait|laisse|fera|laissera)$/.test(next?.low ?? '') && isInfinitive(tokens[index + 2]?.low ?? ''))
      return 'CLIT';
    return onlyVerb(next) ? 'CLIT' : 'POSS';
  }
  if (low === 'en' && before?.tag === 'CLIT' && nextRead?.verb && !nextRead.gerund) return 'CLIT';
  // "et en sort renforcée": "sort" is a noun elsewhere.
  if (low === 'en' && before?.tag === 'CC' && /^(?:sort|sortira|sortait)$/.test(next?.low ?? '')) return 'CLIT';
  // "Où en est Novéa ?"
  if (low === 'en' && before?.low === 'où' && /^(?:est|sont|était|étaient|sera)$/.test(next?.low ?? '')) return 'CLIT';
  // "Paul Mercier en devient le directeur": no noun, no participle
  if (
    low === 'en' &&
    onlyVerb(next) &&
    before?.tag === 'NAME' &&
    !nextRead?.infinitive &&
    !nextRead?.participle &&
    !nextRead?.gerund
  )
    return 'CLIT';
  // "Elle en compte désormais 40": "compte" is a noun as well.
  const pronoun = /^(?:elle|il|elles|ils|on|qui)$/.test(before?.low ?? '');
  if (low === 'en' && pronoun && nextRead?.verb && !nextRead.gerund && !nextRead.infinitive) return 'CLIT';
  // "elle en est fière": "est" is a noun as well.
  if (low === 'en' && subjectBefore && /^(?:est|était|sera|sont|a|avait|fait|fera)$/.test(next?.low ?? ''))
    return 'CLIT';
  if (low === 'en')
    return (subjectBefore || before?.tag === 'CC' || before?.tag === 'PREP') &&
      (onlyVerb(next) || (nextRead?.verb && !nextRead.gerund && !nextRead.noun))
      ? 'CLIT'
      : 'PREP';
  if (/^(?:nous|vous)$/.test(low)) {
    // "vous ouvrez" has it as subject, "vous ouvre" as object.
    let verb = index + 1;
    while (/^(?:ne|n'|le|la|les|l'|y|en|lui|leur)$/.test(tokens[verb]?.low ?? '')) verb++;
    const forms = tokens[verb]?.kind === 'word' ? finiteForms(tokens[verb]!.low) : [];
    const person = low === 'nous' ? 3 : 4;
    if (before?.tag === 'PREP' && !isInfinitive(tokens[verb]?.low ?? '')) return 'PRO';
    return (forms.length > 0 && forms.every((form) => form.person !== person)) ||
      isInfinitive(tokens[verb]?.low ?? '') ||
      (forms.length > 0 && subjectBefore)
      ? 'CLIT'
      : 'PRO';
  }
  if (low === 'tout' && (!next || peek(next) === 'PREP' || peek(next) === 'ADV')) return 'ADV';
  if (low === 'plus' && !tokens.slice(Math.max(0, index - 5), index).some((each) => /^(?:ne|n')$/.test(each.low)))
    return 'ADV';
  if (low === 'entre' && before?.tag === 'BRAND' && !hasVerb) return undefined;
  // "divisé par deux grâce aux panneaux"
  if (low === 'grâce' && before?.tag === 'NUM' && /^(?:à|aux?)$/.test(next?.low ?? '')) return 'PREP';
  if (
    low === 'faute' &&
    /^(?:de|d')$/.test(next?.low ?? '') &&
    (!before || before.kind === 'sign' || before.tag === 'CC')
  )
    return 'PREP';
  if (low === 'suite' || low === 'face' || low === 'grâce' || low === 'or' || low === 'personne') {
    return before && (opensNoun.has(before.tag) || before.tag === 'ADJ')
      ? undefined
      : low === 'or'
        ? index === 0
          ? 'CC'
          : undefined
        : closedClass(low);
  }
  if (low === 'même' && before && opensNoun.has(before.tag)) return 'ADJ';
  if (low === 'près' || low === 'loin') return next?.low === 'de' || next?.low === "d'" ? 'PREP' : 'ADV';
  if (low === 'aussi' || low === 'bien') return 'ADV';
  // "est donc prête"
  if (low === 'donc' && before !== undefined && before.kind !== 'sign') return 'ADV';
  if (low === 'son' && before?.tag === 'DET') return 'NOUN';
  if (
    low === 'ce' &&
    (next?.low === 'qui' || next?.low === 'que' || next?.low === "qu'" || next?.low === 'dont' || next?.low === 'sont')
  )
    return 'PRO';
  if (/^(?:que|qu')$/.test(low)) {
    const back = tokens[backTo(tokens, index)];
    return back &&
      ['NOUN', 'NAME', 'ADJ', 'PP', 'PRO'].includes(back.tag) &&
      back.low !== 'possible' &&
      !beforeNouns.has(back.low) &&
      back.tag !== 'PP'
      ? 'REL'
      : 'CONJ';
  }
  return closedClass(low) ?? (/^\p{L}{3,}ment$/u.test(low) && nounLemma(low) === undefined ? 'ADV' : undefined);
}
