/** Opens the sidebar on the person's gestures and keeps the log in step with the server. No state here: the worker dies after 30 s. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { toBackgroundSchema } from '../messages.ts';
import { chosenOf, nothingChosen } from '../chosen.ts';
import { doAll } from '../do-all.ts';
import { onNetworksChange } from '../networks-on.ts';
import { keepOpener } from '../opener.ts';
import { openSidebar } from '../open-sidebar.ts';
import { noteGesture } from '../gestures.ts';
import { openOnCompose } from '../settings.ts';
import { makeRoom } from '../storage-room.ts';
import { sync, type SyncTrigger } from '../sync.ts';
import { browserMeans } from '../sync-means.ts';
import { keepWake, syncAlarm, wakeAfter, wakeSoon } from '../wake.ts';

async function synchronise(trigger: SyncTrigger) {
  await wakeSoon(browserMeans);
  const result = await sync(browserMeans, trigger);
  await wakeAfter(browserMeans, result);
  if (result.ok) await makeRoom(browserMeans);
  return result;
}

/** One line per thing that the mouse is on: browsers fold several of one extension into a menu below theirs. */
const menus = [
  ['propose', 'propose', ['page', 'selection']],
  ['propose-link', 'proposeLink', ['link']],
  ['propose-image', 'proposeImage', ['image']],
] as const;

// WXT's types know the words of a file that this project does not have: `wxt.config.ts` writes them.
const wordsFor = (name: string) => (browser.i18n.getMessage as (name: string) => string)(name);

async function makeMenu() {
  await browser.contextMenus.removeAll();
  for (const [id, words, contexts] of menus) {
    browser.contextMenus.create({ id, title: wordsFor(words), contexts: [...contexts] });
  }
}

const setUp = () => doAll([() => keepWake(browserMeans), makeMenu, ...(import.meta.env.CHROME ? [keepOpener] : [])]);

export default defineBackground({
  type: 'module',
  main() {
    z.config({ jitless: true });

    browser.runtime.onInstalled.addListener(setUp);
    browser.runtime.onStartup.addListener(setUp);
    if (import.meta.env.CHROME) {
      openOnCompose.watch(() => void keepOpener());
      onNetworksChange(() => void keepOpener());
    }

    // The click, and the key which stands for it, give the extension this one page until the person leaves it.
    browser.action.onClicked.addListener((tab) => {
      openSidebar(tab);
      return noteGesture({ tab: tab.id ?? null, propose: null });
    });

    browser.contextMenus.onClicked.addListener((info, tab) => {
      openSidebar(tab);
      return noteGesture({ tab: tab?.id ?? null, propose: chosenOf(info, tab?.title ?? '') });
    });

    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'propose') return undefined;
      openSidebar(tab);
      // No more than which tab: the command lets us read the page, and what is selected on it.
      return noteGesture({ tab: tab?.id ?? null, propose: nothingChosen });
    });

    browser.runtime.onMessage.addListener((message, sender) => {
      if (sender.id !== browser.runtime.id) return undefined;
      const parsed = z.safeParse(toBackgroundSchema, message);
      if (!parsed.success) return undefined;
      switch (parsed.data.type) {
        case 'open-sidebar':
          // In the same turn as the message: the person's click, which it carries, is not valid for longer.
          openSidebar(sender.tab);
          return undefined;
        case 'sync':
          // From our own pages only: a host page's process may not set it off.
          return sender.url?.startsWith(location.origin) ? synchronise(parsed.data.why) : undefined;
      }
    });

    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === syncAlarm) return synchronise('alarm').then(() => undefined);
      return undefined;
    });

    self.addEventListener('online', () => void synchronise('online'));
  },
});
