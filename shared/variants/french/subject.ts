/** The brand as subject: finds its verb, puts both into the first person, sets a description before ("Leader …, nous"). */
import { decline, type Declined } from '../variant.ts';
import { convertVerb } from './agreement.ts';
import { beforeNouns } from './closed-words.ts';
import { adjectiveLemma, finiteForms, nounLemma, pluralOf } from './lexicon.ts';
import type { Token } from './token.ts';
import { isSingular, weAgreement, write } from './we.ts';
import { agentive, nonOwners, openers } from './word-lists.ts';

export interface SubjectVerb {
  readonly verb: number;
  /** The description between commas after the name, without the commas. */
  readonly aside?: { readonly from: number; readonly to: number };
}

/** Whether a token can be the brand's verb, and not a noun that looks like one. */
export function fitsBrand(token: Token | undefined, plural: boolean): boolean {
  return token?.tag === 'V' && finiteForms(token.low).some((form) => form.person === (plural ? 5 : 2));
}

/** The first word from `from` on that is no adverb, negation or clitic. */
export function overSmall(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    tokens[at] &&
    (['ADV', 'NEG', 'CLIT'].includes(tokens[at]!.tag) || (tokens[at]!.low === 'en' && tokens[at + 1]?.tag === 'V'))
  )
    at++;
  return at;
}

/** The verb whose subject is the brand at `index`, with the aside between, or undefined. */
export function verbOf(tokens: readonly Token[], index: number): SubjectVerb | undefined {
  const plural = tokens[index]!.plural === true;
  const direct = overSmall(tokens, index + 1);
  if (fitsBrand(tokens[direct], plural)) return { verb: direct };
  if (tokens[index + 1]?.text !== ',') return undefined;
  for (let at = index + 2; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'sign' && /^[.;:!?]$/.test(tokens[at]!.text)) return undefined;
    if (tokens[at]!.text !== ',') continue;
    const verb = overSmall(tokens, at + 1);
    if (fitsBrand(tokens[verb], plural)) return { verb, aside: { from: index + 2, to: at } };
  }
  return undefined;
}

/** Whether nothing but signs, emoji and a label stands before `index`. */
export function opensSentence(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(0, index)
    .every((token) =>
      token.kind === 'sign' ? !/^[,:;–—]$/.test(token.text) : token.kind === 'frozen' && !/^[«“"]/.test(token.text),
    );
}

/** Writes "nous" for the brand at `index`. */
export function sayWe(tokens: Token[], index: number, word = 'nous'): void {
  const token = tokens[index]!;
  token.out = opensSentence(tokens, index) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "Filiale de …", "Spécialiste de …": a noun that the lexicon also knows as an adjective stays as it is. */
function standsAsNoun(token: Token): boolean {
  const lemma = adjectiveLemma(token.low);
  if (token.tag === 'PP' || lemma === undefined || nounLemma(token.low) === undefined || openers.has(lemma))
    return false;
  return token.low === lemma || nounLemma(lemma) === undefined;
}

/** "Lauréate du prix", "Experte en …": a feminine noun with a masculine, said of the brand. */
function isHers(token: Token): boolean {
  const noun = nounLemma(token.low);
  const masculine = adjectiveLemma(token.low) ?? noun;
  return (
    token.tag === 'NOUN' &&
    masculine !== undefined &&
    masculine !== token.low &&
    !/[sx]$/.test(token.low) &&
    nounLemma(masculine) === masculine &&
    (noun === masculine || noun === undefined)
  );
}

/** Sets the description after the name before it: "Novéa, leader européen, lance" → "Leader européen, nous lançons". */
function frontAside(tokens: Token[], index: number, from: number, to: number): Declined | undefined {
  const words = tokens.slice(from, to);
  const shown = words.map((token, step) => (step === 0 ? '' : token.space) + token.text).join('');
  if (
    words.some(
      (token) => token.tag === 'V' || token.tag === 'BRAND' || token.text === ',' || token.kind === 'frozen',
    ) ||
    !opensSentence(tokens, index)
  ) {
    return decline('apposition', shown);
  }
  let [first] = words;
  // "plus forte que jamais", "très attachée à …"
  const after = words.findIndex((token) => token.tag !== 'ADV');
  if (first?.tag === 'ADV' && ['ADJ', 'PP'].includes(words[after]?.tag ?? '')) first = words[after];
  if (
    first?.tag === 'DET' &&
    /^(?:une?|le|la|l')$/.test(first.low) &&
    words[1]?.tag !== 'NAME' &&
    !nonOwners.has(words[1]?.lemma ?? words[1]?.low ?? '')
  ) {
    first.out = '';
    first = words[1];
  }
  // Complements that can stand before a sentence; "Novéa, de son côté," cannot.
  const opens =
    first !== undefined &&
    (['NOUN', 'ADJ', 'PP', 'ADV', 'NUM'].includes(first.tag) ||
      /^(?:pme|eti|tpe|scop|ong|esn)$/.test(first.low) ||
      (first.tag === 'PREP' && !/^(?:de|d'|à)$/.test(first.low)) ||
      first.low === 'comme' ||
      (first.low === 'tout' && words[1]?.low === 'comme') ||
      // "une fois encore", "l'an dernier"
      (first.tag === 'DET' && nonOwners.has(words[1]?.lemma ?? words[1]?.low ?? '')) ||
      (/^(?:aux?|à)$/.test(first.low) &&
        words.some((token) =>
          /^(?:côtés|sein|travers|image|instar|occasion|initiative|nom|service|cœur)$/.test(token.low),
        )));
  // "Novéa, 300 salariés, exporte"
  const size = first?.tag === 'NUM' && !nonOwners.has(words[1]?.lemma ?? nounLemma(words[1]?.low ?? '') ?? '');
  if (!first || !opens || size) {
    return decline('apposition', shown);
  }
  if (first.tag === 'NOUN' && finiteForms(first.low).length > 0 && words.length === 1)
    return decline('apposition', shown);
  const fixed =
    standsAsNoun(first) ||
    (beforeNouns.has(first.low) && nounLemma(words[words.indexOf(first) + 1]?.low ?? '') !== undefined);
  if (
    (first.tag === 'ADJ' || first.tag === 'PP' || isHers(first)) &&
    (isHers(first) || isSingular(first.low)) &&
    !fixed
  ) {
    const agreed = isHers(first)
      ? pluralOf(adjectiveLemma(first.low) ?? nounLemma(first.low)!)
      : weAgreement(first.low);
    if (!agreed) return decline('apposition', shown);
    write(first, agreed);
    if (first.tag !== 'PP') agreeNext(words[words.indexOf(first) + 1], first);
  }
  // "Les Halles, rénovées en 2023" → "Rénovés en 2023"
  else if (
    tokens[index]!.plural === true &&
    (first.tag === 'ADJ' || first.tag === 'PP') &&
    first.low.endsWith('es') &&
    !fixed
  ) {
    const agreed = weAgreement(first.low.replace(/s$/, ''));
    if (!agreed) return decline('apposition', shown);
    write(first, agreed);
  }
  const opener = words.find((token) => token.out !== '') ?? first;
  const text = opener.out ?? opener.text;
  opener.out = text.charAt(0).toUpperCase() + text.slice(1);
  words.forEach((token, step) => {
    token.slot = index - 0.9 + step / 1000;
  });
  const lead = tokens[from]!;
  lead.space = tokens[index]!.space;
  if (first !== lead) first.space = lead.space;
  const comma = tokens[from - 1]!;
  comma.slot = index - 0.1;
  tokens[to]!.out = '';
  const brand = tokens[index]!;
  brand.out = 'nous';
  brand.space = ' ';
  return undefined;
}

/** "Actrice majeure du secteur" → "Acteurs majeurs": the adjective goes with its noun. */
function agreeNext(next: Token | undefined, noun: Token): void {
  if (nounLemma(noun.low) === undefined || next?.tag !== 'ADJ' || !isSingular(next.low)) return;
  const agreed = weAgreement(next.low);
  if (agreed) write(next, agreed);
}

/** Agrees a participle, adjective or gerund that opens the sentence and speaks of the brand: "Créée en 1998, Novéa…". */
export function agreeOpening(tokens: Token[], index: number): Declined | undefined {
  const start = tokens.findIndex((token, at) => at < index && token.kind === 'word');
  if (start < 0 || start >= index) return undefined;
  const comma = tokens.findIndex((token, at) => at > start && token.text === ',');
  if (comma < 0 || comma > index) return undefined;
  let at = start;
  // "D'abord distribuée", "À l'origine implantée"
  const late = tokens
    .slice(start, start + 4)
    .findIndex((token) => /^(?:abord|origine|peine|temps|fois)$/.test(token.low));
  if (late > 0 && ['ADJ', 'PP'].includes(tokens[start + late + 1]?.tag ?? '')) at = start + late + 1;
  while (tokens[at]?.tag === 'ADV') at++;
  const opener = tokens[at];
  // "Victime d'une panne, Novéa"
  if (opener?.low === 'victime') write(opener, 'victimes');
  if (!opener || !(opener.tag === 'ADJ' || opener.tag === 'PP' || isHers(opener))) return undefined;
  if (tokens.slice(at, comma).some((token) => token.tag === 'PRO' && /^(?:elle|il)$/.test(token.low)))
    return decline('unclear-pronoun');
  // "Premier employeur du département": the noun after it stays, and so does it.
  if (standsAsNoun(opener) || (beforeNouns.has(opener.low) && nounLemma(tokens[at + 1]?.low ?? '') !== undefined))
    return undefined;
  for (;;) {
    const word = tokens[at];
    // "Fondés en 1921, Les Ateliers Duval": as many already.
    if (word && tokens[index]!.plural === true && word.low.endsWith('s') && !isHers(word)) {
      const several = weAgreement(word.low.replace(/s$/, '')) ?? weAgreement(word.low.replace(/es$/, ''));
      if (!several) return decline('unclear-verb', word.text);
      write(word, several);
      if (word.tag === 'PP') word.doer = 'brand';
      return undefined;
    }
    if (!word || (!isHers(word) && !isSingular(word.low))) return decline('unclear-verb', word?.text);
    const agreed = isHers(word) ? pluralOf(adjectiveLemma(word.low) ?? nounLemma(word.low)!) : weAgreement(word.low);
    if (!agreed) return decline('unclear-verb', word.text);
    write(word, agreed);
    if (word.tag === 'PP') word.doer = 'brand';
    else agreeNext(tokens[at + 1], word);
    const next = tokens[at + 1];
    if (next?.tag === 'CC' && ['ADJ', 'PP'].includes(tokens[at + 2]?.tag ?? '')) {
      at += 2;
      continue;
    }
    // "Née d'une fusion et forte de 300 salariés"
    const joint = tokens.findIndex((token, place) => place > at && place < comma && token.tag === 'CC');
    const other = tokens[joint + 1];
    if (
      joint < 0 ||
      !other ||
      !['ADJ', 'PP'].includes(other.tag) ||
      !other.low.endsWith('e') ||
      !word.low.endsWith('e')
    )
      return undefined;
    at = joint + 1;
  }
}

/** "Novéa est gratuite", "a été pensée par": the product that has the company's name; gives the word that says so. */
function ofProduct(tokens: readonly Token[], verb: number): string | undefined {
  if (tokens[verb]!.verb !== 'être' && tokens[verb + 1]?.low !== 'été' && tokens[verb + 1]?.low !== 'être')
    return undefined;
  let at = verb + 1;
  while (tokens[at]?.tag === 'ADV' || /^(?:été|être)$/.test(tokens[at]?.low ?? '')) at++;
  const word = tokens[at];
  const made = /^(?:pensée?|conçue?|développée?|fabriquée?|programmée?)$/.test(word?.low ?? '');
  const of = made && /^(?:par|pour|en|à)$/.test(tokens[at + 1]?.low ?? '');
  const sold =
    /^(?:gratuite?|payante?|compatible|téléchargeable|téléchargée?|utilisée?|installée? sur|disponible|hébergée?)$/.test(
      word?.low ?? '',
    );
  return of || sold ? word?.text : undefined;
}

/** Transforms the brand at `index` as the subject of its clause. */
export function transformSubject(tokens: Token[], index: number, found: SubjectVerb): Declined | undefined {
  const brand = tokens[index]!;
  const { verb, aside } = found;
  const product = ofProduct(tokens, verb);
  if (product) return decline('brand-place', product);
  if (tokens[verb]!.unsure) return decline('unclear-verb', tokens[verb]!.text);
  const opening = agreeOpening(tokens, index);
  if (opening) return opening;
  const problem = convertVerb(tokens, verb, brand.plural === true, index);
  if (problem) return problem;
  const suffix = tokens[verb + 1];
  if (suffix && /^-(?:t-)?(?:elle|il|elles|ils)$/.test(suffix.low)) {
    // "Novéa recrute-t-elle ?" → "Recrutons-nous ?", "Pourquoi Novéa s'engage-t-elle" → "Pourquoi nous engageons-nous".
    suffix.out = '-nous';
    const first = tokens.findIndex((token, at) => at > index && token.kind === 'word');
    brand.out = '';
    if (opensSentence(tokens, index)) {
      const word = tokens[first]!;
      const text = word.out ?? word.text;
      word.out = text.charAt(0).toUpperCase() + text.slice(1);
      word.space = brand.space;
    }
    return undefined;
  }
  if (brand.lemma) {
    if (!opensSentence(tokens, index) || aside) return decline('apposition', brand.lemma);
    brand.out = `${brand.lemma.charAt(0).toUpperCase()}${brand.lemma.slice(1)}, nous`;
    return undefined;
  }
  if (aside) return frontAside(tokens, index, aside.from, aside.to);
  sayWe(tokens, index);
  return undefined;
}

/** Whether a verb is one that only people or companies do. */
export function isAgentive(token: Token | undefined): boolean {
  return token?.verb !== undefined && agentive.has(token.verb);
}
