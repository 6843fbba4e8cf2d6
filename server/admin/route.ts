/** The address bar as state: a path, a query, and a guard for what is not saved. */
import { useEffect, useState } from 'preact/hooks';

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Says whether leaving is fine; it may ask the person. */
export type Guard = () => Promise<boolean>;

const moved = new EventTarget();
let guard: Guard | null = null;
let here = '';

function place(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}
function settle(): void {
  here = location.href;
  moved.dispatchEvent(new Event('move'));
}

async function leave(): Promise<boolean> {
  if (!guard) return true;
  const asked = guard;
  const fine = await asked();
  if (fine && guard === asked) guard = null;
  return fine;
}

/** Goes to another page of ours; asks the guard first. */
export async function go(address: string): Promise<void> {
  if (!(await leave())) return;
  history.pushState(null, '', address);
  settle();
  scrollTo(0, 0);
}

/** Changes the address in place, without a guard: the same page with another query, or a draft that got its id. */
export function replace(address: string): void {
  history.replaceState(null, '', address);
  settle();
}

/** Asks `ask` before the page is left, until the signal of the returned function is used. */
export function guardLeaving(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** Listens to the back and forward buttons; called once, at start. */
export function startRouting(): void {
  here = location.href;
  addEventListener('popstate', () => {
    if (!guard) {
      settle();
      return;
    }
    // The browser has already moved: put the page back while the person is asked.
    const wanted = location.href;
    history.pushState(null, '', here);
    void go(wanted);
  });
}

/** The present place; the component is drawn again when it changes. */
export function usePlace(): Place {
  const [now, setNow] = useState(place);
  useEffect(() => {
    const update = () => setNow(place());
    moved.addEventListener('move', update);
    update();
    return () => moved.removeEventListener('move', update);
  }, []);
  return now;
}
