/** French words whose capital has lost its accent or cedilla. Only words that are right in one way are listed. */
import { wordList } from './word-list.ts';

const words = wordList(`
  état, états, étatique, école, écoles, écolier, écologie, écologique, économie, économies, économique, économiser,
  éducation, énergie, énergies, énergétique, équipe, équipes, équipement, équipements, équilibre, étude, études,
  étudiant, étudiante, étudiants, étudiantes, étape, étapes, événement, événements, évènement, évènements, évidemment,
  évolution, évolutions, élection, élections, électricité, électrique, électriques, électricien, électricienne, élève,
  élèves, élargir, égalité, également, église, émission, émissions, émotion, émotions, édition, éditions, éditeur,
  échange, échanges, échanger, échec, écoute, écoutez, écouter, écrire, écrivez, écran, éviter, évitez, évaluation,
  été, étés, êtes, étions, étiez, étaient, éclairage, écologiste, émettre, énorme, énormément, épuisé, équilibré,
  équipé, équipée, établir, établissement, étonné, évident, éolien, éolienne, éoliennes, épisode, époque, étant, étonnant, étoile, étranger, ça, île, îles, âge, être, ôter
`);
const accented = new Map(
  words.map((word) => [
    word.replace(/^[éê]/, 'e').replace(/^ç/, 'c').replace(/^î/, 'i').replace(/^â/, 'a').replace(/^ô/, 'o'),
    word,
  ]),
);

/** What follows "À" and hardly ever the verb "a" at the beginning of a sentence. */
const afterA = new Set(
  wordList(`
  bientot, demain, partir, travers, propos, noter, suivre, lire, voir, ecouter, tous, toutes, tres, vos, vous, toi,
  quoi, quand, chaque, ce, cet, cette, la, l, mon, ma, notre, nos, paris, lyon, marseille, nantes, lille, bordeaux,
  toulouse, l'occasion, venir, savoir, retenir, vendredi, lundi, mardi, mercredi, jeudi, samedi, dimanche
`),
);

/** The word with its accent, or null when it is right or when that is not sure. `next`: the folded word behind it. */
export function properlyAccented(
  word: string,
  { next, beginsSentence }: { readonly next: string; readonly beginsSentence: boolean },
): string | null {
  if (word === 'A') return (beginsSentence || next === 'bientot') && afterA.has(next) ? 'À' : null;
  const lower = word.toLowerCase();
  // A word all in capitals may be an acronym; only the first letter is a capital here.
  if (word.slice(1) !== lower.slice(1)) return null;
  const right = accented.get(lower);
  return right === undefined ? null : right.charAt(0).toUpperCase() + right.slice(1);
}
