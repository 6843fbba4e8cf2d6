/** Where the brand stands to a possessive: trusted with something, or the subject behind an opening. */
import type { Token } from './token.ts';

/** "fait confiance à Novéa pour piloter ses entrepôts": who trusts another with something has it. */
export function entrusted(tokens: readonly Token[], governor: number): boolean {
  const link = tokens[governor - 1]?.tag === 'CLIT' ? governor - 2 : governor - 1;
  if (tokens[governor]!.tag !== 'INF' || tokens[link]?.low !== 'pour') return false;
  const trust = tokens.findLastIndex((each, index) => index < link && each.low === 'confiance');
  return (
    trust > 0 && tokens[trust - 1]?.verb === 'faire' && tokens.slice(trust, link).some((each) => each.tag === 'BRAND')
  );
}

/** "Après l'incendie qui a touché son agence, Novéa accueille": the brand is the subject behind the opening's comma. */
export function brandFollows(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex((each, index) => index > at && each.text === ',');
  return comma > 0 && tokens[comma + 1]?.tag === 'BRAND' && tokens[comma + 1]!.out !== undefined;
}
