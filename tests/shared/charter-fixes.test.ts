/** Fixes, accents, emoji and hostile texts: what must hold for every rule kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCharter } from '../../server/example/charter.ts';
import { checkDraft, type Charter, type Tip } from '../../shared/charter/index.ts';
import { faultyDrafts } from './charter-drafts-faulty.ts';

/** Every kind with a fix, with more of it than the example charter asks for. */
const charter: Charter = {
  version: 1,
  text: {},
  rules: [
    ...exampleCharter.rules.filter(({ id }) => !['length', 'reading-ease', 'both-words'].includes(id)),
    ...(
      [
        ['typography-french', { parts: ['apostrophes'] }],
        ['inclusive', { style: 'middot', terms: [{ term: 'crew', prefer: 'team' }] }],
        ['inclusive', { style: 'pairs' }],
        [
          'legal-mentions',
          { when: ['placement'], needs: ['risque'], sentence: { fr: 'Risque de perte.', en: 'Capital at risk.' } },
        ],
      ] as const
    ).map(([use, params], index) => ({ id: `more-${index}`, use, params, severity: 'tip' as const, tip: {} })),
  ],
};

const pieces = [
  'Novéa',
  'super',
  'Oui ?',
  'Non!',
  '"bravo"',
  'etc...',
  'Etat',
  'A bientôt',
  "l'été",
  '«oui»',
  '#climat',
  '#climat',
  ',#Lyon',
  ',@Ines',
  '@Tom,et',
  'https://example.com/?a=1&utm_source=x',
  'salarié(e)s',
  'technicien.ne.s',
  'crew',
  'Bonjour à tous',
  'placement',
  'clients finaux',
  '10:30',
  ':)',
  '🎉',
  '👩‍👩‍👧',
  '\n',
  '.',
  'chairman',
  '#chaleurrenouvelable',
  'e\u0301te\u0301',
  '...',
  ' ;',
  '» ',
  ' :',
];
const drafts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => `Bien ${parts.join(' ')}`);
const check = (text: string, language: 'fr' | 'en') =>
  checkDraft(charter, { text, network: 'linkedin', language }, 'en');
const apply = (text: string, { fix }: Tip) => (fix ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : text);
const countOf = (tips: readonly Tip[]) => {
  const counts = new Map<string, number>();
  for (const { rule, message } of tips) counts.set(`${rule} ${message}`, (counts.get(`${rule} ${message}`) ?? 0) + 1);
  return counts;
};

describe('a fix', () => {
  it('removes its finding and makes no new one', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('fr' as const, 'en' as const), (text, language) => {
        const tips = check(text, language);
        const before = countOf(tips);
        for (const tip of tips.filter(({ fix }) => fix)) {
          const fixed = apply(text, tip);
          const after = countOf(check(fixed, language));
          const own = `${tip.rule} ${tip.message}`;
          expect([fixed, own, after.get(own) ?? 0]).toEqual([fixed, own, before.get(own)! - 1]);
          for (const [each, count] of after)
            expect([fixed, each, count <= (before.get(each) ?? 0)]).toEqual([fixed, each, true]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a finding', () => {
  it('is the same whether accents are composed or not', () => {
    for (const { text, language, finds: _finds, ...context } of faultyDrafts) {
      const found = (form: string) =>
        checkDraft(exampleCharter, { text: form, network: 'linkedin', language, ...context }, language)
          .filter(({ use }) => !['length', 'reading-ease'].includes(use))
          .map(({ rule, found }) => [rule, found.normalize('NFC')]);
      expect(found(text.normalize('NFD'))).toEqual(found(text.normalize('NFC')));
    }
  });

  it('moves with the emoji before it', () => {
    for (const emoji of ['🎉', '👩‍👩‍👧', '🇫🇷']) {
      const text = `${emoji} Vous êtes vraiment incompétents.`;
      expect(check(text, 'fr').map(({ found }) => found)).toContain('Vous êtes vraiment incompétents');
    }
  });
});

describe('a hostile text', () => {
  const hostile = [
    '\u202e\u2066a\u2069',
    '\u200b\u200d\ufeff',
    'Z\u0351\u036b\u0343',
    '1;DROP TABLE users',
    '<script>alert(1)</script>',
    '((((((',
    '0 0 0 0 0 ',
    '+1 2 3 ',
    '12 rue ',
    'a.a.a.',
    '(e)(e)',
    '"" "',
    '....',
    '@@@',
    '##a#',
    'A\u00a0',
    '€1,1,',
    '\ud800',
    'FR76 3000 ',
    'https://?&?&',
    '🏳️‍🌈\u200d',
    '· e ·',
    "'a'a'",
  ];

  it('of any kind gives findings inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile, ...pieces)), (parts) => {
        const text = parts.join('');
        for (const { start, end } of check(text, 'fr')) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('of 100 kB is read through', { timeout: 60_000 }, () => {
    const repeated = ['a', 'A', '1', ' ', '@a', 'a@', '\n', '«', 'Novéa ', '#A ', 'la meilleure ', 'notre client Bob '];
    for (const piece of [...hostile, ...repeated]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(Array.isArray(check(text, 'fr'))).toBe(true);
    }
  });
});
