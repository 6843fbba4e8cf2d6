/** The rule kinds, and the one function that checks a draft against a charter. */
import * as z from 'zod/mini';
import { translator, type LanguageId } from '../languages/index.ts';
import { marksOf } from '../text/marks.ts';
import { PhraseBook } from '../text/phrases.ts';
import { stretches, type Stretch } from '../text/stretches.ts';
import { tokens } from '../text/words.ts';
import capitals from './capitals.ts';
import claims from './claims.ts';
import competitors from './competitors.ts';
import confidential from './confidential.ts';
import disclosure from './disclosure.ts';
import emoji from './emoji.ts';
import hashtags from './hashtags.ts';
import inclusive from './inclusive.ts';
import legalMentions from './legal-mentions.ts';
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

/** What the rules found in one stretch, by offsets in it, and what they noted, by the rule's place in the charter. */
interface Read {
  readonly findings: readonly (readonly [rule: number, finding: Finding])[];
  readonly notes: readonly (readonly [rule: number, note: unknown])[];
}

/** A charter that is ready. What stays the same after a keystroke is not read again. */
class ReadyCharter {
  readonly rules: readonly Ready[];
  readonly #book = new PhraseBook();
  /** Rules that read every stretch, and those that read only where a phrase of their list is; by place in the charter. */
  readonly #always: number[] = [];
  readonly #onlyHits = new Map<number, number>();
  /** Rules that look at the whole. */
  readonly #whole: number[] = [];
  /** The stretches of the last draft, by their text. */
  #kept = new Map<string, Read>();
  #keptFor = '';

  constructor(charter: Charter) {
    this.rules = charter.rules.flatMap((rule): Ready[] => {
      // A rule of a newer server is left out: the others still help.
      const read = readRule(rule);
      if (!read.ok) return [];
      const { check } = read;
      return [{ rule, check, list: check.phrases ? this.#book.add(check.phrases) : null }];
    });
    for (const [index, { check, list }] of this.rules.entries()) {
      if (check.whole) this.#whole.push(index);
      if (list !== null && check.onlyHits) this.#onlyHits.set(list, index);
      else if (check.read) this.#always.push(index);
    }
  }

  /** All findings, each with its rule, in no order. */
  find(draft: Draft): (readonly [rule: Rule, finding: Finding])[] {
    const { text, ...context } = draft;
    const keptFor = JSON.stringify(context);
    const before = keptFor === this.#keptFor ? this.#kept : new Map<string, Read>();
    const kept = new Map<string, Read>();
    const found: (readonly [Rule, Finding])[] = [];
    const notes = new Map(this.#whole.map((index): [number, Noted<unknown>[]] => [index, []]));
    for (const stretch of stretches(text)) {
      const key = `${Number(stretch.beginsLine)}${Number(stretch.endsLine)}${stretch.text}\n${stretch.ahead}`;
      const read = kept.get(key) ?? before.get(key) ?? this.#read(stretch, context);
      kept.set(key, read);
      const { at } = stretch;
      for (const [rule, finding] of read.findings) found.push([this.rules[rule]!.rule, moved(finding, at)]);
      for (const [rule, note] of read.notes) notes.get(rule)?.push({ at, note });
    }
    this.#kept = kept;
    this.#keptFor = keptFor;
    for (const [index, noted] of notes) {
      const { rule, check } = this.rules[index]!;
      for (const finding of check.whole?.(draft, noted) ?? []) found.push([rule, finding]);
    }
    return found;
  }

  #read(stretch: Stretch, context: Context): Read {
    const words = tokens(stretch.text);
    const own = words.length;
    // Only what begins here is of this stretch; where it ends is seen ahead.
    const ahead = stretch.ahead
      ? tokens(stretch.ahead).map((word) => ({
          ...word,
          start: word.start + stretch.text.length,
          end: word.end + stretch.text.length,
        }))
      : [];
    const hits = this.#book.find([...words, ...ahead], own);
    const reading: Reading = { ...stretch, words, marks: marksOf(stretch.text) };
    const findings: [number, Finding][] = [];
    const notes: [number, unknown][] = [];
    const asked = [...this.#always];
    for (const list of hits.keys()) {
      const index = this.#onlyHits.get(list);
      if (index !== undefined) asked.push(index);
    }
    for (const index of asked.sort((a, b) => a - b)) {
      const { check, list } = this.rules[index]!;
      const result = check.read?.(reading, (list === null ? undefined : hits.get(list)) ?? [], context);
      for (const finding of result?.findings ?? []) findings.push([index, finding]);
      if (result?.note !== undefined) notes.push([index, result.note]);
    }
    return { findings, notes };
  }
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, fix } = finding;
  return {
    ...finding,
    start: start + by,
    end: end + by,
    ...(fix && { fix: { ...fix, start: fix.start + by, end: fix.end + by } }),
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
  const t = translator(reader);
  return readyCharter(charter)
    .find(draft)
    .map(([rule, finding]): Tip => {
      const found = draft.text.slice(finding.start, finding.end);
      return {
        ...finding,
        rule: rule.id,
        use: rule.use,
        severity: rule.severity,
        found,
        title: t(`charter.${finding.message}`, { ...finding.values, found: shorten(found) }),
        explanation: [
          rule.tip[reader] ?? rule.tip.en ?? rule.tip.fr ?? '',
          rule.article === undefined ? '' : t('charter.article', { article: rule.article }),
        ]
          .filter((part) => part !== '')
          .join(' '),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function shorten(piece: string): string {
  return piece.length > 60 ? `${piece.slice(0, 57).trimEnd()}…` : piece;
}

export type { Charter, Draft, Finding, Rule, Tip } from './rule.ts';
