/**
 * French typography, for drafts in French: spaces that do not break, guillemets, accents on capitals, ellipsis.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale (2002), "Ponctuation", "Accentuation" and
 * "Et cætera"; U+202F before ; ! ? and U+00A0 before : » and after «, either of which is accepted everywhere.
 */
import * as z from 'zod/mini';
import { properlyAccented } from '../text/accented-capitals.ts';
import { isMarked } from '../text/marks.ts';
import { signs } from '../text/words.ts';
import { ruleKind, type Check, type Finding, type Reading, type RuleExample } from './rule.ts';

const parts = ['spaces', 'quotes', 'capitals', 'ellipsis', 'apostrophes'] as const;
type Part = (typeof parts)[number];

const thin = '\u202f';
const wide = '\u00a0';
const noBreak = /[\u00a0\u202f]/;
/** What a sign that wants a space before it may follow: words, figures, closing signs. */
const beforeSign = /[\p{L}\p{N}\p{M}%€$£°)\]»”"’'…]/u;

type Replace = (
  start: number,
  end: number,
  text: string,
  message: Finding['message'],
  at?: readonly [number, number],
) => void;

/** Spaces before ; : ! ? and inside guillemets. */
function spaces({ text, endsLine }: Reading, isInMark: (at: number) => boolean, replace: Replace): void {
  for (const { 0: sign, index: at } of text.matchAll(/[;:!?«»]/g)) {
    if (isInMark(at)) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (sign === '«') {
      if (after === ' ' && text.charAt(at + 2) !== '') replace(at + 1, at + 2, wide, 'frenchSpace', [at, at + 2]);
      else if (/[\p{L}\p{N}]/u.test(after)) replace(at + 1, at + 1, wide, 'frenchSpace', [at, at + 1]);
      continue;
    }
    const space = sign === ':' || sign === '»' ? wide : thin;
    if ((sign === ':' || sign === ';') && after === ')') continue;
    const isAtEnd = after === '' && endsLine;
    // A sign in the middle of 10:30, of a smiley or of code is no punctuation.
    const ends = isAtEnd || /[\s)»”"\u202f]/u.test(after) || (sign === '»' && !/[\p{L}\p{N}]/u.test(after));
    const endsLoosely = ends || ((sign === '!' || sign === '?') && /[!?.…,]/.test(after));
    if (!endsLoosely) continue;
    if (before === ' ') {
      const previous = text.charAt(at - 2);
      if (at >= 2 && !/\s/u.test(previous)) replace(at - 1, at, space, 'frenchSpace', [at - 1, at + 1]);
    } else if (beforeSign.test(before) && !noBreak.test(before)) replace(at, at, space, 'frenchSpace', [at, at + 1]);
  }
}

/** A space before % and €, and one behind a comma between two words. */
function figuresAndCommas(text: string, isInMark: (at: number) => boolean, replace: Replace): void {
  if (text.includes('%') || text.includes('€'))
    for (const { 0: found, index: at, 1: space = '' } of text.matchAll(/(?<=\d)( ?)[%€](?![\p{L}\d])/gu))
      if (!isInMark(at)) replace(at, at + space.length, wide, 'frenchSpace', [at, at + found.length]);
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
    if (/^\p{L},\p{L}/u.test(text.slice(at - 1, at + 2)) && !isInMark(at))
      replace(at + 1, at + 1, ' ', 'gluedSign', [at, at + 1]);
}

/** Pairs of straight quotation marks. A mark behind a figure is an inch or a second. */
function quotes({ text }: Reading, isInMark: (at: number) => boolean, replace: Replace): void {
  let open = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (isInMark(at)) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (open < 0) {
      if ((before === '' || /[\s([’'\u202f]/u.test(before)) && /[\p{L}\p{N}]/u.test(after)) open = at;
    } else {
      if (/\s/u.test(before) || /[\p{L}\p{N}]/u.test(after)) {
        open = -1;
        continue;
      }
      replace(open, at + 1, `«${wide}${text.slice(open + 1, at)}${wide}»`, 'frenchQuotes');
      open = -1;
    }
  }
}

export default ruleKind({
  use: 'typography-french',
  params: z.object({
    /** Which parts; all but the apostrophes unless given. */
    parts: z.optional(z.array(z.enum(parts)).check(z.minLength(1))),
  }),
  compile({ parts: wanted = ['spaces', 'quotes', 'capitals', 'ellipsis'] }): Check {
    const wants = (part: Part) => wanted.includes(part);
    return {
      wants: signs.pointed | signs.bare | signs.glued,
      read(reading, _hits, { language }) {
        if (language !== 'fr') return {};
        const { text, words, marks } = reading;
        const [isPointed, isGlued] = [(reading.signs & signs.pointed) !== 0, (reading.signs & signs.glued) !== 0];
        const findings: Finding[] = [];
        const isInMark = (at: number) => isMarked(marks, at, at + 1);
        const replace: Replace = (start, end, replacement, message, [from, to] = [start, end]) => {
          findings.push({
            start: from,
            end: to,
            message,
            values: { prefer: replacement },
            fix: { start, end, text: replacement },
          });
        };
        if (wants('spaces')) {
          if (isPointed) spaces(reading, isInMark, replace);
          if (isPointed || isGlued) figuresAndCommas(text, isInMark, replace);
        }
        if (wants('quotes') && text.includes('"')) quotes(reading, isInMark, replace);
        if (wants('ellipsis') && (text.includes('…') || text.includes('...'))) {
          for (const { 0: dots, index } of text.matchAll(/\.{3,}|…/g)) {
            const isEtc = /(?:^|[^\p{L}])etc\.?$/iu.test(text.slice(Math.max(0, index - 5), index));
            const end = index + dots.length;
            if (isInMark(index)) continue;
            if (isEtc) replace(index, end, text.charAt(index - 1) === '.' ? '' : '.', 'frenchEtc', [index - 3, end]);
            else if (dots !== '…') replace(index, end, '…', 'frenchEllipsis');
          }
        }
        if (wants('apostrophes') && text.includes("'")) {
          for (const { index } of text.matchAll(/(?<=\p{L})'(?=[\p{L}«])/gu))
            if (!isInMark(index)) replace(index, index + 1, '’', 'frenchApostrophe');
        }
        if (wants('capitals') && (reading.signs & signs.bare) !== 0) {
          for (let index = 0; index < words.length; index++) {
            const { start, end, isWord } = words[index]!;
            // Only what begins with one of A C E I O, bare: no accent may be missing elsewhere.
            const code = text.charCodeAt(start);
            if (!isWord || (code !== 65 && code !== 67 && code !== 69 && code !== 73 && code !== 79) || isInMark(start))
              continue;
            const next = words[index + 1];
            const before = words[index - 1];
            const right = properlyAccented(text.slice(start, end), {
              next: next === undefined ? '' : next.folded,
              beginsSentence:
                before === undefined || (!before.isWord && /[.!?…:«"–—-]/u.test(text.charAt(before.start))),
            });
            if (right !== null) replace(start, end, right, 'frenchCapital');
          }
        }
        return { findings: findings.sort((a, b) => a.start - b.start) };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'Bravo ! Vraiment? Oui: "à Lyon" ; non.',
    finds: [' !', '?', ':', '"à Lyon"', ' ;'],
    fixed: 'Bravo\u202f! Vraiment\u202f? Oui\u00a0: «\u00a0à Lyon\u00a0»\u202f; non.',
  },
  {
    params: {},
    text: 'Etat des lieux, A bientôt, Ecole, etc... Et puis...',
    finds: ['Etat', 'A', 'Ecole', 'etc...', '...'],
    fixed: 'État des lieux, A bientôt, École, etc. Et puis…'.replace('A bientôt', 'À bientôt'),
  },
  {
    params: {},
    text: 'Rendez-vous à 10:30 :) https://example.com/?a=1 #Top ;-) écran 24" C’est fait\u202f! «\u00a0Oui\u00a0» À 18\u00a0h\u00a0: rien.',
    finds: [],
  },
  { params: { parts: ['apostrophes'] }, text: "l'été d'Inès", finds: ["'", "'"], fixed: 'l’été d’Inès' },
  { params: {}, text: 'Le mot «chaleur».', finds: ['«', '»'], fixed: 'Le mot «\u00a0chaleur\u00a0».' },
  {
    params: {},
    text: 'Bonjour,je suis à 20% et 3 € : 12,5 de 100\u202f%.',
    finds: [',', '%', ' €', ' :'],
    fixed: 'Bonjour, je suis à 20\u00a0% et 3\u00a0€\u00a0: 12,5 de 100\u202f%.',
  },
  { params: {}, text: 'Really? "Yes" !', language: 'en', finds: [] },
];
