/** The sidebar's end of the port to the content script of the tab it sits beside. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { cleanPermalink, type NetworkId } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import {
  composerPort,
  fromPageSchema,
  type FromPage,
  type InsertOutcome,
  type InsertWish,
  type SelectWish,
  type ToPage,
} from '../messages.ts';
import { healthNotes, troubleIn } from '../health.ts';
import { noteOwnPost } from '../own-mix.ts';
import { database } from '../sync-means.ts';
import { forgetTab } from './set-aside.ts';
import { takeLink } from './insertion.ts';
import { app } from './store.ts';
import { followRepairs } from '../selector-pack-watch.ts';

/** `silent`: the page did not answer in time, so nobody knows what the editor holds. */
export type LinkedOutcome = InsertOutcome | 'silent';

/** The page answers after reading back for about 1 s; more than this means that it will not. */
const patience = 6000;
/** A page on its way to another takes no script yet: pauses between tries, in ms. */
const pauses = [200, 300, 700, 1500];

type Wish = Omit<InsertWish, 'request' | 'generation'> | Omit<SelectWish, 'request' | 'generation'>;
interface Link {
  tab: number;
  network: Network;
  ask(wish: Wish, late?: (outcome: LinkedOutcome) => void): Promise<LinkedOutcome>;
  close(): void;
}
let link: Link | null = null;
let requests = 0;
/** Whether the tab has finished loading: only then does silence mean that our script is not there. */
let loaded = false;

/** Connects to the tab's content script unless that is so already or being tried. `settled`: the tab has loaded. */
export function linkTo(tab: number, network: Network, settled: boolean): void {
  loaded = settled;
  if (link?.tab === tab && link.network === network && app.getState().link !== 'absent') return;
  unlink();
  app.setState({ link: 'connecting', composer: null, trouble: null });
  link = open(tab, network);
}

/** Lets go of the tab. */
export function unlink(): void {
  link?.close();
  link = null;
  app.setState({ link: 'none', composer: null, trouble: null });
}

/**
 * Asks the page to put text into the composer. `no-composer` when there is no page to ask. `late`: gets the answer that comes
 * after 'silent'.
 */
export async function insertIntoComposer(
  wish: Omit<InsertWish, 'type' | 'request' | 'generation'>,
  late?: (outcome: LinkedOutcome) => void,
): Promise<LinkedOutcome> {
  return link ? link.ask({ type: 'insert', ...wish }, late) : 'no-composer';
}

/** Asks the page to select a stretch of the draft, so that the person sees it. */
export async function showInComposer(
  wish: Omit<SelectWish, 'type' | 'request' | 'generation'>,
): Promise<LinkedOutcome> {
  return link ? link.ask({ type: 'select', ...wish }) : 'no-composer';
}

function open(tab: number, network: Network): Link {
  const notes = healthNotes(network.id as NetworkId);
  const waiting = new Map<number, (outcome: LinkedOutcome) => void>();
  const closed = new AbortController();
  let port: ReturnType<typeof browser.tabs.connect> | undefined;
  const watched = followRepairs(network, closed.signal, (wish) => port?.postMessage(wish satisfies ToPage));

  function hear(message: FromPage): void {
    watched.heard(message);
    switch (message.type) {
      case 'composer': {
        const kind = watched.wish().composers.find(({ id }) => id === message.composer?.variant)?.kind;
        const composer = message.composer && kind && { ...message.composer, network: network.id as NetworkId, kind };
        return app.setState({ link: 'connected', composer: composer ?? null });
      }
      case 'published': {
        const permalink = cleanPermalink(network, message.href);
        if (permalink === null) return;
        notes(message, []);
        const { insertion } = app.getState();
        const taken = takeLink(insertion, { tab, network: network.id, permalink });
        // What no share of ours was waiting for is the person's own.
        if (taken === insertion && insertion?.link !== permalink) void noteOwnPost(database, permalink, Date.now());
        return app.setState({ insertion: taken });
      }
      case 'done':
        return waiting.get(message.request)?.(message.outcome);
      case 'health': {
        const asked = watched.wish().composers;
        notes(message, asked);
        const trouble = troubleIn(message, asked);
        if (trouble !== app.getState().trouble) app.setState({ trouble });
        return;
      }
    }
  }

  /** Into a tab that has it already the script goes without effect; where the browser refuses it, the port stays silent. */
  async function connect(attempt: number): Promise<void> {
    await watched.ready;
    await browser.scripting
      .executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/composer.js'] })
      .catch(() => undefined);
    if (closed.signal.aborted) return;
    let spoke = false;
    port = browser.tabs.connect(tab, { name: composerPort, frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      const parsed = z.safeParse(fromPageSchema, message);
      if (!parsed.success || closed.signal.aborted) return;
      spoke = true;
      hear(parsed.data);
    });
    port.postMessage(watched.wish() satisfies ToPage);
    port.onDisconnect.addListener(() => {
      // Read so that Chrome does not report it as unchecked: a tab without our script is an everyday case.
      void browser.runtime.lastError;
      if (closed.signal.aborted) return;
      for (const answer of waiting.values()) answer('silent');
      app.setState(({ setAside }) => ({ setAside: forgetTab(setAside, tab) }));
      // A page that went away is followed by another one: from the start again.
      const next = spoke ? 0 : attempt + 1;
      const pause = pauses[next] ?? (loaded ? undefined : pauses.at(-1));
      app.setState({ link: pause === undefined ? 'absent' : 'connecting', composer: null, trouble: null });
      if (pause !== undefined) setTimeout(() => void connect(next), pause);
    });
  }

  void connect(0);
  return {
    tab,
    network,
    ask(wish, late) {
      const number = ++requests;
      const variant = app.getState().composer?.variant ?? '';
      return new Promise((resolve) => {
        let isLate = false;
        const timer = setTimeout(() => {
          isLate = true;
          resolve('silent');
        }, patience);
        const done = (outcome: LinkedOutcome) => {
          clearTimeout(timer);
          waiting.delete(number);
          if (wish.type === 'insert') watched.inserted(variant, outcome);
          if (isLate) late?.(outcome);
          else resolve(outcome);
        };
        waiting.set(number, done);
        const { link, composer } = app.getState();
        if (link === 'connected' && composer) {
          port?.postMessage({ ...wish, request: number, generation: composer.generation } satisfies ToPage);
        } else done('no-composer');
      });
    },
    close() {
      closed.abort();
      for (const answer of waiting.values()) answer('silent');
      port?.disconnect();
    },
  };
}
