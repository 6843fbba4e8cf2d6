/** Tells a reviewer what others decide meanwhile: asked for every quarter of a minute, and when the window is looked at again. */
import { useEffect, useState } from 'preact/hooks';
import { type QueueNews, queueNewsSchema } from '../../../shared/proposal-api.ts';
import { ask } from '../request.ts';

/** Milliseconds. */
const every = 15_000;

/** The last decisions of others that were told; none at first. */
export function useQueueNews(): QueueNews['decisions'] {
  const [news, setNews] = useState<QueueNews['decisions']>([]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let last: string | null | undefined;
    let isAsking = false;
    /** Somebody looked again while it was being asked: what was decided in between is not in that answer. */
    let again = false;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      again = isAsking;
      if (isAsking) return;
      isAsking = true;
      try {
        // Before the first decision of all there is none to come after: the smallest id stands for it.
        const after = last === undefined ? '' : `?after=${last ?? '00000000-0000-0000-0000-000000000000'}`;
        const answer = await ask(`proposals/news${after}`, queueNewsSchema, { signal });
        if (!answer.ok) return;
        last = answer.value.last;
        if (answer.value.decisions.length > 0) setNews(answer.value.decisions);
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        isAsking = false;
      }
      if (again && !signal.aborted) void look();
    };
    void look();
    const timer = setInterval(() => void look(), every);
    for (const event of ['focus', 'visibilitychange'] as const) {
      window.addEventListener(event, () => void look(), { signal });
    }
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);
  return news;
}
