/** Headlines without a verb: "Novéa élue meilleur employeur", "Novéa, lauréate du prix". */
import { opensSentence } from './subject.ts';
import type { Token } from './token.ts';
import { weAgreement, write } from './we.ts';

const honours =
  /^(?:élue?|nommée?|récompensée?|distinguée?|primée?|désignée?|sélectionnée?|retenue?|reconnue?|sacrée?|classée?|certifiée?|labellisée?|lauréate?|finaliste|partenaire|signataire|nominée?)$/;

/** "Novéa élue meilleur employeur": a headline leaves "a été" out. Says whether it was so. */
export function honoured(tokens: Token[], index: number): boolean {
  const comma = tokens[index + 1]?.text === ',' ? 1 : 0;
  const word = tokens[index + 1 + comma];
  if (!word || !honours.test(word.low) || !opensSentence(tokens, index) || tokens.some((each) => each.tag === 'V'))
    return false;
  const agreed = weAgreement(word.low);
  if (!agreed) return false;
  tokens[index]!.out = /^(?:certifi|labellis|laur|final|part|sign|nomin)/.test(word.low)
    ? 'Nous sommes'
    : 'Nous avons été';
  if (comma) tokens[index + 1]!.out = '';
  write(word, agreed);
  word.tag = 'PP';
  word.doer = 'brand';
  return true;
}
