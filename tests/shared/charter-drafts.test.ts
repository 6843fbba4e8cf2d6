/** The example charter on drafts as people write them: nothing to hold against the clean ones, and each fault is found. */
import { describe, expect, it } from 'vitest';
import { exampleCharter } from '../../server/example/charter.ts';
import { checkDraft } from '../../shared/charter/index.ts';
import { cleanDrafts } from './charter-drafts-clean.ts';
import { faultyDrafts } from './charter-drafts-faulty.ts';

const read = (text: string, language: 'fr' | 'en', context: object = {}) =>
  checkDraft(exampleCharter, { text, network: 'linkedin', language, ...context }, language);

describe('the example charter', () => {
  it('is tried on enough drafts', () => {
    expect(cleanDrafts.fr.length + cleanDrafts.en.length).toBeGreaterThanOrEqual(40);
    expect(faultyDrafts.length).toBeGreaterThanOrEqual(60);
    expect(exampleCharter.rules.length).toBeGreaterThanOrEqual(25);
  });

  for (const language of ['fr', 'en'] as const) {
    for (const text of cleanDrafts[language]) {
      it(`lets pass: ${text.slice(0, 60)}`, () => {
        const tips = read(text, language).filter(({ severity }) => severity !== 'tip');
        expect(tips.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([]);
      });
    }
  }

  for (const { text, language, finds, ...context } of faultyDrafts) {
    it(`finds ${finds} in: ${text.slice(0, 60)}`, () => {
      const found = new Set(read(text, language, context).map(({ use }) => use));
      for (const use of finds.split(' ')) expect([...found]).toContain(use);
    });
  }

  it('cites the article of its text', () => {
    for (const language of ['fr', 'en'] as const) {
      for (const { id, article } of exampleCharter.rules)
        expect([id, exampleCharter.text[language]?.includes(`${article}. `)]).toEqual([id, true]);
    }
    const [tip] = read('Vous êtes vraiment incompétents.', 'fr');
    expect(tip?.explanation).toMatch(/article\s7/u);
  });
});
