/** What a company is, set beside its name. */
import type { Token } from './token.ts';
import { companyKinds } from './word-lists.ts';

const describing =
  /^(?:leader|spécialiste|expert|experte|pionnier|pionnière|filiale|acteur|actrice|numéro|fleuron|référence|champion|championne|géant|premier|première|partenaire|jeune|producteur|prestataire|entité|organisme|plateforme)$/;

/** "rejoint Novéa, spécialiste du bois, comme": what the company is, beside a name that is no subject. */
export function isDescribed(tokens: readonly Token[], index: number): boolean {
  const [comma, first, second] = tokens.slice(index + 1, index + 4);
  if (comma?.text !== ',' || first?.kind !== 'word') return false;
  // "Avec Novéa, l'association ouvre": a subject of its own.
  if (/^(?:le|la|l')$/.test(first.low) && tokens.slice(index).some((each) => each.tag === 'V')) return false;
  const noun = /^(?:une?|le|la|l')$/.test(first.low) ? second : first;
  return describing.test(noun?.low ?? '') || companyKinds.has(noun?.low ?? '');
}
