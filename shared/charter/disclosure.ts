/**
 * Disclosure of the employment link: who praises the company says early that they work there.
 * Sources: FTC Endorsement Guides, 16 CFR part 255 (material connections, disclosure hard to miss); in France the ARPP's
 * recommendation on digital advertising. A last hashtag is too late, hence "in the first lines".
 */
import * as z from 'zod/mini';
import type { Phrase, PhraseMatch } from '../text/phrases.ts';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

type What = 'name' | 'disclosure';

const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500));

/** Words by which a reader understands that the writer belongs to the company. "We" and "our" count. */
const plainWords = [
  'je travaille chez',
  'je travaille pour',
  'mon entreprise',
  'mon employeur',
  'ma boîte',
  'mes collègues',
  'mon équipe',
  'nous',
  'notre',
  'nos',
  'salarié de',
  'salariée de',
  'employé de',
  'employée de',
  'collaborateur de',
  'collaboratrice de',
  'i work at',
  'i work for',
  'my company',
  'my employer',
  'my colleagues',
  'my team',
  'we',
  'our',
  'employee of',
  '# employee',
];

export default ruleKind({
  use: 'disclosure',
  params: z.object({
    /** The company's and its products' names. */
    names: phrases,
    /** Further words that disclose, besides the plain ones ("je travaille chez", "my employer", "we", "nos"…). */
    words: z.optional(phrases),
    /** How far into the text the disclosure may come, in characters. Default 210: what LinkedIn shows before "see more". */
    within: z.optional(z.int().check(z.minimum(20), z.maximum(3000))),
    /** The sentence that one click puts in front. */
    sentence: z.optional(z.object({ fr: z.optional(z.string()), en: z.optional(z.string()) })),
  }),
  compile({ names, words, within = 210, sentence }): Check<What, readonly PhraseMatch<What>[]> {
    return {
      phrases: [
        ...names.map((name): Phrase<What> => [name, 'name', true]),
        ...[...plainWords, ...(words ?? [])].map((word): Phrase<What> => [word, 'disclosure', true]),
      ],
      read: (_reading, hits) => (hits.length > 0 ? { note: hits } : {}),
      whole({ language }, notes) {
        const first = (what: What) => {
          for (const { at, note } of notes) {
            const hit = note.find(({ value }) => value === what);
            if (hit) return { start: at + hit.start, end: at + hit.end };
          }
          return null;
        };
        const name = first('name');
        if (!name) return [];
        const disclosed = first('disclosure');
        if (disclosed && disclosed.start < within) return [];
        const words = sentence?.[language];
        return [
          { ...name, message: 'disclosure', ...(words ? { fix: { start: 0, end: 0, text: `${words.trim()} ` } } : {}) },
        ];
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { names: ['Novéa'], sentence: { fr: 'Je travaille chez Novéa.' } },
    text: 'La pompe de Novea chauffe 40 logements.',
    language: 'fr',
    finds: ['Novea'],
    fixed: 'Je travaille chez Novéa. La pompe de Novea chauffe 40 logements.',
  },
  { params: { names: ['Novéa'] }, text: 'Nous ouvrons une usine Novéa à Lyon.', language: 'fr', finds: [] },
  { params: { names: ['Novéa'] }, text: 'I work at Novéa and I like it.', language: 'en', finds: [] },
  {
    params: { names: ['Novéa'], within: 20 },
    text: 'Novéa heats forty homes in Lyon. I work for them.',
    language: 'en',
    finds: ['Novéa'],
  },
];
