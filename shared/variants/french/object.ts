/** The brand as object: "Airbus a choisi Novéa" → "Airbus nous a choisis", "rejoignez Novéa" → "rejoignez-nous". */
import { decline, type Declined } from '../variant.ts';
import { conjugated, finiteForms } from './lexicon.ts';
import { auxiliaryOf, cliticBefore } from './clitic-place.ts';
import { backTo } from './closed-tag.ts';
import type { Token } from './token.ts';
import { followsTrade } from './trade.ts';
import { isSingular, ourBody, weAgreement, write } from './we.ts';
import { dative, keepsPreposition, strongAfter, takesCompany, takesUs } from './word-lists.ts';

/** "Ne manquez" */
function isNegated(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 2), verb).some((each) => /^(?:ne|n')$/.test(each.low));
}

function isImperative(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb]!;
  if (token.tag !== 'V') return false;
  const before = tokens[verb - 1];
  const forms = finiteForms(token.low);
  const opens =
    !before ||
    before.kind === 'sign' ||
    before.kind === 'frozen' ||
    before.tag === 'CC' ||
    before.tag === 'ADV' ||
    before.low === 'et' ||
    (isNegated(tokens, verb) && backTo(tokens, verb, ['NEG']) < 0);
  const subject = tokens.slice(0, verb).some((each) => /^(?:vous|tu)$/.test(each.low));
  return (
    opens &&
    !subject &&
    forms.some((form) => form.tense === 'Y' && (form.person === 4 || form.person === 1)) &&
    !(forms.some((form) => form.person === 2) && before && before.kind === 'word')
  );
}

/** Writes "nous" for an object of the verb at `verb`, which may be finite, infinitive, gerund or a participle with "avoir". */
function moveBefore(tokens: Token[], verb: number, direct: boolean): Declined | undefined {
  const token = tokens[verb]!;
  if (isImperative(tokens, verb)) {
    if (tokens[verb + 1]?.low.startsWith('-')) return decline('brand-place', token.text);
    const negated = isNegated(tokens, verb);
    if (negated) tokens[verb]!.pre = 'nous ';
    else token.post = '-nous';
    return undefined;
  }
  if (token.tag === 'PP') {
    const auxiliary = auxiliaryOf(tokens, verb);
    if (auxiliary === undefined) {
      // "a été attribué à Novéa": the pronoun goes before the whole passive.
      const be = tokens[backTo(tokens, verb, ['ADV', 'NEG'])];
      const have =
        be?.low === 'été'
          ? tokens[backTo(tokens, tokens.indexOf(be), ['ADV', 'NEG'])]
          : be?.verb === 'être'
            ? be
            : undefined;
      if (direct || !have || (have.tag !== 'V' && have.tag !== 'INF')) return decline('brand-place', token.text);
      return cliticBefore(tokens, tokens.indexOf(have)) ? undefined : decline('brand-place', token.text);
    }
    if (tokens[auxiliary]!.doer === 'brand' || tokens[auxiliary]!.tag === 'PP')
      return decline('brand-place', token.text);
    if (!cliticBefore(tokens, auxiliary)) return decline('brand-place', token.text);
    const agreed = direct && token.verb ? conjugated(token.verb, 'K', 1) : undefined;
    if (agreed) write(token, agreed);
    return undefined;
  }
  if (token.verb === 'faire' || token.verb === 'laisser') {
    if (direct) return decline('brand-place', token.text);
  }
  return cliticBefore(tokens, verb) ? undefined : decline('brand-place', token.text);
}

/** The verb whose object stands right before `index`, over adverbs. */
function verbBefore(tokens: readonly Token[], index: number): number {
  const at = backTo(tokens, index, ['ADV', 'NEG']);
  const token = tokens[at];
  return token && ['V', 'INF', 'GER', 'PP'].includes(token.tag) ? at : -1;
}

/** "et", "ou" after the name: others share the place. */
export function isShared(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.tag !== 'CC' || !/^(?:et|ou|&)$/.test(next.low)) return false;
  const after = tokens[index + 2];
  return (
    after !== undefined &&
    ['NAME', 'DET', 'POSS', 'PREP', 'NUM', 'FROZEN', 'NOUN'].includes(after.tag) &&
    !opensOwnClause(tokens, index + 2)
  );
}

/** "ont choisi Novéa et leur facture a baissé": what follows has a verb of its own. */
function opensOwnClause(tokens: readonly Token[], from: number): boolean {
  if (!['DET', 'POSS', 'NUM'].includes(tokens[from]!.tag)) return false;
  let at = from;
  while (['DET', 'POSS', 'NUM', 'ADJ', 'NOUN'].includes(tokens[at]?.tag ?? '')) at++;
  return at > from + 1 && ['V', 'CLIT', 'NEG'].includes(tokens[at]?.tag ?? '');
}

/** Transforms the brand at `index` as direct object. Undefined when its verb is not found. */
export function transformObject(tokens: Token[], index: number): Declined | 'done' | undefined {
  const verb = verbBefore(tokens, index);
  if (verb < 0) return undefined;
  const { verb: lemma = '', text } = tokens[verb]!;
  const brand = tokens[index]!;
  if (brand.lemma) return decline('apposition', brand.lemma);
  if (isShared(tokens, index) && !(tokens[index + 2]?.tag === 'POSS' && takesCompany.has(lemma)))
    return decline('shared-subject', brand.text);
  if (tokens[verb]!.doer === 'brand') return decline('brand-place', brand.text);
  if (tokens.slice(0, index).some((each) => /^(?:nous|on)$/.test(each.low) && each.out === undefined))
    return decline('already-first-person');
  // "« … », rappelle Novéa": the company speaks.
  const spoken = tokens[backTo(tokens, verb)];
  const quoted =
    spoken?.tag === 'FROZEN' ||
    (spoken?.kind === 'sign' && spoken.text === ',' && tokens[tokens.indexOf(spoken) - 1]?.kind === 'frozen');
  if (tokens[verb]!.tag === 'V' && !isImperative(tokens, verb) && (!spoken || quoted))
    return decline('quotation', text);
  // After "être" the brand is no object: "le lauréat est Novéa".
  if (lemma === 'être' || lemma === 'devenir' || lemma === 'avoir') return decline('brand-place', text);
  if (takesCompany.has(lemma)) {
    brand.out = ourBody(brand);
    return 'done';
  }
  if (!takesUs.has(lemma)) return decline('brand-place', text);
  // "a rendu Novéa plus forte": what is said of the object agrees with it.
  let said = index + 1;
  while (tokens[said]?.tag === 'ADV') said++;
  const attribute = tokens[said];
  if (attribute && ['ADJ', 'PP'].includes(attribute.tag)) {
    const agreed = isSingular(attribute.low) ? weAgreement(attribute.low) : undefined;
    if (!agreed || tokens[said + 1]?.tag === 'CC' || tokens[said + 1]?.tag === 'NOUN')
      return decline('brand-place', attribute.text);
    write(attribute, agreed);
  }
  const problem = moveBefore(tokens, verb, true);
  if (problem) return problem;
  brand.out = '';
  return 'done';
}

/** Transforms "à Novéa" (the preposition at `from`). */
export function transformDative(tokens: Token[], from: number, index: number): Declined | 'done' {
  const before = tokens[from - 1];
  const brand = tokens[index]!;
  if (brand.lemma) return decline('apposition', brand.lemma);
  if (isShared(tokens, index)) return decline('shared-subject', brand.text);
  const keep = () => {
    tokens[from]!.out = tokens[from]!.low === 'à' && tokens[from]!.text !== 'à' ? 'à' : tokens[from]!.text;
    brand.out = 'nous';
    return 'done' as const;
  };
  // "À La Poste, 94 % des facteurs", "Aux Ateliers Duval, on": where one works.
  const opens = from === tokens.findIndex((each) => each.kind === 'word');
  if (opens && tokens[index + 1]?.text === ',' && tokens.every((each) => !/^(?:nous|notre|nos)$/.test(each.low))) {
    tokens[from]!.out = 'Chez';
    brand.out = 'nous';
    return 'done';
  }
  if (/^(?:grâce|face|quant|rapport|fidèle|fidèles|propre)$/.test(before?.low ?? '')) {
    const us = tokens.find((each) => each.low === 'nous' && each.out === undefined);
    return us ? decline('already-first-person', us.text) : keep();
  }
  // "travaille au Fournil Adèle", "est entrée à la Banque Ostara": where one works.
  const works = tokens[backTo(tokens, from)];
  const learns = works?.tag === 'INF' && tokens.slice(0, from).some((each) => each.verb === 'apprendre');
  const happens =
    tokens
      .slice(0, from)
      .some((each, at) => each.low === 'lieu' && ['V', 'PP', 'INF'].includes(tokens[at - 1]?.tag ?? '')) ||
    (/^(?:dérouler|produire|tenir)$/.test(
      tokens.findLast((each, at) => at < from && ['V', 'PP'].includes(each.tag))?.verb ?? '',
    ) &&
      tokens.slice(0, from).some((each) => /^(?:se|s')$/.test(each.low)));
  if (
    (learns || happens || /^(?:travailler|œuvrer|exercer|débuter)$/.test(works?.verb ?? '')) &&
    works?.doer !== 'brand'
  ) {
    tokens[from]!.out = 'chez';
    brand.out = 'nous';
    return 'done';
  }
  // "Sophie Marchand, conseillère à la Banque Ormeau": a trade behind a person's name.
  if (followsTrade(tokens, from)) {
    tokens[from]!.out = 'chez';
    brand.out = 'nous';
    return 'done';
  }
  let verb = -1;
  for (let at = from - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (
      (token.kind === 'sign' && !/^[€$£%]$/.test(token.text)) ||
      token.tag === 'REL' ||
      token.tag === 'CONJ' ||
      (token.tag === 'PRO' && !token.low.startsWith('-'))
    )
      break;
    if (['V', 'INF', 'GER', 'PP'].includes(token.tag) && !(token.tag === 'PP' && !token.doer)) {
      verb = at;
      break;
    }
  }
  if (verb < 0) return decline('brand-place', `à ${brand.text}`);
  const { verb: lemma = '', doer } = tokens[verb]!;
  if (doer === 'brand') return decline('brand-place', brand.text);
  const between = tokens.slice(verb + 1, from);
  // "s'est engagé à verser": the reflexive is of the other verb.
  let own = verb;
  while (
    own > verb - 3 &&
    own > 0 &&
    (['CLIT', 'NEG', 'ADV'].includes(tokens[own - 1]!.tag) ||
      tokens[own - 1]!.verb === 'être' ||
      tokens[own - 1]!.low.startsWith('-'))
  )
    own--;
  const reflexive = tokens
    .slice(own, verb)
    .some((each) => /^(?:se|s'|m'|me|vous|t'|te)$/.test(each.low) && each.tag !== 'PRO');
  const noun =
    between.find((each) => each.low === 'confiance')?.low ?? between.find((each) => each.tag === 'NOUN')?.low ?? '';
  if (reflexive || strongAfter.has(lemma) || strongAfter.has(noun)) {
    return keepsPreposition.has(lemma) ? keep() : decline('brand-place', tokens[verb]!.text);
  }
  if (lemma === 'croire' || lemma === 'renoncer') return keep();
  if (lemma === 'faire' && !/^(?:confiance|honneur|plaisir|don|part|signe|place|bénéficier)$/.test(noun))
    return decline('brand-place', tokens[verb]!.text);
  if (!dative.has(lemma)) return decline('brand-place', tokens[verb]!.text);
  // "parler à", "répondre à" and the like take it only directly.
  const problem = moveBefore(tokens, verb, false);
  if (problem) return problem;
  tokens[from]!.out = '';
  brand.out = '';
  return 'done';
}
