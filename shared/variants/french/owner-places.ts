/** Where the brand stands to a possessive: trusted with something, or the subject behind an opening. */
import type { Token } from './token.ts';
import { companyNouns } from './word-lists.ts';

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

/** "aide Nantes à protéger ses données grâce à sa solution": the means may be of who helps. */
export function isMeans(tokens: readonly Token[], at: number, noun: string): boolean {
  const [two, one] = [tokens[at - 2]?.low ?? '', tokens[at - 1]?.low ?? ''];
  const means =
    /^(?:avec|via|par|chez)$/.test(one) ||
    (one === 'à' && two === 'grâce') ||
    (one === 'de' && /^(?:lors|sein|aide)$/.test(two));
  if (!means || !companyNouns.has(noun)) return false;
  const verbs = tokens.slice(0, at).filter((each) => ['V', 'INF'].includes(each.tag) && each.doer !== undefined);
  return verbs.at(-1)?.tag === 'INF' && verbs.at(-1)?.doer !== 'brand' && verbs.some((each) => each.doer === 'brand');
}

/** What honours somebody for what is his. */
export const isAward = (verb: Token): boolean =>
  /^(?:récompenser|distinguer|saluer|couronner|consacrer|reconnaître|valoriser|illustrer|confirmer|renforcer|conforter|témoigner|attester|traduire|refléter)$/.test(
    verb.verb ?? '',
  );

/** Whether a noun names people by what they do. */
export function isPeople(noun: string): boolean {
  return /(?:ogue|iste|eur|euse|ier|ière|ien|ienne|ant|ent)$/.test(noun);
}
