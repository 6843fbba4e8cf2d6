/**
 * Quiet periods: between two days nobody speaks of results, forecasts or the share.
 * Sources: regulation (EU) 596/2014 (MAR), art. 10 and 19(11), closed periods before results; AMF, position-recommandation
 * DOC-2016-08, quiet periods before publication.
 */
import * as z from 'zod/mini';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** What such periods are about. */
const financial = wordList(`
  chiffre d'affaires, résultat net, résultats annuels, résultats semestriels, résultats trimestriels, résultats
  financiers, nos résultats du, bénéfice net, dividende, cours de l'action, cours de bourse, ebitda, marge
  opérationnelle, carnet de commandes, prévisions financières, objectifs financiers, prévisions de vente, acquisition,
  fusion, trimestre record, année record, record de ventes, croissance des ventes, revenue, earnings, net income,
  dividend, share price, stock price, operating margin, order book, guidance, financial results, quarterly results,
  half-year results, annual results, forecast, merger, record quarter, record year, record sales, sales growth
`);

export default ruleKind({
  use: 'quiet-period',
  params: z.object({
    /** First and last day of each period. */
    periods: z.array(z.object({ from: day, to: day })).check(z.minLength(1), z.maxLength(100)),
    /** What is not spoken of; financial words in French and English unless given. */
    terms: z.optional(
      z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(500)),
    ),
  }),
  compile({ periods, terms = financial }): Check {
    return {
      phrases: terms.map((term): Phrase => [term, null]),
      wants: 0,
      read(_reading, hits, { day }) {
        const now = day === undefined ? undefined : periods.find(({ from, to }) => from <= day && day <= to);
        if (!now) return {};
        return {
          findings: hits.map(({ start, end }) => ({ start, end, message: 'quietPeriod', values: { until: now.to } })),
        };
      },
    };
  },
});

const january = { periods: [{ from: '2027-01-15', to: '2027-02-14' }] };
export const examples: readonly RuleExample[] = [
  {
    params: january,
    text: 'Notre chiffre d’affaires bondit.',
    context: { day: '2027-01-15' },
    finds: ['chiffre d’affaires'],
  },
  { params: january, text: 'Notre chiffre d’affaires bondit.', context: { day: '2027-02-15' }, finds: [] },
  {
    params: january,
    text: 'A record quarter!',
    language: 'en',
    context: { day: '2027-02-14' },
    finds: ['record quarter'],
  },
  {
    params: january,
    text: 'A quiet evening in the workshop.',
    language: 'en',
    context: { day: '2027-02-01' },
    finds: [],
  },
  { params: january, text: 'A record quarter!', language: 'en', finds: [] },
];
