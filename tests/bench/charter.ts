/** How long a charter of 200 rules takes over a draft of 3,000 characters, whole and after one keystroke, and against a floor. */
import { exampleCharter } from '../../server/example/charter.ts';
import { checkDraft, type Charter } from '../../shared/charter/index.ts';
import { median, type Figure } from './figures.ts';

const rounds = 400;
const warmUp = 100;
const ruleCount = 200;
/** A sentence that is nowhere else in the text. */
const sentence = (place: number) =>
  `${place}. Ce matin, avec mon équipe, nous avons mis en service deux pompes à chaleur dans une école de Villeurbanne, et le gardien m’a parlé du silence. `;
const text = Array.from({ length: 30 }, (_, place) => sentence(place))
  .join('')
  .slice(0, 3000);

function quantile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** The times of `run` in milliseconds, once the engine has warmed up. */
function times(run: (round: number) => unknown): number[] {
  const found: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const from = performance.now();
    run(round);
    if (round >= warmUp) found.push(performance.now() - from);
  }
  return found;
}

/** Checks a draft whole and after a keystroke; the floor is one regular expression that only looks for the listed terms. */
export function charter(): Figure[] {
  const more = ruleCount - exampleCharter.rules.length;
  const terms = Array.from({ length: more }, (_, rule) =>
    Array.from({ length: 5 }, (_, place) => `terme${rule} de la liste${place}`),
  );
  const large: Charter = {
    ...exampleCharter,
    rules: [
      ...exampleCharter.rules,
      ...terms.map((list, rule) => ({
        id: `list-${rule}`,
        use: 'phrase',
        severity: 'tip' as const,
        tip: {},
        params: { terms: list.map((term) => ({ term })) },
      })),
    ],
  };
  const draft = { network: 'linkedin', language: 'fr' } as const;
  // Another day each time: nothing that was read before may be used again.
  const whole = times((round) => checkDraft(large, { ...draft, text, day: String(round) }, 'fr'));
  const middle = text.length / 2;
  const typed = times((round) =>
    checkDraft(large, { ...draft, text: text.slice(0, middle) + 'a'.repeat(round % 2) + text.slice(middle) }, 'fr'),
  );
  const all = new RegExp(`(?<!\\p{L})(?:${terms.flat().join('|')})(?!\\p{L})`, 'giu');
  const floor = times(() => [...text.matchAll(all)]);
  const worded = (values: readonly number[]) => `${median(values).toFixed(2)} ms (${quantile95(values).toFixed(2)} ms)`;
  return [
    {
      what: '3,000 characters against 200 rules, whole, median (95th percentile)',
      measured: worded(whole),
      limit: '≤ 1 ms',
      kept: quantile95(whole) <= 1,
    },
    {
      what: 'The same after one keystroke',
      measured: worded(typed),
      limit: '≤ 0.1 ms',
      kept: quantile95(typed) <= 0.1,
    },
    {
      what: 'The same terms alone in one regular expression (a floor), and the whole charter as a multiple of it',
      measured: `${worded(floor)}, ${(median(whole) / median(floor)).toFixed(1)} ×`,
      limit: '',
      kept: true,
    },
  ];
}
