/** Fills a page of the share log: an answer looks through a bounded number of lines, a rare find takes several. */
import { type LogPage, logPageSchema } from '../../../shared/log-api.ts';
import { type Answer, ask } from '../request.ts';
import { type LogQuery, writeServerQuery } from './query.ts';

/** As many as the server gives when nobody says how many. */
const pageLines = 50;
/** Some 100,000 lines looked through; then the reader decides whether to go on. */
const mostAnswers = 40;

/** Asks on until the page is full or the log ends. */
export async function fullPage(query: LogQuery, signal: AbortSignal): Promise<Answer<LogPage>> {
  const found: LogPage = { lines: [], next: null };
  let before = query.before;
  for (let answers = 0; answers < mostAnswers; answers++) {
    const limit = pageLines - found.lines.length;
    const answer = await ask(`log?${writeServerQuery({ ...query, before, limit })}`, logPageSchema, { signal });
    if (!answer.ok) return answer;
    found.lines.push(...answer.value.lines);
    found.next = answer.value.next;
    if (found.next === null || found.lines.length >= pageLines) break;
    before = found.next;
  }
  return { ok: true, value: found };
}
