/** Writes the line that begins a share, and remembers where its text went. */
import { append, type Appended } from '../db.ts';
import type { BodyOf } from '../../shared/events/index.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { database } from '../sync-means.ts';
import { seeDraft } from './seen-draft.ts';
import { requestSync } from './start.ts';
import { app } from './store.ts';
import { words } from './words.ts';

/** Why an event could not be written, as the end of a sentence. */
export function whyNot(appended: Extract<Appended, { ok: false }>): string {
  return words()(`sidebar.insert.${appended.reason}`, { detail: appended.detail });
}

/** Where the text went, when that is an answer to somebody else's post. */
export function placeBeside(network: NetworkId): Pick<BodyOf<'shareInserted'>, 'place'> {
  const { composer } = app.getState();
  return composer?.network === network && composer.kind !== 'post' ? { place: composer.kind } : {};
}

/**
 * Writes the line. `tab`: where the text went into the composer, so that its link can be known there. `id`: the line's id,
 * given before: writing it again changes nothing.
 */
export async function logShare(
  body: BodyOf<'shareInserted'>,
  { title, tab, id }: { title: string; tab?: number | undefined; id?: string },
): Promise<Appended> {
  const appended = await append(database, 'shareInserted', body, { label: title, ...(id !== undefined && { id }) });
  if (appended.ok) {
    const { network, link: code = null } = body;
    const beside = seeDraft(app.getState(), network);
    // Every link that the page has shown until now is older than this share.
    const insertion =
      beside && beside.tab === tab
        ? { share: appended.event.id, post: body.post, code, tab, network, generation: beside.generation, link: null }
        : null;
    app.setState({ insertion });
    void requestSync('append');
  }
  return appended;
}
