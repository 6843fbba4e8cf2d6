/** Moments in a time zone are those of its clocks, and a grid of figures tells nothing of too few people. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derivedFrom } from '../../server/reports/derivable.ts';
import { tooFewInGrid } from '../../server/reports/few-people.ts';
import { beginOf, zonedTime } from '../../server/zoned-time.ts';

const zones = ['Europe/Paris', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia', 'UTC'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

it.each(zones)('reads the clocks of %s, also on the days on which they change', (zone) => {
  const timeOf = zonedTime(zone);
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const spans = [0, Date.parse('2026-03-28T00:00Z'), Date.parse('2026-10-24T00:00Z')];
  const moment = fc
    .tuple(fc.constantFrom(...spans), fc.nat({ max: 3 * 86_400_000 }))
    .map(([from, after]) => from + after);
  fc.assert(
    fc.property(moment, (ms) => {
      const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
      expect(timeOf(ms)).toEqual({ weekday: days.indexOf(part['weekday'] ?? ''), hour: Number(part['hour']) });
    }),
    { numRuns: 300 },
  );
});

it('takes Greenwich’s clocks where nothing is said', () => {
  expect(zonedTime(null)(Date.parse('2026-11-22T23:59:59Z'))).toEqual({ weekday: 0, hour: 23 });
});

it.each([
  ['Europe/Paris', '2026-11-23', '2026-11-22T23:00:00.000Z'],
  // Clocks change on these days, or at that very midnight.
  ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Paris', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['America/Los_Angeles', '2026-11-02', '2026-11-02T08:00:00.000Z'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['Pacific/Kiritimati', '2027-01-01', '2026-12-31T10:00:00.000Z'],
  [null, '2026-11-23', '2026-11-23T00:00:00.000Z'],
])('knows when in %s the %s begins', (zone, day, begin) => {
  expect(new Date(beginOf(day, zone)).toISOString()).toBe(begin);
});

it('hides in a grid what its row or its column would tell', () => {
  const person = fc.nat({ max: 11 }).map((n) => `p${n}`);
  const cells = fc.array(fc.uniqueArray(person, { maxLength: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(cells, (people) => {
      const sets = people.map((names) => new Set(names));
      const hidden = tooFewInGrid({ cells: sets, width: 4, hiddenRows: new Set(), hiddenColumns: new Set() }, 5);
      const lines = [
        ...[0, 1, 2].map((row) => [0, 1, 2, 3].map((n) => row * 4 + n)),
        ...[0, 1, 2, 3].map((column) => [0, 1, 2].map((n) => n * 4 + column)),
      ];
      for (const place of sets.keys()) {
        const { size } = sets[place] ?? new Set();
        expect(hidden.has(place) || size === 0 || size >= 5).toBe(true);
      }
      for (const line of lines) {
        const behind = new Set(line.filter((place) => hidden.has(place)).flatMap((place) => people[place] ?? []));
        const shown = line.filter((place) => !hidden.has(place) && (people[place]?.length ?? 0) > 0);
        // With nothing of the line shown, there is nothing to subtract.
        expect(behind.size === 0 || behind.size >= 5 || shown.length === 0).toBe(true);
      }
    }),
  );
});

it('shows no cell where one would tell of a row that is hidden', () => {
  const team = (letter: string, count: number) => new Set(Array.from({ length: count }, (_, n) => `${letter}${n}`));
  const nobody = new Set<string>();
  // Three days: four people on the first, six on the second, whose only cell would be that day.
  const cells = [nobody, team('a', 4), team('b', 6), nobody, team('c', 20), team('d', 20)];
  const grid = { cells, width: 2, hiddenColumns: new Set<number>() };
  expect(tooFewInGrid({ ...grid, hiddenRows: new Set([0, 1]) }, 5)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  const enough = [team('a', 9), team('e', 9), team('b', 9), nobody, team('c', 20), team('d', 20)];
  expect(tooFewInGrid({ ...grid, cells: enough, hiddenRows: new Set() }, 5)).toEqual(new Set());
});

it('finds every sum that others give away, and no other', () => {
  const isDerived = derivedFrom(
    [
      [0, 1, 2, 3],
      [0, 1],
      [1, 2],
    ],
    4,
  );
  expect([[2, 3], [0, 1, 2, 3], []].map(isDerived)).toEqual([true, true, true]);
  expect([[0], [1], [0, 2], [0, 3]].map(isDerived)).toEqual([false, false, false, true]);
});
