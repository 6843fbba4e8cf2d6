/** Hashtags: not too many, none twice, and with capitals inside so that screen readers speak each word. */
import * as z from 'zod/mini';
import { fold } from '../text/words.ts';
import { ruleKind, type Finding, type RuleExample } from './rule.ts';

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
    return ({ text }) => {
      const found: Finding[] = [];
      const seen = new Set<string>();
      for (const match of text.matchAll(/(?<![\p{L}\p{N}_&])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu)) {
        const start = match.index;
        const end = start + match[0].length;
        const key = fold(match[1]!);
        if (seen.has(key)) {
          // The space before goes too, so that removing leaves no double space.
          const from = text[start - 1] === ' ' ? start - 1 : start;
          found.push({ start, end, message: 'sameHashtag', fix: { start: from, end, text: '' } });
          continue;
        }
        seen.add(key);
        if (most !== undefined && seen.size > most) {
          found.push({ start, end, message: 'tooManyHashtags', values: { most } });
          continue;
        }
        const prefer = spelling.get(key);
        if (prefer !== undefined && prefer !== match[0]) {
          found.push({ start, end, message: 'hashtagCase', values: { prefer }, fix: { start, end, text: prefer } });
        }
      }
      return found;
    };
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
