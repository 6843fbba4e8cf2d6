/** "C'est": the company where the text goes on about what the company is, else the news, a day, a thing. */
import type { Token } from './token.ts';
import { write } from './we.ts';

/** What one says of news, of a day or of a feeling rather than of a company. */
const told = new Set(
  `occasion moment fierté honneur plaisir joie étape première victoire reconnaissance preuve chance opportunité tournant jour journée
  année semaine fruit signe choix façon manière raison record nouvelle réussite succès défi début fait cas but objectif signal avancée
  exploit date anniversaire résultat histoire récompense consécration moyen mission métier force idée question bonheur privilège rendez-vous`
    .split(/\s+/)
    .filter(Boolean),
);

const between =
  /^(?:pas|plus|ni|bien|que|qu'|seulement|simplement|juste|uniquement|d'abord|avant|tout|aussi|également|d'|abord|donc|surtout)$/;

/** Whether a sentence says what the company is: "n'est pas qu'une banque", "est bien plus qu'un logiciel". */
export function defines(tokens: readonly Token[]): boolean {
  const verb = tokens.findLastIndex((token) => token.verb === 'être' && token.tag === 'V' && token.doer === 'brand');
  if (verb < 0) return false;
  let at = verb + 1;
  while (tokens[at] && between.test(tokens[at]!.low)) at++;
  return /^(?:une?|le|la|l')$/.test(tokens[at]?.low ?? '');
}

/** Writes "nous sommes" for each "c'est" that says what the company is; `defined`: the sentence before began to say so. */
export function goOnBeing(tokens: Token[], defined: boolean): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [it, is] = [tokens[at]!, tokens[at + 1]!];
    if (it.low !== "c'" || is.low !== 'est' || it.out !== undefined) continue;
    const opens = tokens.slice(0, at).every((token) => token.kind !== 'word' && token.tag !== 'BRAND');
    const pause = /^[,;:–—]$/.test(tokens[at - 1]?.text ?? '') && defines(tokens.slice(0, at));
    if (!(opens ? defined : pause)) continue;
    let noun = at + 2;
    while (tokens[noun] && between.test(tokens[noun]!.low)) noun++;
    if (!/^(?:une?|le|la|l')$/.test(tokens[noun]?.low ?? '')) continue;
    const group = tokens.slice(noun + 1, noun + 4);
    const end = group.findIndex((token) => token.kind === 'sign' || token.tag === 'PREP' || token.tag === 'REL');
    if ((end < 0 ? group : group.slice(0, end)).some((token) => told.has(token.lemma ?? token.low))) continue;
    write(it, 'nous');
    is.space = ' ';
    is.out = 'sommes';
  }
}
