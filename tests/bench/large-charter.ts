/** The charter and the drafts that checks are measured with: 200 rules of every kind, 3,000 characters in each language. */
import { exampleCharter } from '../../server/example/charter.ts';
import type { Charter } from '../../shared/charter/index.ts';

const ruleCount = 200;
const lists = Array.from({ length: ruleCount - exampleCharter.rules.length }, (_, rule) =>
  Array.from({ length: 5 }, (_, place) => `terme${rule} de la liste${place}`),
);

/** Every term of the rules that are lists alone. */
export const listedTerms: readonly string[] = lists.flat();

export const largeCharter: Charter = {
  ...exampleCharter,
  rules: [
    ...exampleCharter.rules,
    ...lists.map((terms, rule) => ({
      id: `list-${rule}`,
      use: 'phrase',
      severity: 'tip' as const,
      tip: {},
      params: { terms: terms.map((term) => ({ term })) },
    })),
  ],
};

const draft = (sentence: (place: number) => string) =>
  Array.from({ length: 30 }, (_, place) => sentence(place))
    .join('')
    .slice(0, 3000);

/** No sentence is there twice. */
export const drafts = {
  fr: draft(
    (place) =>
      `${place}. Ce matin, avec mon équipe, nous avons mis en service deux pompes à chaleur dans une école de Villeurbanne, et le gardien m’a parlé du silence. `,
  ),
  en: draft(
    (place) =>
      `${place}. This morning my team and I switched on two heat pumps at a school in Leeds, and the caretaker told me how quiet it has become since then. `,
  ),
} as const;

/** The times of `run` in milliseconds, once the engine has warmed up. */
export function times(run: (round: number) => unknown, rounds = 400, warmUp = 400): number[] {
  const found: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const from = performance.now();
    run(round);
    if (round >= warmUp) found.push(performance.now() - from);
  }
  return found;
}
