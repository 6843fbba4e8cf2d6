/** The keys of the review queue; none fires while somebody types, in a dialog, or together with a modifier. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** What each key does, in the order in which the help lists them. */
export const queueKeys = {
  j: 'next',
  k: 'previous',
  Enter: 'look',
  a: 'approve',
  e: 'edit',
  d: 'decline',
  m: 'merge',
  t: 'thank',
  r: 'reopen',
  '?': 'help',
} as const;
export type QueueAct = (typeof queueKeys)[keyof typeof queueKeys];

const isKey = (key: string): key is keyof typeof queueKeys => Object.hasOwn(queueKeys, key);

/** Whether the key means something where it was pressed. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  const typing = 'input, textarea, select, [contenteditable]';
  return target.closest(key === 'Enter' ? `${typing}, a, button, summary` : typing) !== null;
}

/** Calls `act` for the queue's keys as long as the page is shown. */
export function useQueueKeys(act: (what: QueueAct) => void): void {
  const lastRef = useRef(act);
  useLayoutEffect(() => {
    lastRef.current = act;
  });
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !isKey(key) || isTaken(target, key)) return;
      event.preventDefault();
      lastRef.current(queueKeys[key]);
    };
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
