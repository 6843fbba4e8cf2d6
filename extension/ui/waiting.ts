/** Waits for a copied text: logs it once when it arrives in a composer, or when the person says that they pasted it. */
import { uuidv7 } from 'uuidv7';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { ownerOf } from '../db.ts';
import { copiedSchema, followCopied, heldBefore, timesIn, type Copied } from './copied.ts';
import { logShare, placeBeside, whyNot } from './log-share.ts';
import type { Chosen } from './share.ts';
import { app, say } from './store.ts';
import { words } from './words.ts';

// Session storage is closed to content scripts and forgotten with the browser; it outlives the sidebar.
const item = storage.defineItem<unknown>('session:copied');

const read = async (): Promise<Copied | null> => z.safeParse(copiedSchema, await item.getValue()).data ?? null;

/** One sidebar at a time, of all windows: two would see the text arrive in the same moment. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('portevoix.copied', work);

async function set(copied: Copied | null): Promise<void> {
  await item.setValue(copied);
  app.setState({ copied });
}

/** From now on waits for that text, which is on the clipboard, in place of any other. */
export async function waitFor({ post, variant, network, text }: Chosen): Promise<void> {
  const { membership } = app.getState();
  if (!membership) return;
  const copied: Copied = {
    id: uuidv7(),
    owner: ownerOf(membership),
    post: post.id,
    title: post.title,
    variant: variant?.id ?? null,
    network,
    text,
    before: heldBefore(text, app.getState()),
    stuck: false,
  };
  await alone(() => set(copied));
}

/** Waits no more; nothing is logged. */
export async function waitNoMore(): Promise<void> {
  await alone(() => set(null));
}

/** An insertion has put a text into the composer: when that is the one waited for, its line is written already. */
export async function wasInserted(text: string): Promise<void> {
  const { copied } = app.getState();
  if (copied && timesIn(text, copied.text) > 0) await waitNoMore();
}

/** The person's word that they pasted it where we do not see it. */
export async function sayPasted(copied: Copied): Promise<void> {
  await settle(copied, { network: copied.network }, undefined);
}

/** Writes the line, and only then is the waiting over. */
async function settle(
  copied: Copied,
  where: Pick<Parameters<typeof logShare>[0], 'network' | 'place'>,
  tab: number | undefined,
): Promise<void> {
  await alone(async () => {
    const now = await read();
    if (now?.id !== copied.id) return;
    const { id, post, variant, title } = copied;
    const body = { ...where, post, ...(variant !== null && { variant }), method: 'clipboard' as const };
    const logged = await logShare(body, { id, title, tab });
    if (!logged.ok) {
      await set({ ...now, stuck: true });
      return say(words()('sidebar.insert.unloggedCopy', { why: whyNot(logged) }), 'bad');
    }
    await set(null);
    say(words()(tab === undefined ? 'sidebar.waiting.noted' : 'sidebar.waiting.arrived'));
    if (tab !== undefined) app.setState({ post: null });
  });
}

/** Keeps what is waited for in the store, and looks for it in each state of the composer beside us. */
export async function followWaiting(signal: AbortSignal): Promise<void> {
  let busy = false;
  const look = async () => {
    const state = app.getState();
    const { copied, tab, composer, membership } = state;
    // While we insert ourselves, what appears in the composer is that.
    if (busy || state.inserting || !copied || !tab || !composer || !membership) return;
    if (copied.owner !== ownerOf(membership)) return;
    const next = followCopied(copied, state);
    if (next === copied) return;
    busy = true;
    try {
      const { network } = composer;
      if (next === 'arrived') await settle(copied, { network, ...placeBeside(network) }, tab.id);
      else await alone(async () => void ((await read())?.id === next.id && (await set(next))));
    } finally {
      busy = false;
    }
    await look();
  };
  const show = async () => app.setState({ copied: await read() });
  signal.addEventListener(
    'abort',
    item.watch(() => void show()),
  );
  signal.addEventListener(
    'abort',
    app.subscribe(({ copied, composer, inserting, membership }, before) => {
      const same = copied === before.copied && composer === before.composer && membership === before.membership;
      if (!same || inserting !== before.inserting) void look();
    }),
  );
  await show();
}
