/** Charter tips, text length and originality, loaded after the first paint: X's counting rule alone weighs as much as the whole interface. */
import { useEffect, useState } from 'preact/hooks';
import type * as charter from '../../shared/charter/index.ts';
import type * as count from '../../shared/text/count.ts';
import type * as guess from '../../shared/text/guess-language.ts';
import type * as own from './own-words.tsx';
import type * as tips from './tips.tsx';

export interface Coach {
  checkDraft: (typeof charter)['checkDraft'];
  measure: (typeof count)['measure'];
  guessLanguage: (typeof guess)['guessLanguage'];
  OwnWords: (typeof own)['OwnWords'];
  Tips: (typeof tips)['Tips'];
}

let loading: Promise<Coach> | undefined;
let loaded: Coach | undefined;

/** Loads the coach once. */
export function loadCoach(): Promise<Coach> {
  loading ??= Promise.all([
    import('../../shared/charter/index.ts'),
    import('../../shared/text/count.ts'),
    import('../../shared/text/guess-language.ts'),
    import('./own-words.tsx'),
    import('./tips.tsx'),
    import('./charter-words.ts'),
  ]).then(
    ([{ checkDraft }, { measure }, { guessLanguage }, { OwnWords }, { Tips }]) =>
      (loaded = { checkDraft, measure, guessLanguage, OwnWords, Tips }),
  );
  return loading;
}

/** The coach, or undefined during the moment of its loading. */
export function useCoach(): Coach | undefined {
  const [coach, setCoach] = useState(loaded);
  useEffect(() => {
    if (coach) return;
    let gone = false;
    void loadCoach().then((ready) => {
      if (!gone) setCoach(ready);
    });
    return () => {
      gone = true;
    };
  }, [coach]);
  return coach;
}
