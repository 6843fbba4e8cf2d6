/** One piece of work at a time: a second click while the first is being written down does nothing. */
import { useState } from 'preact/hooks';

function oneAtATime(): (work: () => Promise<void>) => void {
  let underWay = false;
  return (work) => {
    if (underWay) return;
    underWay = true;
    void work().finally(() => {
      underWay = false;
    });
  };
}

/** Gives a function that begins the work, unless the one before is still under way. */
export function useAlone(): (work: () => Promise<void>) => void {
  const [alone] = useState(oneAtATime);
  return alone;
}
