/** "Notre client", "nos équipes": who says so speaks for the company already. */
import type { Token } from './token.ts';

/** "Notre client Terréal raconte comment Novéa …": who says "notre client" is the company already. */
export function isOurPerson(tokens: readonly Token[], word: Token): boolean {
  const next = tokens.slice(tokens.indexOf(word) + 1).find((each) => each.tag !== 'ADJ');
  return (
    /^(?:notre|nos)$/.test(word.low) &&
    /^(?:client|partenaire|collègue|collaborat|salarié|équipe|direct|président|expert|ingénieu|conseill|alternant|fondat|pdg)/.test(
      next?.low ?? '',
    )
  );
}
