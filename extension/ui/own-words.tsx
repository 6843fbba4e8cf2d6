/** How much of the draft is in the person's own words, what is not, and a question that brings one of their own. */
import { useEffect, useState } from 'preact/hooks';
import type { Library, Post } from '../../shared/api.ts';
import { draftSignature, originality, Wordings } from '../../shared/originality.ts';
import type { Persona } from '../../shared/personae.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';
import { keepSignature } from '../db/signatures.ts';
import type { ComposerState } from '../messages.ts';
import { database } from '../sync-means.ts';
import { useColleagues } from './colleagues.ts';
import { showInComposer } from './composer-link.ts';
import { useApp } from './store.ts';
import { useLaterComposer } from './later-composer.ts';
import { useWords } from './words.ts';

/** Whose wording it is: a variant's manner, or the official text. */
type From = Persona | 'official';

/** Posts that are read at a time: the sidebar must answer in between. */
const atATime = 20;

function addPost(wordings: Wordings<From>, { text, translations, variants }: Post): void {
  wordings.add(text, 'official');
  for (const translation of Object.values(translations ?? {}))
    if (translation !== undefined) wordings.add(translation, 'official');
  for (const variant of variants) wordings.add(variant.text, variant.persona);
}

/** The library's wordings, once all of them are read; undefined until then. */
function useWordings(library: Library | null | undefined): Wordings<From> | undefined {
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
  }, [library]);
  return ready && ready.library === library ? ready.wordings : undefined;
}

/** What the post's theme asks, in the reader's language or else in the other; undefined when it asks nothing. */
function useThemeQuestion(post: string | null): string | undefined {
  return useApp(({ library, language }) => {
    const theme = library?.posts.find(({ id }) => id === post)?.theme;
    const asked = library?.themes.find(({ id }) => id === theme)?.question;
    return asked?.[language] ?? asked?.fr ?? asked?.en;
  });
}

/** While the draft beside us is the one that a share went into, its newest signature is kept for the day when it is out. */
function useSignature(tab: number, composer: ComposerState | null): void {
  const insertion = useApp((state) => state.insertion);
  const isIts = composer !== null && insertion?.tab === tab && insertion.generation === composer.generation;
  const share = isIts ? insertion.share : null;
  const text = composer?.text ?? '';
  useEffect(() => {
    const signature = share === null ? null : draftSignature(text);
    if (share === null || signature === null) return;
    // Without it the share is only not compared with others: where the browser has no room, nothing else must stop.
    void keepSignature(database, share, writeSignature(signature)).catch(() => undefined);
  }, [share, text]);
}

export function OwnWords({ tab }: { tab: number }) {
  const t = useWords();
  // Behind the tips: comparing the draft with all wordings takes longer than they do.
  const composer = useLaterComposer();
  const library = useApp((state) => state.library);
  const post = useApp(({ insertion, post: open }) => (insertion?.tab === tab ? insertion.post : open));
  const question = useThemeQuestion(post);
  const colleagues = useColleagues(post);
  const wordings = useWordings(library);
  useSignature(tab, composer);
  if (!wordings || !composer) return null;
  const { text } = composer;
  const own = originality(text, wordings, colleagues);
  if (!own) return null;
  const { percent, copied, openings, twins } = own;
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
          {question ?? t(`sidebar.own.question.${copied.from}`)}
        </p>
      )}
      {twins > 0 ? (
        <p class="hint">{t('sidebar.own.twins', { count: twins })}</p>
      ) : (
        openings > 0 && <p class="hint">{t('sidebar.own.openings', { count: openings })}</p>
      )}
    </div>
  );
}
