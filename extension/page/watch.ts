/** Follows the composer while a sidebar listens: finds it again as it comes and goes, and tells each new state of its draft. */
import type { FromPage, longestDraft, WatchWish } from '../messages.ts';
import { readCaret, type Caret } from './caret.ts';
import { findComposer, isThere, lookAt, usable, type Composer, type Found } from './find.ts';
import { healthOf } from './health.ts';
import { paced } from './pace.ts';
import { publishedLinks } from './published.ts';
import { readEditor } from './read.ts';
import { isFocusedIn, lookAfresh, ofDocument, type Tree } from './trees.ts';

/** The composer in use, with the last place of the caret in it. */
export interface Current {
  readonly composer: Composer;
  readonly caret: Caret | null;
  /** When it was found, on the clock of `performance`. */
  readonly foundAt: number;
  readonly generation: number;
}

export interface Watch {
  /** Looked up anew. */
  current(): Current | null;
  /** Tells the draft at once. */
  tellNow(): void;
  /** What a sidebar that comes later has missed. */
  states(): readonly FromPage[];
}

/**
 * When to look after a click, a key or a change of focus, in milliseconds: a composer opens late (LinkedIn A swaps a
 * placeholder after about half a second). No observer on the whole page: a feed changes thousands of times.
 */
const looks = [0, 120, 300, 600, 1000, 2000];
/** A slow look for all that makes no event, such as a toast or a composer that a script opened. */
const slow = 1000;
/** How many slow looks take for seen what was seen: asking anew makes a feed that grows lay itself out. */
const trusting = 4;
/** Its type is checked against the schema; importing the value would bring zod into the host page. */
const longest: typeof longestDraft = 200_000;
/** A draft longer than any network takes is told at most this many characters a millisecond. */
const usual = 10_000;
const flow = 200;

/** The composer that was told last, also by a former watch: a sidebar that comes back finds it to be the same one. */
const last: { editor: WeakRef<HTMLElement> | null; generation: number } = { editor: null, generation: 0 };

/** Whether the editor is a form's field, whose text changes without a mutation. */
const isField = (editor: Element) => 'value' in editor;

/** Watches until `signal` aborts. `tell` gets `composer` and `health` on every change, and `published` once a link. */
export function watch(given: WatchWish, tell: (message: FromPage) => void, signal: AbortSignal): Watch {
  lookAfresh();
  const wish = usable(given);
  const first = lookAt(wish.composers);
  const links = publishedLinks(wish.published, first.trees);
  const health = healthOf(wish.composers);
  const attended = new WeakSet<Document>();
  let composer: Found | null = null;
  let caret: Caret | null = null;
  let foundAt = 0;
  let told: Extract<FromPage, { type: 'composer' }> = { type: 'composer', composer: null };
  let healthTold: FromPage | null = null;

  const say = (message: FromPage) => {
    if (signal.aborted) return;
    if (message.type === 'composer') told = message;
    if (message.type === 'health') healthTold = message;
    tell(message);
  };

  /** Gives how long to rest, for a draft that is long to tell. */
  const read = (): number => {
    if (!composer) return 0;
    const { editor, variant } = composer;
    if (!isThere(editor)) {
      lookAfresh();
      find();
      return 0;
    }
    let text: string;
    try {
      const reading = readEditor(editor);
      text = reading.text.slice(0, longest);
      caret = readCaret(editor, reading) ?? caret;
    } catch {
      // A page that nests so deeply that nobody can read it has no composer to offer.
      if (told.composer) say({ type: 'composer', composer: null });
      return slow;
    }
    const { generation } = last;
    const before = told.composer;
    if (before?.generation !== generation || before.variant !== variant.id || before.text !== text) {
      say({ type: 'composer', composer: { variant: variant.id, text, generation } });
    }
    return text.length > usual ? text.length / flow : 0;
  };
  const readSoon = paced(read, signal);
  const observer = new MutationObserver(readSoon);

  const take = (found: Found | null) => {
    const isSame = found?.editor === composer?.editor;
    if (isSame && found?.variant === composer?.variant) return;
    composer = found;
    if (!isSame) {
      observer.disconnect();
      resized.disconnect();
      caret = null;
    }
    if (!found) {
      last.editor = null;
      return say({ type: 'composer', composer: null });
    }
    if (!isSame) {
      if (last.editor?.deref() !== found.editor) last.generation++;
      last.editor = new WeakRef(found.editor);
      foundAt = performance.now();
      observer.observe(found.editor, { childList: true, characterData: true, subtree: true });
      resized.observe(found.editor);
    }
    read();
  };

  const find = () => {
    const sight = lookAt(wish.composers);
    attend(sight.trees);
    take(findComposer(sight, composer));
    return sight;
  };

  const look = paced(
    () => {
      const sight = find();
      if (composer && isField(composer.editor)) readSoon();
      for (const link of links(sight.trees)) say({ type: 'published', ...link });
      const now = health(sight);
      if (now) say(now);
      return 0;
    },
    signal,
    true,
  );
  /** An editor that is taken out of the page, or folded away, changes its size: no event tells of it. */
  const resized = new ResizeObserver(() => lookWell());
  const lookWell = () => {
    lookAfresh();
    look();
  };

  const timers = new Set<ReturnType<typeof setTimeout>>();
  const lookSoon = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const delay of looks) timers.add(setTimeout(lookWell, delay));
  };

  const hearInput = (event: Event) => {
    if (composer && event.composedPath().includes(composer.editor)) readSoon();
  };
  /** Its caret: what is selected elsewhere on the page does not matter. */
  const hearSelection = () => {
    if (composer && isFocusedIn(composer.tree, composer.editor)) readSoon();
  };
  const hearKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' || key === 'Enter') lookSoon();
  };
  const hearLoad = ({ target }: Event) => {
    if ((target as Partial<Element> | null)?.localName === 'iframe') lookSoon();
  };

  /** Frames have events of their own. On the window: its methods, unlike a document's, no page can put an image in place of. */
  const attend = (trees: readonly Tree[]) => {
    for (const { root, isShadow } of trees) {
      if (isShadow || attended.has(root as Document)) continue;
      attended.add(root as Document);
      const view = root === document ? window : ofDocument(root as Document, 'defaultView');
      if (!view) continue;
      const options = { capture: true, passive: true, signal };
      for (const type of ['click', 'focusin', 'focusout']) view.addEventListener(type, lookSoon, options);
      view.addEventListener('input', hearInput, options);
      view.addEventListener('selectionchange', hearSelection, options);
      view.addEventListener('keyup', hearKey, options);
      view.addEventListener('load', hearLoad, options);
    }
  };

  const options = { capture: true, passive: true, signal };
  addEventListener('visibilitychange', lookSoon, options);
  addEventListener('popstate', lookSoon, options);
  // What a page does by `pushState` makes no other event; Firefox has it since 147.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', lookSoon, { signal });
  let beats = 0;
  const pulse = setInterval(() => {
    if (ofDocument(document, 'hidden')) return;
    if (beats++ % (trusting + 1)) look();
    else lookWell();
  }, slow);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    resized.disconnect();
    clearInterval(pulse);
    for (const timer of timers) clearTimeout(timer);
  });
  attend(first.trees);
  take(findComposer(first, composer));
  if (!composer) say(told);
  // Health is told once it has been looked at for a while.
  lookSoon();

  return {
    current() {
      lookAfresh();
      find();
      return composer && { composer, caret, foundAt, generation: last.generation };
    },
    tellNow: () => void read(),
    states: () => (healthTold ? [told, healthTold] : [told]),
  };
}
