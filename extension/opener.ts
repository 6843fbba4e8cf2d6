/** Keeps the script that hears "start a post" where the person wants it: registered, and in the tabs that are open; or nowhere. */
import { browser } from 'wxt/browser';
import { pagesOn, readNetworksOn } from './networks-on.ts';
import { openOnCompose } from './settings.ts';

const id = 'opener';
const file = '/opener.js';

/** Registers or unregisters it as the settings say; safe to call at any time, also twice at once. Chromium only. */
export async function keepOpener(): Promise<void> {
  // Installation, start and each change of the settings call it: what one has looked at, no other may change meanwhile.
  await navigator.locks.request('portevoix.opener', keep);
}

async function keep(): Promise<void> {
  const wanted = (await openOnCompose.getValue()) ? pagesOn(await readNetworksOn()) : [];
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] }))[0];
  const held = registered?.matches ?? [];
  const [added, gone] = [without(wanted, held), without(held, wanted)];
  if (added.length === 0 && gone.length === 0) return;
  const script = { id, js: [file], matches: wanted, runAt: 'document_idle' as const };
  if (wanted.length === 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await inTabs(added, (target) => browser.scripting.executeScript({ target, files: [file] }));
  await inTabs(gone, (target) =>
    browser.scripting.executeScript({
      target,
      func: () => (globalThis as { portevoixOpener?: AbortController }).portevoixOpener?.abort(),
    }),
  );
}

const without = (list: readonly string[], others: readonly string[]) => list.filter((each) => !others.includes(each));

async function inTabs(matches: string[], run: (target: { tabId: number }) => Promise<unknown>): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      // A tab that is asleep, shows an error or may not be visited any more takes no script: it gets the right one when it loads.
      if (tabId !== undefined) await run({ tabId }).catch(() => undefined);
    }),
  );
}
