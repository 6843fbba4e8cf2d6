/** A draft that was seen is the one that an agreed change is made to, or none is. */
import { expect, it } from 'vitest';
import type { ComposerState } from '../../extension/messages.ts';
import { isBeside, seeDraft } from '../../extension/ui/seen-draft.ts';

const tab = (id: number) => ({ id, url: null, title: null });
const composer = (changes: Partial<ComposerState> = {}): ComposerState => ({
  network: 'linkedin',
  variant: 'b',
  kind: 'post',
  text: 'Mine',
  generation: 2,
  ...changes,
});

it('sees the draft of the wanted network only', () => {
  const here = { tab: tab(7), composer: composer() };
  expect(seeDraft(here, 'linkedin')).toEqual({ tab: 7, network: 'linkedin', generation: 2, text: 'Mine' });
  expect(seeDraft(here, 'x')).toBeNull();
  expect(seeDraft({ tab: tab(7), composer: null }, 'linkedin')).toBeNull();
  expect(seeDraft({ tab: null, composer: composer() }, 'linkedin')).toBeNull();
});

it.each([
  ['the same', tab(7), composer(), true],
  // Its text is the page's to compare: it knows first.
  ['written on', tab(7), composer({ text: 'Mine, and more' }), true],
  ['another tab', tab(8), composer(), false],
  ['another composer in the tab', tab(7), composer({ generation: 3 }), false],
  ['another network in the tab', tab(7), composer({ network: 'x' }), false],
  ['closed', tab(7), null, false],
])('%s', (_name, nowTab, now, isStill) => {
  const seen = seeDraft({ tab: tab(7), composer: composer() }, 'linkedin')!;
  expect(isBeside(seen, { tab: nowTab, composer: now })).toBe(isStill);
});
