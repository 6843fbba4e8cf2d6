/** Waits for a copied text: logs it once when it arrives in a composer, or when the person says that they pasted it. */
import { uuidv7 } from 'uuidv7';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { ownerOf } from '../db.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { copiedSchema, hasArrived, heldIn, timesIn, type Copied, type Held } from './copied.ts';
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
export async function waitFor({ post, variant, network, text, link }: Chosen): Promise<void> {
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
    ...(link && { link }),
    stuck: false,
  };
  await alone(() => set(copied));
}

/** Waits no more; nothing is logged. */
export async function waitNoMore(): Promise<void> {
  await alone(() => set(null));
}

/** What the composer beside us held when we last looked. */
let held: Held | null = null;

/** An insertion for that network has put a text into the composer: when that is the one waited for, its line is written already. */
export async function wasInserted(text: string, network: NetworkId): Promise<void> {
  const { copied } = app.getState();
  if (copied?.network === network && timesIn(text, copied.text) > 0) await waitNoMore();
  else notOfClipboard(text);
}

/** What was put or may still appear in the composer beside us is ours: there, the waited text is not taken for a pasted one. */
export function notOfClipboard(text: string): void {
  const state = app.getState();
  const { copied } = state;
  if (!copied || timesIn(text, copied.text) === 0) return;
  const now = heldIn(state, copied, held);
  held = now && { ...now, times: Infinity };
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
    const { id, post, variant, title, link } = copied;
    const taken = { ...(variant !== null && { variant }), ...(link && { link }) };
    const body = { ...where, post, ...taken, method: 'clipboard' as const };
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
    if (busy || state.inserting) return;
    if (!copied || copied.stuck || !membership || copied.owner !== ownerOf(membership)) {
      held = null;
      return;
    }
    const before = held;
    held = heldIn(state, copied, before);
    if (!tab || !composer || !hasArrived(before, held)) return;
    busy = true;
    try {
      const { network } = composer;
      await settle(copied, { network, ...placeBeside(network) }, tab.id);
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
    app.subscribe((now, before) => {
      const looked = ['copied', 'tab', 'link', 'composer', 'inserting', 'membership'] as const;
      if (looked.some((each) => now[each] !== before[each])) void look();
    }),
  );
  await show();
}
