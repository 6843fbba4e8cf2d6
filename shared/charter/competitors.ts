/**
 * Competitors: named at all, or compared and disparaged.
 * Source: Code de la consommation, art. L. 122-1 and L. 122-2, after directive 2006/114/EC: a comparison is objective, verifiable
 * and does not discredit.
 */
import * as z from 'zod/mini';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

type What = 'name' | 'against';

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
      ],
      wants: 0,
      read(_reading, hits) {
        const named = hits.filter(({ value }) => value === 'name');
        if (named.length === 0) return {};
        const isAgainst = hits.some(({ value }) => value === 'against');
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
  { params: { names: ['Cold & Co'] }, text: 'Good talk by Cold & Co yesterday.', language: 'en', finds: ['Cold & Co'] },
];
