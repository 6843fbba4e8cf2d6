/** Serves the sidebar over its port: watches the composer while one listens, and inserts when the person asks. */
import { browser, type Browser } from '@wxt-dev/browser';
import type { composerPort, FromPage, InsertOutcome, InsertWish, SelectWish, ToPage, WatchWish } from '../messages.ts';
import { isThere } from './find.ts';
import { insert, select } from './insert.ts';
import { watch, type Watch } from './watch.ts';

/** Its type is checked against the protocol; importing the value would bring zod into the host page. */
const portName: typeof composerPort = 'portevoix.composer';
/** A composer younger than this may be LinkedIn's placeholder that is about to be swapped; milliseconds. */
const young = 700;
/** How often to look whether the extension is still there, in milliseconds. */
const pulse = 1000;

interface Watching {
  readonly watch: Watch;
  readonly stop: AbortController;
  /** The wish as it came, to know it again. */
  readonly wish: string;
}

/** Waits for the sidebar. Nothing on the page is read before its port opens, nor after the last one closes or `life` ends. */
export function serveSidebar(life: AbortController): void {
  const { signal } = life;
  const ports = new Set<Browser.runtime.Port>();
  let watching: Watching | null = null;
  let work: Promise<unknown> = Promise.resolve();

  const say = (port: Browser.runtime.Port, message: FromPage) => {
    try {
      port.postMessage(message);
    } catch {
      // Closed from the other side, which tells nobody when it was an update of the extension.
      leave(port);
    }
  };

  const tell = (message: FromPage) => {
    for (const port of ports) say(port, message);
  };

  const stop = () => {
    watching?.stop.abort();
    watching = null;
  };

  const leave = (port: Browser.runtime.Port) => {
    ports.delete(port);
    if (ports.size === 0) stop();
  };

  const serve = async (wish: InsertWish | SelectWish): Promise<InsertOutcome> => {
    const before = watching?.watch.current();
    if (!before) return 'no-composer';
    // Another composer holds the same text when both are empty.
    if (before.generation !== wish.generation) return 'changed';
    const age = performance.now() - before.foundAt;
    if (age < young) await new Promise((done) => setTimeout(done, young - age));
    const now = watching?.watch.current();
    if (!now) return 'no-composer';
    if (now.generation !== before.generation || now.composer.variant !== before.composer.variant) return 'changed';
    const { composer, caret } = now;
    const outcome = wish.type === 'select' ? select(composer, wish) : await insert(composer, caret, wish);
    return outcome !== 'exact' && !isThere(composer.editor) ? 'no-composer' : outcome;
  };

  /** The newest data holds for all: two sidebars of one extension have the same. */
  const begin = (port: Browser.runtime.Port, message: WatchWish) => {
    const wish = JSON.stringify(message);
    if (watching?.wish === wish) {
      for (const state of watching.watch.states()) say(port, state);
      return;
    }
    stop();
    const own = new AbortController();
    watching = { watch: watch(message, tell, AbortSignal.any([own.signal, signal])), stop: own, wish };
  };

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id || signal.aborted) return;
    ports.add(port);
    port.onDisconnect.addListener(() => leave(port));
    port.onMessage.addListener((message: ToPage) => {
      if (!ports.has(port)) return;
      if (message.type === 'watch') return begin(port, message);
      // One after the other: two writes at once would each see the other's text.
      work = work.then(async () => {
        const outcome = await serve(message).catch((): InsertOutcome => 'mismatch');
        // Who hears that it is done knows what the editor holds now.
        watching?.watch.tellNow();
        if (ports.has(port)) say(port, { type: 'done', request: message.request, outcome });
      });
    });
  };

  browser.runtime.onConnect.addListener(accept);
  // A page that goes to sleep in the history comes back with this script, but Chrome has closed its ports (since 123).
  addEventListener(
    'pagehide',
    (event) => {
      if (!event.isTrusted) return;
      for (const port of ports) port.disconnect();
      ports.clear();
      stop();
    },
    { signal },
  );
  const beat = setInterval(() => {
    if (watching && !browser.runtime?.id) life.abort();
  }, pulse);
  signal.addEventListener('abort', () => {
    clearInterval(beat);
    stop();
    ports.clear();
  });
}
