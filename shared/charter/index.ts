/** The rule kinds, and the one function that checks a draft against a charter. */
import * as z from 'zod/mini';
import { translator, type LanguageId } from '../languages/index.ts';
import { marksOf } from '../text/marks.ts';
import { PhraseBook } from '../text/phrases.ts';
import { Stretches, type Stretch } from '../text/stretches.ts';
import { tokens, type Token } from '../text/words.ts';
import capitals from './capitals.ts';
import claims from './claims.ts';
import competitors from './competitors.ts';
import confidential from './confidential.ts';
import disclosure from './disclosure.ts';
import emoji from './emoji.ts';
import hashtags from './hashtags.ts';
import inclusive from './inclusive.ts';
import legalMentions from './legal-mentions.ts';
import jobCriteria from './job-criteria.ts';
import length from './length.ts';
import links from './links.ts';
import mentions from './mentions.ts';
import mix from './mix.ts';
import personalData from './personal-data.ts';
import phrase from './phrase.ts';
import quietPeriod from './quiet-period.ts';
import readingEase from './reading-ease.ts';
import tone from './tone.ts';
import typographyFrench from './typography-french.ts';
import type { Charter, Check, Context, Draft, Finding, Noted, Reading, Rule, RuleKind, Tip } from './rule.ts';

export const ruleKinds = [
  length,
  phrase,
  disclosure,
  claims,
  confidential,
  personalData,
  competitors,
  links,
  mentions,
  hashtags,
  capitals,
  emoji,
  typographyFrench,
  inclusive,
  readingEase,
  tone,
  mix,
  legalMentions,
  jobCriteria,
  quietPeriod,
] as const;

export type ReadRule = { ok: true; check: Check } | { ok: false; reason: string };

/** Makes one rule ready. An unknown kind or wrong parameters give a reason that names the field. */
export function readRule(rule: Rule): ReadRule {
  const kind = ruleKinds.find((each) => each.use === rule.use) as RuleKind | undefined;
  if (!kind) {
    return {
      ok: false,
      reason: `no rule kind is called "${rule.use}": use ${ruleKinds.map((each) => each.use).join(', ')}`,
    };
  }
  const params = z.safeParse(kind.params, rule.params);
  if (!params.success) {
    const issue = params.error.issues[0];
    return { ok: false, reason: `params.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
  }
  return { ok: true, check: kind.compile(params.data) };
}

interface Ready {
  readonly rule: Rule;
  readonly check: Check;
  /** Number of its phrases in the book, or null when it has none. */
  readonly list: number | null;
}

/** What the rules found in one stretch, worded, by offsets in it, and what they noted for the rules that look at the whole. */
interface Read {
  readonly tips: readonly Tip[];
  readonly notes: readonly (readonly [rule: number, note: unknown])[];
}

/** A charter that is ready. What stays the same after a keystroke is not read again. */
class ReadyCharter {
  readonly #rules: readonly Ready[];
  readonly #book = new PhraseBook();
  /** Rules that read every stretch, and those that read only where a phrase of their list is; by place in the charter. */
  readonly #always: number[] = [];
  readonly #onlyHits = new Map<number, number>();
  /** Rules that look at the whole. */
  readonly #whole: number[] = [];
  /** The last draft, and what was read in its stretches for that reader and in that context. */
  readonly #stretches = new Stretches();
  #read = new WeakMap<Stretch, Read>();
  #readFor = '';

  constructor(charter: Charter) {
    this.#rules = charter.rules.flatMap((rule): Ready[] => {
      // A rule of a newer server is left out: the others still help.
      const read = readRule(rule);
      if (!read.ok) return [];
      const { check } = read;
      return [{ rule, check, list: check.phrases ? this.#book.add(check.phrases) : null }];
    });
    for (const [index, { check, list }] of this.#rules.entries()) {
      if (check.whole) this.#whole.push(index);
      if (list !== null && check.onlyHits) this.#onlyHits.set(list, index);
      else if (check.read) this.#always.push(index);
    }
  }

  /** All tips, in no order. */
  find(draft: Draft, reader: LanguageId): Tip[] {
    const { text, ...context } = draft;
    const readFor = reader + JSON.stringify(context);
    if (readFor !== this.#readFor) {
      this.#read = new WeakMap();
      this.#readFor = readFor;
    }
    const found: Tip[] = [];
    const notes: Noted<unknown>[][] = this.#rules.map(() => noNotes);
    for (const index of this.#whole) notes[index] = [];
    for (const { at, stretch } of this.#stretches.cut(text)) {
      let read = this.#read.get(stretch);
      if (!read) this.#read.set(stretch, (read = this.#readStretch(stretch, context, reader)));
      for (const tip of read.tips) found.push(moved(tip, at));
      for (const [rule, note] of read.notes) notes[rule]!.push({ at, note });
    }
    for (const index of this.#whole) {
      const { rule, check } = this.#rules[index]!;
      for (const finding of check.whole?.(draft, notes[index]!) ?? []) found.push(worded(rule, finding, text, reader));
    }
    return found;
  }

  #readStretch(stretch: Stretch, context: Context, reader: LanguageId): Read {
    const { text, ahead } = stretch;
    const words = tokens(text);
    // Only what begins here is of this stretch; where it ends is seen ahead.
    const hits = this.#book.find(words, () => tokensFrom(text.length, ahead));
    const reading: Reading = { ...stretch, words, marks: marksOf(text) };
    const tips: Tip[] = [];
    const notes: [number, unknown][] = [];
    for (const index of this.#asked(hits)) {
      const { rule, check, list } = this.#rules[index]!;
      const result = check.read?.(reading, (list === null ? undefined : hits.get(list)) ?? [], context);
      for (const finding of result?.findings ?? []) tips.push(worded(rule, finding, text + ahead, reader));
      if (result?.note !== undefined && check.whole) notes.push([index, result.note]);
    }
    return { tips, notes };
  }

  /** The rules that have to read a stretch with these hits, in the order of the charter. */
  #asked(hits: ReadonlyMap<number, unknown>): readonly number[] {
    let more: number[] | undefined;
    for (const list of hits.keys()) {
      const rule = this.#onlyHits.get(list);
      if (rule !== undefined) (more ??= []).push(rule);
    }
    return more ? [...this.#always, ...more].sort((a, b) => a - b) : this.#always;
  }
}

/** Stands for the notes of rules that take none. */
const noNotes: Noted<unknown>[] = [];

/** The words and signs of a text that begins at `offset`. */
function tokensFrom(offset: number, text: string): Token[] {
  return tokens(text).map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));
}

function moved(tip: Tip, by: number): Tip {
  if (by === 0) return tip;
  const { start, end, fix } = tip;
  const placed = { ...tip, start: start + by, end: end + by };
  return fix ? { ...placed, fix: { ...fix, start: fix.start + by, end: fix.end + by } } : placed;
}

/** Words what a rule found in a text. */
function worded(rule: Rule, finding: Finding, text: string, reader: LanguageId): Tip {
  const t = translator(reader);
  const found = text.slice(finding.start, finding.end);
  const article = rule.article === undefined ? '' : t('charter.article', { article: rule.article });
  return {
    ...finding,
    rule: rule.id,
    use: rule.use,
    severity: rule.severity,
    found,
    title: t(`charter.${finding.message}`, { ...finding.values, found: shorten(found) }),
    explanation: [rule.tip[reader] ?? rule.tip.en ?? rule.tip.fr ?? '', article]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** A charter is made ready once; the entry goes with the charter. */
const ready = new WeakMap<Charter, ReadyCharter>();

function readyCharter(charter: Charter): ReadyCharter {
  let made = ready.get(charter);
  if (!made) ready.set(charter, (made = new ReadyCharter(charter)));
  return made;
}

/**
 * Checks a draft against a charter and words what was found in the reader's language, in the order of the text.
 * Runs on the device. `draft.text` of any length; offsets are UTF-16 code units. The same for the same arguments, and
 * quicker for a draft that differs from the last one in a few sentences.
 */
export function checkDraft(charter: Charter, draft: Draft, reader: LanguageId): Tip[] {
  if (draft.text.trim() === '') return [];
  return readyCharter(charter)
    .find(draft, reader)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function shorten(piece: string): string {
  return piece.length > 60 ? `${piece.slice(0, 57).trimEnd()}…` : piece;
}

export type { Charter, Draft, Finding, Rule, Tip } from './rule.ts';
