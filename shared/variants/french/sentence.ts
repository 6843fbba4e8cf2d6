/** Puts one sentence into the first person: the place of each name first, then verbs, then what is owned. */
import { decline, type Declined } from '../variant.ts';
import { tellSuccess, transformAgent } from './agent.ts';
import { agreeAfter, convertVerb } from './agreement.ts';
import { assignDoers } from './control.ts';
import { isDescribed } from './described.ts';
import { genderOf } from './gender.ts';
import { honoured } from './headline.ts';
import { defines, goOnBeing } from './it-is.ts';
import { adjectiveLemma, nounLemma } from './lexicon.ts';
import { transformGroup } from './noun-group.ts';
import { isShared, transformDative, transformObject } from './object.ts';
import { bindObjects } from './object-pronoun.ts';
import type { Before } from './before.ts';
import { bindOwners } from './owner.ts';
import { foldDashes, foldInitials, foldItIs, foldRelative } from './aside.ts';
import { foldPartner } from './partner.ts';
import { transformPreposition } from './preposition.ts';
import { isOurPerson } from './our-person.ts';
import { bindPronouns } from './pronoun.ts';
import { bindSeveral } from './several.ts';
import { transformPhrase, transformRelation } from './set-phrases.ts';
import { isCompared, transformCleft, transformCompany, transformInverted } from './subject-shapes.ts';
import { transformSubject, verbOf } from './subject.ts';
import { tagSentence } from './tag.ts';
import type { Token } from './token.ts';
import { followsTrade } from './trade.ts';
import { isSingular, ourBody, weAgreement, write } from './we.ts';
import { nonOwners, stances, times } from './word-lists.ts';

export interface SentenceResult {
  /** The brand is who the next sentence's "elle" would be. */
  readonly subject: boolean;
  /** It says what the brand is: "n'est pas qu'une banque". */
  readonly defined?: boolean;
}

const first = /^(?:nous|notre|nos|je|j'|mon|ma|mes|-nous)$/;
const done = (outcome: Declined | 'done' | undefined): outcome is 'done' => outcome === 'done';

/** Whether the name at `index` begins a clause: nothing before, a sign, a conjunction, or an opening of time and place. */
function opensClause(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'NEG') at--;
  const before = tokens[at];
  if (!before || before.kind === 'sign' || before.kind === 'frozen') return true;
  if (['CONJ', 'REL', 'CC'].includes(before.tag)) return before.low !== 'qui';
  if (before.tag === 'NUM' || (before.tag === 'NOUN' && times.has(nounLemma(before.low) ?? before.low))) return true;
  // "Le mois dernier Novéa a livré"
  const last = /^(?:dernier|dernière|prochain|prochaine|passé|passée)$/.test(before.low);
  if (last && times.has(tokens[at - 1]?.lemma ?? tokens[at - 1]?.low ?? '')) return true;
  // "Grâce à ses équipes Novéa a …": an opening without its comma.
  return (
    ['NOUN', 'NAME', 'ADJ'].includes(before.tag) &&
    tokens[0]!.tag === 'PREP' &&
    tokens.slice(0, at).every((each) => each.tag !== 'V') &&
    tokens[at - 1]?.tag === 'POSS'
  );
}

/** Transforms the names that are subjects; the others wait until it is known who does what. */
function subjects(tokens: Token[], indexes: readonly number[]): Declined | number[] {
  const waiting: number[] = [];
  for (const index of indexes) {
    const token = tokens[index]!;
    const before = tokens[index - 1];
    // "Nous, c'est 45 agences"
    if (token.out !== undefined) continue;
    if (isCompared(tokens, index)) {
      before!.out = 'que';
      token.out = 'nous';
      continue;
    }
    const cleft = transformCleft(tokens, index);
    if (done(cleft)) continue;
    if (cleft) return cleft;
    if (before?.tag === 'V' || (before?.tag === 'PP' && /^(?:avoir|être)$/.test(tokens[index - 2]?.verb ?? ''))) {
      const inverted = transformInverted(tokens, index);
      if (done(inverted)) continue;
      if (inverted) return inverted;
    }
    const asked = /^-(?:t-)?(?:elles?|ils?)$/.test(tokens[(verbOf(tokens, index)?.verb ?? -2) + 1]?.low ?? '');
    // "Où votre veste Novéa vous emmènera-t-elle": the jacket.
    const named =
      before?.tag === 'NOUN' &&
      ['DET', 'POSS'].includes(tokens[index - 2]?.tag ?? '') &&
      !nonOwners.has(before.lemma ?? before.low);
    if ((!asked || named) && !opensClause(tokens, index)) {
      waiting.push(index);
      continue;
    }
    const found = verbOf(tokens, index);
    const company = transformCompany(tokens, index);
    if (done(company)) continue;
    if (company) return company;
    if (tokens[index + 1]?.low === 'et' || tokens[index + 1]?.low === 'ou' || tokens[index + 1]?.text === '&')
      return decline('shared-subject', token.text);
    if (!found && honoured(tokens, index)) continue;
    if (!found) return decline(tokens.some((each) => each.tag === 'V') ? 'unclear-verb' : 'fragment', token.text);
    if (before?.tag === 'CC' && tokens.slice(0, index).every((each) => each.tag !== 'V') && index > 1)
      return decline('shared-subject', token.text);
    // "Novéa sera à Vivatech : venez rencontrer nos équipes": behind a colon the company speaks for itself already.
    const pause = (each: Token) => each.kind === 'sign' && /^[:;–—]$/.test(each.text);
    const opened = tokens.findLastIndex((each, at) => at < index && pause(each));
    const closed = tokens.findIndex((each, at) => at > index && pause(each));
    const own = tokens
      .slice(opened + 1, closed < 0 ? undefined : closed)
      .find((each) => first.test(each.low) && each.out === undefined && !isOurPerson(tokens, each));
    if (own) return decline('already-first-person', own.text);
    const problem = transformSubject(tokens, index, found);
    if (problem) return problem;
  }
  return waiting;
}

/** Transforms a name in any other place. */
function other(tokens: Token[], index: number): Declined | undefined {
  const before = tokens[index - 1];
  const token = tokens[index]!;
  const follows = tokens[index + 1]?.text === ',' ? tokens[index + 2] : tokens[index + 1];
  if (
    follows?.low === 'qui' &&
    !(before?.tag === 'PREP' && /^(?:de|d'|chez)$/.test(before.low)) &&
    !(before?.low === 'à' && tokens[index + 1]?.text === ',' && followsTrade(tokens, index - 1)) &&
    before?.tag !== 'NOUN'
  )
    return decline('apposition', `${token.text}, qui`);
  if (isDescribed(tokens, index)) return decline('apposition', token.text);
  let outcome: Declined | 'done' | undefined;
  if (before?.tag === 'PREP') {
    if (before.low === 'par') outcome = transformAgent(tokens, index - 1, index);
    else if (before.low === 'à') outcome = transformDative(tokens, index - 1, index);
    else if (/^(?:de|d')$/.test(before.low)) outcome = transformOf(tokens, index - 1, index);
    else outcome = transformPreposition(tokens, index - 1, index);
  } else {
    outcome = transformObject(tokens, index);
    if (outcome === undefined && before && ['NOUN', 'ADJ', 'PP'].includes(before.tag))
      outcome = transformGroup(tokens, index, index) ?? 'done';
  }
  if (done(outcome)) return undefined;
  return outcome ?? decline('brand-place', token.text);
}

/** "… de Novéa": a set phrase, a noun's owner, or what a verb speaks of. */
function transformOf(tokens: Token[], from: number, index: number): Declined | 'done' {
  if (isShared(tokens, index) && tokens[index + 2]?.tag !== 'POSS')
    return decline('shared-subject', tokens[index]!.text);
  if (transformPhrase(tokens, from, index)) return 'done';
  const before = tokens[from - 1];
  if (before && ['V', 'INF', 'PP'].includes(before.tag) && (before.tag !== 'PP' || before.doer !== undefined)) {
    const makes = before.verb === 'faire' && before.doer !== 'brand' && tokens[index + 1]?.tag === 'DET';
    if (
      !makes &&
      (before.doer === 'brand' ||
        !['parler', 'dépendre', 'profiter', 'bénéficier', 'entendre', 'rêver', 'rapprocher', 'inspirer'].includes(
          before.verb ?? '',
        ))
    )
      return decline('brand-place', before.text);
    tokens[from]!.out = 'de';
    tokens[index]!.out = 'nous';
    return 'done';
  }
  if (transformRelation(tokens, from, index)) return 'done';
  // "diplômée de l'Institut Garance"
  const graduate = /^diplômée?s?$/.test(before?.low ?? '') && tokens[from - 2]?.kind !== 'word';
  if (graduate && !ourBody(tokens[index]!).endsWith('entreprise')) {
    tokens[from]!.out = 'de';
    tokens[index]!.out = ourBody(tokens[index]!);
    return 'done';
  }
  // "Que pensez-vous de Novéa ?"
  if (before?.low.startsWith('-') && /^(?:penser|dire|attendre|savoir|faire)$/.test(tokens[from - 2]?.verb ?? '')) {
    tokens[from]!.out = 'de';
    tokens[index]!.out = 'nous';
    return 'done';
  }
  if (before && !['NOUN', 'ADJ', 'NAME', 'PP', 'FROZEN', 'NUM'].includes(before.tag))
    return decline('brand-place', before.text);
  return transformGroup(tokens, from, index) ?? 'done';
}

/** ", convaincue que …": an adjective of stance set apart behind the brand's verb speaks of the brand. */
function agreeStances(tokens: Token[]): void {
  for (let at = 1; at < tokens.length; at++) {
    let word = at;
    if (tokens[at - 1]!.text !== ',' || !tokens.slice(0, at).some((each) => each.doer === 'brand')) continue;
    while (tokens[word]?.tag === 'ADV') word++;
    const token = tokens[word];
    if (!token || token.out !== undefined || !stances.has(adjectiveLemma(token.low) ?? '') || !isSingular(token.low))
      continue;
    // "à notre webinaire, animé par Nora": of the webinar.
    if (tokens[word + 1]?.low === 'par' && tokens[at - 2]?.tag !== 'V') continue;
    const agreed = weAgreement(token.low);
    if (agreed) write(token, agreed);
  }
}

/** The sentence before, and the one before that: for pronouns. */
export interface Earlier {
  readonly earlier: readonly Token[];
  readonly farther: readonly Token[];
  /** The company's name is plural somewhere in the post. */
  readonly several: boolean;
}

/** Transforms a sentence in place, or gives the reason why not. */
export function transformSentence(
  tokens: Token[],
  before: Before,
  { earlier, farther, several }: Earlier,
  apostrophe: string,
): Declined | SentenceResult {
  tagSentence(tokens);
  foldInitials(tokens);
  foldPartner(tokens);
  foldDashes(tokens);
  foldRelative(tokens);
  foldItIs(tokens);
  const indexes = tokens.flatMap((token, index) => (token.tag === 'BRAND' ? [index] : []));
  const plural = tokens.some((token) => token.plural === true);
  const success = indexes.length === 1 ? tellSuccess(tokens, apostrophe) : undefined;
  if (success !== undefined) {
    tokens.forEach((token, index) => (token.out = index === 0 ? success : ''));
    tokens[0]!.space = '';
    return { subject: true };
  }
  // "Fière d'avoir rejoint Novéa !" is one person speaking, not the company.
  const lead = tokens.find((token) => token.kind !== 'frozen');
  if (
    lead?.tag === 'ADJ' &&
    stances.has(adjectiveLemma(lead.low) ?? '') &&
    isSingular(lead.low) &&
    tokens.every((token) => token.tag !== 'V')
  ) {
    return decline('already-first-person', lead.text);
  }
  const waiting = subjects(tokens, indexes);
  if (!Array.isArray(waiting)) return waiting;
  const gender = genderOf([...earlier, ...tokens]);
  const together = several || [...earlier, ...tokens].some((token) => token.plural === true);
  const problem = together
    ? bindSeveral(tokens, before, earlier)
    : bindPronouns(tokens, before, { earlier, farther }, gender);
  if (problem) return problem;
  for (const verb of assignDoers(tokens, plural)) {
    const failed = convertVerb(tokens, verb, plural);
    if (failed) return failed;
  }
  const unsure = tokens.find((token) => token.tag === 'V' && token.doer === 'unsure');
  if (unsure && tokens.some((token) => token.doer === 'brand')) return decline('unclear-verb', unsure.text);
  const loose = tokens.find(
    (token, at) =>
      token.tag === 'PP' &&
      token.doer === undefined &&
      /^(?:,|et)$/.test(tokens[at - 1]?.low ?? '') &&
      tokens[at - 2]?.tag === 'V' &&
      tokens[at - 2]!.doer === 'brand',
  );
  if (loose) return decline('unclear-verb', loose.text);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.doer !== 'brand' || tokens[at]!.verb === undefined) continue;
    const failed = agreeAfter(tokens, at);
    if (failed) return failed;
  }
  const objects = bindObjects(tokens, before);
  if (objects) return objects;
  agreeStances(tokens);
  goOnBeing(tokens, before.defined === true);
  const headline = tokens.every((token) => token.tag !== 'V')
    ? tokens.find((token) => token.doer === 'brand')
    : undefined;
  const owners = bindOwners(tokens, plural || (several && indexes.length === 0), before);
  if (owners) return owners;
  for (const index of waiting) {
    const failed = other(tokens, index);
    if (failed) return failed;
  }
  return {
    subject: tokens.some((token) => token.doer === 'brand' && (token.tag === 'V' || token === headline)),
    defined: defines(tokens),
  };
}
