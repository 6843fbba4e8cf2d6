/** The charter: every rule kind by its own examples, and properties that hold for any draft. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, readRule, ruleKinds, type Charter, type Tip } from '../../shared/charter/index.ts';
import type { RuleExample } from '../../shared/charter/rule.ts';

const files = import.meta.glob<{ default?: { use?: string }; examples?: readonly RuleExample[] }>(
  '../../shared/charter/*.ts',
  { eager: true },
);
const kinds = Object.entries(files).filter(([, module]) => module.default?.use !== undefined);

function charterOf(use: string, params: Record<string, unknown>): Charter {
  return { version: 1, rules: [{ id: 'rule', use, params, severity: 'tip', tip: { en: 'Because.' } }], text: {} };
}

function applyFixes(text: string, tips: readonly Tip[]): string {
  return tips
    .flatMap((tip) => (tip.fix ? [tip.fix] : []))
    .sort((a, b) => b.start - a.start)
    .reduce((result, fix) => result.slice(0, fix.start) + fix.text + result.slice(fix.end), text);
}

describe('the room of rule kinds', () => {
  it('registers every file in the index', () => {
    expect(kinds.map(([, module]) => module.default?.use).sort()).toEqual(ruleKinds.map((kind) => kind.use).sort());
  });

  for (const [path, module] of kinds) {
    const use = module.default?.use ?? '';
    describe(path.split('/').at(-1) ?? path, () => {
      it('carries examples', () => expect(module.examples?.length).toBeGreaterThan(1));
      for (const example of module.examples ?? []) {
        it(`finds ${JSON.stringify(example.finds)} in ${JSON.stringify(example.text.slice(0, 60))}`, () => {
          const draft = {
            text: example.text,
            network: example.network ?? 'linkedin',
            language: example.language ?? 'fr',
            ...example.context,
          };
          const tips = checkDraft(charterOf(use, example.params), draft, 'en');
          expect(tips.map((tip) => tip.found)).toEqual(example.finds);
          for (const tip of tips) expect(tip.title).not.toMatch(/[{}]|^charter\./);
          if (example.fixed !== undefined) expect(applyFixes(example.text, tips)).toBe(example.fixed);
        });
      }
    });
  }
});

describe('a charter on any draft', () => {
  const everything: Charter = {
    version: 1,
    text: {},
    rules: kinds.flatMap(([, module], kind) =>
      (module.examples ?? []).map((example, index) => ({
        id: `rule-${kind}-${index}`,
        use: module.default?.use ?? '',
        params: example.params,
        severity: 'tip' as const,
        tip: {},
      })),
    ),
  };
  const pieces = [
    'Novéa',
    'nouveau',
    'guys',
    'révolutionnaire',
    '#Climat',
    '#climat',
    'https://a.example',
    '👩‍👩‍👧',
    'é',
    '\n\n',
    '\u202e',
    ' ',
    '.',
    'مرحبا',
  ];
  const drafts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces)).map((list) => list.join(' ')),
  );

  it('gives offsets that lie inside the text and mark what they say', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('linkedin' as const, 'x' as const), (text, network) => {
        for (const tip of checkDraft(everything, { text, network, language: 'fr' }, 'fr')) {
          expect(tip.start).toBeGreaterThanOrEqual(0);
          expect(tip.end).toBeGreaterThan(tip.start);
          expect(tip.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(tip.start, tip.end)).toBe(tip.found);
          if (tip.fix) expect(tip.fix.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('says the same after any edit as of a draft that it never saw', () => {
    const sentence = 'Novéa heats forty homes near Lyon, guys, and nobody hears it: 38 dB at three metres. ';
    const part = fc.oneof(fc.constantFrom(...pieces, sentence, `${sentence}${sentence}`), fc.string({ maxLength: 8 }));
    const edit = fc.record({ from: fc.nat(3000), length: fc.nat(80), part });
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 30 }), fc.array(edit, { maxLength: 6 }), (parts, edits) => {
        let text = parts.join('');
        const fresh = () =>
          checkDraft(structuredClone(everything), { text, network: 'linkedin', language: 'fr' }, 'en');
        for (const { from, length, part } of edits) {
          text = text.slice(0, from) + part + text.slice(from + length);
          expect(checkDraft(everything, { text, network: 'linkedin', language: 'fr' }, 'en')).toEqual(fresh());
        }
      }),
      { numRuns: 12 },
    );
  });

  it('finds a phrase wherever a long line is cut', () => {
    const charter = charterOf('phrase', { terms: [{ term: 'the third. And then' }] });
    const before = 'a'.repeat(100);
    for (let more = 0; more < 60; more++) {
      const text = `${before}${' b'.repeat(more)} the third. And then it ends. ${'c '.repeat(90)}`;
      const tips = checkDraft(charter, { text, network: 'linkedin', language: 'en' }, 'en');
      expect(tips.map(({ found }) => found)).toEqual(['the third. And then']);
    }
  });

  it('applies a term’s fix so that its finding is gone', () => {
    const charter = charterOf('phrase', {
      terms: [
        { term: 'guys', prefer: 'everyone' },
        { term: 'e-mail', prefer: 'courriel' },
      ],
    });
    const texts = fc
      .array(fc.constantFrom('guys', 'GUYS', 'Guys,', 'e-mail', 'and', '—', '👍'))
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const fixed = applyFixes(text, checkDraft(charter, { text, network: 'linkedin', language: 'en' }, 'en'));
        expect(checkDraft(charter, { text: fixed, network: 'linkedin', language: 'en' }, 'en')).toEqual([]);
      }),
    );
  });

  it('leaves out a rule of a kind that it does not know, and keeps the others', () => {
    const charter = charterOf('phrase', { terms: [{ term: 'guys' }] });
    const newer = { ...charter, rules: [{ ...charter.rules[0]!, id: 'newer', use: 'tone-of-2030' }, ...charter.rules] };
    expect(checkDraft(newer, { text: 'Hi guys', network: 'x', language: 'en' }, 'en').map((tip) => tip.rule)).toEqual([
      'rule',
    ]);
  });

  it('says what is wrong with a rule', () => {
    const rule = { id: 'a', severity: 'tip' as const, tip: {}, params: {} };
    expect(readRule({ ...rule, use: 'nothing' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('use length, phrase'),
    });
    expect(readRule({ ...rule, use: 'phrase' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('params.terms'),
    });
  });

  it('finds one of 10,000 phrases at each place of 100 kB', () => {
    const charter = charterOf('phrase', {
      terms: Array.from({ length: 10_000 }, (_, n) => ({ term: `mot${n} suivi de rien` })),
    });
    const text = 'mot1 suivi de peu et mot2 suivi de rien. '.repeat(2500);
    const tips = checkDraft(charter, { text, network: 'linkedin', language: 'fr' }, 'fr');
    expect(tips).toHaveLength(2500);
  });
});
