/** The rule kinds, and the one function that checks a draft against a charter. */
import * as z from 'zod/mini';
import { translator, type LanguageId } from '../languages/index.ts';
import disclosure from './disclosure.ts';
import hashtags from './hashtags.ts';
import length from './length.ts';
import phrase from './phrase.ts';
import type { Charter, Draft, Finding, Rule, RuleKind, Tip } from './rule.ts';

export const ruleKinds = [length, phrase, disclosure, hashtags] as const;

interface Ready {
  readonly rule: Rule;
  readonly check: (draft: Draft) => Finding[];
}

/** A charter is made ready once; the entry goes with the charter. */
const ready = new WeakMap<Charter, readonly Ready[]>();

export type ReadRule = { ok: true; check: (draft: Draft) => Finding[] } | { ok: false; reason: string };

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

function readyRules(charter: Charter): readonly Ready[] {
  let rules = ready.get(charter);
  if (!rules) {
    rules = charter.rules.flatMap((rule): Ready[] => {
      // A rule of a newer server is left out: the others still help.
      const read = readRule(rule);
      return read.ok ? [{ rule, check: read.check }] : [];
    });
    ready.set(charter, rules);
  }
  return rules;
}

/**
 * Checks a draft against a charter and words what was found in the reader's language, in the order of the text.
 * Pure; runs on the device. `draft.text` of any length; offsets are UTF-16 code units.
 */
export function checkDraft(charter: Charter, draft: Draft, reader: LanguageId): Tip[] {
  if (draft.text.trim() === '') return [];
  const t = translator(reader);
  const tips = readyRules(charter).flatMap(({ rule, check }) =>
    check(draft).map((finding): Tip => {
      const found = draft.text.slice(finding.start, finding.end);
      return {
        ...finding,
        rule: rule.id,
        use: rule.use,
        severity: rule.severity,
        found,
        title: t(`charter.${finding.message}`, { ...finding.values, found: shorten(found) }),
        explanation: rule.tip[reader] ?? rule.tip.en ?? rule.tip.fr ?? '',
      };
    }),
  );
  return tips.sort((a, b) => a.start - b.start || a.end - b.end);
}

function shorten(piece: string): string {
  return piece.length > 60 ? `${piece.slice(0, 57).trimEnd()}…` : piece;
}

export type { Charter, Draft, Finding, Rule, Tip } from './rule.ts';
