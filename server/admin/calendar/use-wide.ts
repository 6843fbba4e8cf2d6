/** Whether the window is wide enough for a month of seven columns. */
import { useEffect, useState } from 'preact/hooks';

/** Seven columns of 110 pixels, in which a word of a title still fits. */
const wide = '(min-width: 800px)';

export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const stop = new AbortController();
    const query = matchMedia(wide);
    query.addEventListener('change', () => setWide(query.matches), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return isWide;
}
