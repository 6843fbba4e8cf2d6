/** How long a charter of 200 rules takes over a draft of 3,000 characters, whole and after one keystroke, and against a floor. */
import { checkDraft } from '../../shared/charter/index.ts';
import { median, type Figure } from './figures.ts';
import { drafts, largeCharter, listedTerms, times } from './large-charter.ts';

const typedSentence =
  ' Et la meilleure surprise du chantier, c’est que le voisin a demandé la même, chez nous, à Lyon. ';

function quantile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** Checks a draft whole and after a keystroke; the floor is one regular expression that only looks for the listed terms. */
export function charter(): Figure[] {
  const text = drafts.fr;
  const draft = { network: 'linkedin', language: 'fr' } as const;
  // Another day each time: nothing that was read before may be used again.
  const whole = times((round) => checkDraft(largeCharter, { ...draft, text, day: String(round) }, 'fr'));
  const middle = text.length / 2;
  // Letter after letter of a sentence in the middle, then from its beginning.
  const keystroke = (round: number) =>
    text.slice(0, middle) + typedSentence.slice(0, round % (typedSentence.length + 1)) + text.slice(middle);
  const typed = times((round) => checkDraft(largeCharter, { ...draft, text: keystroke(round) }, 'fr'));
  const all = new RegExp(`(?<!\\p{L})(?:${listedTerms.join('|')})(?!\\p{L})`, 'giu');
  const floor = times(() => [...text.matchAll(all)]);
  const worded = (values: readonly number[]) => `${median(values).toFixed(3)} ms (${quantile95(values).toFixed(3)} ms)`;
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
