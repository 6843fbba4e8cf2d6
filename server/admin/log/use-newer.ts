/** Looks every 15 s, while the page is seen, whether the log has lines that are not shown yet. */
import { useEffect, useState } from 'preact/hooks';
import { logPageSchema, type LogPage } from '../../../shared/log-api.ts';
import { ask } from '../request.ts';
import { type LogQuery, writeServerQuery } from './query.ts';

const every = 15_000;

/**
 * Counts lines that are new or whose state has changed since `shown`. `active` false: does not look.
 * A failed look changes nothing; the next one may succeed, and the refresh button words failures.
 */
export function useNewer(query: LogQuery, shown: LogPage | null, active: boolean): number {
  const [newer, setNewer] = useState(0);
  const search = writeServerQuery(query);
  useEffect(() => {
    setNewer(0);
    if (!active || !shown) return;
    const stop = new AbortController();
    const known = new Map(shown.lines.map((line) => [line.id, line.state]));
    const look = async () => {
      if (document.hidden) return;
      const answer = await ask(`log?${search}`, logPageSchema, { signal: stop.signal }).catch(() => null);
      if (!answer?.ok || stop.signal.aborted) return;
      setNewer(answer.value.lines.filter((line) => known.get(line.id) !== line.state).length);
    };
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look, { signal: stop.signal });
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [search, shown, active]);
  return newer;
}
