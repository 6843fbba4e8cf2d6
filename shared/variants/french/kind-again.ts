/** "la solidité de l'entreprise", "un record pour la coopérative": the company under another word becomes "notre …". */
import { candidates } from './candidates.ts';
import type { Token } from './token.ts';
import { write } from './we.ts';

const kinds = /^(?:entreprise|groupe|coopérative|mutuelle|association|start-up|enseigne|cabinet|compagnie|clinique)$/;
/** What is said of companies in general. */
const general =
  /^(?:monde|vie|chef|cheffe|culture|droit|création|créateur|milieu|notion|rôle|image|esprit|découverte|dirigeant|avenir|place)s?$/;
const contracted: Readonly<Record<string, string>> = { du: 'de notre', au: 'à notre' };

/** Says "notre" of the kind of company that only the brand can be; `words` and `last` are what was told before. */
export function bindKinds(
  tokens: readonly Token[],
  before: { readonly named: boolean; readonly words: ReadonlySet<string>; readonly last: readonly Token[] },
): void {
  for (let at = 2; at < tokens.length; at++) {
    const noun = tokens[at]!;
    const article = tokens[at - 1]!;
    if (noun.out !== undefined || article.out !== undefined || !kinds.test(noun.text)) continue;
    const own = contracted[article.low];
    const link = own === undefined ? tokens[at - 2]! : article;
    if (own === undefined && !(/^(?:la|l'|le)$/.test(article.low) && /^(?:de|par|pour|dans)$/.test(link.low))) continue;
    const head = tokens[own === undefined ? at - 3 : at - 2];
    const next = tokens[at + 1];
    const plain = !next || next.kind === 'sign' || /^(?:et|à|dans|en|pour|depuis|est|a|sera)$/.test(next.low);
    if (!plain || /^(?:de|d')$/.test(next?.low ?? '') || general.test(head?.low ?? '')) continue;
    const subject = tokens.slice(0, at).some((each) => each.doer === 'brand') || before.named;
    const told = before.words.has(noun.low) || tokens.slice(0, at - 1).some((each) => each.low === noun.low);
    const others =
      candidates(tokens, 0, at - 1).rivals.length + candidates(before.last, 0, before.last.length).rivals.length;
    if (!subject || told || others > 0) continue;
    write(article, own ?? 'notre');
  }
}
