/** Hashtags: not too many, none twice, and with capitals inside so that screen readers speak each word. */
import * as z from 'zod/mini';
import { fold } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly from: number;
}

export default ruleKind({
  use: 'hashtags',
  params: z.object({
    most: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
    /** The programme's own hashtags, written with a capital at each word (W3C: "CamelCase hashtags" help screen readers). */
    known: z.optional(
      z.array(z.string().check(z.regex(/^#?[\p{L}\p{N}_]+$/u), z.maxLength(100))).check(z.maxLength(500)),
    ),
  }),
  compile({ most, known = [] }) {
    const spelling = new Map(known.map((tag) => [fold(tag.replace(/^#/, '')), `#${tag.replace(/^#/, '')}`]));
    const check: Check<unknown, readonly Tag[]> = {
      read({ text, marks }) {
        const tags = marks.filter(({ kind }) => kind === 'hashtag');
        if (tags.length === 0) return {};
        return {
          note: tags.map(({ start, end }) => ({
            start,
            end,
            written: text.slice(start, end),
            // The space before goes too, so that removing leaves no double space.
            from: text[start - 1] === ' ' ? start - 1 : start,
          })),
        };
      },
      whole(_draft, notes) {
        const found: Finding[] = [];
        const seen = new Set<string>();
        for (const { at, note } of notes) {
          for (const tag of note) {
            const [start, end] = [at + tag.start, at + tag.end];
            const key = fold(tag.written.slice(1));
            if (seen.has(key)) {
              found.push({ start, end, message: 'sameHashtag', fix: { start: at + tag.from, end, text: '' } });
              continue;
            }
            seen.add(key);
            if (most !== undefined && seen.size > most) {
              found.push({ start, end, message: 'tooManyHashtags', values: { most } });
              continue;
            }
            const prefer = spelling.get(key);
            if (prefer !== undefined && prefer !== tag.written) {
              found.push({ start, end, message: 'hashtagCase', values: { prefer }, fix: { start, end, text: prefer } });
            }
          }
        }
        return found;
      },
    };
    return check;
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { most: 2 },
    text: 'Bonjour #Chaleur #Climat #Habitat',
    finds: ['#Habitat'],
  },
  {
    params: { known: ['TransitionÉnergétique'] },
    text: 'Pour la #transitionenergetique et la #TransitionÉnergétique',
    finds: ['#transitionenergetique', '#TransitionÉnergétique'],
    fixed: 'Pour la #TransitionÉnergétique et la',
  },
  { params: { most: 0 }, text: 'C# and issue #12 are no hashtags', finds: [] },
];
