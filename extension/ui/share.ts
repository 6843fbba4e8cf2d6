/** What a person does with a post: insert, copy, confirm, deny, withdraw. Each writes its line before it is called done. */
import type { Post, Variant } from '../../shared/api.ts';
import { cleanPermalink, networkById, type NetworkId } from '../../shared/networks/index.ts';
import { append, type Appended } from '../db.ts';
import type { OwnLine, OwnShare } from '../db/own-log.ts';
import { publishedBody, restoring } from '../db/restore.ts';
import type { InsertWish } from '../messages.ts';
import { database } from '../sync-means.ts';
import { insertIntoComposer } from './composer-link.ts';
import { seeDraft } from './seen-draft.ts';
import { requestSync } from './start.ts';
import { app, say } from './store.ts';
import { keys, words } from './words.ts';

/** What is shared: the text as the preview shows it, of which post and variant, for which network. */
export interface Chosen {
  post: Post;
  variant: Variant | null;
  network: NetworkId;
  text: string;
}

/** `done`: the text is where it should be. `untouched`: nothing happened, and it was said why. */
export type Used = 'done' | 'untouched' | { byHand: string };

/** Why an event could not be written, as the end of a sentence. */
export function whyNot(appended: Extract<Appended, { ok: false }>): string {
  return words()(`sidebar.insert.${appended.reason}`, { detail: appended.detail });
}

/** Where the text went, when that is an answer to somebody else's post. */
function placeOf(network: NetworkId): { place?: 'comment' | 'reply' } {
  const { composer } = app.getState();
  return composer?.network === network && composer.kind !== 'post' ? { place: composer.kind } : {};
}

/** Writes the line. `tab`: where the text went into the composer, so that its link can be known there. */
async function log(chosen: Chosen, method: 'editor' | 'clipboard', tab?: number): Promise<Appended> {
  const { post, variant, network } = chosen;
  const appended = await append(
    database,
    'shareInserted',
    { network, post: post.id, ...(variant && { variant: variant.id }), method, ...placeOf(network) },
    { label: post.title },
  );
  if (appended.ok) {
    const beside = seeDraft(app.getState(), network);
    // Every link that the page has shown until now is older than this share.
    const insertion =
      beside && beside.tab === tab
        ? { share: appended.event.id, tab, network, generation: beside.generation, link: null }
        : null;
    app.setState({ insertion });
    void requestSync('append');
  }
  return appended;
}

/**
 * Inserts into the composer; on a mismatch the text goes to the clipboard instead.
 * Gives the text when even the clipboard is refused, for the person to copy by hand.
 */
export async function insert(chosen: Chosen, at: InsertWish['at'], seen: string): Promise<Used> {
  const t = words();
  const tab = app.getState().tab?.id;
  const outcome = await insertIntoComposer({ text: chosen.text, at, seen });
  switch (outcome) {
    case 'exact': {
      const logged = await log(chosen, 'editor', tab);
      if (logged.ok) say(t('sidebar.insert.done'));
      else say(t('sidebar.insert.unlogged', { why: whyNot(logged) }), 'bad');
      return 'done';
    }
    case 'mismatch':
      return copy(chosen, () => say(t('sidebar.insert.pasted', { keys: keys().paste }), 'todo'));
    case 'changed':
      say(t('sidebar.insert.changed'), 'bad');
      return 'untouched';
    case 'no-composer':
      say(t('sidebar.insert.noComposer'), 'bad');
      return 'untouched';
    case 'silent':
      say(t('sidebar.insert.silent'), 'bad');
      return 'untouched';
  }
}

/** Copies the text and logs that. Gives the text when the browser refuses to copy. */
export async function copy(chosen: Chosen, done?: () => void): Promise<Used> {
  try {
    await navigator.clipboard.writeText(chosen.text);
  } catch {
    // Firefox wants a fresh click and Chrome a focused page; both may be gone after the page's answer.
    return { byHand: chosen.text };
  }
  await logCopy(chosen, done);
  return 'done';
}

/** Logs a text that is on the clipboard. */
export async function logCopy(chosen: Chosen, done = () => say(words()('sidebar.insert.copied'))): Promise<void> {
  const logged = await log(chosen, 'clipboard');
  if (logged.ok) done();
  else say(words()('sidebar.insert.unloggedCopy', { why: whyNot(logged) }), 'bad');
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
export function confirmPosted(share: ShareRef, permalink: string | null): Promise<boolean> {
  return note(
    append(database, 'sharePublished', publishedBody(share, permalink)),
    words()('sidebar.pending.saved'),
    undoTo(share),
  );
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
