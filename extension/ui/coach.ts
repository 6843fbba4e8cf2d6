/** Charter tips, text length and originality, loaded after the first paint: X's counting rule alone weighs as much as the whole interface. */
import { useEffect, useState } from 'preact/hooks';
import type { LanguageId } from '../../shared/languages/index.ts';
import type * as charter from '../../shared/charter/index.ts';
import type * as count from '../../shared/text/count.ts';
import type * as own from './own-words.tsx';

export interface Coach {
  checkDraft: (typeof charter)['checkDraft'];
  measure: (typeof count)['measure'];
  OwnWords: (typeof own)['OwnWords'];
}

let loading: Promise<Coach> | undefined;
let loaded: Coach | undefined;

/** Loads the coach once. */
export function loadCoach(): Promise<Coach> {
  loading ??= Promise.all([
    import('../../shared/charter/index.ts'),
    import('../../shared/text/count.ts'),
    import('./own-words.tsx'),
    import('./charter-words.ts'),
  ]).then(([{ checkDraft }, { measure }, { OwnWords }]) => (loaded = { checkDraft, measure, OwnWords }));
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

// The most frequent words of each language that the other one lacks.
const frequent: Readonly<Record<LanguageId, RegExp>> = {
  fr: /(?<![\p{L}’'])(?:le|la|les|des|une|et|est|nous|vous|pour|dans|que|qui|sur|avec|au|ce|mon|notre)(?!\p{L})/giu,
  en: /(?<![\p{L}’'])(?:the|and|of|to|is|we|you|for|in|that|with|on|our|my|this|are|have|it)(?!\p{L})/giu,
};

/** Which of our languages a text is in, by its most frequent words; `fallback` when they do not tell. */
export function guessLanguage(text: string, fallback: LanguageId): LanguageId {
  const hits = (language: LanguageId) => text.match(frequent[language])?.length ?? 0;
  const [fr, en] = [hits('fr'), hits('en')];
  return fr === en ? fallback : fr > en ? 'fr' : 'en';
}
