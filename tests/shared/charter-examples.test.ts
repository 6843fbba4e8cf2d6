/** The two charters that companies may begin with: each complete by itself, for its own language. */
import { describe, expect, it } from 'vitest';
import english from '../../server/example/charter-english.json' with { type: 'json' };
import french from '../../server/example/charter-french.json' with { type: 'json' };
import { articlesOf } from '../../shared/charter-text.ts';
import { checkDraft, readRule, ruleKinds } from '../../shared/charter/index.ts';
import { charterSchema } from '../../shared/charter/rule.ts';

const charters = { fr: charterSchema.parse(french), en: charterSchema.parse(english) } as const;
const drafts = {
  fr: [
    ['Notre pompe est la meilleure du marché et 100 % écologique.', ['superlatives', 'green-claims']],
    ['Bravo ! Nous recrutons un technicien en CDI.', ['french-typography', 'job-offers']],
    ['Le projet Soleil sort bientôt, et nos clients finaux en rêvent.', ['not-announced', 'our-words']],
  ],
  en: [
    ['Our pump is the best on the market and 100% green.', ['superlatives', 'green-claims']],
    ['We are hiring a technician in Leeds, apply by Friday.', ['job-offers']],
    ['Project Sunrise will leverage synergies for our end customers.', ['not-announced', 'our-words', 'worn-words']],
    ['Amazing pumps by Brightwell, go and buy one.', ['say-who-you-are']],
  ],
} as const;

describe.each(['fr', 'en'] as const)('the example charter in %s', (language) => {
  const charter = charters[language];

  it('has rules that can all be read, of every kind that its language wants', () => {
    for (const rule of charter.rules) expect([rule.id, readRule(rule)]).toMatchObject([rule.id, { ok: true }]);
    const missing = ruleKinds.map(({ use }) => use).filter((use) => !charter.rules.some((rule) => rule.use === use));
    expect(missing).toEqual(language === 'fr' ? [] : ['typography-french']);
    expect(new Set(charter.rules.map(({ id }) => id)).size).toBe(charter.rules.length);
  });

  it('says everything in its own language, and cites articles that are there', () => {
    const titles = articlesOf(charter.text[language] ?? '').map(({ title }) => title);
    expect(titles).toHaveLength(10);
    for (const { id, tip, article } of charter.rules) {
      expect([id, Object.keys(tip)]).toEqual([id, [language]]);
      expect(titles.filter((title) => title.startsWith(`${article}. `))).toHaveLength(1);
    }
  });

  it('finds what it is about', () => {
    for (const [text, ids] of drafts[language]) {
      const found = checkDraft(charter, { text, network: 'linkedin', language }, language);
      for (const id of ids) expect([text, found.map(({ rule }) => rule)]).toEqual([text, expect.arrayContaining([id])]);
    }
  });

  it('lets a plain sentence pass', () => {
    const text = 'Ce matin, avec mon équipe, nous avons réparé une pompe à Lyon.';
    const draft = language === 'fr' ? text : 'This morning my team and I repaired a pump in Leeds.';
    expect(checkDraft(charter, { text: draft, network: 'linkedin', language }, language)).toEqual([]);
  });
});
