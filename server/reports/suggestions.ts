/** Simple advice for the next calendar: what was clicked more than the rest, which themes people want, and which lack posts. */
import type { Suggestion, WhatWorks } from '../../shared/learn-api.ts';

/** Tracked shares on each side, and how many times as many clicks for each: less may well be chance. */
const fewestShares = 20;
const clearly = 1.5;
const mostLacking = 5;

interface Compared {
  readonly subject: string;
  readonly tracked: number;
  readonly clicks: number;
}

function better(about: Suggestion['about'], compared: readonly Compared[]): Suggestion[] {
  const sum = (key: 'tracked' | 'clicks') => compared.reduce((of, each) => of + each[key], 0);
  const [shares, clicks] = [sum('tracked'), sum('clicks')];
  return compared.flatMap(({ subject, tracked, clicks: own }): Suggestion[] => {
    const rest = shares - tracked;
    if (tracked < fewestShares || rest < fewestShares) return [];
    const [rate, others] = [own / tracked, (clicks - own) / rest];
    if (rate === 0 || rate < clearly * others) return [];
    return [{ kind: 'better', about, subject, own: rate, others, ownShares: tracked, otherShares: rest }];
  });
}

type Shown = Pick<WhatWorks, 'networks' | 'themes' | 'weekdays' | 'parts' | 'personae'>;

/** Only of figures that are shown. `lacking`: themes without a post lately, with the people who voted for them where they may be told. */
export function suggestionsOf(
  shown: Shown,
  lacking: readonly { readonly name: string; readonly voters: number | null }[],
): Suggestion[] {
  const compared = <Row extends { figures: WhatWorks['all'] }>(
    rows: readonly Row[],
    subject: (row: Row) => string | null,
  ) =>
    rows.flatMap((row): Compared[] => {
      const { tracked, clicks } = row.figures;
      const name = subject(row);
      return tracked === null || clicks === null || name === null ? [] : [{ subject: name, tracked, clicks }];
    });
  const wanted = lacking.toSorted((a, b) => (b.voters ?? 0) - (a.voters ?? 0));
  return [
    ...better(
      'theme',
      compared(shown.themes, ({ name }) => name),
    ),
    ...better(
      'network',
      compared(shown.networks, ({ network }) => network),
    ),
    ...better(
      'persona',
      compared(shown.personae, ({ persona }) => persona),
    ),
    ...better(
      'weekday',
      compared(shown.weekdays, ({ weekday }) => String(weekday)),
    ),
    ...better(
      'part',
      compared(shown.parts, ({ part }) => part),
    ),
    ...wanted
      .slice(0, mostLacking)
      .map(({ name, voters }): Suggestion =>
        voters === null
          ? { kind: 'lacks', about: 'theme', subject: name }
          : { kind: 'wanted', about: 'theme', subject: name, own: voters },
      ),
  ];
}
