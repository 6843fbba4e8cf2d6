/** Says what the last action did, to eyes and to screen readers, with an undo where there is one. */
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { app, useApp } from './store.ts';
import { viewOf } from './view-of.ts';
import { useWords } from './words.ts';

/** Long enough to read two sentences, or to reach for the undo; milliseconds. */
const shownFor = 6000;
const shownWithUndo = 10_000;

export function NoticeBar() {
  const t = useWords();
  const notice = useApp((state) => state.notice);
  const close = () => app.setState({ notice: null });
  useEffect(() => {
    if (notice?.tone !== 'good') return;
    const timer = setTimeout(
      () => {
        if (app.getState().notice === notice) close();
      },
      notice.undo ? shownWithUndo : shownFor,
    );
    return () => clearTimeout(timer);
  }, [notice]);
  // What went well was said where it was done: in another section it would only lie over the content.
  const section = useApp(viewOf);
  const saidInRef = useRef({ notice, section });
  useEffect(() => {
    const before = saidInRef.current;
    saidInRef.current = { notice, section };
    if (notice?.tone === 'good' && before.notice === notice && before.section !== section) close();
  }, [notice, section]);
  // Both regions are always there: a live region that is added with its words is not read.
  return (
    <div class="notices">
      <output>{notice && notice.tone !== 'bad' && <p class={`notice ${notice.tone}`}>{body()}</p>}</output>
      <div role="alert">{notice?.tone === 'bad' && <p class="notice bad">{body()}</p>}</div>
    </div>
  );

  function body() {
    const undo = notice?.undo;
    return (
      <>
        <span>{notice?.text}</span>
        {undo && (
          <button
            type="button"
            class="link"
            onClick={() => {
              close();
              void undo();
            }}
          >
            {t('sidebar.undo')}
          </button>
        )}
        <button type="button" class="quiet icon-only" aria-label={t('sidebar.close')} onClick={close}>
          <Icon of={X} />
        </button>
      </>
    );
  }
}
