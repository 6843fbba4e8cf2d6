/** When people share, and what comes of it: by weekday and part of the day in the programme's time zone. */
import { fewestPeople } from '../../shared/admin-api.ts';
import { type DayPart, dayParts, partBegins, type WhatWorks } from '../../shared/learn-api.ts';
import { zonedTime } from '../zoned-time.ts';
import type { PeopleBehind, Share } from './behind.ts';
import { tooFewInGrid } from './few-people.ts';
import {
  addTo,
  figuresOf,
  hiddenOf,
  hiddenPlaces,
  noFigures,
  nothing,
  type Part,
  peopleOf,
  type Sums,
} from './figures.ts';

const partOf = (hour: number): DayPart => dayParts.findLast((part) => partBegins[part] <= hour) ?? 'early';

const sumsOf = (share: Share): Sums => ({
  shares: 1,
  published: share.state === 'published' ? 1 : 0,
  tracked: share.tracked,
  clicks: share.clicks,
  originality: share.originality,
  measured: share.measured,
  waited: share.waited,
  answered: share.answered,
});

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** Of the shares that were looked at: what is shown of them is of these, not of older ones. `zone`: IANA name; null: UTC. */
export function momentsOf(
  behind: PeopleBehind,
  zone: string | null,
): Pick<WhatWorks, 'weekdays' | 'parts' | 'moments' | 'newest'> {
  const timeOf = zonedTime(zone);
  const when = new Map(
    behind.shares.map((share) => {
      const { weekday, hour } = timeOf(share.at_ms);
      return [share, { weekday: String(weekday), part: partOf(hour), sums: sumsOf(share) }];
    }),
  );
  function partsBy(keys: readonly string[], keyOf: (time: { weekday: string; part: DayPart }) => string): Part[] {
    const key = (share: Share) => {
      const time = when.get(share);
      return time === undefined ? null : keyOf(time);
    };
    const sums = new Map<string, { -readonly [Name in keyof Sums]: Sums[Name] }>();
    for (const own of when.values()) {
      const at = keyOf(own);
      let found = sums.get(at);
      if (found === undefined) sums.set(at, (found = { ...nothing }));
      addTo(found, own.sums);
    }
    const people = behind.by(key);
    return keys.map((each) => ({ key: each, sums: sums.get(each) ?? nothing, people: people.get(each) }));
  }
  const days = partsBy(weekdays.map(String), ({ weekday }) => weekday);
  const parts = partsBy(dayParts, ({ part }) => part);
  const cells = partsBy(
    weekdays.flatMap((weekday) => dayParts.map((part) => `${weekday} ${part}`)),
    ({ weekday, part }) => `${weekday} ${part}`,
  );
  const ofDays = figuresOf(days, fewestPeople);
  const ofParts = figuresOf(parts, fewestPeople);
  const ofCells = figuresOf(
    cells,
    fewestPeople,
    hiddenOf((measure) =>
      tooFewInGrid(
        {
          cells: peopleOf(cells, measure),
          width: dayParts.length,
          hiddenRows: hiddenPlaces(days, ofDays, measure),
          hiddenColumns: hiddenPlaces(parts, ofParts, measure),
        },
        fewestPeople,
      ),
    ),
  );
  const isThere = (key: string, of: readonly Part[]) => of.some((each) => each.key === key && each.sums.shares > 0);
  return {
    weekdays: weekdays
      .filter((weekday) => isThere(String(weekday), days))
      .map((weekday) => ({ weekday, figures: ofDays.get(String(weekday)) ?? noFigures })),
    parts: dayParts
      .filter((part) => isThere(part, parts))
      .map((part) => ({ part, figures: ofParts.get(part) ?? noFigures })),
    moments: weekdays.flatMap((weekday) =>
      dayParts
        .filter((part) => isThere(`${weekday} ${part}`, cells))
        .map((part) => ({ weekday, part, figures: ofCells.get(`${weekday} ${part}`) ?? noFigures })),
    ),
    newest: behind.more ? behind.shares.length : null,
  };
}
