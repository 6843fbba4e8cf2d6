/** How much of the draft is in the person's own words, what is not, and a question that brings one of their own. */
import { useEffect, useState } from 'preact/hooks';
import type { Library, Post } from '../../shared/api.ts';
import type { Wordings } from '../../shared/originality.ts';
import type { Persona } from '../../shared/personae.ts';
import type { ComposerState } from '../messages.ts';
import type { Coach } from './coach.ts';
import { showInComposer } from './composer-link.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

/** Whose wording it is: a variant's manner, or the official text. */
type From = Persona | 'official';

/** Posts that are read at a time: the sidebar must answer in between. */
const atATime = 20;

function addPost(wordings: Wordings<From>, { text, variants }: Post): void {
  wordings.add(text, 'official');
  for (const variant of variants) wordings.add(variant.text, variant.persona);
}

/** The library's wordings, once all of them are read; undefined until then. */
function useWordings(library: Library | null | undefined, Wordings: Coach['Wordings']): Wordings<From> | undefined {
  const [ready, setReady] = useState<{ library: Library; wordings: Wordings<From> }>();
  useEffect(() => {
    if (!library) return undefined;
    const wordings = new Wordings<From>();
    let next = 0;
    let due: ReturnType<typeof setTimeout>;
    const readSome = () => {
      for (const post of library.posts.slice(next, next + atATime)) addPost(wordings, post);
      next += atATime;
      if (next < library.posts.length) due = setTimeout(readSome);
      else setReady({ library, wordings });
    };
    due = setTimeout(readSome);
    return () => clearTimeout(due);
  }, [library, Wordings]);
  return ready && ready.library === library ? ready.wordings : undefined;
}

export function OwnWords({ composer, coach }: { composer: ComposerState; coach: Coach }) {
  const t = useWords();
  const library = useApp((state) => state.library);
  const wordings = useWordings(library, coach.Wordings);
  if (!wordings) return null;
  const { text } = composer;
  const own = coach.originality(text, wordings, []);
  if (!own) return null;
  const { percent, copied } = own;
  return (
    <div class="own-words">
      <div class="meter">
        <div class="meter-bar" aria-hidden="true">
          <span style={{ inlineSize: `${percent}%` }} />
        </div>
        <p class="small">
          <span class="number">{t('sidebar.own.percent', { percent })}</span>
        </p>
      </div>
      {copied && (
        <p class="hint">
          {t('sidebar.own.copied', { count: copied.words })}{' '}
          <button
            type="button"
            class="link"
            onClick={() => void showInComposer({ at: { start: copied.start, end: copied.end }, seen: text })}
          >
            {t('sidebar.own.show')}
          </button>{' '}
          {t(`sidebar.own.question.${copied.from}`)}
        </p>
      )}
    </div>
  );
}
