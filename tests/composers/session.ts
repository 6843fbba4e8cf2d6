/** One browser with the matrix page open: sets a draft, asks what the sidebar would ask, and reads the editor's own model. */
import { startChromium } from '../browsers/chromium.ts';
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Sites } from '../browsers/sites.ts';
import { until } from '../browsers/until.ts';
import { chromiumWriter, firefoxWriter, type Writer } from '../browsers/writer.ts';
import type { FromPage, InsertOutcome, InsertWish, WatchWish } from '../../extension/messages.ts';
import type { MatrixFixture } from '../fixtures/composers/matrix.ts';
import type { MatrixEngine, MatrixShape } from '../fixtures/composers/matrix-shapes.ts';

export const matrixBrowsers = ['chromium', 'firefox'] as const;
export type MatrixBrowser = (typeof matrixBrowsers)[number];

/** What can be seen of the page from outside the extension. */
export interface Seen {
  readonly model: string;
  readonly selected: string;
  readonly neighbours: string;
}

export interface Session {
  /** Opens the page with that editor in that place, and the sidebar's port to it. */
  open(engine: MatrixEngine, shape: MatrixShape): Promise<void>;
  /** Begins anew with that draft; gives what the page then tells the sidebar. */
  set(draft: string): Promise<string | null>;
  insert(text: string, at: InsertWish['at'], seen: string): Promise<InsertOutcome>;
  select(at: { start: number; end: number }, seen: string): Promise<InsertOutcome>;
  seen(): Promise<Seen>;
  /** What the sidebar is told within a second: `wanted`, or what it was told instead. */
  told(wanted: string): Promise<string | null>;
  press(chord: string): Promise<void>;
  /** The model once it is `wanted`, or what it is instead after a second. */
  becomes(wanted: string): Promise<string>;
  close(): Promise<void>;
}

const pattern = 'https://www.linkedin.com/*';

/** The engine is said to be another one than it is: its own marks must tell. */
const wishFor = (engine: MatrixEngine, shape: MatrixShape): WatchWish => ({
  type: 'watch',
  composers: [
    {
      id: 'matrix',
      kind: 'post',
      engine: engine.startsWith('plain') ? 'plain' : engine === 'quill-1' ? 'draft' : 'quill',
      shadowHost: shape.startsWith('shadow') ? ['#place'] : null,
      inside: [],
      editor: ['[data-matrix]'],
      never: [],
    },
  ],
  published: [],
});

interface Browser {
  readonly writer: Writer;
  /** Runs in a context of the extension. */
  readonly extension: Evaluate;
  close(): Promise<void>;
}

async function start(browser: MatrixBrowser, sites: Sites): Promise<Browser> {
  const sitesPort = sites.port;
  if (browser === 'chromium') {
    const chromium = await startChromium({ sitesPort });
    const worker = await chromium.serviceWorker();
    return {
      writer: chromiumWriter(chromium, chromium.context.pages()[0]!),
      extension: ((run, given) => worker.evaluate(run as never, given)) as Evaluate,
      close: () => chromium.close(),
    };
  }
  const firefox = await startFirefox({ sitesPort });
  const page = await firefox.openExtensionPage('options.html');
  return {
    writer: await firefoxWriter(firefox),
    extension: ((run, given) => page.evaluate(run as never, given)) as Evaluate,
    close: () => firefox.close(),
  };
}

/** Starts the browser with the production build. */
export async function startSession(browser: MatrixBrowser, sites: Sites): Promise<Session> {
  return sessionIn(await start(browser, sites));
}

/** A session in a browser that runs already. */
export function sessionIn({ writer, extension, close }: Browser): Session {
  let request = 0;
  const ask = (wish: object) =>
    extension(
      ({ wish, number }) =>
        new Promise<InsertOutcome>((answer, fail) => {
          const { port, messages } = globalThis.probe;
          const told = (messages as FromPage[]).findLast((each) => each.type === 'composer');
          const generation = told?.composer?.generation ?? 0;
          port.onMessage.addListener((heard) => {
            const message = heard as FromPage;
            if (message.type === 'done' && message.request === number) answer(message.outcome);
          });
          // oxlint-disable-next-line require-post-message-target-origin -- a port's, not a window's
          port.postMessage({ ...wish, generation, request: number });
          setTimeout(() => fail(new Error('no outcome within 10 s')), 10_000);
        }),
      { wish, number: ++request },
    );
  /** The last composer that the sidebar was told of, once its text is `wanted` and it is none of the `former` ones. */
  const tellsOf = (wanted: string, former = -1) =>
    extension(
      async ({ wanted, former }) => {
        const { messages } = globalThis.probe;
        const last = () => (messages as FromPage[]).findLast((each) => each.type === 'composer')?.composer;
        const isTold = () => {
          const composer = last();
          return composer && composer.generation > former && composer.text.normalize() === wanted.normalize();
        };
        for (const end = Date.now() + 5000; !isTold() && Date.now() < end;)
          await new Promise((look) => setTimeout(look, 10));
        const found = last();
        if (messages.length > 50) messages.splice(0, messages.length - 10);
        return found ? { text: found.text, generation: found.generation } : null;
      },
      { wanted, former },
    );
  const told = async (wanted: string) => (await tellsOf(wanted))?.text ?? null;
  let remounts = false;
  let former = -1;
  return {
    async open(engine, shape) {
      await writer.goto(`https://www.linkedin.com/matrix?engine=${engine}&shape=${shape}`);
      await until('the matrix page', () =>
        writer.evaluate(() => {
          (window.fixture as MatrixFixture).set('');
          return true;
        }, null),
      );
      await linkComposer(extension, pattern, wishFor(engine, shape));
      // A browser's own undo has no beginning that a page could set: those editors are made anew for each draft.
      remounts = /^(textarea|input|plain)/.test(engine);
      former = (await tellsOf(''))?.generation ?? -1;
    },
    async set(draft) {
      const held = await writer.evaluate((draft) => {
        // Editors join what happens within a second into one undo step.
        const now = Date.now.bind(Date);
        Date.now = () => now() + 10_000;
        (window.fixture as MatrixFixture).set(draft);
        return (window.fixture as MatrixFixture).model();
      }, draft);
      const composer = await tellsOf(held, remounts ? former : -1);
      former = composer?.generation ?? former;
      return composer?.text ?? null;
    },
    insert: (text, at, seen) => ask({ type: 'insert', text, at, seen }),
    select: (at, seen) => ask({ type: 'select', at, seen }),
    seen: () =>
      writer.evaluate(() => {
        const fixture = window.fixture as MatrixFixture;
        return {
          model: fixture.model(),
          selected: fixture.selected(),
          neighbours: JSON.stringify(fixture.decoys()),
        };
      }, null),
    told,
    press: (chord) => writer.press(chord),
    becomes: (wanted) =>
      writer.evaluate(async (wanted) => {
        const { fixture } = window;
        for (const end = performance.now() + 1000; fixture.model() !== wanted && performance.now() < end;)
          await new Promise((look) => setTimeout(look, 10));
        return fixture.model() ?? '';
      }, wanted),
    close,
  };
}
