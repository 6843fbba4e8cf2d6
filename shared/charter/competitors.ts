/**
 * Competitors: named at all, or compared and disparaged.
 * Source: Code de la consommation, art. L. 122-1 and L. 122-2, after directive 2006/114/EC: a comparison is objective, verifiable
 * and does not discredit.
 */
import * as z from 'zod/mini';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

type What = 'name' | 'against' | 'hereAgainst';

const against = wordList(`
  mieux que, meilleur que, moins cher que, plus fiable que, plus rapide que, plus performant que, contrairement à, à
  la différence de, loin devant, loin derrière, pire que, pire, nul, médiocre, mauvais, catastrophique, arnaque,
  escroc, honteux, en retard, dépassé, copie, copient, copié, incapable, jamais, ne vaut pas, évitez, fuyez, écrase,
  écrasons, bat, better than, cheaper than, more reliable than, faster than, unlike, worse, worst, rubbish, terrible,
  awful, bad, scam, overpriced, outdated, copycat, copied, copies, copy, fails, failed, beats, beat, crush, crushes,
  avoid, stay away from, a joke, camelote, du vent, voleur, menteur, incompétent, cent fois meilleur, junk, garbage,
  crap, que nous, que les nôtres, que chez nous, perdu un, perdu leur, perd un, déroute, mal fini, mal finis, mal finies, peu fiable, bâclé, bâclés, deux fois plus, trois fois plus, moins bien, moins bon, plus cher, trop
  cher, hors de prix, fuit, fuient, tombe en panne, tombent en panne, pitoyable, minable, lamentable, déplorable,
  décevant, scandaleux, ridicule, inférieur, à la traîne, bas de gamme, de la merde, incapables, lent, lents, bruyant,
  arnaqueurs, than us, than ours, than we, than our, twice the price, dreadful, lost yet, lost another, lost a contract, lost the contract, rout, badly, badly finished, unreliable, poorly,
  poor, pathetic, disappointing, inferior,
  lousy, clunky, noisy, slow, leak, leaks, breaks down, break down, broke down, laughable, ridiculous, useless, hopeless,
  shoddy, dire, mediocre, lags behind, lag behind, second-rate, can't compete, cannot compete, left behind, liars, incompetent, explode, ripping off, rip-off
`);

/** Words that are against somebody only in the sentence that names them: elsewhere people die of thirst. */
const hereAgainst = wordList(`
  l'erreur de, l'erreur d', regretter,
  regretterez, regretteras, regrette, méfiez-vous, méfie-toi, n'achetez pas, n'achète pas, n'allez pas, à éviter, à fuir, gare à,
  lâche, lâchent, lâché, lâchait, bricolage, bricolé, bricolée, rafistolé, pacotille, toc, cauchemar, catastrophe, fiasco,
  gâchis, mensonge, mensonges, mentent, trompent, trompe, grille, grillent, cassent, casse, rouille, rouillent, indigne, indignes,
  risible, nullité, vergogne, pauvre qualité, mauvaise qualité, jetez, à jeter, à la casse, à la poubelle, don't buy, do not
  buy, don't bother, don't go, the mistake of, a mistake, regret, regretted, steer clear, keep away from, don't trust, beware, die,
  dies, died, fall apart, falls apart, fell apart, give up after, gives up after, gave up after, packs in, pack in, packed in,
  bodged, bodge, bodgers, cowboys, botched, shameful, disgrace, disgraceful, shambles, nightmare, disaster, cheap and nasty, lie to,
  lied, lies, lying, rust, rusts, rusted, in the bin, in a skip, tat, tacky, flimsy, embarrassing, embarrassment, waste of
  money, désagréable, désagréables, malpoli, impoli, injoignable, injoignables, d'attente, semaines de retard,
  mois de retard, rude, unfriendly, unreachable, of waiting, weeks late, months late
`);

/** A question and its answer are one: "Their service? Three weeks of waiting." */
const sentenceEnd = /[.!…](?:\s|$)|\n/u;

export default ruleKind({
  use: 'competitors',
  params: z.object({
    names: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(1000)),
    /** Whether only a comparison or a bad word about one is found, not its name alone. */
    onlyAgainst: z.optional(z.boolean()),
  }),
  compile({ names, onlyAgainst = false }): Check<What> {
    return {
      phrases: [
        ...names.map((name): Phrase<What> => [name, 'name', true]),
        ...against.map((word): Phrase<What> => [word, 'against']),
        ...hereAgainst.map((word): Phrase<What> => [word, 'hereAgainst', true]),
      ],
      wants: 0,
      read({ text }, hits) {
        const named = hits.filter(({ value }) => value === 'name');
        if (named.length === 0) return {};
        const isHere = (place: number) =>
          named.some(({ start }) => !sentenceEnd.test(text.slice(Math.min(start, place), Math.max(start, place))));
        const isAgainst = hits.some(
          ({ value, start }) => value === 'against' || (value === 'hereAgainst' && isHere(start)),
        );
        if (onlyAgainst && !isAgainst) return {};
        return {
          findings: named.map(({ start, end }) => ({
            start,
            end,
            message: isAgainst ? 'competitorAgainst' : 'competitor',
          })),
        };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { names: ['Calorys'], onlyAgainst: true },
    text: 'Les gens de Calorys vendent de la camelote.',
    finds: ['Calorys'],
  },
  { params: { names: ['Thermix'] }, text: 'Contrairement à Thermix, nous répondons.', finds: ['Thermix'] },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Thermix et nous signons la même charte. Un thermixage est un mot.',
    finds: [],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Our pumps are better than Thermix’s.',
    language: 'en',
    finds: ['Thermix'],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'We met Thermix at the fair. I nearly died of thirst.',
    language: 'en',
    finds: [],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Thermix’s pumps die after two winters.',
    language: 'en',
    finds: ['Thermix'],
  },
  { params: { names: ['Cold & Co'] }, text: 'Good talk by Cold & Co yesterday.', language: 'en', finds: ['Cold & Co'] },
];
