/** Simple advice for the next calendar: what was clicked more than the rest, with enough shares on both sides, and which themes lack posts. */
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
  return compared.flatMap((each): Suggestion[] => {
    const rest = shares - each.tracked;
    if (each.tracked < fewestShares || rest < fewestShares) return [];
    const [own, others] = [each.clicks / each.tracked, (clicks - each.clicks) / rest];
    return own >= clearly * others && own > 0 ? [{ kind: 'better', about, subject: each.subject, own, others }] : [];
  });
}

/** Only of figures that are shown. `lacking`: names of themes without a post lately. */
export function suggestionsOf({
  networks,
  themes,
  weekdays,
  lacking,
}: Pick<WhatWorks, 'networks' | 'themes' | 'weekdays'> & { lacking: readonly string[] }): Suggestion[] {
  const compared = <Row extends { figures: WhatWorks['all'] }>(
    rows: readonly Row[],
    subject: (row: Row) => string | null,
  ) =>
    rows.flatMap((row): Compared[] => {
      const { tracked, clicks } = row.figures;
      const name = subject(row);
      return tracked === null || clicks === null || name === null ? [] : [{ subject: name, tracked, clicks }];
    });
  return [
    ...better(
      'theme',
      compared(themes, ({ name }) => name),
    ),
    ...better(
      'network',
      compared(networks, ({ network }) => network),
    ),
    ...better(
      'weekday',
      compared(weekdays, ({ weekday }) => String(weekday)),
    ),
    ...lacking.slice(0, mostLacking).map((subject): Suggestion => ({ kind: 'lacks', about: 'theme', subject })),
  ];
}
