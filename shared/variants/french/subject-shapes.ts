/** The brand as subject in other shapes than "Novéa recrute": after its verb, set apart by "c'est", with its own people. */
import { decline, type Declined } from '../variant.ts';
import { convertVerb } from './agreement.ts';
import { backTo } from './closed-tag.ts';
import { interrogatives } from './closed-words.ts';
import { fitsBrand, opensSentence, overSmall } from './subject.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';
import { dativeReflexive } from './word-lists.ts';

/** "Que fait Novéa ?", "les valeurs que défend Novéa": the brand after its verb. Undefined when it is not so. */
export function transformInverted(tokens: Token[], index: number): Declined | 'done' | undefined {
  // "le drone qu'a conçu Novéa"
  // "l'objectif que s'est fixé Novéa"
  const fixed =
    tokens[index - 1]?.tag === 'PP' &&
    tokens[index - 2]?.verb === 'être' &&
    /^(?:se|s')$/.test(tokens[index - 3]?.low ?? '') &&
    dativeReflexive.has(tokens[index - 1]!.verb ?? '');
  const past = tokens[index - 1]?.tag === 'PP' && (fixed || tokens[index - 2]?.verb === 'avoir');
  const verb = past ? index - 2 : index - 1;
  const brand = tokens[index]!;
  if (!fitsBrand(tokens[verb], brand.plural === true)) return undefined;
  const at = backTo(tokens, verb);
  const opener = tokens[at];
  const question =
    tokens.some((token) => token.text === '?') &&
    opener !== undefined &&
    interrogatives.has(opener.low) &&
    at === tokens.findIndex((token) => token.kind === 'word');
  const relative =
    (opener?.tag === 'REL' && /^(?:que|qu'|dont|où)$/.test(opener.low)) ||
    ((opener?.low === 'que' || opener?.low === "qu'") && tokens[at - 1]?.low === 'ce');
  // "Qui est Novéa ?"
  const who = opener?.low === 'qui' && at === 0 && tokens[verb]!.verb === 'être' && tokens[index + 1]?.text === '?';
  if ((!question && !relative && !who) || (past && !relative)) return undefined;
  const problem = convertVerb(tokens, verb, brand.plural === true);
  if (problem) return problem;
  brand.out = '';
  if (relative && !question) tokens[at + 1]!.pre = 'nous ';
  else tokens[verb]!.out += '-nous';
  return 'done';
}

/** "C'est Novéa qui a …" → "C'est nous qui avons …". Undefined when it is not so. */
export function transformCleft(tokens: Token[], index: number): Declined | 'done' | undefined {
  const before = tokens[index - 1];
  if (tokens[index + 1]?.low !== 'qui' || before?.verb !== 'être' || tokens[index - 2]?.low !== "c'") return undefined;
  const verb = overSmall(tokens, index + 2);
  if (!fitsBrand(tokens[verb], tokens[index]!.plural === true)) return decline('unclear-verb');
  const problem = convertVerb(tokens, verb, tokens[index]!.plural === true);
  if (problem) return problem;
  tokens[index]!.out = 'nous';
  return 'done';
}

/** "Novéa et ses équipes remercient …" → "Avec nos équipes, nous remercions …". Undefined when it is not so. */
export function transformCompany(tokens: Token[], index: number): Declined | 'done' | undefined {
  const brand = tokens[index]!;
  const owner = tokens[index + 2];
  const own = brand.plural === true ? /^leurs?$/ : /^(?:son|sa|ses)$/;
  if (tokens[index + 1]?.low !== 'et' || owner?.tag !== 'POSS' || !own.test(owner.low)) return undefined;
  let at = index + 3;
  while (
    tokens[at] &&
    (['NOUN', 'NAME', 'ADJ', 'NUM', 'PP'].includes(tokens[at]!.tag) || /^(?:de|d')$/.test(tokens[at]!.low))
  )
    at++;
  const verb = overSmall(tokens, at);
  if (at === index + 3 || !fitsBrand(tokens[verb], true) || !opensSentence(tokens, index))
    return decline('shared-subject', brand.text);
  // "remercient leurs clients": of the company and of its people, who are one "nous" now; or of others.
  // "ont le plaisir de partager leurs premiers résultats": what they show together is of both.
  const theirs = tokens.findIndex((each, place) => place > verb && /^leurs?$/.test(each.low));
  const shown = tokens.slice(Math.max(0, theirs - 1), theirs + 4);
  const ours =
    theirs > 0 &&
    /^(?:partager|présenter|annoncer|dévoiler|publier)$/.test(shown[0]?.verb ?? '') &&
    shown.some((each) =>
      /^(?:résultats?|engagements?|ambitions?|projets?|visions?|bilan|avancées?|travaux|conclusions?|feuille)$/.test(
        each.low,
      ),
    );
  if (theirs > 0 && !ours) return decline('unclear-owner', tokens[theirs]!.text);
  if (theirs > 0) write(tokens[theirs]!, tokens[theirs]!.low === 'leur' ? 'notre' : 'nos');
  const problem = convertVerb(tokens, verb, true);
  if (problem) return problem;
  brand.out = 'Avec';
  brand.plural = true;
  tokens[index + 1]!.out = '';
  write(owner, /^(?:ses|leurs)$/.test(owner.low) ? 'nos' : 'notre');
  tokens[at - 1]!.post = ',';
  tokens[at]!.pre = 'nous ';
  return 'done';
}

/** "Qui mieux que Novéa pouvait", "personne d'autre que Novéa": the verb behind it belongs to the one compared. */
export function isCompared(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:que|qu')$/.test(tokens[index - 1]?.low ?? '') &&
    /^(?:mieux|autres?|davantage|même|telles?|tels?)$/.test(tokens[index - 2]?.low ?? '') &&
    /^(?:qui|personne|rien|d'|nul|nulle|aucun|aucune)$/.test(tokens[index - 3]?.low ?? '')
  );
}
