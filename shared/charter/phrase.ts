/** Listed terms and phrases: never say, or prefer another one. */
import * as z from 'zod/mini';
import { likeCase, phraseFinder } from '../text/phrases.ts';
import { ruleKind, type Finding, type RuleExample } from './rule.ts';

const term = z.string().check(z.minLength(1), z.maxLength(200));

export default ruleKind({
  use: 'phrase',
  params: z.object({
    terms: z
      .array(
        z.object({
          /** Words in a row; a final `*` lets the last word go on. */
          term,
          /** What to say instead; one click puts it there. */
          prefer: z.optional(term),
          /** Longer phrases in which the term is fine. */
          except: z.optional(z.array(term).check(z.maxLength(50))),
        }),
      )
      .check(z.minLength(1), z.maxLength(10_000)),
  }),
  compile({ terms }) {
    type Value = { readonly prefer?: string | undefined } | null;
    const phrases: [string, Value][] = [];
    for (const each of terms) {
      phrases.push([each.term, { prefer: each.prefer }]);
      for (const fine of each.except ?? []) phrases.push([fine, null]);
    }
    const find = phraseFinder(phrases);
    return ({ text }) =>
      find(text).flatMap(({ start, end, value }): Finding[] => {
        if (!value) return [];
        if (value.prefer === undefined) return [{ start, end, message: 'term' }];
        const replacement = likeCase(text.slice(start, end), value.prefer);
        return [
          {
            start,
            end,
            message: 'prefer',
            values: { prefer: replacement },
            fix: { start, end, text: replacement },
          },
        ];
      });
  },
});

export const examples: readonly RuleExample[] = [
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
    text: 'Un chauffage 100 % ecologique',
    finds: ['100 % ecologique'],
  },
];
