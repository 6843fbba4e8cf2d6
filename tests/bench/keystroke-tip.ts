/** How long the real side panel takes from what the page tells it of a keystroke to the changed list of tips, on a slow processor. */
import { joinIn } from '../browsers/joined-panel.ts';
import { startChromium } from '../browsers/chromium.ts';
import { startProgram } from '../browsers/program.ts';
import { startSites } from '../browsers/sites.ts';
import { until } from '../browsers/until.ts';
import { median, type Figure } from './figures.ts';
import { drafts } from './large-charter.ts';

const strokes = 200;
/** How many times slower than this machine the panel's processor is made. */
const slower = 4;
const frameMs = 1000 / 60;

interface Port {
  readonly onMessage: { addListener(listener: () => void): void };
}
declare const chrome: { readonly tabs: { connect(...given: readonly unknown[]): Port } };

declare global {
  /** Milliseconds from each message of the page to the change of the list that it brought. */
  // oxlint-disable-next-line no-var
  var tipWaits: number[];
}

/** Watches the panel: when a message comes in, and when the list of tips changes behind it. Runs in the panel. */
function watchPanel(): void {
  globalThis.tipWaits = [];
  let told = 0;
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...given) => {
    const port = connect(...given);
    // Before the panel's own listener, which is added behind this one.
    port.onMessage.addListener(() => (told = performance.now()));
    return port;
  };
  new MutationObserver((changes) => {
    const isTip = changes.some(({ target, type }) => type === 'childList' && (target as Element).closest?.('.tips'));
    if (!isTip || told === 0) return;
    globalThis.tipWaits.push(performance.now() - told);
    told = 0;
  }).observe(document.body, { subtree: true, childList: true });
}

/** Types and removes a letter that makes a tip come and go, in a draft of 3,000 characters; gives median and 99th percentile. */
export async function keystrokeTip(): Promise<Figure[]> {
  const [sites, program] = [await startSites(), await startProgram()];
  const chromium = await startChromium({ sitesPort: sites.port });
  try {
    const page = chromium.context.pages()[0]!;
    await page.goto('https://www.linkedin.com/feed/?shape=b');
    await chromium.clickToolbarButton(page);
    const panel = await chromium.sidePanel();
    await joinIn(panel, await program.invitationLink('Camille Martin'));
    await panel.getByRole('heading', { name: 'Posts to share' }).waitFor();
    await panel.evaluate(watchPanel);
    // The panel connects anew, through what was laid over the call.
    await page.reload();
    await page.locator('.c0e8').click();
    await page.locator('[componentkey="ShareBox_textEditor"]').click();
    await page.keyboard.insertText(drafts.en.slice(0, 2900));
    await page.keyboard.type(' A world-clas');
    await panel.locator('.tips').waitFor({ state: 'attached' });
    const debugging = await panel.context().newCDPSession(panel);
    await debugging.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const count = () => panel.evaluate(() => globalThis.tipWaits.length);
    const pressed = async (key: string) => {
      const before = await count();
      await page.keyboard.press(key);
      await until('the list of tips', async () => (await count()) > before || undefined);
    };
    // The engine compiles what runs often: the first strokes are left out.
    for (let stroke = 0; stroke < strokes / 2 + 20; stroke++) {
      await pressed('s');
      await pressed('Backspace');
    }
    const waits = (await panel.evaluate(() => globalThis.tipWaits)).slice(-strokes).toSorted((a, b) => a - b);
    const late = waits[Math.floor(waits.length * 0.99)] ?? Number.NaN;
    return [
      {
        what: `Keystroke told to the side panel until its tips have changed, 3,000 characters, processor ${slower} × slower, median (99th percentile)`,
        measured: `${median(waits).toFixed(1)} ms (${late.toFixed(1)} ms)`,
        limit: '≤ 1 frame (16.7 ms)',
        kept: late <= frameMs,
      },
    ];
  } finally {
    await chromium.close();
    await program.stop();
    await sites.close();
  }
}
