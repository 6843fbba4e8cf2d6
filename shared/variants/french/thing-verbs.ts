/** What shows, provides, wants or promises: it tells whether "elle" and "il" are a text, a thing or the company. */
import { wordList } from '../../text/word-list.ts';
import { isPlural } from './candidates.ts';
import { nounGender } from './lexicon.ts';
import type { Token } from './token.ts';

/** What one reads, hears or watches: it "shows", "reveals", "lists". */
const documents =
  /^(?:rapport|bilan|baromètre|guide|livre|livret|magazine|catalogue|manifeste|dossier|film|documentaire|podcast|étude|enquête|brochure|analyse|vidéo|carte|infographie|cartographie)$/;
export const telling =
  /^(?:montrer|révéler|indiquer|détailler|retracer|recenser|confirmer|souligner|raconter|expliquer)$/;

/** What says what is to be. */
const stipulating = /^(?:accord|plan|contrat|budget|projet|texte|calendrier|programme|dispositif|protocole|avenant)$/;

/** Whether the last that was named is a text which lays something down: "l'accord … : il prévoit 3 %". */
export function stipulates(tokens: readonly Token[], verb: number, told: readonly Token[]): boolean {
  const last = told.findLastIndex((each, at) => each.tag === 'NOUN' && !isPlural(told, at));
  return (
    /^(?:prévoir|porter|couvrir|concerner|fixer|garantir|comporter|inclure)$/.test(tokens[verb]?.verb ?? '') &&
    stipulating.test(told[last]?.low ?? '') &&
    !tokens.slice(verb + 1, verb + 3).some((each) => each.tag === 'INF') &&
    // "Il couvrira la consommation de ses fournils": no contract has any.
    !tokens.slice(verb + 1).some((each) => /^(?:son|sa|ses)$/.test(each.low))
  );
}

/** Whether the sentence before ends by bringing out something to read: "publie son rapport annuel". */
export function publishes(earlier: readonly Token[], gender: 'F' | 'M'): boolean {
  const verb = earlier.findLastIndex((each) => each.doer === 'brand' && /^(?:V|INF|PP)$/.test(each.tag));
  return (
    verb >= 0 &&
    earlier
      .slice(verb)
      .some((each) => each.tag === 'NOUN' && documents.test(each.low) && nounGender(each.low) === gender)
  );
}

/** What wants nothing and binds itself to nothing, whoever has it: "réduit son empreinte, et elle entend la diviser". */
const willless = new Set(
  wordList(`
  empreinte, consommation, émission, facture, production, gamme, flotte, part, hausse, baisse, croissance, capacité, progression,
  année, place, marge, dette, surface, charge, énergie, eau, électricité, chaleur, lumière, qualité, sécurité, santé, transition,
  tempête, crise, inflation, pénurie, canicule, perte, vente, ligne, machine, chaudière, toiture, voiture, version, recette, bière,
  bouteille, page, carte, note, médaille, distinction, certification, levée, route, parcelle, plante, graine, haie, pollution,
  température, précarité, mobilité, diversité, mixité, parité, inclusion, biodiversité, durée, valeur, vitesse, taille, présence, notoriété,
  visibilité, satisfaction, demande, commande, livraison, matière, peinture, farine, laine, pierre, peau, viande, pomme, moyenne,
  majorité, moitié, totalité, récompense, performance, efficacité, sobriété, chaîne, technologie, imprimante, robotique,
  fin, rentrée, fois, date, heure, nuit, étape, étoile, mention, croix
`),
);

/** What promises nothing, although it plans: "la charte prévoit de limiter". */
const planning = /^(?:charte|norme|trajectoire)$/;
/** Bodies that are nobody's name: they act as a company does. */
export const bodies =
  /^(?:délégation|maison|exploitation|crèche|clinique|pousse|pme|coopérative|mutuelle|ferme|école|équipe|filiale|brigade|troupe|chorale|compagnie|commission|fédération|fondation|start-up)$/;

/** Verbs of wanting, before what is wanted. */
const wanting = /^(?:vouloir|souhaiter|entendre|espérer|compter|envisager|ambitionner|prévoir)$/;
/** With "se": what people and bodies do. */
const binding = /^(?:engager|associer|allier|réjouir|féliciter|excuser|doter|pourvoir|porter)$/;

/** Whether the verb is one of wanting or promising, and none of `things` could do that. */
export function wants(tokens: readonly Token[], verb: number, things: readonly Token[]): boolean {
  const { verb: doing = '' } = tokens[verb]!;
  const promises = binding.test(doing);
  const noun = (each: Token) => each.lemma ?? each.low;
  if (!things.every((each) => willless.has(noun(each)) || (promises && planning.test(noun(each))))) return false;
  if (promises) return /^(?:s'|se)$/.test(tokens[verb - 1]?.low ?? '');
  if (!wanting.test(doing)) return false;
  const wanted = tokens.slice(verb + 1, verb + 5).findIndex((each) => each.tag === 'INF');
  const between = tokens.slice(verb + 1, verb + 1 + wanted);
  return wanted >= 0 && between.every((each) => ['CLIT', 'NEG', 'ADV', 'PREP'].includes(each.tag));
}

/** "arrive d'Airbus": somebody came from there. */
export function comesFrom(tokens: readonly Token[], verb: number): boolean {
  const at = tokens[verb + 2]?.low === 'chez' ? verb + 3 : verb + 2;
  return /^(?:de|d'|du)$/.test(tokens[verb + 1]?.low ?? '') && tokens[at]?.tag === 'NAME';
}
