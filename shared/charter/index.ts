/** The rule kinds, and the one function that checks a draft against a charter. */
import * as z from 'zod/mini';
import { translator, type LanguageId } from '../languages/index.ts';
import { marksOf, type Mark } from '../text/marks.ts';
import { PhraseBook, type PhraseMatch } from '../text/phrases.ts';
import { Stretches, type Placed, type Stretch } from '../text/stretches.ts';
import { cut, signs, tokens, type Token } from '../text/words.ts';
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
  readonly notes: readonly { readonly rule: number; readonly note: unknown }[];
  /** Whether anything of it depends on what follows in the line. */
  readonly sawAhead: boolean;
}

/** A charter that is ready. What stays the same after a keystroke is not read again. */
class ReadyCharter {
  readonly #rules: readonly Ready[];
  readonly #book = new PhraseBook();
  /** Rules that read every stretch, those that read where certain signs are, and by its list in the book whose phrases they are. */
  readonly #always: number[] = [];
  readonly #wanting: { readonly rule: number; readonly wants: number; readonly list: number | null }[] = [];
  readonly #ofList: (number | undefined)[] = [];
  /** Rules that look at the whole. */
  readonly #whole: number[] = [];
  /** The last draft, and what was read in its stretches for that reader and in that context. */
  readonly #stretches = new Stretches();
  #former: readonly Placed[] = [];
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
    for (const [rule, { check, list }] of this.#rules.entries()) {
      if (check.whole) this.#whole.push(rule);
      if (!check.read) continue;
      if (check.wants === undefined) this.#always.push(rule);
      else {
        if (check.wants !== 0) this.#wanting.push({ rule, wants: check.wants, list });
        if (list !== null) this.#ofList[list] = rule;
      }
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
    const notes = new Map<number, Noted<unknown>[]>();
    const placed = this.#stretches.cut(text);
    for (const [index, { at, stretch }] of placed.entries()) {
      const read = this.#read.get(stretch) ?? this.#readAnew(stretch, this.#former[index]?.stretch, context, reader);
      for (const tip of read.tips) found.push(moved(tip, at));
      for (const { rule, note } of read.notes) {
        const own = notes.get(rule);
        if (own) own.push({ at, note });
        else notes.set(rule, [{ at, note }]);
      }
    }
    this.#former = placed;
    for (const index of this.#whole) {
      const { rule, check } = this.#rules[index]!;
      for (const finding of check.whole?.(draft, notes.get(index) ?? []) ?? [])
        found.push(worded(rule, finding, text, reader));
    }
    return found;
  }

  /** Reads a stretch, unless `former`, which stood there before, says the same and what is ahead did not matter. */
  #readAnew(stretch: Stretch, former: Stretch | undefined, context: Context, reader: LanguageId): Read {
    const before = former && isSame(former, stretch) ? this.#read.get(former) : undefined;
    const read = before && !before.sawAhead ? before : this.#readStretch(stretch, context, reader);
    this.#read.set(stretch, read);
    return read;
  }

  #readStretch(stretch: Stretch, context: Context, reader: LanguageId): Read {
    const { text } = stretch;
    const reading = new StretchReading(stretch);
    // Only what begins here is of this stretch; where it ends is seen ahead.
    const hits = this.#book.find(reading.words, () => tokensFrom(text.length, reading.ahead));
    const tips: { rule: number; tip: Tip }[] = [];
    const notes: { rule: number; note: unknown }[] = [];
    const ask = (index: number) => {
      const { rule, check, list } = this.#rules[index]!;
      const result = check.read?.(reading, (list === null ? undefined : hits.get(list)) ?? noHits, context);
      if (result?.findings)
        for (const finding of result.findings)
          tips.push({ rule: index, tip: worded(rule, finding, text + stretch.ahead, reader) });
      if (result?.note !== undefined && check.whole) notes.push({ rule: index, note: result.note });
    };
    for (const rule of this.#always) ask(rule);
    this.#askWanting(hits, reading.signs, ask);
    // Of tips about the same words those of earlier rules come first.
    tips.sort((a, b) => a.rule - b.rule);
    return { tips: tips.map(({ tip }) => tip), notes, sawAhead: reading.sawAhead };
  }

  /** The rules that have to read a stretch because of these hits and signs. */
  #askWanting(hits: ReadonlyMap<number, unknown>, has: number, ask: (rule: number) => void): void {
    for (const { rule, wants, list } of this.#wanting)
      if ((wants & has) !== 0 && (list === null || !hits.has(list))) ask(rule);
    for (const list of hits.keys()) {
      const rule = this.#ofList[list];
      if (rule !== undefined) ask(rule);
    }
  }
}

/** A stretch as it is read; it keeps in mind whether anybody looked at what is ahead. */
class StretchReading implements Reading {
  readonly text: string;
  readonly beginsLine: boolean;
  readonly endsLine: boolean;
  readonly words: readonly Token[];
  readonly marks: readonly Mark[];
  readonly signs: number;
  readonly digits: number;
  readonly #ahead: string;
  sawAhead = false;

  constructor({ text, ahead, beginsLine, endsLine }: Stretch) {
    const { words, signs: has, digits } = cut(text);
    this.text = text;
    this.beginsLine = beginsLine;
    this.endsLine = endsLine;
    this.words = words;
    this.marks = (has & signs.marked) === 0 ? [] : marksOf(text);
    this.signs = has;
    this.digits = digits;
    this.#ahead = ahead;
  }

  get ahead(): string {
    this.sawAhead = true;
    return this.#ahead;
  }
}

/** Whether two stretches are alike but for what follows them. */
const isSame = (a: Stretch, b: Stretch) =>
  a.text === b.text && a.beginsLine === b.beginsLine && a.endsLine === b.endsLine;

/** Stands for the hits of rules that have none. */
const noHits: readonly PhraseMatch[] = [];

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
  if (!/\S/.test(draft.text)) return [];
  return readyCharter(charter)
    .find(draft, reader)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function shorten(piece: string): string {
  return piece.length > 60 ? `${piece.slice(0, 57).trimEnd()}…` : piece;
}

export type { Charter, Draft, Finding, Rule, Tip } from './rule.ts';
