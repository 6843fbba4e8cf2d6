/** Lists who else a sentence names that could own something or be meant by a pronoun. */
import { nounLemma } from './lexicon.ts';
import type { Token } from './token.ts';
import { nonOwners, otherOwners } from './word-lists.ts';

const plurals =
  /^(?:les|des|ses|nos|vos|leurs|ces|mes|tes|aux|plusieurs|quelques|certains|certaines|différents|différentes|divers|diverses|tous|toutes)$/;

/** Verbs that say where one is rather than with whom. */
const settles = new Set([
  'installer',
  'implanter',
  'développer',
  'arriver',
  'débarquer',
  'exporter',
  'lancer',
  'ouvrir',
]);
/** What has no teams or clients of its own, however it is written. */
export const events =
  /^(?:palais|parc|stade|zénith|château|pavillon|théâtre|musée|assises|charte|accord|pacte|congrès|coupe|festival|fête|foire|forum|journées?|marathon|nuit|prix|rencontres|salon|semaine|sommet|trophées?)$/;

const shows = /^(?:concours|salon|forum|congrès|festival|sommet|trophée|foire|challenge|prix)$/;

/** What is named after the town where it stands. */
const sites =
  /^(?:usine|site|agence|siège|boutique|atelier|entrepôt|centre|magasin|bureau|laboratoire|campus|dépôt|chantier|gare|port|fonderie|raffinerie|centrale|hangar|antenne|ferme)$/;

/** What is written in capitals without being anybody. */
const initials =
  /^(?:co2|rse|ia|rh|rgpd|cdi|cdd|vtc|tva|qr|adn|gps|sms|b2b|b2c|saas|wi-fi|5g|4g|esn|pme|eti|tpe|scop|btp|iso|sav|r&d)$/;

const ideas =
  /^(?:mission|ligne|appel|cadre|droit|journée|semaine|soirée|saison|ambition|envie|objectif|décision|intention|œuvre|engagement|choix)$/;

/** Whether the noun at `at` is several: by its article, number or own form. */
export function isPlural(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const token = tokens[back]!;
    if (
      token.tag === 'NUM' ||
      plurals.test(token.low) ||
      (token.tag === 'PREP' && ['des', 'aux'].includes(token.text.toLowerCase()))
    )
      return true;
    if (token.tag === 'DET' || token.tag === 'POSS') return false;
    if (token.tag !== 'ADJ' && token.tag !== 'PP') break;
  }
  const { low, lemma } = tokens[at]!;
  return lemma !== undefined && lemma !== low && /[sx]$/.test(low);
}

/** "Novéa est une association reconnue": the noun is the brand itself. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (tokens[back]?.tag === 'ADJ') back--;
  let is = back - 1;
  while (['ADV', 'NEG'].includes(tokens[is]?.tag ?? '')) is--;
  const verb = tokens[is];
  return tokens[back]?.tag === 'DET' && verb?.doer === 'brand' && /^(?:être|devenir|rester)$/.test(verb.verb ?? '');
}

/** `acting`: who could do something, which a town that a site is named after does not. Who else between two places could own something: a person or body (`rival`), or a thing. */
export function candidates(
  tokens: readonly Token[],
  from: number,
  to: number,
  acting = false,
): { rivals: number[]; things: number[] } {
  const rivals: number[] = [];
  const things: number[] = [];
  for (let at = Math.max(0, from); at < to; at++) {
    const token = tokens[at]!;
    if (token.tag === 'NAME') {
      if ((tokens[at - 1]?.tag === 'NUM' && token.text.length <= 3) || initials.test(token.low)) continue;
      const before = tokens[at - 1];
      const thanked = /^(?:merci|bravo|félicitations|hommage|grâce|bienvenue|confié|confiance)$/.test(
        tokens[at - 2]?.low ?? '',
      );
      const place = !thanked && before?.tag === 'PREP' && /^(?:à|en|dans|vers|depuis|dès)$/.test(before.low);
      // "dans le Nord", "dans la Sarthe"
      const region = before?.tag === 'DET' && tokens[at - 2]?.low === 'dans';
      // "s'installe au Canada", "participe à la Semaine de l'industrie"
      const settled = /^aux?$/i.test(before?.text ?? '') && settles.has(tokens[at - 2]?.verb ?? '');
      // "son usine de Vierzon", "l'agence de Lyon"
      const sited = acting && /^(?:de|d')$/.test(before?.low ?? '') && sites.test(tokens[at - 2]?.low ?? '');
      // "Octobre rose"
      if (settled || sited || region || events.test(token.low) || nonOwners.has(token.low)) continue;
      const acronym = before?.tag === 'NOUN' || before?.tag === 'ADJ';
      if (!place && !acronym && before?.tag !== 'NAME') rivals.push(at);
    } else if (token.tag === 'NOUN') {
      const lemma = token.lemma ?? nounLemma(token.low) ?? token.low;
      // Without an article a noun names nobody: "met en service", "donne rendez-vous".
      const before = tokens[at - 1];
      const bare = before === undefined || ['V', 'INF', 'PREP', 'PP', 'GER', 'NEG'].includes(before.tag);
      // "a une mission. Elle tient en un mot": no owner, but what one can speak of.
      const article = tokens[at - 1]?.tag === 'ADJ' ? tokens[at - 2] : tokens[at - 1];
      const spoken = acting && ideas.test(lemma) && ['DET', 'POSS'].includes(article?.tag ?? '');
      if (isPlural(tokens, at) || (nonOwners.has(lemma) && !spoken) || bare || isAttribute(tokens, at)) continue;
      // "au concours Lépine", "au salon": where one shows what one has.
      if (!acting && shows.test(lemma) && before.text.toLowerCase() === 'au') continue;
      if (otherOwners.has(lemma) && tokens[at - 1]?.tag !== 'POSS') rivals.push(at);
      else things.push(at);
    } else if (
      token.tag === 'PRO' &&
      /^(?:celui|celle|chacun|chacune|quelqu'un)$/.test(token.low) &&
      !(at + 2 === to && tokens[at + 1]!.low === 'de')
    )
      rivals.push(at);
  }
  return { rivals, things };
}
