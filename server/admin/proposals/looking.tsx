/** "Nadia looks at it too": a hint to whoever is about to decide, nothing that holds them up. */
import { useEffect, useState } from 'preact/hooks';
import { lookingSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { ask } from '../request.ts';

/** The server forgets a look after a minute; milliseconds. */
const every = 20_000;

export function Looking({ id }: { id: string }) {
  const { t } = useApp();
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      try {
        const answer = await ask(`proposals/${id}/looking`, lookingSchema, { method: 'POST', signal: stop.signal });
        if (answer.ok) setOthers(answer.value.others);
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      }
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [id]);
  return (
    <p class="looking" aria-live="polite">
      {others.length > 0 && t('admin.proposals.looking', { names: others.join(', '), count: others.length })}
    </p>
  );
}
