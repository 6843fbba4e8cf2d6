/** Speaks to the content script as the sidebar does, from a context of the extension, and keeps what it hears. */
import { until } from './until.ts';
import { networkOfUrl } from '../../shared/networks/index.ts';
import type {
  composerPort,
  FromPage,
  InsertOutcome,
  InsertWish,
  SelectWish,
  WatchWish,
} from '../../extension/messages.ts';
import { watchFor } from '../../extension/watched.ts';

const portName: typeof composerPort = 'portevoix.composer';

/** The part of the extension API that the probe uses inside the browser. */
interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; active: boolean }[]>;
    connect(tab: number, options: object): Port;
  };
  scripting: { executeScript(injection: object): Promise<unknown> };
};
declare global {
  /** Lives in the extension's context between two calls. */
  // oxlint-disable-next-line no-var
  var probe: { messages: unknown[]; port: Port; isOpen: boolean };
}

/** Runs a function in a context of the extension: a Playwright worker or page, a Puppeteer page. */
export type Evaluate = <T, A>(run: (given: A) => T | Promise<T>, given: A) => Promise<T>;

export interface ComposerLink {
  /** Every message so far, oldest first. */
  messages(): Promise<FromPage[]>;
  /** The draft as last told, or null when the page says that there is no composer. */
  draft(): Promise<string | null>;
  /** The last composer state. */
  composer(): Promise<Extract<FromPage, { type: 'composer' }>['composer']>;
  /** Asks for an insertion and waits for its outcome. `seen` is the draft as last told unless given. */
  insert(text: string, at: InsertWish['at'], seen?: string): Promise<InsertOutcome>;
  /** Asks for a place of the draft to be selected and waits for the outcome. */
  select(at: SelectWish['at'], seen?: string): Promise<InsertOutcome>;
  close(): Promise<void>;
}

/** What the sidebar watches for in the pages of that address pattern. */
function watchedAt(pattern: string): WatchWish {
  const network = networkOfUrl(pattern.replace('*', ''));
  if (!network) throw new Error(`${pattern} belongs to no network`);
  return watchFor(network);
}

/**
 * Opens the port to the one tab of that address pattern, such as `https://x.com/*`. Throws when no script answers there.
 * `wish`: what to watch for, the network's own data unless given.
 */
export async function linkComposer(evaluate: Evaluate, pattern: string, wish?: WatchWish): Promise<ComposerLink> {
  await evaluate(
    async ({ pattern, name, watched }) => {
      const tabs = await chrome.tabs.query({ url: pattern });
      const tab = tabs[0];
      if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs match ${pattern}`);
      await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['/composer.js'] });
      const port = chrome.tabs.connect(tab.id, { name });
      const probe = { messages: [] as unknown[], port, isOpen: true };
      port.onMessage.addListener((message) => probe.messages.push(message));
      port.onDisconnect.addListener(() => {
        probe.isOpen = false;
      });
      globalThis.probe = probe;
      // oxlint-disable-next-line require-post-message-target-origin -- a port's, not a window's
      port.postMessage(watched);
    },
    { pattern, name: portName, watched: wish ?? watchedAt(pattern) },
  );
  const messages = async () => {
    const probed = await evaluate(() => ({ heard: globalThis.probe.messages, isOpen: globalThis.probe.isOpen }), null);
    if (!probed.isOpen) throw new Error('the content script does not answer: the port was closed');
    return probed.heard as FromPage[];
  };
  const composer = async () => {
    const states = (await messages()).filter((each) => each.type === 'composer');
    return states.at(-1)?.composer ?? null;
  };
  const draft = async () => (await composer())?.text ?? null;
  await until('the first composer state', async () => (await messages())[0]);
  let request = 0;
  const ask = async (wish: Omit<InsertWish, 'request' | 'generation'> | Omit<SelectWish, 'request' | 'generation'>) => {
    const numbered = { ...wish, request: ++request, generation: (await composer())?.generation ?? 0 };
    // oxlint-disable-next-line require-post-message-target-origin -- a port's, not a window's
    await evaluate((wish) => globalThis.probe.port.postMessage(wish), numbered);
    return until('the outcome of the request', async () => {
      const answer = (await messages()).find((each) => each.type === 'done' && each.request === numbered.request);
      return answer?.type === 'done' ? answer.outcome : undefined;
    });
  };
  return {
    messages,
    draft,
    composer,
    async insert(text, at, seen) {
      return ask({ type: 'insert', text, at, seen: seen ?? (await draft()) ?? '' });
    },
    async select(at, seen) {
      return ask({ type: 'select', at, seen: seen ?? (await draft()) ?? '' });
    },
    async close() {
      await evaluate(() => globalThis.probe.port.disconnect(), null);
    },
  };
}
