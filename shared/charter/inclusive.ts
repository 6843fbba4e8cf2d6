/**
 * Inclusive wording as the company has chosen it: with the middle dot, without short forms, or in pairs of words.
 * Sources: Haut Conseil à l’Égalité, "Pour une communication publique sans stéréotype de sexe" (2015, revised 2022: pairs, epicene
 * words, middle dot); circulaire of 21 November 2017 and Académie française, 26 October 2017 (against short forms). No side is taken.
 */
import * as z from 'zod/mini';
import { isMarked } from '../text/marks.ts';
import { likeCase, type Phrase } from '../text/phrases.ts';
import { signs } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const term = z.string().check(z.minLength(1), z.maxLength(200));

interface Pair {
  readonly prefer: string;
}

/** Masculine forms that stand for everybody where a pair is usual; longer phrases that name both already. */
const pairs: readonly (readonly [string, string | null])[] = [
  ['bonjour à tous', 'bonjour à toutes et à tous'],
  ['merci à tous', 'merci à toutes et à tous'],
  ['bienvenue à tous', 'bienvenue à toutes et à tous'],
  ['bravo à tous', 'bravo à toutes et à tous'],
  ['chers tous', 'chères toutes, chers tous'],
  ['ceux qui', 'celles et ceux qui'],
  ['tous ceux qui', 'toutes celles et tous ceux qui'],
  ...['bonjour à tous', 'merci à tous', 'bienvenue à tous', 'bravo à tous'].map(
    (each) => [`${each} et à toutes`, null] as const,
  ),
  ...['bonjour à tous', 'merci à tous', 'bienvenue à tous', 'bravo à tous'].map(
    (each) => [`${each} et toutes`, null] as const,
  ),
  ...['bonjour à tous', 'merci à tous', 'bravo à tous'].flatMap((each) =>
    ['les', 'nos', 'mes', 'ces', 'ceux'].map((more) => [`${each} ${more}`, null] as const),
  ),
  ['celles et ceux qui', null],
  ['ceux et celles qui', null],
  ['toutes celles et tous ceux qui', null],
  ['hommes de chantier', 'équipes de chantier'],
];
/** English words with a plain other one. */
const plainEnglish: readonly (readonly [string, string | null])[] = [
  ['chairman', 'chair'],
  ['chairmen', 'chairs'],
  ['manpower', 'workforce'],
  ['mankind', 'humankind'],
  ['man-made', 'human-made'],
  ['salesman', 'salesperson'],
  ['salesmen', 'salespeople'],
  ['spokesman', 'spokesperson'],
  ['foreman', 'supervisor'],
  ['foremen', 'supervisors'],
  ['businessmen', 'business people'],
  ['he or she', 'they'],
  ['hey guys', 'hey everyone'],
  ['hi guys', 'hi everyone'],
  ['you guys', 'you all'],
  ['all the guys', 'everyone'],
  ['the guys', 'the team'],
  ['hello guys', 'hello everyone'],
  ['thanks guys', 'thanks everyone'],
  ['workmen', 'workers'],
  ['workman', 'worker'],
  ['firemen', 'firefighters'],
  ['policemen', 'police officers'],
  ['spokeswoman', 'spokesperson'],
  ['chairwoman', 'chair'],
  ['his or her', 'their'],
  ['man hours', 'working hours'],
  ['man-hours', 'working hours'],
];

/** A stem, then the feminine ending behind a dot, a hyphen or in brackets, then the plural: salarié(e)s, salarié·e·s, salarié.es. */
const short =
  /(?<![\p{L}\p{N}.@/-])\p{L}[\p{L}\p{M}]{1,30}(?:\((?:e|ne|le|trice|euse|rice|se|ère|fe)\)s?|([·•‧.-])(?:e|ne|le|te|trice|euse|rice|se|ère|fe|ve)(?:\1?s)?)(?![\p{L}\p{N}@]|[.-]\p{L})/gu;

/** A cheap look first: such a sign between two letters; the sign comes first, as letters are everywhere. */
const maybeShort = /[·•‧.(-](?<=[\p{L}\p{M}].)\p{L}/u;

export default ruleKind({
  use: 'inclusive',
  params: z.object({
    /** `middot`: salarié·es rather than salarié(e)s. `no-short`: no short form at all. `pairs`: both words. */
    style: z.optional(z.enum(['middot', 'no-short', 'pairs'])),
    /** Whether English words such as "chairman" are found. */
    english: z.optional(z.boolean()),
    /** The company's own pairs. */
    terms: z.optional(z.array(z.object({ term, prefer: term })).check(z.maxLength(1000))),
  }),
  compile({ style, english = false, terms = [] }): Check<Pair | null> {
    const list: (readonly [string, string | null])[] = [
      ...(style === 'pairs' ? pairs : []),
      ...(english ? plainEnglish : []),
      ...terms.map(({ term, prefer }) => [term, prefer] as const),
      // What is preferred is fine, also where it holds the term.
      ...terms.map(({ prefer }) => [prefer, null] as const),
    ];
    return {
      phrases: list.map(([words, prefer]): Phrase<Pair | null> => [words, prefer === null ? null : { prefer }, true]),
      wants: style === undefined ? 0 : signs.glued,
      read(reading, hits, { language }) {
        const { text, marks } = reading;
        const found = hits.flatMap(({ start, end, value }): Finding[] => {
          if (value === null) return [];
          const prefer = likeCase((text + reading.ahead).slice(start, end), value.prefer);
          return [{ start, end, message: 'prefer', values: { prefer }, fix: { start, end, text: prefer } }];
        });
        if (style === undefined || language !== 'fr' || !maybeShort.test(text)) return { findings: found };
        for (const { 0: word, 1: sign, index: start } of text.matchAll(short)) {
          const end = start + word.length;
          if (isMarked(marks, start, end)) continue;
          // With a hyphen or a full stop only the plural is sure: "est-ce", "dit-elle" and "ci-ne" are no short forms.
          if ((sign === '-' || sign === '.') && !/[-.]s$|[-.](?:es|nes|les|trices|euses|rices)$/u.test(word)) continue;
          if (style !== 'middot') {
            found.push({ start, end, message: 'inclusiveShort' });
            continue;
          }
          const right = word
            .replace(/\((\p{L}+)\)/u, '·$1')
            .replace(/[•‧.-]/gu, '·')
            .replace(/·(\p{L}+)·s$/u, '·$1s');
          if (right !== word && !(sign === '·' && right === word.replace(/·s$/u, 's')))
            found.push({ start, end, message: 'prefer', values: { prefer: right }, fix: { start, end, text: right } });
        }
        return { findings: found.sort((a, b) => a.start - b.start) };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { style: 'middot' },
    text: 'Nos salarié(e)s et nos technicien.ne.s sont motivé·e·s, dit-elle à 10 h. Est-ce vrai ?',
    finds: ['salarié(e)s', 'technicien.ne.s'],
    fixed: 'Nos salarié·es et nos technicien·nes sont motivé·e·s, dit-elle à 10 h. Est-ce vrai ?',
  },
  {
    params: { style: 'no-short' },
    text: 'Nos salarié·es, nos élu-e-s et nos clients (entreprises).',
    finds: ['salarié·es', 'élu-e-s'],
  },
  {
    params: { style: 'pairs' },
    text: 'Bonjour à tous ! Merci à tous et à toutes. Celles et ceux qui viennent.',
    finds: ['Bonjour à tous'],
    fixed: 'Bonjour à toutes et à tous ! Merci à tous et à toutes. Celles et ceux qui viennent.',
  },
  {
    params: { english: true, terms: [{ term: 'crew', prefer: 'team' }] },
    text: 'Our chairman and the crew. Craftsmen are not listed.',
    language: 'en',
    finds: ['chairman', 'crew'],
    fixed: 'Our chair and the team. Craftsmen are not listed.',
  },
  {
    params: { style: 'no-short' },
    text: 'Voir example.fr, 3.5 kW, etc. Peut-être, a-t-elle, rendez-vous. Fin.Le reste',
    finds: [],
  },
];
