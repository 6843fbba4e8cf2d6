/** Parts of the sidebar that are loaded when they are first shown, so that it paints sooner. */
import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, or undefined until then. `load` stays the same function as long as the component lives. */
export function useLate<T extends object>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let gone = false;
    void load().then((part) => {
      if (!gone) setLoaded(part);
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}
