/** "La", "le", "lui": the brand, or something else that the sentence or the one before named. */
import { decline, type Declined } from '../variant.ts';
import { candidates } from './candidates.ts';
import type { Before } from './before.ts';
import type { Token } from './token.ts';
import { takesCompany, takesUs } from './word-lists.ts';

/** Verbs by which something gives a company its place. */
const placing = new Set(['placer', 'classer', 'positionner', 'hisser', 'propulser', 'situer', 'conforter']);

/** "Cette médaille la place parmi", "Ce label lui permet de": the brand of the sentence before. */
function carryObjects(tokens: Token[], before: Before): Declined | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const verb = tokens[at + 1];
    // "Cette distinction la place parmi": no article and noun.
    const placed = /^(?:place|classe|hisse|positionne|propulse)$/.test(verb?.low ?? '');
    const where = /^(?:parmi|en|au|aux|à|dans|sur|devant)$/.test(tokens[at + 2]?.low ?? '');
    if (/^(?:le|la)$/.test(token.low) && placed && where && ['NOUN', 'ADJ', 'PP'].includes(tokens[at - 1]?.tag ?? '')) {
      if (before.others || candidates(tokens, 0, at).rivals.length > 0) return decline('unclear-pronoun', token.text);
      token.out = 'nous';
      continue;
    }
    if (token.tag !== 'CLIT' || token.out !== undefined || verb?.tag !== 'V' || verb.doer === 'you') continue;
    const subject = tokens[at - 1];
    if (subject && /^(?:on|nous|vous|ils|elles|qui)$/.test(subject.low)) continue;
    const indirect = token.low === 'lui';
    if (
      !indirect &&
      !(/^(?:le|la|l')$/.test(token.low) && (placing.has(verb.verb ?? '') || takesUs.has(verb.verb ?? '')))
    )
      continue;
    const { rivals } = candidates(tokens, 0, at);
    // "boucle un tour de table mené par Eurazeo. Ces fonds lui permettront de": of who raised them.
    const funds =
      /^(?:fonds|levée|opération|investissement|financement|somme|acquisition|certification|label|ouverture|agrandissement)$/;
    const own =
      indirect && before.topic && rivals.length === 0 && verb.verb === 'permettre' && funds.test(subject?.low ?? '');
    if (own) {
      token.out = 'nous';
      for (const each of tokens.slice(at)) if (each.tag === 'INF') each.doer = 'brand';
      continue;
    }
    if (before.others || rivals.length > 0 || (!indirect && !placing.has(verb.verb ?? '')))
      return decline('unclear-pronoun', `${token.text} ${verb.text}`);
    token.out = 'nous';
    const infinitive = indirect ? tokens.slice(at).find((each) => each.tag === 'INF') : undefined;
    if (infinitive) infinitive.doer = 'brand';
  }
  return undefined;
}

/** "… qui lui permet de": the brand when nobody else is there. Stressed and reflexive pronouns are left to people. */
export function bindObjects(tokens: Token[], before: Before): Declined | undefined {
  const brandDoes = tokens.some((token) => token.doer === 'brand');
  if (!brandDoes) {
    if (tokens.some((token) => token.tag === 'BRAND')) return undefined;
    if (before.topic) return carryObjects(tokens, before);
    // "Jean est entré chez Novéa … Il la quitte"
    const left = tokens.find((token, at) => {
      const verb = tokens[at + 1]?.verb ?? '';
      return token.tag === 'CLIT' && /^(?:la|le|l')$/.test(token.low) && (takesUs.has(verb) || takesCompany.has(verb));
    });
    return before.named && left ? decline('unclear-pronoun', left.text) : undefined;
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.out !== undefined) continue;
    if (/^(?:elle-même|lui-même|soi-même|soi|celle-ci|celui-ci)$/.test(token.low))
      return decline('unclear-pronoun', token.text);
    if (token.low === 'elle' && token.tag === 'PRO' && tokens[at - 1]?.tag === 'PREP') {
      // "tous ceux qui ont cru en elle": nobody else is there.
      const { rivals, things } = candidates(tokens, 0, at);
      const others = tokens.slice(0, at).findLast((each) => each.tag === 'V');
      if (rivals.length + things.length > 0 || others?.doer === 'brand') return decline('unclear-pronoun', token.text);
      token.out = 'nous';
    }
    // "remercie la famille Roy de lui avoir fait confiance": who thanks is whom it was done for.
    if (
      tokens[at - 1]?.low === 'de' &&
      /^(?:lui|l'|le|la)$/.test(token.low) &&
      (token.tag === 'CLIT' || tokens[at + 1]?.tag === 'INF' || tokens[at + 1]?.low === 'avoir')
    ) {
      const thanks = tokens.slice(0, at).findLast((each) => each.tag === 'V' || each.tag === 'INF');
      if (thanks?.verb === 'remercier' && thanks.doer === 'brand') {
        if (token.low !== 'lui') return decline('unclear-pronoun', token.text);
        token.out = 'nous';
        continue;
      }
    }
    const verb = tokens.slice(at + 1, at + 4).find((each) => each.tag === 'V' || each.tag === 'INF');
    if (token.low === 'lui' && token.tag === 'CLIT' && verb && verb.doer !== 'brand') {
      // "Leïla Slimani, qui lui a offert": she who does it is not to whom it is done.
      let who = at - 2;
      if (tokens[at - 1]?.low === 'qui' && tokens[who]?.text === ',') who--;
      if (tokens[at - 1]?.low === 'qui')
        while (
          tokens[who]?.tag === 'NAME' ||
          (/^(?:de|d'|du)$/.test(tokens[who]?.low ?? '') && tokens[who + 1]?.tag === 'NAME')
        )
          who--;
      const end = tokens[at - 1]?.low === 'qui' ? who + 1 : at;
      if (candidates(tokens, 0, end).rivals.length > 0) return decline('unclear-pronoun', token.text);
      token.out = 'nous';
      // What "lui" is allowed to do, the brand does.
      const infinitive = tokens.slice(at).find((each) => each.tag === 'INF');
      if (infinitive && infinitive !== verb) infinitive.doer = 'brand';
    }
    // "un programme qui l'aidera à grandir": whom it helps is the company.
    const helped = /^(?:aider|accompagner|conduire|pousser|encourager|inciter|placer|propulser|hisser)$/.test(
      tokens[at + 1]?.verb ?? '',
    );
    if (
      token.low === "l'" &&
      token.tag === 'CLIT' &&
      tokens[at - 1]?.low === 'qui' &&
      helped &&
      tokens[at + 1]!.tag === 'V'
    ) {
      if (candidates(tokens, 0, at).rivals.length > 0) return decline('unclear-pronoun', token.text);
      token.out = 'nous';
      const infinitive = tokens.slice(at + 2, at + 6).find((each) => each.tag === 'INF');
      if (infinitive) infinitive.doer = 'brand';
      continue;
    }
    const whom = tokens[at - 1]?.low === 'qui' && /^(?:le|la|l')$/.test(token.low) && token.tag === 'CLIT';
    // "fondée par Rasa Petraitis, qui la dirige": the company.
    const led = takesCompany.has(tokens[at + 1]?.verb ?? '') && candidates(tokens, 0, at).things.length === 0;
    if (whom && (tokens[at - 2]?.low === 'ce' || led)) return decline('unclear-pronoun', token.text);
  }
  return undefined;
}
