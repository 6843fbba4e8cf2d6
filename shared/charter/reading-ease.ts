/**
 * Reading ease, with the sentence that weighs most.
 * Sources: English, R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 206.835 − 1.015 words per
 * sentence − 84.6 syllables per word; French, L. Kandel and A. Moles, "Application de l’indice de Flesch à la langue française",
 * Cahiers d’études de radio-télévision 19 (1958): 207 − 1.015 words per sentence − 73.6 syllables per word.
 */
import * as z from 'zod/mini';
import { syllablesOf } from '../text/syllables.ts';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly syllables: number;
  /** The lower, the harder. */
  readonly score: number;
}

const formulas = { en: { base: 206.835, perSyllable: 84.6 }, fr: { base: 207, perSyllable: 73.6 } } as const;
const perWord = 1.015;
/** Folded, "…" is three full stops. */
const isEnd = (sign: string) => sign === '.' || sign === '!' || sign === '?' || sign === '...';
/** The formulas were made on samples of 100 words; far below this the score says little. */
const fewestWords = 30;

const ease = (language: 'fr' | 'en', words: number, sentences: number, syllables: number) =>
  formulas[language].base - (perWord * words) / sentences - (formulas[language].perSyllable * syllables) / words;

export default ruleKind({
  use: 'reading-ease',
  params: z.object({
    /** The score below which it is hard: 60 is plain language, 30 a scientific paper. Default 30. */
    least: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  }),
  compile({ least = 30 }): Check<unknown, readonly Sentence[]> {
    return {
      read({ text, words, marks }, _hits, { language }) {
        const found: Sentence[] = [];
        let now: { start: number; end: number; words: number; syllables: number } | null = null;
        const close = () => {
          if (now) found.push({ ...now, score: ease(language, now.words, 1, now.syllables) - now.words });
          now = null;
        };
        let mark = 0;
        for (const word of words) {
          const { start, end, folded, isWord } = word;
          while (mark < marks.length && marks[mark]!.end <= start) mark++;
          if (marks[mark] !== undefined && marks[mark]!.start <= start) continue;
          if (isWord) {
            now ??= { start, end, words: 0, syllables: 0 };
            now.words++;
            now.syllables += syllablesOf(word, language);
            now.end = end;
          } else if (now && isEnd(folded) && !/\S/.test(text.charAt(end))) {
            close();
          }
        }
        close();
        return found.length > 0 ? { note: found } : {};
      },
      whole({ language }, notes) {
        let [words, count, spoken] = [0, 0, 0];
        let heaviest: { at: number; sentence: Sentence } | null = null;
        for (const { at, note } of notes) {
          for (const sentence of note) {
            words += sentence.words;
            spoken += sentence.syllables;
            count++;
            if (sentence.words >= 8 && (heaviest === null || sentence.score < heaviest.sentence.score))
              heaviest = { at, sentence };
          }
        }
        if (words < fewestWords || heaviest === null) return [];
        const score = Math.round(ease(language, words, count, spoken));
        if (score >= least) return [];
        const { at, sentence } = heaviest;
        return [
          {
            start: at + sentence.start,
            end: at + sentence.end,
            message: 'hardToRead',
            values: { score: Math.max(0, score), least },
          },
        ];
      },
    };
  },
});

const heavy =
  'La mise en œuvre opérationnelle d’une stratégie organisationnelle transversale nécessite l’appropriation collective des problématiques environnementales par l’intégralité des collaborateurs concernés, indépendamment de leur positionnement hiérarchique, géographique ou fonctionnel, conformément aux préconisations méthodologiques précédemment communiquées';
export const examples: readonly RuleExample[] = [
  { params: {}, text: `Bonjour à tous. ${heavy}. Merci de votre attention.`, finds: [heavy] },
  {
    params: {},
    text: 'Ce matin, il fait froid dans la cour. Les enfants rient. La classe est chaude, et le bruit de la vieille chaudière a disparu. On entend les oiseaux. Le gardien sourit : il dort mieux, lui aussi, depuis que la machine a changé.',
    finds: [],
  },
  {
    params: { least: 60 },
    text: 'Operational implementation necessitates organisational appropriation.',
    language: 'en',
    finds: [],
  },
  {
    params: { least: 50 },
    text: 'Short. The comprehensive operationalisation of organisational sustainability methodologies necessitates interdisciplinary collaboration, continuous stakeholder communication, systematic documentation of environmental externalities, and particularly the institutionalisation of accountability mechanisms across geographically distributed departments, subsidiaries, and international partnerships, notwithstanding budgetary considerations.',
    language: 'en',
    finds: [
      'The comprehensive operationalisation of organisational sustainability methodologies necessitates interdisciplinary collaboration, continuous stakeholder communication, systematic documentation of environmental externalities, and particularly the institutionalisation of accountability mechanisms across geographically distributed departments, subsidiaries, and international partnerships, notwithstanding budgetary considerations',
    ],
  },
];
