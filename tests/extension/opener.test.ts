/** What hears "start a post" is there exactly when it is wanted, however often and however closely that is asked. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { doAll } from '../../extension/do-all.ts';
import { hosts } from '../browsers/manifest.ts';
import { givenPermissions } from './given-permissions.ts';

/** Chromium's registry of content scripts: it answers later and refuses an id that it has, or has not (Chromium 150). */
function scriptRegistry() {
  const held = new Map<string, { id: string; matches: string[] }>();
  const later = () => new Promise((done) => setTimeout(done));
  return {
    held,
    async getRegisteredContentScripts() {
      await later();
      return [...held.values()];
    },
    async registerContentScripts(scripts: { id: string; matches: string[] }[]) {
      await later();
      for (const script of scripts) {
        if (held.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        held.set(script.id, script);
      }
    },
    async updateContentScripts(scripts: { id: string; matches: string[] }[]) {
      await later();
      for (const script of scripts) {
        if (!held.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        held.set(script.id, script);
      }
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      await later();
      for (const id of ids) if (!held.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    executeScript: () => Promise.resolve([]),
  };
}

const scripting = scriptRegistry();
const permissions = givenPermissions();
vi.stubGlobal('chrome', Object.assign(fakeBrowser, { scripting, permissions }));
const { keepOpener } = await import('../../extension/opener.ts');
const { instances, openOnCompose } = await import('../../extension/settings.ts');

beforeEach(() => {
  fakeBrowser.reset();
  scripting.held.clear();
  permissions.given.clear();
});

it('is registered once by calls at the same time, for the networks alone', async () => {
  await Promise.all([keepOpener(), keepOpener(), keepOpener()]);
  expect([...scripting.held.values()].map(({ matches }) => matches.toSorted())).toEqual([hosts]);
});

it('follows the networks that are on: an instance comes and goes with its permission', async () => {
  const page = 'https://mastodon.example/*';
  await keepOpener();
  await instances.setValue(['https://mastodon.example']);
  await keepOpener();
  expect(scripting.held.get('opener')?.matches).not.toContain(page);
  permissions.given.add(page);
  await keepOpener();
  expect(scripting.held.get('opener')?.matches).toContain(page);
  permissions.given.delete(page);
  await keepOpener();
  expect(scripting.held.get('opener')?.matches.toSorted()).toEqual(hosts);
});

it('is as the last setting says when settings change quickly', async () => {
  const changes = [false, true, false, true, false].map(async (wanted) => {
    await openOnCompose.setValue(wanted);
    await keepOpener();
  });
  await Promise.all(changes);
  expect(scripting.held.size).toBe(0);
});

it('does the rest when one part fails, and says what failed', async () => {
  const done: string[] = [];
  const work = (name: string) => async () => void done.push(name);
  const bad = () => Promise.reject(new Error('the menu broke'));
  await expect(doAll([work('alarm'), bad, work('opener')])).rejects.toThrow('the menu broke');
  expect(done).toEqual(['alarm', 'opener']);
});
