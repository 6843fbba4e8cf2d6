/**
 * Emoji: not too many, not in rows, not in the place of words or bullets; a screen reader says the name of each one.
 * Sources: W3C, WCAG 2.2, technique H86 and failure F26 (signs that convey information need words); Unicode TR 51 for what
 * one emoji is.
 */
import * as z from 'zod/mini';
import { signs } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

/** One emoji as people see it. Signs that are shown as text by default count only with the variation selector. */
const emoji =
  /(?:\p{RI}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*|[0-9#*]\uFE0F?\u20E3)/gu;
const replaced = /(?:^|[^\p{L}])(?:i|we|you|je|on|nous|j['’])\s?$/iu;

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly isBullet: boolean;
}

export default ruleKind({
  use: 'emoji',
  params: z.object({
    most: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
    /** How many in a row are too many. Default 3. */
    run: z.optional(z.int().check(z.minimum(2), z.maximum(50))),
    /** How many lines may begin with one. */
    bullets: z.optional(z.int().check(z.minimum(0), z.maximum(50))),
  }),
  compile({ most, run = 3, bullets }): Check<unknown, readonly Seen[]> {
    return {
      // Keycaps, the only emoji that begin with a low character, have a high one too.
      wants: signs.high,
      read({ text, beginsLine }) {
        const seen: Seen[] = [];
        const findings: Finding[] = [];
        let row: Seen[] = [];
        const close = () => {
          if (row.length >= run) findings.push({ start: row[0]!.start, end: row.at(-1)!.end, message: 'emojiRun' });
          row = [];
        };
        for (const { 0: match, index: start } of text.matchAll(emoji)) {
          const end = start + match.length;
          const before = text.slice(Math.max(0, start - 8), start);
          const isBullet =
            beginsLine && text.slice(0, start).trim() === '' && /^\s*[\p{L}\p{N}]/u.test(text.slice(end, end + 8));
          const one = { start, end, isBullet };
          if (row.length > 0 && text.slice(row.at(-1)!.end, start).trim() !== '') close();
          row.push(one);
          seen.push(one);
          if (match.startsWith('❤') && replaced.test(before) && /^\s?\p{L}/u.test(text.slice(end, end + 3)))
            findings.push({ start, end, message: 'emojiWord' });
        }
        close();
        return seen.length > 0 ? { findings, note: seen } : {};
      },
      whole(_draft, notes) {
        const seen = notes.flatMap(({ at, note }) =>
          note.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
        );
        const found: Finding[] = [];
        const many = most === undefined ? undefined : seen[most];
        if (many && most !== undefined)
          found.push({ start: many.start, end: many.end, message: 'tooManyEmoji', values: { most } });
        const first = bullets === undefined ? undefined : seen.filter(({ isBullet }) => isBullet)[bullets];
        if (first) found.push({ start: first.start, end: first.end, message: 'emojiBullets' });
        return found;
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  { params: {}, text: 'Bravo 🎉🎉 🎉 à tous 👏🏽', finds: ['🎉🎉 🎉'] },
  { params: { most: 1 }, text: 'Une famille 👩‍👩‍👧 puis 🇫🇷', finds: ['🇫🇷'] },
  { params: { bullets: 2 }, text: 'Au menu :\n✅ un\n✅ deux\n✅ trois', finds: ['✅'] },
  { params: { most: 0, run: 2 }, text: 'Marque® ©2026 → 20 °C, 1. ✔', finds: [] },
  { params: {}, text: 'I ❤️ heat pumps', language: 'en', finds: ['❤️'] },
  { params: {}, text: 'Thank you all ❤️ What a day 🎉🎉', language: 'en', finds: [] },
];
