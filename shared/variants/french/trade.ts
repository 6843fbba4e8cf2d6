/** A trade behind a person's name: "Sophie Marchand, conseillère à la Banque Ormeau". */
import { decline, type Declined } from '../variant.ts';
import type { Token } from './token.ts';
import { titles } from './word-lists.ts';

/** Whether the preposition at `from` follows a trade set apart behind a person's name. */
export function followsTrade(tokens: readonly Token[], from: number): boolean {
  const comma = tokens.findLastIndex((each, at) => at < from && each.text === ',');
  const trade = tokens.slice(comma + 1, from);
  return (
    comma > 0 &&
    tokens[comma - 1]!.tag === 'NAME' &&
    trade[0] !== undefined &&
    (trade[0].tag === 'NOUN' || titles.has(trade[0].low)) &&
    (tokens[comma - 2]?.tag === 'NAME' ||
      titles.has(trade[0].low) ||
      /(?:eur|euse|rice|ier|ière|iste|ienn?e?|ante?)$/.test(trade[0].low)) &&
    trade.every((each) => ['NOUN', 'ADJ'].includes(each.tag) || /^(?:de|d'|en)$/.test(each.low))
  );
}

/** "Le tailleur de pierre Novéa": the company by its trade, where its name stands beside. */
export function tradeBefore(tokens: readonly Token[], brand: number): Token | undefined {
  const at = tokens
    .slice(0, brand)
    .findLastIndex((token, place) => token.tag === 'NOUN' && /^(?:le|la|l')$/.test(tokens[place - 1]?.low ?? ''));
  const trade =
    /(?:[^ct]eur|euse|trice|ier|ière|iste|ien|ienne)$|^(?:construct|édit|transport|distribut|product|opérat|trait)eur$/;
  return trade.test(tokens[at]?.low ?? '') ? tokens[at] : undefined;
}

/** "Marc Aubry, PDG de Novéa," → "Marc Aubry, notre PDG,": a title without article after a name. */
export function bareTitle(tokens: Token[], last: number): Declined | undefined {
  let at = last;
  while (
    at >= 0 &&
    (['NOUN', 'ADJ', 'PP', 'NAME'].includes(tokens[at]!.tag) ||
      /^(?:de|d'|des|du|la|le|les|l'|et|en|&|nouveau|nouvelle|futur|future|aux|à)$/.test(tokens[at]!.low))
  )
    at--;
  const opener = tokens[at];
  const first = tokens[at + 1];
  if (
    !first ||
    (!['NOUN', 'ADJ', 'NAME'].includes(first.tag) &&
      !/^(?:associée?|salariée?|employée?|déléguée?|chargée?)$/.test(first.low)) ||
    !(
      opener?.text === ',' ||
      opener?.text === '(' ||
      opener?.low === 'comme' ||
      (opener?.tag === 'ADV' && tokens[at - 1]?.text === ',')
    )
  )
    return decline('brand-place', tokens[last]?.text);
  const name = tokens[at - 1];
  // "Paul Renard": a surname may be a noun.
  const surname = /^\p{Lu}/u.test(name?.text ?? '') && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? '');
  const isName = name?.tag === 'NAME' || surname || opener?.low === 'comme';
  if (!isName) return decline('brand-place', first.text);
  first.pre = 'notre ';
  return undefined;
}
