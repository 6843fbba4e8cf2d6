/** Every filter of a long log gives all of its lines, each once and in order, over pages that each look at a bounded part. */
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '../../server/db.ts';
import { type LogQuery, readLog } from '../../server/reports/share-log.ts';
import type { LogLineTable } from '../../server/tables.ts';
import { type FilledLog, fillLog, newest } from '../bench/filled-log.ts';
import { onBothEngines } from './engines.ts';

const count = 9000;
const day = 86_400_000;
const ago = (days: number) => new Date(newest - days * day).toISOString();

onBothEngines('pages of a long log', (databases) => {
  let db: Db;
  let log: FilledLog;
  let all: LogLineTable[];
  const themeOf = new Map<string, string | null>();
  beforeAll(async () => {
    ({ db } = await databases.migrated());
    log = await fillLog(db, count);
    all = await db.selectFrom('log_line').selectAll().where('program_id', '=', log.programId).execute();
    for (const post of await db.selectFrom('post').select(['id', 'theme_id']).execute())
      themeOf.set(post.id, post.theme_id);
  });

  /** The same by looking at every line. `text` is judged by the numbers that the words name. */
  const expected = (query: LogQuery, isText: (line: LogLineTable) => boolean) => {
    const found = all.filter(
      (line) =>
        (query.member === undefined || line.member_id === query.member) &&
        (query.network === undefined || line.network === query.network) &&
        (query.state === undefined || line.state === query.state) &&
        (query.kind === undefined || line.kind === query.kind) &&
        (query.theme === undefined || themeOf.get(line.post_id ?? '') === query.theme) &&
        (query.from === undefined || line.at_ms >= Date.parse(query.from)) &&
        (query.to === undefined || line.at_ms < Date.parse(query.to)) &&
        isText(line),
    );
    const clock = query.member !== undefined || query.from !== undefined || query.to !== undefined;
    return found.toSorted((a, b) => (clock ? b.at_ms - a.at_ms || b.seq - a.seq : b.seq - a.seq)).map(({ seq }) => seq);
  };

  const postOf = (line: LogLineTable) => (line.post_id === null ? -1 : Number.parseInt(line.post_id.slice(-12), 16));
  const queries: [string, (log: FilledLog) => LogQuery, ((line: LogLineTable) => boolean)?][] = [
    ['nothing', () => ({})],
    ['a member', ({ members }) => ({ member: members[7] })],
    ['a network', () => ({ network: 'x' })],
    ['a rare state', () => ({ state: 'dismissed' })],
    ['a state that no line has', () => ({ state: 'withdrawn' })],
    ['a network and a state', () => ({ network: 'x', state: 'dismissed' })],
    ['clips', () => ({ kind: 'clip' })],
    ['shares of a state', () => ({ kind: 'share', state: 'inserted' })],
    ['clips in a state of shares', () => ({ kind: 'clip', state: 'published' })],
    ['days', () => ({ from: ago(40), to: ago(10) })],
    ['days and a rare state', () => ({ from: ago(300), state: 'dismissed', network: 'x' })],
    ['a member’s days', ({ members }) => ({ member: members[8], to: ago(100), state: 'published' })],
    ['a theme', ({ themes }) => ({ theme: themes[3] })],
    ['a rare theme', ({ themes }) => ({ theme: themes[1], state: 'published' })],
    ['a theme and days', ({ themes }) => ({ theme: themes[1], from: ago(200) })],
    ['words that every post has', () => ({ text: 'heating' })],
    ['words of one post', () => ({ text: 'number399' }), (line) => postOf(line) === 399],
    ['words of a post and clips', () => ({ text: 'number 8888' }), (line) => line.search.includes('8888')],
    ['words of a variant', () => ({ text: 'of399 proud' }), (line) => postOf(line) === 399],
    ['words and days', () => ({ text: 'number399', from: ago(200) }), (line) => postOf(line) === 399],
    ['words and a theme', ({ themes }) => ({ text: 'heron', theme: themes[3] }), () => false],
    ['words that nobody wrote', () => ({ text: 'zebra' }), () => false],
  ];

  it.each(queries)('gives all lines for %s', async (_, make, isText = () => true) => {
    const query = make(log);
    const seen: number[] = [];
    let pages = 0;
    for (let before: number | undefined; ;) {
      const page = await readLog(db, log.programId, {
        ...query,
        ...(before === undefined ? {} : { before }),
        limit: 200,
      });
      seen.push(...page.lines.map((line) => line.seq));
      if (page.next === null) break;
      expect(page.lines.length).toBeLessThanOrEqual(200);
      before = page.next;
      expect(++pages).toBeLessThan(count / 100);
    }
    expect(seen).toEqual(expected(query, isText));
  });
});
