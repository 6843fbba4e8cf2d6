/** Keeps the script that hears "start a post" where the person wants it: registered, and in the tabs that are open; or nowhere. */
import { browser } from 'wxt/browser';
import { networks } from '../shared/networks/index.ts';
import { openOnCompose } from './settings.ts';

const id = 'opener';
const file = '/opener.js';
const matches = networks.flatMap((network) => network.matches);

/** Registers or unregisters it as the setting says; safe to call at any time, also twice at once. Chromium only. */
export async function keepOpener(): Promise<void> {
  // Installation, start and each change of the setting call it: what one has looked at, no other may change meanwhile.
  await navigator.locks.request('portevoix.opener', keep);
}

async function keep(): Promise<void> {
  const isWanted = await openOnCompose.getValue();
  const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (isWanted === isThere) return;
  if (isWanted) await browser.scripting.registerContentScripts([{ id, js: [file], matches, runAt: 'document_idle' }]);
  else await browser.scripting.unregisterContentScripts({ ids: [id] });
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      const target = { tabId: tab.id };
      const change = isWanted
        ? browser.scripting.executeScript({ target, files: [file] })
        : browser.scripting.executeScript({
            target,
            func: () => (globalThis as { portevoixOpener?: AbortController }).portevoixOpener?.abort(),
          });
      // A tab that is asleep, or shows an error, takes no script: it gets the right one when it loads.
      await change.catch(() => undefined);
    }),
  );
}
