/** Fills the store from the database, the settings, the tab and the network, for as long as the page lives. */
import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { pickLanguage } from '../../shared/languages/index.ts';
import { acceptedHere } from '../accepted-charter.ts';
import { kept } from '../db.ts';
import { ownClips, ownLog, pendingShares, sharedPosts } from '../db/own-log.ts';
import { onGesture } from '../gestures.ts';
import type { ToBackground } from '../messages.ts';
import { recentMix } from '../own-mix.ts';
import { networkOnAt, onNetworksChange, readNetworksOn } from '../networks-on.ts';
import { appearance, language } from '../settings.ts';
import { keptLibrary, syncState, type SyncFailureReason, type SyncResult } from '../sync.ts';
import { browserMeans, database } from '../sync-means.ts';
import { roomLeft } from '../storage-room.ts';
import { wakeSoon } from '../wake.ts';
import { applyAccent } from './accent.ts';
import { followActiveTab } from './active-tab.ts';
import { askWorker } from './ask-worker.ts';
import { linkTo, unlink } from './composer-link.ts';
import { followInsertion } from './insertion.ts';
import { app, say } from './store.ts';
import { words } from './words.ts';

/** Keeps language, appearance and accent as the person and the programme set them; resolves when they are first known. */
export async function followSettings(signal: AbortSignal): Promise<void> {
  const show = async () => {
    const [tongue, look] = await Promise.all([language.getValue(), appearance.getValue()]);
    const id = tongue === 'auto' ? pickLanguage([browser.i18n.getUILanguage(), ...navigator.languages]) : tongue;
    document.documentElement.lang = id;
    if (look === 'auto') delete document.documentElement.dataset['appearance'];
    else document.documentElement.dataset['appearance'] = look;
    const open = (await browser.commands.getAll()).find(({ name }) => name === '_execute_action');
    app.setState({ language: id, shortcut: open?.shortcut ?? '' });
  };
  for (const item of [language, appearance])
    signal.addEventListener(
      'abort',
      item.watch(() => void show()),
    );
  await show();
}

/** Keeps the networks that are on; resolves when they are first known. */
export async function followNetworksOn(signal: AbortSignal): Promise<void> {
  const show = async () => app.setState({ networksOn: await readNetworksOn() });
  onNetworksChange(() => void show(), signal);
  await show();
}

/** Says every failure that nothing else has caught: a person must never wait for something that has broken. */
export function followFailures(): void {
  const tell = (reason: unknown) => {
    const detail = reason instanceof Error ? reason.message : String(reason);
    say(words()('sidebar.broken', { detail }), 'bad');
  };
  addEventListener('unhandledrejection', (event) => tell(event.reason));
  addEventListener('error', (event) => tell(event.error ?? event.message));
}

/** How many proposals are listed below the form. */
const clipsShown = 10;

/** Keeps what the database holds in the store. */
export function followDatabase(signal: AbortSignal): void {
  const follow = <T>(read: () => Promise<T>, show: (value: T) => void) => {
    const subscription = liveQuery(read).subscribe({
      next: show,
      error: (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        say(words()('sidebar.storageClosed', { detail }), 'bad');
      },
    });
    signal.addEventListener('abort', () => subscription.unsubscribe());
    return subscription;
  };
  follow(
    () => kept(database, 'membership'),
    (membership) => {
      applyAccent(membership?.program.accent ?? null);
      app.setState({ membership: membership ?? null });
    },
  );
  follow(
    () => keptLibrary(database),
    (held) => app.setState({ library: held?.library ?? null }),
  );
  follow(
    () => kept(database, 'me'),
    (me) => app.setState({ me: me ?? null }),
  );
  follow(
    () => acceptedHere(database),
    (accepted) => app.setState({ accepted }),
  );
  follow(
    () => recentMix(database, Date.now()),
    (mix) => app.setState({ mix }),
  );
  follow(
    () => syncState(database),
    (sync) => app.setState({ sync }),
  );
  follow(
    () => pendingShares(database, 1),
    (pending) => app.setState({ pending }),
  );
  follow(
    () => ownClips(database, clipsShown),
    (clips) => app.setState({ clips }),
  );
  follow(
    () => sharedPosts(database),
    (shared) => app.setState({ shared }),
  );
  const log = (limit: number) =>
    follow(
      () => ownLog(database, limit),
      (found) => app.setState({ log: found }),
    );
  let shown = log(app.getState().logLimit);
  const unsubscribe = app.subscribe(({ logLimit }, before) => {
    if (logLimit === before.logLimit) return;
    shown.unsubscribe();
    shown = log(logLimit);
  });
  signal.addEventListener('abort', unsubscribe);
}

/** Shows when the browser's storage runs short, before anything can be lost: asked when the page opens and when the log grows. */
export function followRoom(signal: AbortSignal): void {
  const look = async () => app.setState({ room: await roomLeft(browserMeans.estimate) });
  void look();
  signal.addEventListener(
    'abort',
    app.subscribe(({ log }, before) => {
      if (log?.last !== before.log?.last) void look();
    }),
  );
}

/** Keeps the active tab, the link to its composer and the person's last gesture in the store. */
export async function followPage(signal: AbortSignal): Promise<void> {
  const { look } = await followActiveTab((tab, settled) => {
    const before = app.getState().tab;
    app.setState({ tab });
    const network = networkOnAt(tab?.url, app.getState().networksOn);
    const formerly = networkOnAt(before?.url, app.getState().networksOn);
    // Another place: what the person had chosen for the former one does not hold here, except to read their log. The first
    // tab that is known is no other place: they may have chosen while it was looked for.
    const isElsewhere = before !== null && (before.id !== tab?.id || network !== formerly);
    if (isElsewhere && app.getState().view !== 'log') app.setState({ view: null });
    if (tab && network) linkTo(tab.id, network, settled);
    else unlink();
  }, signal);
  signal.addEventListener(
    'abort',
    app.subscribe((state, before) => {
      // A network switched on or off may be the one beside us, and may show us its address for the first time.
      if (state.networksOn !== before.networksOn) void look();
      const insertion = followInsertion(state.insertion, state);
      if (insertion !== state.insertion) app.setState({ insertion });
    }),
  );
  onGesture((gesture) => {
    app.setState({ gesture, ...(gesture.propose && fresh(gesture.at) && { view: 'propose' as const }) });
    // The gesture may just have allowed us to see the tab's address.
    void look();
  }, signal);
}

/** A gesture that was made to open this sidebar, not one of an hour ago. */
function fresh(at: number): boolean {
  return Date.now() - at < 10_000;
}

/** The database itself cannot tell that it takes nothing more. */
const isUnwritten = (reason: SyncFailureReason): reason is 'storage-full' | 'storage-closed' =>
  reason === 'storage-full' || reason === 'storage-closed';

/**
 * Asks the background to synchronise; the result arrives through the database, except for what the caller wants to say of it.
 * Undefined when the worker ended meanwhile: the next synchronisation goes on where it stood.
 */
export async function requestSync(why: 'open' | 'append' | 'online' | 'person'): Promise<SyncResult | undefined> {
  app.setState(({ syncing }) => ({ syncing: syncing + 1 }));
  try {
    // The worker may be gone before it hears of it.
    if (why === 'append') await wakeSoon(browserMeans);
    const result = await askWorker<SyncResult>(() =>
      browser.runtime.sendMessage({ type: 'sync', why } satisfies ToBackground),
    );
    if (result) app.setState({ unwritten: !result.ok && isUnwritten(result.reason) ? result.reason : null });
    return result;
  } finally {
    app.setState(({ syncing }) => ({ syncing: syncing - 1 }));
  }
}

/** Synchronises when the sidebar opens and when the network comes back, and shows when it is away. */
export function followNetwork(signal: AbortSignal): void {
  const show = () => {
    app.setState({ online: navigator.onLine });
    if (navigator.onLine) void requestSync('online');
  };
  addEventListener('online', show, { signal });
  addEventListener('offline', show, { signal });
  app.setState({ online: navigator.onLine });
  if (navigator.onLine) void requestSync('open');
}
