/** What a person does with a post: insert, copy, confirm, deny, withdraw. Each writes its line before it is called done. */
import { uuidv7 } from 'uuidv7';
import type { Post, Variant } from '../../shared/api.ts';
import { cleanPermalink, networkById, type NetworkId } from '../../shared/networks/index.ts';
import { append, type Appended } from '../db.ts';
import type { OwnLine, OwnShare } from '../db/own-log.ts';
import { publishedBody, restoring } from '../db/restore.ts';
import { forgetSignature, signatureFor } from '../db/signatures.ts';
import type { InsertWish } from '../messages.ts';
import { database } from '../sync-means.ts';
import { putOnClipboard } from './clipboard.ts';
import { insertIntoComposer } from './composer-link.ts';
import { logShare, placeBeside, whyNot } from './log-share.ts';
import type { SeenDraft } from './seen-draft.ts';
import { requestSync } from './start.ts';
import { app, say } from './store.ts';
import { undoing } from './undo.ts';
import { notOfClipboard, waitFor, wasInserted } from './waiting.ts';
import { keys, words } from './words.ts';

/** What is shared: the text as the preview shows it, of which post and variant, for which network. */
export interface Chosen {
  post: Post;
  variant: Variant | null;
  network: NetworkId;
  text: string;
  /** The code of the tracked link that the text has in place of the post's own. */
  link?: string;
}

/** `done`: the text is where it should be. `untouched`: nothing happened, and it was said why. */
export type Used = 'done' | 'untouched' | { byHand: string };

/**
 * Inserts into the composer; on a mismatch the text goes to the clipboard instead, and is waited for.
 * Gives the text when even the clipboard is refused, for the person to copy by hand. `seen`: the draft that they looked at.
 */
export async function insert(chosen: Chosen, at: InsertWish['at'], seen: SeenDraft): Promise<Used> {
  const t = words();
  app.setState({ inserting: true });
  try {
    const log = logInserted(chosen, seen.tab);
    const outcome = await insertIntoComposer({ text: chosen.text, at, seen: seen.text }, (late) => {
      if (late === 'exact') void log().then((logged) => sayInserted(logged));
    });
    switch (outcome) {
      case 'exact': {
        let share: string | null = null;
        // Begun at once: what the person types after the insertion is theirs and not undone.
        const undo = undoing(seen, async () => share === null || takeBack(share));
        const logged = await log();
        await wasInserted(chosen.text, chosen.network);
        if (logged.ok) share = logged.event.id;
        sayInserted(logged, undo);
        return 'done';
      }
      case 'mismatch':
        return await copy(chosen, () => say(t('sidebar.insert.pasted', { keys: keys().paste }), 'todo'));
      case 'changed':
        say(t('sidebar.insert.changed'), 'bad');
        return 'untouched';
      case 'damaged':
        say(t('sidebar.insert.damaged', { keys: keys().undo }), 'bad');
        return 'untouched';
      case 'no-composer':
        say(t('sidebar.insert.noComposer'), 'bad');
        return 'untouched';
      case 'silent':
        notOfClipboard(chosen.text);
        say(t('sidebar.insert.silent'), 'bad');
        return 'untouched';
    }
  } finally {
    app.setState({ inserting: false });
  }
}

/** To be called before the insertion: it knows the place, and writes the same line however often. */
function logInserted({ post, variant, network, link }: Chosen, tab: number): () => Promise<Appended> {
  const id = uuidv7();
  const place = { ...(variant && { variant: variant.id }), ...placeBeside(network), ...(link && { link }) };
  const body = { network, post: post.id, ...place };
  return () => logShare({ ...body, method: 'editor' }, { id, title: post.title, tab });
}

function sayInserted(logged: Appended, undo?: () => Promise<void>): void {
  if (logged.ok) say(words()('sidebar.insert.done'), 'good', undo);
  else say(words()('sidebar.insert.unlogged', { why: whyNot(logged) }), 'bad');
}

/** The line of an insertion that was undone is withdrawn: it was written before it was called done. */
async function takeBack(id: string): Promise<boolean> {
  const appended = await append(database, 'shareWithdrawn', { share: id });
  if (appended.ok) {
    app.setState(({ insertion }) => ({ insertion: insertion?.share === id ? null : insertion }));
    void requestSync('append');
  } else say(words()('sidebar.pending.failed', { why: whyNot(appended) }), 'bad');
  return appended.ok;
}

/** Copies the text and waits for it. Gives the text when the browser refuses to copy. */
export async function copy(chosen: Chosen, done = sayCopied): Promise<Used> {
  try {
    await putOnClipboard(chosen.text, chosen.network);
  } catch {
    // Firefox wants a fresh click and Chrome a focused page; both may be gone after the page's answer.
    return { byHand: chosen.text };
  }
  await waitForCopied(chosen, done);
  return 'done';
}

/** Waits for a text that is on the clipboard by now. */
export async function waitForCopied(chosen: Chosen, done = sayCopied): Promise<void> {
  await waitFor(chosen);
  done();
}

function sayCopied(): void {
  const beside = app.getState().composer !== null;
  const t = words();
  say(beside ? t('sidebar.waiting.title', { keys: keys().paste }) : t('sidebar.insert.copied'));
}

async function note(appending: Promise<Appended>, done: string, undo?: () => Promise<void>): Promise<boolean> {
  const appended = await appending;
  if (appended.ok) {
    void requestSync('append');
    say(done, 'good', undo);
  } else say(words()('sidebar.pending.failed', { why: whyNot(appended) }), 'bad');
  return appended.ok;
}

/** The undo of a new answer, where the share had another one before. */
function undoTo(former: ShareRef): (() => Promise<void>) | undefined {
  const restore = restoring(former);
  if (!restore) return undefined;
  const said = words()(former.state === 'published' ? 'sidebar.pending.saved' : 'sidebar.pending.dismissed');
  return async () => void (await note(restore(database), said));
}

/** The cleaned link, `null` for none, or `undefined` when it is no link to a post of that network. */
export function readPermalink(network: NetworkId, typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const known = networkById(network);
  return (known && cleanPermalink(known, typed)) ?? undefined;
}

/** A share as it was when the person answered. */
type ShareRef = Pick<OwnShare, 'id' | 'network' | 'post' | 'state' | 'permalink'>;

/** "I posted it", or another link to it. */
export async function confirmPosted(share: ShareRef, permalink: string | null): Promise<boolean> {
  const signature = await signatureFor(database, share.id);
  const body = { ...publishedBody(share, permalink), ...(signature !== undefined && { signature }) };
  const written = await note(append(database, 'sharePublished', body), words()('sidebar.pending.saved'), undoTo(share));
  if (written) await forgetSignature(database, share.id);
  return written;
}

/** "I did not post it." */
export function confirmNotPosted(share: ShareRef): Promise<boolean> {
  const { id, network, post } = share;
  return note(
    append(database, 'shareDismissed', { share: id, network, post }),
    words()('sidebar.pending.dismissed'),
    undoTo(share),
  );
}

/** Takes a share or a proposal back from the log, for good. */
export function withdraw({ id }: Pick<OwnLine, 'id'>): Promise<boolean> {
  return note(append(database, 'shareWithdrawn', { share: id }), words()('sidebar.log.withdrawn'));
}
