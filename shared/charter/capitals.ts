/**
 * Words in capitals: shouting to readers, and spelt letter by letter by some screen readers.
 * Source: W3C, "Understanding WCAG 2.2", readability advisories on text in all capitals; Lexique des règles typographiques
 * (Imprimerie nationale), capitals are for initials and acronyms.
 */
import * as z from 'zod/mini';
import { isMarked } from '../text/marks.ts';
import { fold, signs, type Token } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

/** From this length on, one word alone is no acronym (UNESCO has 6, UNICEF 6, FRANCE TRAVAIL is two). */
const longAlone = 9;
/** In a row, a word of this length is a word and not an acronym. */
const longInRow = 4;
const capitals = /^[\p{Lu}\p{M}]{2,}$/u;

const isUpper = (code: number) => (code >= 65 && code <= 90) || code >= 192;

export default ruleKind({
  use: 'capitals',
  params: z.object({
    /** Names that are written so. */
    allowed: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(500))),
    /** How many words in a row are too many. Default 2. */
    run: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  }),
  compile({ allowed = [], run = 2 }): Check {
    const fine = new Set(allowed.flatMap((each) => each.split(/\s+/u).map((word) => fold(word))));
    return {
      wants: signs.shouted,
      read({ text, words, marks }) {
        const found: Finding[] = [];
        let row: Token[] = [];
        const close = () => {
          if (row.length === 0) return;
          const long = row.filter(({ start, end, folded }) => end - start >= longInRow && !fine.has(folded));
          const alone = long.find(({ start, end }) => end - start >= longAlone);
          if (long.length >= run || alone !== undefined) {
            const first = long.length >= run ? row[0]! : alone!;
            const last = long.length >= run ? row.at(-1)! : alone!;
            found.push({ start: first.start, end: last.end, message: 'capitals' });
          }
          row = [];
        };
        for (const token of words) {
          const { start, end, isWord } = token;
          if (!isWord) {
            // An apostrophe, a hyphen and the marks of shouting are inside a row; other signs end it, as between acronyms.
            if (row.length > 0 && !/[’'!?-]/u.test(text.charAt(start))) close();
            continue;
          }
          const isShort = end - start === 1;
          if (
            isUpper(text.charCodeAt(start)) &&
            (isShort ? row.length > 0 && /\p{Lu}/u.test(text.charAt(start)) : capitals.test(text.slice(start, end)))
          ) {
            if (isMarked(marks, start, end)) close();
            else row.push(token);
          } else close();
        }
        close();
        return { findings: found };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  { params: {}, text: 'ON RECRUTE DES TECHNICIENS à Lyon !', finds: ['ON RECRUTE DES TECHNICIENS'] },
  { params: {}, text: 'C’est INCROYABLE.', finds: ['INCROYABLE'] },
  { params: {}, text: 'La SNCF, l’ADEME et EDF au CES. Notre RSE, le BIM et la VMC.', finds: [] },
  {
    params: { allowed: ['FRANCE TRAVAIL'] },
    text: 'Avec FRANCE TRAVAIL, #BONJOUR, https://example.com/ABCDEFGHIJ',
    finds: [],
  },
  { params: {}, text: 'DO NOT MISS THIS WEBINAR.', language: 'en', finds: ['DO NOT MISS THIS WEBINAR'] },
  { params: {}, text: 'NASA, UNESCO and the HVAC team.', language: 'en', finds: [] },
];
