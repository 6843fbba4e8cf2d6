/**
 * Disclosure of the employment link: who praises or promotes the company says early that they work there.
 * Sources: FTC Endorsement Guides, 16 CFR 255.5 (a material connection, such as employment, is disclosed) and 255.0(f) ("clear
 * and conspicuous": difficult to miss); in France, ARPP, recommendation "Communication publicitaire digitale" (the commercial
 * nature is seen at once), and law n° 2023-451 of 9 June 2023, art. 5 ("Publicité" or "Collaboration commerciale", for paid
 * influence). A last hashtag is missed, hence "in the first lines, near the claim".
 */
import * as z from 'zod/mini';
import type { Phrase } from '../text/phrases.ts';
import { adWords, belongingHashtags, belongingWords, notBelonging, praiseWords } from '../text/disclosure-words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'name' | 'disclosure' | 'praise' | 'none';

const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500));

interface Note {
  /** Places in the stretch. */
  readonly claim?: { readonly start: number; readonly end: number };
  readonly disclosed?: number;
  /** Disclosed by a hashtag with nothing but signs behind. */
  readonly late: boolean;
}

export default ruleKind({
  use: 'disclosure',
  params: z.object({
    /** The company's and its products' names. */
    names: phrases,
    /** Further words that disclose, besides the plain ones ("je travaille chez", "my employer", "we", "nos"…). */
    words: z.optional(phrases),
    /** Whose usual words for advertising count too ("collaboration commerciale", "#ad"). */
    country: z.optional(z.enum(['fr', 'be', 'ch', 'ca', 'us', 'gb'])),
    /** Whether any mention of the company asks for it, not only praise and calls to act. */
    always: z.optional(z.boolean()),
    /** How far into the text the disclosure may come, in characters. Default 210: what LinkedIn shows before "see more". */
    within: z.optional(z.int().check(z.minimum(20), z.maximum(3000))),
    /** The sentence that one click puts in front. */
    sentence: z.optional(z.object({ fr: z.optional(z.string()), en: z.optional(z.string()) })),
  }),
  compile({ names, words = [], country, always = false, within = 210, sentence }): Check<What, Note> {
    const sentences = [sentence?.fr, sentence?.en].flatMap((each) => (each ? [each] : []));
    const disclosing = [
      ...belongingWords,
      ...belongingHashtags,
      ...words,
      ...sentences,
      ...(country ? adWords[country] : []),
    ];
    // "I work at Novéa": the name is part of the disclosure, wherever it stands.
    const withName = names.flatMap((name) => [`${name} employee`, `# ${name}employee`, `# ${name}_employee`]);
    return {
      phrases: [
        ...names.map((name): Phrase<What> => [name, 'name', true]),
        ...[...disclosing, ...withName].map((word): Phrase<What> => [word, 'disclosure', true]),
        ...notBelonging.map((word): Phrase<What> => [word, 'none', true]),
        ...(always ? [] : praiseWords.map((word): Phrase<What> => [word, 'praise'])),
      ],
      onlyHits: true,
      read({ text, endsLine, marks }, hits) {
        if (hits.length === 0) return {};
        const name = hits.find(({ value }) => value === 'name');
        const claim = name && (always || hits.some(({ value }) => value === 'praise')) ? name : undefined;
        const disclosures = hits.filter(({ value }) => value === 'disclosure');
        const isLast = (start: number) => {
          if (!endsLine || text.charAt(start) !== '#') return false;
          let at = start;
          for (const mark of marks)
            if (mark.start >= start) {
              if (/\p{L}/u.test(text.slice(at, mark.start))) return false;
              at = mark.end;
            }
          return !/\p{L}/u.test(text.slice(at)) && /\p{L}/u.test(text.slice(0, start));
        };
        const early = disclosures.find(({ start }) => !isLast(start));
        return {
          note: {
            ...(claim && { claim: { start: claim.start, end: claim.end } }),
            ...(early && { disclosed: early.start }),
            late: disclosures.length > 0 && !early,
          },
        };
      },
      whole({ language }, notes) {
        const first = notes.find(({ note }) => note.claim);
        if (!first?.note.claim) return [];
        const [start, end] = [first.at + first.note.claim.start, first.at + first.note.claim.end];
        const places = notes.flatMap(({ at, note }) => (note.disclosed === undefined ? [] : [at + note.disclosed]));
        // Who reads as far as the claim has read what stands before it.
        if (places.some((place) => place < within || place < start)) return [];
        const isLate = places.length > 0 || notes.some(({ note }) => note.late);
        const words = sentence?.[language];
        const finding: Finding = { start, end, message: isLate ? 'disclosureLate' : 'disclosure' };
        return [words ? { ...finding, fix: { start: 0, end: 0, text: `${words.trim()} ` } } : finding];
      },
    };
  },
});

const novea = { names: ['Novéa'] };
export const examples: readonly RuleExample[] = [
  {
    params: { names: ['Novéa'], sentence: { fr: 'Je travaille chez Novéa.' } },
    text: 'La pompe de Novea est géniale : 40 logements chauffés.',
    language: 'fr',
    finds: ['Novea'],
    fixed: 'Je travaille chez Novéa. La pompe de Novea est géniale : 40 logements chauffés.',
  },
  { params: novea, text: 'Nous ouvrons une superbe usine Novéa à Lyon.', language: 'fr', finds: [] },
  { params: novea, text: 'Novéa a publié son rapport annuel.', language: 'fr', finds: [] },
  { params: { ...novea, always: true }, text: 'Novéa a publié son rapport annuel.', language: 'fr', finds: ['Novéa'] },
  {
    params: novea,
    text: 'Achetez Novéa, vous ne le regretterez pas. Nous devons tous agir.',
    language: 'fr',
    finds: ['Novéa'],
  },
  { params: novea, text: 'I work at Novéa and I love it.', language: 'en', finds: [] },
  {
    params: novea,
    text: 'Novéa makes amazing heat pumps. Try one! #HeatPumps #employee',
    language: 'en',
    finds: ['Novéa'],
  },
  { params: { ...novea, country: 'us' }, text: '#ad Novéa makes amazing heat pumps.', language: 'en', finds: [] },
  {
    params: { ...novea, within: 20 },
    text: 'Novéa heats forty homes in Lyon, which is great. I work for them.',
    language: 'en',
    finds: ['Novéa'],
  },
];
