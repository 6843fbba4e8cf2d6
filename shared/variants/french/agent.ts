/** The brand as doer or cause: passives turned round ("… racheté par Novéa"), and the success that it made possible. */
import { decline, type Declined } from '../variant.ts';
import { conjugated, finiteForms, nounGender } from './lexicon.ts';
import { backTo } from './closed-tag.ts';
import type { Token } from './token.ts';
import { lasting, ourCare } from './word-lists.ts';

const join = (tokens: readonly Token[]) =>
  tokens.map((token, step) => (step === 0 ? '' : token.space) + token.text).join('');

/** Lower case for a first word that is no name. */
function unCapital(tokens: readonly Token[]): string {
  const text = join(tokens);
  const [first] = tokens;
  const common = first && first.tag !== 'NAME' && !/^\p{Lu}{2}/u.test(first.text);
  return common ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "La société X a été rachetée par Novéa." → "Nous avons racheté la société X." Undefined when it is not that simple. */
function activeOf(tokens: Token[], par: number, brand: number): 'done' | undefined {
  const participle = par - 1;
  const auxiliaries = backTo(tokens, participle);
  const be = tokens[auxiliaries];
  if (tokens[participle]?.tag !== 'PP' || !be || be.verb !== 'être') return undefined;
  const start = be.low === 'été' ? backTo(tokens, auxiliaries) : auxiliaries;
  const finite = tokens[start];
  const verb = tokens[participle]!.verb;
  const small = tokens.slice(start + 1, participle).filter((each) => each !== be);
  const subject = tokens.slice(0, start);
  if (!finite || finite.tag !== 'V' || !verb || tokens[start - 1]?.tag === 'CLIT' || subject.length === 0)
    return undefined;
  // The subject must be one plain group at the beginning of the sentence, with nothing that the verb would have to share.
  const [first] = subject;
  const plain = subject.every(
    (each) =>
      ['DET', 'NOUN', 'ADJ', 'NAME', 'PREP', 'NUM', 'PP', 'FROZEN'].includes(each.tag) &&
      !(each.tag === 'FROZEN' && each !== subject.at(-1)),
  );
  if (!plain || !first || !(first.tag === 'DET' || first.tag === 'NAME') || small.some((each) => each.tag === 'NEG'))
    return undefined;
  const tail = tokens.slice(brand + 1);
  const tailHasVerb =
    tail.some((each) => ['V', 'CC', 'POSS', 'CLIT', 'REL', 'PRO'].includes(each.tag)) ||
    tail.some((each) => each.text === ',');
  if (tailHasVerb) return undefined;
  const form = finiteForms(finite.low).find(
    (each) => (each.person === 2 || each.person === 5) && (each.verb === 'être' || each.verb === 'avoir'),
  );
  if (!form) return undefined;
  const past = conjugated(verb, 'K', 0);
  const active =
    be === finite ? conjugated(verb, form.tense, 3) : `${conjugated('avoir', form.tense, 3) ?? ''} ${past ?? ''}`;
  if (!active || !past) return undefined;
  const object = unCapital(subject);
  const adverbs = small.map((each) => ` ${each.text}`).join('');
  const [head, ...parts] = active.split(' ');
  tokens.slice(0, brand + 1).forEach((each) => (each.out = ''));
  tokens[0]!.out = `Nous ${head}${adverbs}${parts.length > 0 ? ` ${parts.join(' ')}` : ''} ${object}`;
  return 'done';
}

/** Transforms "par Novéa" (the preposition at `par`). */
export function transformAgent(tokens: Token[], par: number, brand: number): Declined | 'done' {
  const at = backTo(tokens, par, ['ADV']);
  const participle = tokens[at];
  if (tokens[brand]!.lemma) return decline('apposition', tokens[brand]!.lemma);
  const next = tokens[brand + 1];
  if (next?.tag === 'CC') return decline('shared-subject', tokens[brand]!.text);
  if (activeOf(tokens, par, brand)) return 'done';
  if (participle?.tag !== 'PP' || !participle.verb) {
    // "Assemblées à Metz par Novéa, ces pompes …"
    const doing = tokens.slice(0, par).findLast((each) => ['V', 'INF', 'PP', 'GER'].includes(each.tag));
    if (
      doing?.tag === 'PP' &&
      ourCare.has(doing.verb ?? '') &&
      tokens.slice(tokens.indexOf(doing), par).every((each) => each.kind !== 'sign')
    ) {
      tokens[brand]!.out = 'nos soins';
      return 'done';
    }
    return takeover(tokens, par, brand);
  }
  const before = tokens[backTo(tokens, at)];
  const passive = before?.verb === 'être';
  if (ourCare.has(participle.verb) && (passive || !beside(tokens, at))) {
    tokens[brand]!.out = 'nos soins';
    return 'done';
  }
  if (passive || !beside(tokens, at) || at !== par - 1) return decline('passive', participle.text);
  // "la solution développée par Novéa" → "la solution que nous avons développée": the participle agrees already.
  const present = conjugated(participle.verb, 'P', 3);
  // "les travaux menés par Novéa prendront fin": they go on.
  const main = tokens.slice(brand).find((each) => each.tag === 'V');
  const goes =
    /^(?:mener|conduire)$/.test(participle.verb) &&
    main !== undefined &&
    (/^(?:avancer|progresser|poursuivre|continuer|durer)$/.test(main.verb ?? '') ||
      finiteForms(main.low).some((each) => each.tense === 'F'));
  if ((goes || lasting.has(participle.verb)) && present) participle.out = `que nous ${present}`;
  else participle.pre = 'que nous avons ';
  tokens[par]!.out = '';
  tokens[brand]!.out = '';
  return 'done';
}

/** Whether the participle at `at` stands right after its noun, so that a relative clause can take its place. */
function beside(tokens: readonly Token[], at: number): boolean {
  // "Ce projet, porté par Novéa, mobilise" → "Ce projet, que nous portons, mobilise"
  const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && ['NOUN', 'ADJ', 'NAME'].includes(before.tag);
}

/** "L'acquisition de Lumio par Novéa" → "Notre acquisition de Lumio". */
function takeover(tokens: Token[], par: number, brand: number): Declined | 'done' {
  const nounAt = tokens
    .slice(0, par)
    .findLastIndex((each) =>
      /^(?:acquisition|rachat|reprise|lancement|création|ouverture|publication|achat|conception|construction|développement|organisation|absorption)$/.test(
        each.low,
      ),
    );
  const article = tokens[nounAt - 1];
  const between = tokens.slice(nounAt + 1, par);
  if (
    nounAt < 1 ||
    !article ||
    !/^(?:l'|le|la|du|au)$/.test(article.low) ||
    !between.length ||
    !/^(?:de|d'|du)$/.test(between[0]!.low) ||
    between.some((each) => ['V', 'POSS', 'REL'].includes(each.tag))
  )
    return decline('passive', `par ${tokens[brand]!.text}`);
  const written = article.low === 'du' ? 'de notre' : article.low === 'au' ? 'à notre' : 'notre';
  article.out = /^\p{Lu}/u.test(article.text) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  tokens[par]!.out = '';
  tokens[brand]!.out = '';
  return 'done';
}

const changes = new Set([
  'multiplier',
  'augmenter',
  'réduire',
  'diminuer',
  'doubler',
  'tripler',
  'quadrupler',
  'diviser',
  'améliorer',
  'accroître',
  'baisser',
  'abaisser',
  'accélérer',
  'renforcer',
  'optimiser',
  'décupler',
  'raccourcir',
  'simplifier',
]);

/**
 * "Grâce à Sharee le Crédit Agricole a multiplié sa visibilité par 10 …" → "Nous sommes fiers d'avoir multiplié par 10 la
 * visibilité du Crédit Agricole … grâce à Sharee": a client's gain, named and counted, told by those who brought it.
 * Undefined when the sentence has another shape.
 */
export function tellSuccess(tokens: Token[], apostrophe: string): string | undefined {
  if (tokens[0]?.low !== 'grâce' || tokens[1]?.low !== 'à' || tokens[2]?.tag !== 'BRAND') return undefined;
  let at = tokens[3]?.text === ',' ? 4 : 3;
  const subjectFrom = at;
  if (/^(?:le|la|l'|les)$/.test(tokens[at]?.low ?? '')) at++;
  const nameFrom = at;
  while (tokens[at]?.tag === 'NAME') at++;
  const subject = tokens.slice(subjectFrom, at);
  const [have, past, owner] = tokens.slice(at, at + 3);
  if (
    at === nameFrom ||
    have?.low !== 'a' ||
    past?.tag !== 'PP' ||
    !changes.has(past.verb ?? '') ||
    owner?.tag !== 'POSS' ||
    owner.low.startsWith('leur')
  )
    return undefined;
  const objectFrom = at + 3;
  let to = objectFrom;
  while (
    tokens[to] &&
    (['NOUN', 'ADJ'].includes(tokens[to]!.tag) ||
      (/^(?:de|d')$/.test(tokens[to]!.low) && tokens[to + 1]?.tag === 'NOUN'))
  )
    to++;
  const noun = tokens.slice(objectFrom, to).find((each) => each.tag === 'NOUN');
  const last = tokens.at(-1)!;
  const stop = last.kind === 'sign' && /^(?:[.!…])$/.test(last.text) ? tokens.length - 1 : tokens.length;
  let amountTo = to;
  if (/^(?:par|de)$/.test(tokens[to]?.low ?? '') && (tokens[to + 1]?.tag === 'NUM' || tokens[to + 1]?.low === 'plus')) {
    amountTo = to + 2;
    while (
      tokens[amountTo] &&
      amountTo < stop &&
      (tokens[amountTo]!.tag === 'NUM' || /^(?:%|points?|de|jours?|heures?|ans?)$/.test(tokens[amountTo]!.low)) &&
      !(tokens[amountTo]!.low === 'de' && tokens[amountTo + 1]?.tag !== 'NUM')
    )
      amountTo++;
  }
  const rest = tokens.slice(amountTo, stop);
  if (
    !noun ||
    rest.some((each) => ['V', 'POSS', 'PRO', 'REL', 'CC', 'BRAND', 'CLIT'].includes(each.tag)) ||
    rest.some((each) => each.kind === 'sign')
  )
    return undefined;
  const objectText = join(tokens.slice(objectFrom, to));
  const vowel = /^[aeiouyéèêàâîôûœ]/iu.test(objectText);
  const gender = nounGender(noun.low);
  const article =
    owner.low === 'ses'
      ? 'les '
      : vowel
        ? `l${apostrophe}`
        : owner.low === 'sa'
          ? 'la '
          : gender === 'F'
            ? `l${apostrophe}`
            : 'le ';
  const head = tokens[subjectFrom]!;
  const name = join(tokens.slice(nameFrom, at));
  const of =
    nameFrom === subjectFrom
      ? /^[aeiouyéèêàâîôûœ]/iu.test(name)
        ? `d${apostrophe}${name}`
        : `de ${name}`
      : head.low === 'le'
        ? `du ${name}`
        : head.low === 'les'
          ? `des ${name}`
          : `de ${join(subject).replace(/^L/, 'l')}`;
  const amount = amountTo > to ? ` ${join(tokens.slice(to, amountTo))}` : '';
  const more = rest.length > 0 ? ` ${join(rest)}` : '';
  const end = stop < tokens.length ? last.space + last.text : '';
  return `${tokens[0].space}Nous sommes fiers d${apostrophe}avoir ${past.text}${amount} ${article}${objectText} ${of}${more} grâce à ${tokens[2].text}${end}`;
}
