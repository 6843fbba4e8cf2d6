/** Listed terms and phrases: never say, or prefer another one. */
import * as z from 'zod/mini';
import { likeCase, type Phrase } from '../text/phrases.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

interface Term {
  readonly prefer?: string | undefined;
  readonly approved?: boolean | undefined;
}

const term = z.string().check(z.minLength(1), z.maxLength(200));

export default ruleKind({
  use: 'phrase',
  params: z.object({
    terms: z
      .array(
        z.object({
          /** Words in a row, met in every number and gender; a `*` at a word's end lets it go on. */
          term,
          /** Whether it must be met as it is written, but for case and accents. */
          exactly: z.optional(z.boolean()),
          /** Whether it is fine once somebody has approved it. */
          approved: z.optional(z.boolean()),
          /** What to say instead; one click puts it there. */
          prefer: z.optional(term),
          /** Longer phrases in which the term is fine. */
          except: z.optional(z.array(term).check(z.maxLength(50))),
        }),
      )
      .check(z.minLength(1), z.maxLength(10_000)),
  }),
  compile({ terms }): Check<Term | null> {
    const phrases: Phrase<Term | null>[] = [];
    for (const each of terms) {
      phrases.push([each.term, each, each.exactly]);
      for (const fine of each.except ?? []) phrases.push([fine, null, each.exactly]);
    }
    return {
      phrases,
      wants: 0,
      read(reading, hits) {
        const findings = hits.flatMap(({ start, end, value }): Finding[] => {
          if (!value) return [];
          if (value.prefer === undefined) return [{ start, end, message: value.approved ? 'approval' : 'term' }];
          const prefer = likeCase((reading.text + reading.ahead).slice(start, end), value.prefer);
          return [{ start, end, message: 'prefer', values: { prefer }, fix: { start, end, text: prefer } }];
        });
        return { findings };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    // Without their endings both terms are the same word.
    params: {
      terms: [
        { term: 'zéro carbone', prefer: 'bas carbone' },
        { term: 'zero carbon', prefer: 'low-carbon' },
      ],
    },
    text: 'Zero carbon in Lyon, zéro carbone à Angers',
    finds: ['Zero carbon', 'zéro carbone'],
    fixed: 'Low-carbon in Lyon, bas carbone à Angers',
  },
  {
    params: { terms: [{ term: 'révolutionnaire*' }] },
    text: 'Des pompes REVOLUTIONNAIRES, vraiment révolutionnaires.',
    finds: ['REVOLUTIONNAIRES', 'révolutionnaires'],
  },
  {
    params: { terms: [{ term: 'guys', prefer: 'everyone' }] },
    text: 'Guys, join us. Disguys is not a word.',
    finds: ['Guys'],
    fixed: 'Everyone, join us. Disguys is not a word.',
  },
  {
    params: { terms: [{ term: 'leader', except: ['leader du projet'] }] },
    text: 'Camille est leader du projet ; nous sommes leader.',
    finds: ['leader'],
  },
  {
    params: { terms: [{ term: '100 % écologique' }] },
    text: 'Un chauffage 100 % ecologique, des pompes 100 % écologiques',
    finds: ['100 % ecologique', '100 % écologiques'],
  },
  {
    params: {
      terms: [
        { term: 'Leader', exactly: true },
        { term: 'projet Soleil', approved: true },
      ],
    },
    text: 'Les leaders et le leader du projet Soleil',
    finds: ['leader', 'projet Soleil'],
  },
];
