/** What works of a year of shares, with the counts that reports read: the page's cost in a log of a million lines and in a tenth. */
import { sql } from 'kysely';
import type { Db } from '../../server/db.ts';
import { readWhatWorks } from '../../server/reports/what-works.ts';
import { type Figure, median } from './figures.ts';
import { newest, withFilledLog } from './filled-log.ts';

const most = Number(process.env['LOG_LINES'] ?? 1_000_000);
const looks = 15;
const day = '(at_ms - at_ms % 86400000) / 86400000';

/** Counts and outcomes of the lines, as pushes would have left them: every second share has a link and some clicks. */
async function count(db: Db, programId: string): Promise<void> {
  await sql`insert into outcome (program_id, share_id, code, target, received_at, clicks, originality, waited)
    select program_id, id, 'c' || seq, 'https://example.org/', received_at, seq % 5, seq % 100, seq % 300 from log_line
    where program_id = ${programId} and kind = 'share' and seq % 2 = 0`.execute(db);
  for (const [axis, subject] of Object.entries({
    all: "''",
    network: 'network',
    post: 'post_id',
    variant: 'variant_id',
  })) {
    const [name, of] = [sql.lit(axis), sql.raw(subject)];
    const state = (each: string) => sql.raw(`sum(case when state = '${each}' then 1 else 0 end)`);
    await sql`insert into rollup (program_id, axis, day, subject, inserted, published, dismissed, withdrawn, proposed)
      select program_id, ${name}, ${sql.raw(day)}, ${of}, ${state('inserted')}, ${state('published')}, ${state('dismissed')}, 0, 0
      from log_line where kind = 'share' group by 1, 2, 3, 4`.execute(db);
    await sql`insert into effect (program_id, axis, day, subject, tracked, clicks, originality, measured, waited, answered)
      select l.program_id, ${name}, ${sql.raw(day)}, ${of}, count(*), sum(clicks), sum(originality), count(*), sum(waited), count(*)
      from log_line l join outcome o on o.program_id = l.program_id and o.share_id = l.id group by 1, 2, 3, 4`.execute(
      db,
    );
  }
}

/** Milliseconds of one look at a year, the middle of several. */
async function lookAt(lines: number): Promise<number> {
  return withFilledLog(lines, async (db, { programId }) => {
    await count(db, programId);
    const times: number[] = [];
    for (let look = 0; look < looks; look++) {
      const began = performance.now();
      const found = await readWhatWorks(db, programId, { days: 365, now: newest, language: 'en' });
      times.push(performance.now() - began);
      if (found.all.clicks === null || found.moments.length === 0) throw new Error('the report says nothing');
    }
    return median(times);
  });
}

/** Fills and looks at both logs. */
export async function whatWorks(): Promise<Figure[]> {
  const [short, long] = [await lookAt(most / 10), await lookAt(most)];
  return [
    {
      what: `“What works” over a year at ${most.toLocaleString('en')} lines, beside a tenth of them`,
      measured: `${long.toFixed(0)} ms, ${(long / short).toFixed(2)} ×`,
      // For comparison: the rows of wordings by day grow with the log until every wording was taken on every day.
      limit: '',
      kept: true,
    },
  ];
}
