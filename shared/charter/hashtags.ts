/** Hashtags: not too many, none twice or glued, and with capitals inside so that screen readers speak each word. */
import * as z from 'zod/mini';
import { camelCased } from '../text/hashtag-words.ts';
import { isMarked, type Mark } from '../text/marks.ts';
import { fold, signs } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly from: number;
  /** With a capital at each word, where it has several in small letters; `#` alone when they are not known. */
  readonly cased: string | undefined;
  /** Whether words follow on the line. */
  readonly inside: boolean;
}

/** A hashtag that a word or a sign touches: networks take it for text, or the sign for a part of it. */
const glued = /[\p{L}\p{N},;:!?)»”](?=#\p{L}{2})/gu;

export default ruleKind({
  use: 'hashtags',
  params: z.object({
    most: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
    /** The programme's own hashtags, written with a capital at each word (W3C: "CamelCase hashtags" help screen readers). */
    known: z.optional(
      z.array(z.string().check(z.regex(/^#?[\p{L}\p{N}_]+$/u), z.maxLength(100))).check(z.maxLength(500)),
    ),
    /** Whether they belong behind the text: inside a sentence they are read out with it. */
    atEnd: z.optional(z.boolean()),
  }),
  compile({ most, known = [], atEnd = false }) {
    const spelling = new Map(known.map((tag) => [fold(tag.replace(/^#/, '')), `#${tag.replace(/^#/, '')}`]));
    const check: Check<unknown, readonly Tag[]> = {
      wants: signs.hash,
      read({ text, marks }) {
        const tags = marks.filter(({ kind }) => kind === 'hashtag');
        const links = marks.filter(({ kind }) => kind === 'link');
        const lastWord = endOfWords(text, marks);
        const findings: Finding[] = [];
        for (const { index } of text.matchAll(glued)) {
          if (isMarked(links, index, index + 1)) continue;
          const [start, end] = [
            index + 1,
            index + 2 + (/^[\p{L}\p{N}_]*/u.exec(text.slice(index + 2))?.[0].length ?? 0),
          ];
          findings.push({ start, end, message: 'gluedHashtag', fix: { start, end: start, text: ' ' } });
        }
        if (tags.length === 0) return { findings };
        return {
          findings,
          note: tags.map(({ start, end }) => ({
            start,
            end,
            written: text.slice(start, end),
            cased: casedTag(text.slice(start + 1, end)),
            // The space before goes too, so that removing leaves no double space.
            from: text[start - 1] === ' ' ? start - 1 : start,
            inside: end < lastWord,
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
            const prefer = spelling.get(key) ?? tag.cased;
            if (prefer === '#') found.push({ start, end, message: 'hashtagWords' });
            else if (prefer !== undefined && prefer !== tag.written) {
              found.push({ start, end, message: 'hashtagCase', values: { prefer }, fix: { start, end, text: prefer } });
            } else if (atEnd && tag.inside) found.push({ start, end, message: 'hashtagInside' });
          }
        }
        return found;
      },
    };
    return check;
  },
});

function casedTag(tag: string): string | undefined {
  const cased = camelCased(tag);
  return cased === null ? undefined : `#${cased}`;
}

/** Where the last word ends that is no hashtag, mention or link. */
function endOfWords(text: string, marks: readonly Mark[]): number {
  let end = text.length;
  for (const mark of marks.toReversed()) {
    if (/[\p{L}\p{N}]/u.test(text.slice(mark.end, end))) return end;
    end = mark.start;
  }
  return /[\p{L}\p{N}]/u.test(text.slice(0, end)) ? end : 0;
}

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
  {
    params: {},
    text: 'Bravo,#Climat et merci#Lyon',
    finds: ['#Climat', '#Lyon'],
    fixed: 'Bravo, #Climat et merci #Lyon',
  },
  {
    params: { atEnd: true },
    text: 'La #Chaleur de Lyon. #Climat #Habitat https://a.example/#Top',
    finds: ['#Chaleur'],
  },
  { params: { most: 0 }, text: 'C# and issue #12 are no hashtags', finds: [] },
  {
    params: {},
    text: 'Mardi #transitionecologique #pompeachaleur #Transportpublic #formation',
    finds: ['#transitionecologique', '#pompeachaleur', '#Transportpublic'],
    fixed: 'Mardi #TransitionEcologique #PompeAChaleur #TransportPublic #formation',
  },
  {
    params: {},
    text: 'Happy #worldteacherday, #ClimateChange #sustainability #climateactionnow #thisissomethingaltogetherelse',
    language: 'en',
    finds: ['#worldteacherday', '#climateactionnow', '#thisissomethingaltogetherelse'],
  },
];
