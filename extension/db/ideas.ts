/** Colleagues' ideas as the server last told them, with what the person has voted since: kept, so that they are there offline. */
import { ideasSchema, type Ideas } from '../../shared/own-proposal.ts';
import { readEvent } from '../../shared/events/index.ts';
import { ask } from '../api-client.ts';
import { eventsAfter, keep, kept, type Database } from '../db.ts';

/** As they are kept; votes of that device up to `to` are counted in them. */
export interface KeptIdeas {
  readonly etag: string | null;
  readonly ideas: Ideas;
  readonly device: string;
  readonly to: number;
}

interface Means {
  readonly db: Database;
  readonly fetch: typeof fetch;
}

/** Asks for colleagues' ideas and keeps them. Without an answer what is kept stays. */
export async function pullIdeas({ db, fetch }: Means): Promise<void> {
  const membership = await kept(db, 'membership');
  if (!membership) return;
  const device = membership.device.id;
  // Read before the question: what is sent while it is answered may be counted or not, and is laid over it.
  const to = (await db.devices.get(device))?.cursor ?? 0;
  const held = await kept(db, 'ideas');
  const answer = await ask({
    ...membership,
    path: '/api/v1/ideas',
    schema: ideasSchema,
    etag: held?.etag ?? null,
    fetch,
  });
  if (!answer.ok) return;
  await db.transaction('rw', db.kept, async () => {
    // Left or joined again meanwhile: they belong to nobody here.
    if ((await kept(db, 'membership'))?.token !== membership.token) return;
    const now = 'unchanged' in answer ? held : { etag: answer.etag, ideas: answer.value };
    if (now) await keep(db, 'ideas', { etag: now.etag, ideas: now.ideas, device, to });
  });
}

/** What is kept, as it is with the votes that the server's answer does not count yet; undefined before the first answer. */
export async function ideasHere(db: Database): Promise<Ideas | undefined> {
  return db.transaction('r', db.events, db.kept, async () => {
    const [held, membership] = [await kept(db, 'ideas'), await kept(db, 'membership')];
    if (!held || !membership) return undefined;
    const device = membership.device.id;
    const rows = await eventsAfter(db, device, held.device === device ? held.to : 0).toArray();
    const cast = new Map<string, boolean>();
    for (const row of rows) {
      const read = readEvent(row);
      if (read.ok && read.known?.kind === 'vote.cast') cast.set(read.known.body.subject, read.known.body.vote === 'up');
    }
    const withOwn = <T extends { id: string; votes: number; voted: boolean }>(each: T): T => {
      const voted = cast.get(each.id) ?? each.voted;
      return { ...each, voted, votes: each.votes + Number(voted) - Number(each.voted) };
    };
    const { ideas, themes, ...rest } = held.ideas;
    return { ...rest, ideas: ideas.map(withOwn), themes: themes.map(withOwn) };
  });
}
