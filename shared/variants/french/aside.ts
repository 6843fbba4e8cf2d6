/** What is said of the brand between its name and its verb: "Novéa, qui emploie …, ouvre …", "Novéa, c'est 300 …". */
import { finiteForms } from './lexicon.ts';
import { fitsBrand, opensSentence, overSmall } from './subject.ts';
import type { Token } from './token.ts';
import { companyKinds, otherOwners } from './word-lists.ts';

const isFuture = (token: Token) => finiteForms(token.low).some((form) => form.tense === 'F');

/** "Novéa, qui fête ses dix ans, recrute" → "Novéa fête ses dix ans et recrute": "nous" takes no clause with "qui". */
export function foldRelative(tokens: Token[]): void {
  const index = tokens.findIndex((token) => token.tag === 'BRAND');
  const brand = tokens[index];
  if (!brand || brand.lemma !== undefined || tokens[index + 1]?.text !== ',' || tokens[index + 2]?.low !== 'qui')
    return;
  if (!opensSentence(tokens, index)) return;
  const plural = brand.plural === true;
  const said = overSmall(tokens, index + 3);
  const close = tokens.findIndex((token, at) => at > said && token.text === ',');
  if (close < 0 || !fitsBrand(tokens[said], plural)) return;
  const verb = overSmall(tokens, close + 1);
  if (!fitsBrand(tokens[verb], plural)) return;
  const within = tokens.slice(said + 1, close);
  const rest = tokens.slice(verb + 1);
  // One clause each, and what is to come is not told before what is.
  const simple = within.every((token) => !['V', 'REL', 'CONJ', 'BRAND'].includes(token.tag) && token.kind !== 'sign');
  if (!simple || (isFuture(tokens[said]!) && !isFuture(tokens[verb]!))) return;
  if (rest.some((token) => token.text === '?' || token.low.startsWith('-'))) return;
  const listed = rest.some(
    (token, at) => token.tag === 'CC' && fitsBrand(rest[overSmall(rest, at + 1)], plural) && !within.includes(token),
  );
  if (!listed) {
    const comma = tokens[close]!;
    tokens.splice(close, 1, { ...comma, text: 'et', low: 'et', space: ' ', kind: 'word', tag: 'CC' });
  }
  tokens.splice(index + 1, 2);
}

/** "Novéa, c'est 45 agences" → "Nous, c'est …"; "Novéa, c'est une entreprise familiale" → "Novéa est …". */
export function foldItIs(tokens: Token[]): void {
  const index = tokens.findIndex((token) => token.tag === 'BRAND');
  const [comma, it, is] = tokens.slice(index + 1, index + 4);
  if (index < 0 || comma?.text !== ',' || it?.low !== "c'" || is?.low !== 'est' || !opensSentence(tokens, index))
    return;
  let at = index + 4;
  while (tokens[at]?.tag === 'ADV' || /^(?:avant|tout|d'|abord)$/.test(tokens[at]?.low ?? '')) at++;
  const next = tokens[at];
  const noun = tokens[at + 1]?.tag === 'ADJ' ? tokens[at + 2] : tokens[at + 1];
  const counted = next?.tag === 'NUM' || next?.low === 'des' || /^(?:plus|près)$/.test(tokens[at - 1]?.low ?? '');
  const article = /^(?:une?|le|la|l')$/.test(next?.low ?? '');
  const body =
    companyKinds.has(noun?.low ?? '') || roles.test(noun?.low ?? '') || otherOwners.has(noun?.lemma ?? noun?.low ?? '');
  const list = tokens
    .slice(at + 1)
    .some((token, step, all) => token.text === ',' || (token.tag === 'CC' && all[step + 1]?.tag === 'DET'));
  const said = tokens.slice(at).some((token) => /^(?:nous|notre|nos)$/.test(token.low));
  if (product.test(noun?.low ?? '') || (said && !counted)) return;
  if (article && body && tokens[at + 1] === noun && !list) {
    tokens.splice(index + 1, 2);
    is.space = ' ';
  } else if (counted || (article && (!body || list) && noun?.tag === 'NOUN')) tokens[index]!.out = 'Nous';
}

/** What a company is, besides its legal kind. */
const roles =
  /^(?:leader|partenaire|spécialiste|expert|acteur|référence|numéro|champion|pionnier|école|agence|premier|première|boutique|restaurant)$/;

/** What may have the company's name as well. */
const product = /^(?:plateforme|solution|application|outil|site|logiciel|service|produit)$/;

/** "Électricité de Savoie (EDS) investit": the same name again, or its initials. */
export function foldInitials(tokens: Token[]): void {
  for (let at = 0; at + 3 < tokens.length; at++) {
    const [brand, open, name, close] = tokens.slice(at, at + 4);
    if (brand?.tag !== 'BRAND' || open?.text !== '(' || close?.text !== ')') continue;
    const initials =
      brand.text
        .match(/(?<!\p{L})\p{L}/gu)
        ?.join('')
        .toLowerCase() ?? '';
    const again = name!.tag === 'BRAND' || (/^\p{Lu}{2,6}$/u.test(name!.text) && isWithin(name!.low, initials));
    if (again) tokens.splice(at + 1, 3);
  }
}

/** Whether the letters of `short` stand in `long` in that order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** "Novéa – leader de la menuiserie – recrute": as between commas. */
export function foldDashes(tokens: Token[]): void {
  const index = tokens.findIndex((token) => token.tag === 'BRAND');
  const isDash = (token: Token | undefined) => /^[–—-]$/.test(token?.text ?? '') && token?.space !== '';
  if (index < 0 || !isDash(tokens[index + 1]) || !opensSentence(tokens, index)) return;
  const close = tokens.findIndex((token, at) => at > index + 1 && isDash(token));
  if (close < 0 || !fitsBrand(tokens[overSmall(tokens, close + 1)], tokens[index]!.plural === true)) return;
  for (const at of [index + 1, close]) tokens.splice(at, 1, { ...tokens[at]!, text: ',', low: ',', space: '' });
}
