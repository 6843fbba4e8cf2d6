/** Follows the composer while a sidebar listens: finds it again as it comes and goes, and tells each new state of its draft. */
import type { FromPage, longestDraft, WatchWish } from '../messages.ts';
import { readCaret, type Caret } from './caret.ts';
import { findComposer, type Composer } from './find.ts';
import { publishedLinks } from './published.ts';
import { readEditor } from './read.ts';

export interface Watch {
  /** The composer in use with the last place of the caret in it, looked up anew. */
  current(): { composer: Composer; caret: Caret | null; foundAt: number } | null;
  /** The state as it was last told. */
  state(): FromPage;
}

/**
 * When to look after a click, a key or a change of focus, in milliseconds: a composer opens late (LinkedIn A swaps a
 * placeholder after about half a second). No observer on the whole page: a feed changes thousands of times.
 */
const looks = [0, 120, 300, 600, 1000, 2000];
/** A slow look for all that makes no event, such as a toast or a composer that a script closed. */
const slow = 1000;
/** Its type is checked against the schema; importing the value would bring zod into the host page. */
const longest: typeof longestDraft = 200_000;

/** The composer that was told last, also by a former watch: a sidebar that comes back finds it to be the same one. */
const last: { editor: WeakRef<HTMLElement> | null; generation: number } = { editor: null, generation: 0 };

/** Watches until `signal` aborts. `tell` gets `composer` on every change, at most once a frame, and `published` once a link. */
export function watch(wish: WatchWish, tell: (message: FromPage) => void, signal: AbortSignal): Watch {
  const links = publishedLinks(wish.published);
  const observer = new MutationObserver(() => soon());
  let composer: Composer | null = null;
  let caret: Caret | null = null;
  let foundAt = 0;
  let told: FromPage = { type: 'composer', composer: null };
  let isDue = false;

  const say = (message: FromPage) => {
    if (signal.aborted) return;
    if (message.type === 'composer') told = message;
    tell(message);
  };

  const read = () => {
    isDue = false;
    if (signal.aborted) return;
    if (!composer?.editor.isConnected) return find();
    const reading = readEditor(composer.editor);
    const text = reading.text.slice(0, longest);
    const { generation } = last;
    const before = told.type === 'composer' ? told.composer : null;
    if (before?.generation === generation && before.variant === composer.variant.id && before.text === text) return;
    say({
      type: 'composer',
      composer: { variant: composer.variant.id, text, generation },
    });
  };

  /** Once per frame; a hidden page has no frames. */
  const soon = () => {
    if (isDue) return;
    isDue = true;
    if (document.hidden) setTimeout(read, 16);
    else requestAnimationFrame(read);
  };

  const find = () => {
    if (signal.aborted) return;
    const found = findComposer(wish.composers, composer);
    if (found?.editor === composer?.editor && found?.variant === composer?.variant) return;
    observer.disconnect();
    composer = found;
    caret = null;
    if (!found) {
      last.editor = null;
      return say({ type: 'composer', composer: null });
    }
    if (last.editor?.deref() !== found.editor) last.generation++;
    last.editor = new WeakRef(found.editor);
    foundAt = performance.now();
    observer.observe(found.editor, { childList: true, characterData: true, subtree: true });
    read();
  };

  const look = () => {
    find();
    for (const link of links()) say({ type: 'published', ...link });
  };

  const timers = new Set<ReturnType<typeof setTimeout>>();
  const lookSoon = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const delay of looks) timers.add(setTimeout(look, delay));
  };

  const rememberCaret = () => {
    if (composer) caret = readCaret(composer.editor, readEditor(composer.editor)) ?? caret;
  };

  const options = { capture: true, passive: true, signal };
  for (const type of ['click', 'focusin', 'focusout']) document.addEventListener(type, lookSoon, options);
  document.addEventListener('visibilitychange', look, options);
  document.addEventListener(
    'input',
    (event) => composer && event.composedPath().includes(composer.editor) && soon(),
    options,
  );
  document.addEventListener('selectionchange', rememberCaret, options);
  document.addEventListener(
    'keyup',
    (event) => (event.key === 'Escape' || event.key === 'Enter') && lookSoon(),
    options,
  );
  addEventListener('popstate', lookSoon, options);
  const pulse = setInterval(() => document.hidden || look(), slow);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(pulse);
    for (const timer of timers) clearTimeout(timer);
  });
  find();

  return {
    current() {
      find();
      return composer && { composer, caret, foundAt };
    },
    state: () => told,
  };
}
