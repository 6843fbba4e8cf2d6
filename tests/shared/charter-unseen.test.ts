/** The two example charters on drafts that nobody tuned them by at first: each fault is found, and nothing else is warned of. */
import { describe, expect, it } from 'vitest';
import english from '../../server/example/charter-english.json' with { type: 'json' };
import french from '../../server/example/charter-french.json' with { type: 'json' };
import { checkDraft } from '../../shared/charter/index.ts';
import { charterSchema } from '../../shared/charter/rule.ts';
import { unseenClean } from './charter-unseen-clean.ts';
import { unseenFaulty } from './charter-unseen-faulty.ts';
import { eighthRound } from './charter-unseen-eighth.ts';
import { fifthRound } from './charter-unseen-fifth.ts';
import { fourthRound } from './charter-unseen-fourth.ts';
import { ninthRound } from './charter-unseen-ninth.ts';
import { seventhRound } from './charter-unseen-seventh.ts';
import { sixthRound } from './charter-unseen-sixth.ts';
import { tenthRound } from './charter-unseen-tenth.ts';
import { thirdRound } from './charter-unseen-third.ts';

const charters = { fr: charterSchema.parse(french), en: charterSchema.parse(english) } as const;
/** Inside a quiet period, and outside of any. */
const [quiet, usual] = ['2027-01-20', '2026-11-23'];

/** What may stand beside the fault that a draft was written for: a share that will rise by so much is a figure of the company too. */
const besides = new Set(['confidential: 30 %']);

describe.each(['fr', 'en'] as const)('the example charter in %s', (language) => {
  const read = (text: string, day: string) =>
    checkDraft(charters[language], { text, network: 'linkedin', language, day }, language);

  it.each(unseenClean[language])('lets pass: %s', (text) => {
    expect(read(text, usual).flatMap(({ severity, rule, found }) => (severity === 'tip' ? [] : [rule, found]))).toEqual(
      [],
    );
  });

  for (const [finds, texts] of Object.entries(unseenFaulty[language]))
    it.each(texts)(`finds ${finds} in: %s`, (text) => {
      const wanted = finds.split(' ');
      const tips = read(text, wanted.includes('quiet-period') ? quiet : usual);
      for (const use of wanted) expect(tips.map((tip) => tip.use)).toContain(use);
      const more = tips.filter(({ severity, use }) => severity !== 'tip' && !wanted.includes(use));
      expect(more.map(({ use, found }) => `${use}: ${found}`).filter((each) => !besides.has(each))).toEqual([]);
    });

  for (const [finds, text, may = ''] of [
    ...thirdRound[language],
    ...fourthRound[language],
    ...fifthRound[language],
    ...sixthRound[language],
    ...[seventhRound, eighthRound, ninthRound, tenthRound].flatMap((round) => [
      ...round[language].usual,
      ...round[language].hard,
    ]),
  ])
    it(`${finds === '' ? 'lets pass' : `finds ${finds} in`}: ${text}`, () => {
      const wanted = finds.split(' ').filter((each) => each !== '');
      const tips = read(text, wanted.includes('quiet-period') ? quiet : usual);
      for (const use of wanted) expect(tips.map((tip) => tip.use)).toContain(use);
      const fine = new Set([...wanted, ...may.split(' ')]);
      const more = tips.filter(({ severity, use }) => severity !== 'tip' && !fine.has(use));
      expect(more.map(({ use, found }) => `${use}: ${found}`)).toEqual([]);
    });
});
