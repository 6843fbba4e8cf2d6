/**
 * A page of the share log for every filter, in a log of 100,000 lines and in one ten times as long, on both engines. `LOG_LINES`
 * sets another length.
 */
import { type LogQuery, readLog } from '../../server/reports/share-log.ts';
import { median, type Figure } from './figures.ts';
import { type FilledLog, newest, type Place, withFilledLog } from './filled-log.ts';
import { startCluster } from '../server/postgres.ts';

const most = Number(process.env['LOG_LINES'] ?? 1_000_000);
const pages = 100;
const day = 86_400_000;

type Filter = (log: FilledLog, lines: number, turn: number) => LogQuery;
const ago = (days: number) => new Date(newest - days * day).toISOString();
/** Somewhere else at each turn, all over the log. */
const somewhere = (lines: number, turn: number) => 1 + ((turn * 7919) % 100) * Math.floor(lines / 100);
const someone = ({ members }: FilledLog, turn: number) => members[(turn * 37) % members.length];

const filters: Readonly<Record<string, Filter>> = {
  newest: () => ({}),
  deep: (_, lines, turn) => ({ before: somewhere(lines, turn) }),
  member: (log, _, turn) => ({ member: someone(log, turn) }),
  network: (_, lines, turn) => ({ network: 'x', before: somewhere(lines, turn) }),
  'rare state': (_, lines, turn) => ({ state: 'dismissed', before: somewhere(lines, turn) }),
  'network and rare state': (_, lines, turn) => ({ network: 'x', state: 'dismissed', before: somewhere(lines, turn) }),
  clips: (_, lines, turn) => ({ kind: 'clip', before: somewhere(lines, turn) }),
  'a member’s clips': (log, _, turn) => ({ kind: 'clip', member: someone(log, turn) }),
  month: (_, __, turn) => ({ from: ago(30 + turn * 3), to: ago(turn * 3) }),
  'year and rare state': () => ({ from: ago(365), state: 'dismissed', network: 'x' }),
  theme: ({ themes }, lines, turn) => ({ theme: themes[3], before: somewhere(lines, turn) }),
  'rare theme': ({ themes }) => ({ theme: themes[1], state: 'dismissed' }),
  'words everywhere': () => ({ text: 'heating people' }),
  'words of one post': (_, __, turn) => ({ text: `number${399 - turn}` }),
  'words nowhere': (_, __, turn) => ({ text: `zebra${turn}` }),
};

/** Milliseconds of the slowest page in a hundred, by filter. */
function slowest(lines: number, place?: Place): Promise<Map<string, number>> {
  return withFilledLog(
    lines,
    async (db, log) => {
      const found = new Map<string, number>();
      for (const [name, filter] of Object.entries(filters)) {
        const times: number[] = [];
        for (let turn = 0; turn < pages; turn++) {
          const began = performance.now();
          await readLog(db, log.programId, filter(log, lines, turn));
          times.push(performance.now() - began);
        }
        found.set(name, times.toSorted((a, b) => a - b)[Math.ceil(pages * 0.99) - 1] ?? Number.NaN);
      }
      return found;
    },
    place,
  );
}

/** Fills and reads both logs on SQLite. */
export async function logReading(): Promise<Figure[]> {
  return figuresOf('SQLite', await slowest(most / 10), await slowest(most));
}

/** The same on a PostgreSQL of its own. */
export async function logReadingPostgres(): Promise<Figure[]> {
  const cluster = await startCluster({ durable: true });
  try {
    const database = async (): Promise<Place> => ({ databaseUrl: await cluster.createDatabase() });
    const short = await slowest(most / 10, await database());
    return figuresOf('PostgreSQL', short, await slowest(most, await database()));
  } finally {
    await cluster.stop();
  }
}

function figuresOf(engine: string, short: Map<string, number>, long: Map<string, number>): Figure[] {
  const [name, ms] = [...long].toSorted(([, a], [, b]) => b - a)[0] ?? ['', Number.NaN];
  const growth = median([...long].map(([filter, each]) => each / (short.get(filter) ?? Number.NaN)));
  const thousands = (lines: number) => lines.toLocaleString('en');
  return [
    {
      what: `A page of the log at ${thousands(most)} lines on ${engine}, p99, the slowest of ${long.size} filters (${name})`,
      measured: `${ms.toFixed(1)} ms (median of the filters ${median([...long.values()]).toFixed(1)} ms)`,
      limit: '≤ 5 ms',
      kept: ms <= 5,
    },
    {
      what: `The same p99 beside a log of ${thousands(most / 10)} lines, median of the filters`,
      measured: `${growth.toFixed(2)} ×`,
      limit: '≤ 1.5 ×',
      kept: growth <= 1.5,
    },
  ];
}
