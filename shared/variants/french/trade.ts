/** A trade behind a person's name: "Sophie Marchand, conseillère à la Banque Ormeau". */
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
