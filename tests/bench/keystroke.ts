/** How long a keystroke in the composer takes to reach the extension's side of the port, in frames. */
import { startChromium } from '../browsers/chromium.ts';
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { startSites } from '../browsers/sites.ts';
import { until } from '../browsers/until.ts';
import { median, type Figure } from './figures.ts';

const strokes = 200;
const frameMs = 1000 / 60;

/** Wall-clock times of one machine, by length of the draft. */
type Times = Record<number, number>;
declare global {
  // oxlint-disable-next-line no-var
  var pressed: Times;
  // oxlint-disable-next-line no-var
  var arrived: Times;
}

/** Types into LinkedIn B's editor with the port open; gives median and 95th percentile from key to message. */
export async function keystroke(): Promise<Figure[]> {
  const sites = await startSites();
  const chromium = await startChromium({ sitesPort: sites.port });
  try {
    const page = chromium.context.pages()[0]!;
    await page.goto('https://www.linkedin.com/sharing/compose?shape=b');
    const editor = page.locator('[componentkey="ShareBox_textEditor"]');
    await editor.click();
    const worker = await chromium.serviceWorker();
    const evaluate = ((run, given) => worker.evaluate(run as never, given)) as Evaluate;
    await linkComposer(evaluate, 'https://www.linkedin.com/*');
    await evaluate(() => {
      globalThis.arrived = {};
      globalThis.probe.port.onMessage.addListener((message) => {
        const { composer } = message as { composer?: { text: string } };
        if (composer) globalThis.arrived[composer.text.length] ??= performance.timeOrigin + performance.now();
      });
    }, null);
    await editor.evaluate((element) => {
      globalThis.pressed = {};
      element.addEventListener('keydown', () => {
        const length = (element.textContent ?? '').length + 1;
        globalThis.pressed[length] = performance.timeOrigin + performance.now();
      });
    });
    for (let stroke = 0; stroke < strokes; stroke++) await page.keyboard.press('a');
    const arrived = await until('the last keystroke', async () => {
      const times = await evaluate(() => globalThis.arrived, null);
      return times[strokes] === undefined ? undefined : times;
    });
    const pressed = await page.evaluate(() => globalThis.pressed);
    const waits = Object.entries(arrived)
      .flatMap(([length, at]) => (pressed[Number(length)] === undefined ? [] : [at - pressed[Number(length)]!]))
      .toSorted((a, b) => a - b);
    const middle = median(waits);
    const late = waits[Math.floor(waits.length * 0.95)] ?? Number.NaN;
    return [
      {
        what: 'Keystroke in the composer to the sidebar’s side, median (95th percentile)',
        measured: `${middle.toFixed(1)} ms (${late.toFixed(1)} ms)`,
        limit: '≤ 2 frames (33 ms)',
        kept: middle <= 2 * frameMs,
      },
    ];
  } finally {
    await chromium.close();
    await sites.close();
  }
}
