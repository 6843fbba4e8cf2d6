/** The brand after "avec", "chez", "pour", "entre" and other prepositions than "de", "à" and "par". */
import { decline, type Declined } from '../variant.ts';
import { backTo } from './closed-tag.ts';
import { nounLemma } from './lexicon.ts';
import { isShared } from './object.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';

const plain = new Set([
  'avec',
  'chez',
  'pour',
  'sans',
  'selon',
  'vers',
  'contre',
  'envers',
  'malgré',
  'devant',
  'derrière',
  'après',
  'avant',
  'parmi',
  'sur',
  'entre',
  'en',
  'via',
  'hors',
  'comme',
]);

/** Transforms the brand after a preposition other than "de", "à" and "par". */
export function transformPreposition(tokens: Token[], from: number, index: number): Declined | 'done' {
  const { low, text } = tokens[from]!;
  const brand = tokens[index]!;
  const subject = tokens.slice(0, from).some((each) => each.doer === 'brand');
  if (brand.lemma) return decline('apposition', brand.lemma);
  if (!plain.has(low) || (subject && low !== 'chez' && low !== 'sans')) return decline('brand-place', text);
  const we = tokens.findIndex((each) => each.low === 'nous' && each.out === undefined);
  if (we >= 0) {
    // "Chez Novéa, nous croyons au collectif" says "we" already: the name only goes.
    const opens = from === tokens.findIndex((each) => each.kind === 'word');
    if (low !== 'chez' || tokens[index + 1]?.text !== ',' || we !== index + 2 || !opens)
      return decline('already-first-person', text);
    for (let at = from; at < we; at++) tokens[at]!.out = '';
    tokens[we]!.out = 'Nous';
    tokens[we]!.space = tokens[from]!.space;
    return 'done';
  }
  const next = tokens[index + 1];
  if (low === 'entre') {
    // "le partenariat entre Novéa et Suez" → "notre partenariat avec Suez".
    const noun = tokens[from - 1];
    const article = tokens[from - 2];
    if (
      next?.low !== 'et' ||
      tokens[index + 2] === undefined ||
      noun?.tag !== 'NOUN' ||
      !/^(?:le|la|l'|du|au)$/.test(article?.low ?? '')
    )
      return decline('shared-subject', text);
    write(article!, article!.low === 'du' ? 'de notre' : article!.low === 'au' ? 'à notre' : 'notre');
    tokens[from]!.out = 'avec';
    brand.out = '';
    next.out = '';
    return 'done';
  }
  if (isShared(tokens, index)) {
    if (tokens[index + 2]?.tag !== 'POSS') return decline('shared-subject', brand.text);
  }
  if (low === 'sur' || low === 'en') {
    const governor = tokens[backTo(tokens, from)];
    if (
      !['compter', 'croire', 'miser', 'appuyer', 'reposer', 'parier', 'investir', 'cru', 'savoir'].includes(
        governor?.verb ?? '',
      ) &&
      !/^(?:confiance)$/.test(governor?.low ?? '')
    )
      return decline('brand-place', text);
    if (governor?.verb === 'investir') return decline('brand-place', text);
  }
  const share = tokens.some((each) => /^(?:tiers|moitié|quart|majorité)$/.test(each.low));
  if (low === 'après' && share) return decline('brand-place', text);
  // "Selon Novéa, 72 % des locataires …": a finding, no opinion.
  if (low === 'selon' && tokens.some((each) => each.kind === 'number')) return decline('brand-place', text);
  if (low === 'selon' || low === 'parmi') {
    if (nounLemma(next?.low ?? '') && next?.text !== ',') return decline('brand-place', text);
  }
  brand.out = 'nous';
  return 'done';
}
