/** The person's last gesture on a page (toolbar, shortcut, menu), passed from the background to the sidebar through the session's storage. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { chosenSchema } from './chosen.ts';

const gestureSchema = z.object({
  /** The tab that the browser now lets us read (activeTab), or null. */
  tab: z.nullable(z.int()),
  at: z.number(),
  /** What one of the menus was opened on. */
  propose: z.nullable(chosenSchema),
});
export type Gesture = z.infer<typeof gestureSchema>;

// Session storage is closed to content scripts and forgotten with the browser.
const item = storage.defineItem<unknown>('session:gesture');

/** Notes a gesture for the sidebar. */
export async function noteGesture(gesture: Omit<Gesture, 'at'>): Promise<void> {
  await item.setValue({ ...gesture, at: Date.now() } satisfies Gesture);
}

/** Calls with the last gesture, if any, and with each one that follows. */
export function onGesture(heard: (gesture: Gesture) => void, signal: AbortSignal): void {
  const read = (value: unknown) => {
    const parsed = z.safeParse(gestureSchema, value);
    if (parsed.success && !signal.aborted) heard(parsed.data);
  };
  signal.addEventListener('abort', item.watch(read));
  void item.getValue().then(read);
}

/** Forgets what that gesture proposed, once it was taken up: the next sidebar starts from the page in front of it. */
export async function consumeProposal({ at }: Gesture): Promise<void> {
  const parsed = z.safeParse(gestureSchema, await item.getValue());
  if (parsed.success && parsed.data.at === at) await item.setValue({ ...parsed.data, propose: null } satisfies Gesture);
}
