/** The composer beside us, a moment behind: so that at a keystroke what matters most is drawn alone and first. */
import { useEffect, useState } from 'preact/hooks';
import type { ComposerState } from '../messages.ts';
import { app } from './store.ts';

/** So long at most it stays behind while the panel is busy; milliseconds. */
const patience = 200;

/** The composer as it was when the panel last had nothing more urgent to do. */
export function useLaterComposer(): ComposerState | null {
  const [composer, setComposer] = useState(() => app.getState().composer);
  useEffect(() => {
    let due: number | undefined;
    const look = () => {
      due = undefined;
      setComposer(app.getState().composer);
    };
    const wait = () => {
      due ??= requestIdleCallback(look, { timeout: patience });
    };
    // Something may have changed between drawing and subscribing.
    wait();
    const stop = app.subscribe(wait);
    return () => {
      stop();
      if (due !== undefined) cancelIdleCallback(due);
    };
  }, []);
  return composer;
}
