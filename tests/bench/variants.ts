/** How good and how fast the first person is, per language: the sentences that rules were tuned on apart from the others. */
import { englishCorpus } from '../../shared/variants/corpus/en/index.ts';
import { frenchCorpus } from '../../shared/variants/corpus/fr/index.ts';
import { firstPersonTransforms } from '../../shared/variants/first-person.ts';
import { type CorpusPart, measure } from '../../shared/variants/measure.ts';
import { suggest } from '../../shared/variants/suggest.ts';
import type { Transform } from '../../shared/variants/variant.ts';
import type { Figure } from './figures.ts';

/** What issue 5 asks for: a wrong sentence is a defect, silence is not. */
const leastPrecision = 0.99;
const leastCoverage = 0.85;
const leastPerSecond = 200;

const corpora: Readonly<Record<Transform['language'], readonly CorpusPart[]>> = {
  fr: frenchCorpus,
  en: englishCorpus,
};
const names = { fr: 'French', en: 'English' } as const;
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

function quality(transform: Transform, which: 'tuned' | 'heldOut'): Figure[] {
  const found = measure(
    transform,
    corpora[transform.language].flatMap((part) => part[which]),
  );
  const name = `${names[transform.language]} first person, ${found.cases} ${which === 'tuned' ? 'tuned' : 'held-out'} texts`;
  return [
    {
      what: `${name}: precision`,
      measured: percent(found.precision),
      limit: '≥ 99 %',
      kept: found.precision >= leastPrecision,
    },
    {
      what: `${name}: coverage`,
      measured: percent(found.coverage),
      limit: '≥ 85 %',
      kept: found.coverage >= leastCoverage,
    },
  ];
}

/** All variants of a post, not the first person alone. */
function speed({ language }: Transform): Figure {
  const cases = corpora[language].flatMap((part) => [...part.tuned, ...part.heldOut]);
  const all = () => {
    for (const { text, brand: name, aliases = [] } of cases) {
      suggest({ text, brand: { name, aliases }, language, link: null });
    }
  };
  all();
  const began = performance.now();
  all();
  const perSecond = (1000 * cases.length) / (performance.now() - began);
  return {
    what: `${names[language]} posts a second, all variants of each`,
    measured: Math.round(perSecond).toLocaleString('en'),
    limit: `≥ ${leastPerSecond}`,
    kept: perSecond >= leastPerSecond,
  };
}

/** Runs every transform over its corpus. */
export function variants(): Figure[] {
  return firstPersonTransforms.flatMap((transform) => [
    ...quality(transform, 'tuned'),
    ...quality(transform, 'heldOut'),
    speed(transform),
  ]);
}
