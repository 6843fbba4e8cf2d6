/** What rare words mean by those that stand around them: common words are looked at only where a rare one was found. */
import type { Phrase } from './phrases.ts';

/** Words that say something only in certain company. Each pattern looks at a bounded piece of text, so that all of it stays linear. */
export interface Sense {
  readonly words: readonly string[];
  /** Whether they are met in every number and gender. */
  readonly inflected?: true;
  /** What must stand right before, in the same sentence; ends with `$`. The finding begins with it. */
  readonly before?: RegExp;
  /** What must follow, in the same sentence; begins with `^`. */
  readonly after?: RegExp;
  /** What must stand in the same sentence, each of them. */
  readonly near?: readonly RegExp[];
  /** What may not stand in it. */
  readonly unless?: RegExp;
  /** Whether the sentences around are looked at too. */
  readonly wide?: true;
}

/** How far before and behind a word others are looked at; characters. */
const reach = 160;
const sentenceEnds = '.!?…';
const closers = '"»”)';
const white = /\s/u;

/** Every phrase of the senses, with the senses that it may have. */
export function sensePhrases(senses: readonly Sense[]): Phrase<readonly Sense[]>[] {
  const all = new Map<string, Sense[]>();
  for (const sense of senses)
    for (const word of sense.words) {
      const own = all.get(word);
      if (own) own.push(sense);
      else all.set(word, [sense]);
    }
  return [...all].map(([word, own]): Phrase<readonly Sense[]> => [word, own, !own.some(({ inflected }) => inflected)]);
}

/** The place of which one of the senses holds for the words from `start` to `end`, or null. */
export function sensed(
  senses: readonly Sense[],
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)];
  const [begin, close] = [beginOfSentence(text, from, start), endOfSentence(text, end, to)];
  for (const { before, after, near = [], unless, wide } of senses) {
    const around = wide ? text.slice(from, to) : text.slice(begin, close);
    const lead = before?.exec(text.slice(begin, start));
    if (before && !lead) continue;
    if (after && !after.test(text.slice(end, close))) continue;
    if (near.some((each) => !each.test(around)) || unless?.test(around)) continue;
    const led = lead ? lead[0].length - lead[0].trimStart().length : 0;
    return { start: lead ? begin + lead.index + led : start, end };
  }
  return null;
}

/** Where the sentence begins in which `start` stands, `from` at the earliest: behind a line break, or a sign and white space. */
function beginOfSentence(text: string, from: number, start: number): number {
  for (let at = start - 1; at >= from; at--) {
    const character = text.charAt(at);
    if (character === '\n') return at + 1;
    if (!isWhite(character)) continue;
    let sign = at - 1;
    while (sign >= from && closers.includes(text.charAt(sign))) sign--;
    if (sign >= from && sentenceEnds.includes(text.charAt(sign))) return at + 1;
  }
  return from;
}

/** Where the sentence ends in which `end` stands, `to` at the latest; its sign is part of it. */
function endOfSentence(text: string, end: number, to: number): number {
  for (let at = end; at < to; at++) {
    const character = text.charAt(at);
    if (character === '\n') return at + 1;
    if (!sentenceEnds.includes(character)) continue;
    let next = at + 1;
    while (next < to && closers.includes(text.charAt(next))) next++;
    if (next < to && isWhite(text.charAt(next))) return at + 1;
  }
  return to;
}

const isWhite = (character: string) =>
  character === ' ' || (character < '!' || character > '~' ? white.test(character) : false);

/** So short a line is read together with those around it; characters. */
export const shortLine = 100;
/** So many words of one line are looked at again. */
export const mostUnsettled = 6;

/** Words whose own line did not tell what they mean: those around may, as people break lines in the middle of a thought. */
export class Unsettled {
  readonly #senses: readonly Sense[];
  readonly #start: number;
  readonly #end: number;
  #around = '';
  #place: { readonly start: number; readonly end: number } | null = null;

  /** The words from `start` to `end` of a stretch. */
  constructor(senses: readonly Sense[], start: number, end: number) {
    this.#senses = senses;
    this.#start = start;
    this.#end = end;
  }

  /** Where one of the senses holds in the draft, whose stretch begins at `at`; remembered while the lines around stay so. */
  settle(draft: string, at: number): { readonly start: number; readonly end: number } | null {
    const from = Math.max(0, at + this.#start - reach);
    const around = draft.slice(from, at + this.#end + reach);
    if (around !== this.#around) {
      this.#around = around;
      const found = around.includes('\n')
        ? sensed(this.#senses, around.replaceAll('\n', ' '), at + this.#start - from, at + this.#end - from)
        : null;
      this.#place = found && { start: found.start - (at - from), end: found.end - (at - from) };
    }
    return this.#place && { start: at + this.#place.start, end: at + this.#place.end };
  }
}
