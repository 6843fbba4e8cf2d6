/** Mentions: not too many, and none glued to a sign or a word, where networks would not recognise it. */
import * as z from 'zod/mini';
import { signs } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

export default ruleKind({
  use: 'mentions',
  params: z.object({ most: z.optional(z.int().check(z.minimum(0), z.maximum(100))) }),
  compile({ most }): Check<unknown, readonly Place[]> {
    return {
      wants: signs.marked,
      read({ text, marks }) {
        const mentions = marks.filter(({ kind }) => kind === 'mention');
        if (mentions.length === 0) return {};
        const findings = mentions.flatMap(({ start, end }): Finding[] => {
          const found: Finding[] = [];
          // Signs that close something or end a clause; an opening one may stand before a name.
          if (/[,;:!?)»”]/u.test(text.charAt(start - 1)))
            found.push({ start, end, message: 'gluedMention', fix: { start, end: start, text: ' ' } });
          else if (/^[,;:!?]\p{L}/u.test(text.slice(end, end + 3)))
            found.push({
              start,
              end: end + 1,
              message: 'gluedMention',
              fix: { start: end + 1, end: end + 1, text: ' ' },
            });
          return found;
        });
        return { findings, note: mentions };
      },
      whole(_draft, notes) {
        if (most === undefined) return [];
        return notes
          .flatMap(({ at, note }) => note.map(({ start, end }) => ({ start: start + at, end: end + at })))
          .slice(most)
          .map((place) => ({ ...place, message: 'tooManyMentions', values: { most } }));
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  { params: {}, text: 'Merci,@Ines !', finds: ['@Ines'], fixed: 'Merci, @Ines !' },
  { params: {}, text: 'Merci @Ines,et bravo', finds: ['@Ines,'], fixed: 'Merci @Ines, et bravo' },
  { params: { most: 2 }, text: '@Ines @Tom @Lou', language: 'en', finds: ['@Lou'] },
  { params: { most: 0 }, text: 'Write to a@b.example (@ 8 pm)', language: 'en', finds: [] },
  { params: {}, text: 'With @Ines, @Tom (@Lou) and @Zoe.', language: 'en', finds: [] },
];
