/** Serves the sidebar over its port: watches the composer while one listens, and inserts when the person asks. */
import { browser, type Browser } from '@wxt-dev/browser';
import type { composerPort, FromPage, InsertOutcome, InsertWish, SelectWish, ToPage, WatchWish } from '../messages.ts';
import { insert, select } from './insert.ts';
import { watch, type Watch } from './watch.ts';

/** Its type is checked against the protocol; importing the value would bring zod into the host page. */
const portName: typeof composerPort = 'portevoix.composer';
/** A composer younger than this may be LinkedIn's placeholder that is about to be swapped; milliseconds. */
const young = 300;

/** Waits for the sidebar. Nothing on the page is read before its port opens, nor after the last one closes or `signal` aborts. */
export function serveSidebar(signal: AbortSignal): void {
  const ports = new Set<Browser.runtime.Port>();
  let watching: { watch: Watch; stop: AbortController } | null = null;
  let work: Promise<unknown> = Promise.resolve();

  const tell = (message: FromPage) => {
    for (const port of ports) port.postMessage(message);
  };

  const stop = () => {
    watching?.stop.abort();
    watching = null;
  };

  const serve = async (wish: InsertWish | SelectWish): Promise<InsertOutcome> => {
    const age = performance.now() - (watching?.watch.current()?.foundAt ?? 0);
    if (age < young) await new Promise((done) => setTimeout(done, young - age));
    const now = watching?.watch.current();
    if (!now) return 'no-composer';
    return wish.type === 'select' ? select(now.composer, wish) : insert(now.composer, now.caret, wish);
  };

  /** The newest data holds for all: two sidebars of one extension have the same. */
  const begin = (wish: WatchWish) => {
    stop();
    const own = new AbortController();
    watching = { watch: watch(wish, tell, AbortSignal.any([own.signal, signal])), stop: own };
    tell(watching.watch.state());
  };

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id || signal.aborted) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) stop();
    });
    port.onMessage.addListener((message: ToPage) => {
      if (message.type === 'watch') return begin(message);
      // One after the other: two writes at once would each see the other's text.
      work = work.then(async () => {
        const outcome = await serve(message).catch((): InsertOutcome => 'mismatch');
        if (ports.has(port)) port.postMessage({ type: 'done', request: message.request, outcome } satisfies FromPage);
      });
    });
  };

  browser.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    stop();
    ports.clear();
  });
}
