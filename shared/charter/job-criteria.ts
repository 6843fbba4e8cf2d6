/**
 * Criteria in a job offer by which nobody may be chosen: age, sex, origin, family, health, looks, belief.
 * Sources: Code du travail, art. L. 1132-1 and L. 5321-2 (no upper age in an offer); Code pénal, art. 225-1; Equality Act 2010,
 * sections 4 and 39; for English as a mother tongue, Défenseur des droits, "Offres d’emploi sans discrimination" (2021).
 */
import * as z from 'zod/mini';
import { isCited, isDenied } from '../text/around.ts';
import { adjectives, ageWords, alwaysChoosing, groups, jobWords, openWords } from '../text/job-words.ts';
import { jobSenses } from '../text/job-senses.ts';
import type { Phrase } from '../text/phrases.ts';
import { mostUnsettled, sensed, sensePhrases, shortLine, Unsettled, type Sense } from '../text/senses.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'job' | 'criterion' | 'group' | 'adjective' | 'age' | 'open' | readonly Sense[];

/** Ages, said in figures: "moins de 30 ans", "25-35 years old", "under 30". */
const age =
  /(?<![\p{L}\p{N}])(?:(?:(?:de |âgée?s? de |ayant )?(?:moins de|plus de|maximum|max\.?|entre|de|jusqu[’']à)\s\d{2}(?:\s?(?:à|et|-|–)\s?\d{2})?|\d{2}\s?(?:à|-|–)\s?\d{2}|\d{2}(?=\sans (?:max|maxi|maximum)(?!\p{L})))\sans(?!\s(?:d[’']|de|dans|à|en)(?!\p{L}))|[2-6]\d (?:at most|max(?:imum)?|tops|or (?:under|younger|below))|(?:aged |between )\d{2}(?:\s?(?:to|and|-|–)\s?\d{2})?(?: years old)?|\d{2}\s?(?:to|-|–)\s?\d{2} years old|(?:under|over|below|no older than|not older than|max(?:imum)? age(?: of)?|up to age) (?:the age of )?(?:[2-6]\d)(?!\p{L}|\d|\s?(?:%|people|employees|minutes|hours|days|kg|km)))(?![\p{L}\p{N}])/giu;
/** From one such word to the one that it chooses by: "jeune" and its trade; characters. */
const reach = 24;

/** Told of, not offered: "nous avons embauché". */
const hired = /(?:recrut|embauch)é/iu;
/** "Nobody over 45" chooses by age as "under 45" does. */
const ruledOut = /(?:^|[^\p{L}])(?:pas (?:de |d[’']|quelqu[’']un de )?|nobody |no one |not |personne de )$/iu;
/** "From 18 to 64" is nearly everybody; years. */
const wide = 35;
const isForAll = (ages: string) => {
  const [from, to] = [...ages.matchAll(/\d{2}/gu)].map(([digits]) => Number(digits));
  return from !== undefined && to !== undefined && to - from >= wide;
};
/** Persons whose sex is told, who are a group like the others behind "jeune". */
const person = /^(?:homme|femme|fille|gar[cç]on|man|woman|lady|gars|lad|girl|guy)s?$/iu;

interface Note {
  readonly isJob: boolean;
  readonly findings: readonly Finding[];
  /** Words that choose only by the lines around: the criteria of an offer are a list. */
  readonly open: readonly Unsettled[];
}

export default ruleKind({
  use: 'job-criteria',
  params: z.object({
    /** Further words that may not stand in an offer. */
    words: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
    /** Criteria that the work itself asks for. */
    except: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
  }),
  compile({ words = [], except = [] }): Check<What, Note> {
    const exactly = (list: readonly string[], what: What) => list.map((each): Phrase<What> => [each, what, true]);
    return {
      phrases: [
        ...exactly(jobWords, 'job'),
        ...exactly(ageWords, 'age'),
        ...exactly(except, 'open'),
        ...exactly(openWords, 'open'),
        ...exactly([...alwaysChoosing, ...words], 'criterion'),
        ...exactly(adjectives, 'adjective'),
        ...groups.map((each): Phrase<What> => [each, 'group']),
        ...sensePhrases(jobSenses),
      ],
      wants: 0,
      read(reading, hits) {
        const { text } = reading;
        const isShort = reading.beginsLine && reading.endsLine && text.length <= shortLine;
        const open: Unsettled[] = [];
        const findings = hits.flatMap(({ start, end, value }, index): Finding[] => {
          if (typeof value === 'object') {
            if (isCited(text, start)) return [];
            const place = sensed(value, text + reading.ahead, start, end);
            if (place) return [{ ...place, message: 'jobCriterion' }];
            if (isShort && open.length < mostUnsettled) open.push(new Unsettled(value, start, end));
            return [];
          }
          if ((value !== 'criterion' && value !== 'adjective') || isDenied(text, start) || isCited(text, start))
            return [];
          if (value === 'criterion') return [{ start, end, message: 'jobCriterion' }];

          const next = hits[index + 1];
          if (
            (next?.value !== 'group' &&
              !(typeof next?.value === 'object' && person.test(text.slice(next.start, next.end)))) ||
            next.start - end > reach ||
            /[.!?;\n]/u.test((text + reading.ahead).slice(end, next.start))
          )
            return [];
          return [{ start, end: next.end, message: 'jobCriterion' }];
        });
        for (const { 0: match, index } of hits.some(({ value }) => value === 'age') ? text.matchAll(age) : [])
          if (!isForAll(match) && (!isDenied(text, index) || ruledOut.test(text.slice(Math.max(0, index - 24), index))))
            findings.push({ start: index, end: index + match.length, message: 'jobCriterion' });
        const isJob = hits.some(({ value, start, end }) => value === 'job' && !hired.test(text.slice(start, end)));
        return isJob || findings.length > 0 || open.length > 0 ? { note: { isJob, findings, open } } : {};
      },
      whole(draft, notes) {
        if (!notes.some(({ note }) => note.isJob)) return [];
        return notes
          .flatMap(({ at, note }) => [
            ...note.findings.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
            ...note.open.flatMap((each): Finding[] => {
              const place = each.settle(draft.text, at);
              return place ? [{ ...place, message: 'jobCriterion' }] : [];
            }),
          ])
          .sort((a, b) => a.start - b.start);
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'On recrute (H/F) : idéalement un gars costaud, sans projet de bébé. Remplacement d’un congé maternité.',
    finds: ['idéalement un gars', 'costaud', 'projet de bébé'],
  },
  {
    params: {},
    text: 'We are hiring. No headscarves. Fathers need not apply. Headscarves of any kind are welcome.',
    language: 'en',
    finds: ['headscarves', 'Fathers need not apply'],
  },
  {
    params: {},
    text: 'Nous recrutons un jeune commercial (H/F), de 25 à 35 ans, de nationalité française.\nBonne présentation exigée.',
    finds: ['jeune commercial', 'de 25 à 35 ans', 'de nationalité française', 'Bonne présentation'],
  },
  {
    params: {},
    text: 'Nous recrutons : avec 10 ans d’expérience ou aucune, jeunes ou seniors, avec ou sans handicap. Depuis 30 ans, une entreprise familiale.',
    finds: [],
  },
  { params: {}, text: 'Les jeunes techniciens de moins de 30 ans aiment le vélo.', finds: [] },
  {
    params: {},
    text: 'We are hiring! A young salesperson, under 30, native English speaker, no children.',
    language: 'en',
    finds: ['young salesperson', 'under 30', 'native English speaker', 'no children'],
  },
  {
    params: { except: ['native English speaker'] },
    text: 'Vacancy: a native English speaker to record our films. We do not look for a young team.',
    language: 'en',
    finds: [],
  },
];
