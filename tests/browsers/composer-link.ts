/** Speaks to the content script as the sidebar does, from a context of the extension, and keeps what it hears. */
import { until } from './until.ts';
import type { composerPort, FromPage, InsertOutcome, ToPage } from '../../extension/messages.ts';

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
  insert(text: string, at: ToPage['at'], seen?: string): Promise<InsertOutcome>;
  close(): Promise<void>;
}

/** Opens the port to the one tab of that address pattern, such as `https://x.com/*`. Throws when no script answers there. */
export async function linkComposer(evaluate: Evaluate, pattern: string): Promise<ComposerLink> {
  await evaluate(
    async ({ pattern, name }) => {
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
    },
    { pattern, name: portName },
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
  return {
    messages,
    draft,
    composer,
    async insert(text, at, seen) {
      const wish: ToPage = { type: 'insert', request: ++request, text, at, seen: seen ?? (await draft()) ?? '' };
      // oxlint-disable-next-line require-post-message-target-origin -- a port's, not a window's
      await evaluate((wish) => globalThis.probe.port.postMessage(wish), wish);
      return until('the outcome of the insertion', async () => {
        const answer = (await messages()).find((each) => each.type === 'inserted' && each.request === wish.request);
        return answer?.type === 'inserted' ? answer.outcome : undefined;
      });
    },
    async close() {
      await evaluate(() => globalThis.probe.port.disconnect(), null);
    },
  };
}
