/** Cuts an English text into sentences of tokens; quotations, links, tags and the company's name are one token each. */
import { quotationsIn } from '../quotation.ts';
import type { Brand } from '../variant.ts';
import { calendar, titles } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'punct' | 'quote' | 'literal' | 'mark' | 'brand' | 'lookalike';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const legal =
  '(?:,? (?:Inc|Ltd|Limited|LLC|LLP|PLC|plc|SA|SAS|SARL|SE|GmbH|AG|KG|BV|NV|Corp|Corporation|AB|Oyj?|ASA|AS|SpA|Pty|Co|Group|Holdings?)\\b(?:\\.(?=,? \\p{Ll}))?)*';
const link =
  /^(?:https?:\/\/|www\.)[^\s]*[^\s.,;:!?)\]}’'"”»]|^[\p{L}\p{N}][\p{L}\p{N}._+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const domain =
  /^(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|eu|co|uk|fr|de|es|it|ch|be|nl|ai|app|dev|info|biz|shop|jobs|ie|us|ca|au)\b(?:\/[^\s]*[^\s.,;:!?)\]}’'"”»])?/u;
const tag = /^[#@][\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/u;
const quoted = /^(?:“[^”\n]*”|«[^»\n]*»|"[^"\n]*"|‘[^’\n]*’(?![\p{L}]))/u;
/** UTF-16 units that a quotation has at most. */
const longestQuote = 4000;
const numeral = /^[$€£¥]?\p{N}+(?:[.,:/]\p{N}+)*(?:%|[\p{L}]+(?:-[\p{L}\p{N}]+)*)?/u;
const abbreviation =
  /^(?:[ap]\.m\.|[ei]\.[ge]\.|U\.[SK]\.|(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|Inc|Ltd|Corp|Jr|Sr)\.(?=[ \u00a0]))/u;
const word = /^[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[-‑&'’](?=[\p{L}\p{N}]))*/u;
const clitic = /^(.*[^'’])(['’](?:s|S))$/u;
/** Words whose "'s" is a verb. */
const contracted = new Set([
  "it's",
  "let's",
  "here's",
  "there's",
  "what's",
  "that's",
  "who's",
  "he's",
  "she's",
  "how's",
  "where's",
]);

function escaped(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '[ \u00a0]');
}

/** The pattern of the company's names, longest first, legal forms and "the … Group" included. */
function brandPattern({ name, aliases }: Brand): RegExp {
  const names = [...new Set([name, ...aliases].map((each) => each.trim()).filter(Boolean))].sort(
    (a, b) => b.length - a.length,
  );
  // "HALLAM GROUP": capitals change no name of several words.
  names.push(
    ...names.filter((each) => / /.test(each) && each !== each.toUpperCase()).map((each) => each.toUpperCase()),
  );
  // A name of nothing but spaces names nothing.
  if (names.length === 0) return /^(?!)/u;
  const any = names.map(escaped).join('|');
  // "the University of Eastmere", "the Brightwater Foundation": a name that is a noun takes its article along.
  const nouns = names.filter((each) => each.includes(' ') && !/^the /i.test(each) && institution.test(each));
  const articled = nouns.length > 0 ? `[Tt]he (?:${nouns.map(escaped).join('|')})|` : '';
  const own = names
    .map((each) => (each.startsWith('The ') ? `[Tt]${escaped(each.slice(1))}` : escaped(each)))
    .join('|');
  return new RegExp(
    `^(?:[Tt]he (?:${any})(?: [Gg]roup| company)|${articled}(?:${own})${legal})(?![\\p{L}\\p{M}\\p{N}_])`,
    'u',
  );
}

/** What a body is called by as much as it is named so. */
const institution =
  /(?:^(?:University|College|Bank|City|Port|Institute|Museum|Society|Association|Federation|Chamber|Order|School|Conservatory|Academy) of )|(?: (?:Foundation|Institute|Trust|Society|Association|Federation|Council|Agency|Museum|University|Hospital|College|Group|Company|Cooperative|Co-operative|Consortium|Alliance|Partnership|Fund|Charity|Union|League|Orchestra|Theatre|Opera|Academy|Commission|Authority|Network|Zoo|Library|Choir|Ballet|Initiative|Project|Collective|Centre|Center|Club|Corporation)$)/;

/** All tokens of a text, in order; their places cover it except white space. */
export function tokenize(text: string, brand: Brand): Token[] {
  const names = brandPattern(brand);
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  const mayBeQuoted = quotationsIn(text, longestQuote);
  const push = (length: number, kind: TokenKind): void => {
    const piece = text.slice(at, at + length);
    tokens.push({ start: at, end: at + length, text: piece, lower: lower(piece), kind, spaced });
    at += length;
    spaced = false;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character !== '\n' && /\s/u.test(character)) {
      spaced = true;
      at++;
      continue;
    }
    const rest = text.slice(at, at + 400);
    const literal = link.exec(rest) ?? tag.exec(rest) ?? domain.exec(rest);
    if (literal) {
      push(literal[0].length, 'literal');
      continue;
    }
    const quote = mayBeQuoted(at) ? quoted.exec(text.slice(at, at + longestQuote)) : null;
    if (quote) {
      push(quote[0].length, 'quote');
      continue;
    }
    const name = names.exec(rest);
    if (name) {
      const next = text[at + name[0].length] ?? '';
      push(name[0].length, /[-‑_@/&]/.test(next) ? 'lookalike' : 'brand');
      if (/[-‑]/.test(next)) pushRest();
      else if (/['’]/.test(next) && /^['’][sS]?(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3))) {
        push(/[sS]/.test(text[at + 1] ?? '') ? 2 : 1, 'word');
      }
      continue;
    }
    const plain = numeral.exec(rest);
    if (plain) {
      push(plain[0].length, 'number');
      continue;
    }
    const short = abbreviation.exec(rest);
    if (short) {
      push(short[0].length, 'word');
      continue;
    }
    const plainWord = word.exec(rest);
    if (plainWord) {
      const whole = plainWord[0];
      const split = clitic.exec(whole);
      if (split && !contracted.has(lower(whole))) {
        push(split[1]?.length ?? 0, 'word');
        push(2, 'word');
      } else push(whole.length, 'word');
      continue;
    }
    const point = String.fromCodePoint(text.codePointAt(at) ?? 32);
    push(point.length, /[\p{P}\n]/u.test(point) ? 'punct' : 'mark');
  }
  return tokens.map((token, index) => (isOther(tokens, index) ? { ...token, kind: 'lookalike' } : token));

  /** What is glued behind a hyphen ("Novéa-certified") belongs to the same foreign word. */
  function pushRest(): void {
    const glued = /^[-‑][\p{L}\p{N}-]*/u.exec(text.slice(at, at + 60));
    if (glued) push(glued[0].length, 'lookalike');
  }
}

/** "Novéa Health": another body, for a capitalised word behind the name that is no title, month or day. */
function isOther(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.kind !== 'brand' || next?.kind !== 'word' || !next.spaced || !/^\p{Lu}/u.test(next.text))
    return false;
  return !titles.has(next.lower) && !calendar.has(next.lower);
}

/** Lower case with straight apostrophes. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/’/g, "'");
}

/** Cuts tokens into sentences, after . ! ? … and at line breaks; each keeps its final punctuation. */
export function sentences(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let current: Token[] = [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.text !== '\n') current.push(token);
    const ends =
      token.text === '\n' || (/^[.!?…]$/.test(token.text) && (!next || (next.spaced && !/^[.!?…]$/.test(next.text))));
    // A quotation that ends in a full stop ends the sentence when a capital follows.
    const quoteEnds =
      token.kind === 'quote' && /[.!?…]["”»]$/.test(token.text) && next !== undefined && /^\p{Lu}/u.test(next.text);
    if ((ends || quoteEnds) && current.length > 0) {
      found.push(current);
      current = [];
    }
  });
  if (current.length > 0) found.push(current);
  return found;
}
