/** Keeps words that are not saved: the browser asks before the page closes, and a question before another page is shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { guardLeaving } from '../route.ts';
import { Question } from './dialog.tsx';

interface LeaveGuard {
  readonly asking: boolean;
  /** Whether what is unsaved may be dropped; asks only when there is something. */
  mayDrop(): Promise<boolean>;
  answer(fine: boolean): void;
}

/** Guards against leaving as long as the component is mounted and `dirty`; show a `LeaveQuestion` with it. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const [asking, setAsking] = useState(false);
  const waitingRef = useRef<((fine: boolean) => void) | null>(null);
  const answer = (fine: boolean) => {
    setAsking(false);
    waitingRef.current?.(fine);
    waitingRef.current = null;
  };
  const ask = () => {
    setAsking(true);
    return new Promise<boolean>((resolve) => {
      waitingRef.current?.(false);
      waitingRef.current = resolve;
    });
  };
  useEffect(() => {
    if (!dirty) return;
    const stop = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: stop.signal });
    const drop = guardLeaving(ask);
    return () => {
      stop.abort();
      drop();
    };
  }, [dirty]);
  return { asking, mayDrop: async () => !dirty || (await ask()), answer };
}

export function LeaveQuestion({ guard }: { guard: LeaveGuard }) {
  const { t } = useApp();
  if (!guard.asking) return null;
  return (
    <Question
      title={t('admin.leave.title')}
      yes={t('admin.leave.yes')}
      no={t('admin.leave.no')}
      danger
      onNo={() => guard.answer(false)}
      onYes={() => guard.answer(true)}
    >
      <p>{t('admin.leave.what')}</p>
    </Question>
  );
}
