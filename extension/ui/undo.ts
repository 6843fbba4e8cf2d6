/** Takes back what we have put into a draft: the former words return, unless the person has written on meanwhile. */
import { insertIntoComposer } from './composer-link.ts';
import { isBeside, type SeenDraft } from './seen-draft.ts';
import { app, say } from './store.ts';
import { wayBack } from './way-back.ts';
import { keys, words } from './words.ts';

/** How long a page may take to tell the draft after a change that it has reported as done; milliseconds. */
const soon = 2000;

/** The draft as the page tells it once it is another one than `seen`; null when it does not come, or from another composer. */
export function draftAfter(seen: SeenDraft): Promise<string | null> {
  return new Promise((resolve) => {
    const look = () => {
      const { composer } = app.getState();
      if (!isBeside(seen, app.getState())) done(null);
      else if (composer && composer.text !== seen.text) done(composer.text);
    };
    const done = (text: string | null) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(text);
    };
    const timer = setTimeout(() => done(null), soon);
    const unsubscribe = app.subscribe(look);
    look();
  });
}

/**
 * The undo of a change that was made to `seen`; to be called as soon as the change is done. `taken`: what to do once the
 * former draft is back, before that is said.
 */
export function undoing(seen: SeenDraft, taken?: () => Promise<boolean>): () => Promise<void> {
  const after = draftAfter(seen);
  return async () => {
    const t = words();
    const present = await after;
    if (present === null || !isBeside(seen, app.getState())) return say(t('sidebar.undoing.changed'), 'bad');
    const outcome = await insertIntoComposer({ ...wayBack(seen.text, present), seen: present });
    switch (outcome) {
      case 'exact':
        if (!taken || (await taken())) say(t('sidebar.undoing.done'));
        return;
      case 'changed':
      case 'no-composer':
        return say(t('sidebar.undoing.changed'), 'bad');
      case 'damaged':
        return say(t('sidebar.tips.damaged', { keys: keys().undo }), 'bad');
      case 'mismatch':
      case 'silent':
        return say(t(`sidebar.undoing.${outcome}`), 'bad');
    }
  };
}
