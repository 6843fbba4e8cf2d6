/** Set phrases with the brand: "aux côtés de Novéa" is "à nos côtés", "la direction de Novéa" that of "notre entreprise". */
import type { Token } from './token.ts';
import { likeCase, ourBody } from './we.ts';
import { titles } from './word-lists.ts';

/** "aux côtés de Novéa" and other set phrases whose "de" has a possessive of its own. */
const phrases: readonly [readonly string[], string][] = [
  [['aux', 'côtés'], 'à nos côtés'],
  [['de', 'la', 'part'], 'de notre part'],
  [['au', 'nom'], 'en notre nom'],
  [['à', "l'", 'initiative'], 'à notre initiative'],
  [['à', "l'", 'égard'], 'à notre égard'],
  [['au', 'sein'], 'au sein de notre entreprise'],
  [['à', 'la', 'tête'], 'à la tête de notre entreprise'],
  [['la', 'tête'], 'la tête de notre entreprise'],
  [['au', 'cœur'], 'au cœur de notre entreprise'],
  [['autour'], 'autour de nous'],
  [['auprès'], 'auprès de nous'],
  [['à', 'propos'], 'à notre propos'],
  [['au', 'profit'], 'à notre profit'],
  [['au', 'bénéfice'], 'à notre bénéfice'],
  [['à', 'côté'], 'à côté de nous'],
  [['près'], 'près de nous'],
  [['proche'], 'proche de nous'],
  [['proches'], 'proches de nous'],
  [['fiers'], 'fiers de nous'],
  [['fier'], 'fier de nous'],
  [['fière'], 'fière de nous'],
  [['satisfaits'], 'satisfaits de nous'],
  [['membre'], 'membre de notre entreprise'],
];

const offices = /^(?:direction|présidence|tête|gouvernance|capital|contrôle|commandes|rênes)$/;

/** Replaces "aux côtés de Novéa" whole. Says whether it did. */
export function transformPhrase(tokens: Token[], from: number, brand: number): boolean {
  for (const [words, written] of phrases) {
    const start = from - words.length;
    if (start < 0 || !words.every((word, step) => tokens[start + step]!.low === word)) continue;
    for (let at = start; at <= brand; at++) tokens[at]!.out = '';
    tokens[start]!.out = likeCase(
      tokens[start]!.text.slice(0, 1) + 'x',
      written.replace('notre entreprise', ourBody(tokens[brand]!)),
    );
    return true;
  }
  // "prend la direction de Novéa", "est nommé directeur général de Novéa": one takes charge of the company, not of "us".
  let at = from - 1;
  while (tokens[at]?.tag === 'ADJ' && !titles.has(tokens[at]!.low)) at--;
  const office =
    offices.test(tokens[at]?.low ?? '') &&
    tokens[at - 1]?.tag === 'DET' &&
    (['V', 'INF', 'PP'].includes(tokens[at - 2]?.tag ?? '') ||
      // "réélue à la présidence de Novéa"
      tokens[at - 2]?.low === 'à');
  const title =
    titles.has(tokens[at]?.low ?? '') &&
    (['V', 'INF', 'PP', 'CONJ'].includes(tokens[at - 1]?.tag ?? '') ||
      (tokens[at - 1]?.tag === 'PREP' && tokens[at - 1]!.low !== 'par'));
  // "est nommée directrice des soins de Novéa"
  const field = /^(?:des|du|de|d')$/.test(tokens[at - 1]?.low ?? '') && tokens[at]?.tag === 'NOUN';
  const charged =
    field && titles.has(tokens[at - 2]?.low ?? '') && ['V', 'PP', 'INF'].includes(tokens[at - 3]?.tag ?? '');
  if (office || title || charged) {
    tokens[from]!.out = 'de';
    tokens[brand]!.out = ourBody(tokens[brand]!);
    return true;
  }
  return false;
}

/** "Vous êtes client", "Devenez client". */
function isYou(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]!.low.endsWith('ez') || /^(?:vous|tu)$/.test(tokens[verb - 1]?.low ?? '');
}

/** What one other is to a company. */
const relations =
  /^(?:cliente?|partenaire|fournisseur|fournisseuse|actionnaire|sponsor|mécène|distributeur|distributrice|parrain|marraine|ambassadeur|ambassadrice|filiale|concurrente?|prestataire)$/;

/** "Zara est cliente de Novéa", "Devenez partenaire de Novéa": what one is to the company. Says whether it was so. */
export function transformRelation(tokens: Token[], from: number, brand: number): boolean {
  const noun = tokens[from - 1];
  let is = from - 2;
  while (['ADV', 'NEG'].includes(tokens[is]?.tag ?? '')) is--;
  if (!noun || !relations.test(noun.low) || !/^(?:être|devenir|rester)$/.test(tokens[is]?.verb ?? '')) return false;
  const { doer } = tokens[is]!;
  // One is "client chez nous" rather than "notre client" when one is spoken to.
  if (doer === 'brand' || (noun.low.startsWith('client') && (doer === 'you' || isYou(tokens, is)))) return false;
  noun.pre = 'notre ';
  tokens[from]!.out = '';
  tokens[brand]!.out = '';
  return true;
}
