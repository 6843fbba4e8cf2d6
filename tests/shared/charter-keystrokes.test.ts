/** What the charter leaves out while somebody types is never missed: each keystroke says what a first look at the draft would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCharter } from '../../server/example/charter.ts';
import { checkDraft, readRule, ruleKinds, type Charter } from '../../shared/charter/index.ts';
import type { Reading, RuleExample } from '../../shared/charter/rule.ts';
import { marksOf } from '../../shared/text/marks.ts';
import { PhraseBook } from '../../shared/text/phrases.ts';
import { cut, signs } from '../../shared/text/words.ts';
import { cleanDrafts } from './charter-drafts-clean.ts';
import { faultyDrafts } from './charter-drafts-faulty.ts';

const files = import.meta.glob<{ default?: { use?: string }; examples?: readonly RuleExample[] }>(
  '../../shared/charter/*.ts',
  { eager: true },
);
const drafts = [...cleanDrafts.fr, ...cleanDrafts.en, ...faultyDrafts.map(({ text }) => text)];
const oddities = [
  '#tag',
  ',#tag',
  '@Ines,et',
  ' 🎉 ',
  '1️⃣ un',
  '…',
  'etc...',
  'A bientôt',
  ' ABCD EFGH ',
  'salarié(e)s',
  'élu-e-s',
  'www.a.fr/?utm_source=x',
  ' "oui" ',
  "l'eau",
  '12€',
  'oui!',
  'a,b',
  '\n',
  '06 12 34 56 78',
  'a.b@c.fr',
];
const piece = fc.oneof(fc.constantFrom(...oddities), fc.constantFrom(...drafts), fc.string({ unit: 'binary' }));

describe('a draft that is typed', () => {
  it('says at each letter, deletion and paste what it says at first sight', () => {
    const step = fc.record({ at: fc.nat(2000), remove: fc.constantFrom(0, 0, 1, 1, 40), typed: piece });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...drafts), { minLength: 1, maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (begun, steps, language) => {
          const kept = structuredClone(exampleCharter);
          const see = (charter: Charter, text: string) =>
            checkDraft(charter, { text, network: 'linkedin', language }, language);
          let text = begun.join(' ');
          for (const { at, remove, typed } of steps) {
            const [before, after] = [text.slice(0, at), text.slice(at + remove)];
            for (const letters of [typed.slice(0, 1), typed.slice(0, 2), typed])
              expect(see(kept, before + letters + after)).toEqual(
                see(structuredClone(exampleCharter), before + letters + after),
              );
            text = before + typed + after;
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a rule that is not asked', () => {
  const rules = Object.values(files).flatMap(({ default: kind, examples = [] }) =>
    examples.map(({ params }, index) => ({
      id: `rule-${index}`,
      use: kind?.use ?? '',
      params,
      severity: 'tip' as const,
      tip: {},
    })),
  );

  it('would have had nothing to say', () => {
    let left = 0;
    const ready = rules.flatMap((rule) => {
      const read = readRule(rule);
      if (!read.ok) throw new Error(read.reason);
      const book = new PhraseBook();
      if (read.check.phrases) book.add(read.check.phrases);
      return read.check.read && read.check.wants !== undefined ? [{ ...read.check, use: rule.use, book }] : [];
    });
    expect(new Set(ready.map(({ use }) => use)).size).toBeGreaterThan(ruleKinds.length / 2);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 3 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (parts, language) => {
          for (const text of parts.join(' ').split(/(?<=[.!?])\s|\n/u)) {
            const marks = marksOf(text);
            const { words, digits, ...found } = cut(text);
            const has = marks.length > 0 ? found.signs | signs.marked : found.signs;
            const reading: Reading = {
              text,
              ahead: '',
              beginsLine: true,
              endsLine: true,
              words,
              marks,
              digits,
              signs: has,
            };
            for (const { use, wants = 0, book, read } of ready) {
              if ((wants & has) !== 0 || book.find(words).size > 0) continue;
              left++;
              const { findings = [], note } = read?.(reading, [], { network: 'linkedin', language }) ?? {};
              // A disclosure's note only measures the line.
              expect([use, text, findings, use === 'disclosure' ? undefined : note]).toEqual([
                use,
                text,
                [],
                undefined,
              ]);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(left).toBeGreaterThan(10_000);
  });
});

describe('a hostile charter', () => {
  it('of 500 rules with the same phrases, and of phrases inside each other, is read through', () => {
    const terms = ['a', 'a a', 'a* a*', 'a a* a', 'a a a a a a a a b'].map((term) => ({ term }));
    const rules = Array.from({ length: 500 }, (_, rule) => ({
      id: `rule-${rule}`,
      use: 'phrase',
      params: { terms },
      severity: 'tip' as const,
      tip: {},
    }));
    const text = 'a '.repeat(1500);
    const tips = checkDraft({ version: 1, rules, text: {} }, { text, network: 'linkedin', language: 'fr' }, 'fr');
    // The longest of them, three words, over and over in the words of each line.
    expect(tips).toHaveLength(500 * 500);
  });
});
