/** The link that a page shows is offered for the share it belongs to and for no other post. */
import { expect, it } from 'vitest';
import type { ComposerState } from '../../extension/messages.ts';
import { followInsertion, linkFor, takeLink, type Insertion } from '../../extension/ui/insertion.ts';

const where = { tab: 7, network: 'x', generation: 3 } as const;
const inserted: Insertion = { share: 'the share', post: 'the post', code: null, ...where, link: null };
const permalink = 'https://x.com/camille/status/1860000000000000001';
const tab = { id: 7, url: 'https://x.com/home', title: null };
const draft = (generation: number, text: string): ComposerState => ({
  network: 'x',
  variant: 'x',
  kind: 'post',
  text,
  generation,
});
const beside = (composer: ComposerState | null) => ({ tab, link: 'connected' as const, composer });
const shown = { tab: 7, network: 'x', permalink };

it('offers the first link that the page shows after the insertion, in its tab only', () => {
  const followed = followInsertion(inserted, beside(draft(3, 'My words and the text')));
  const closed = followInsertion(followed, beside(null));
  const insertion = takeLink(closed, shown);
  expect(linkFor('the share', { insertion, tab })).toBe(permalink);
  expect(linkFor('another share', { insertion, tab })).toBe('');
  expect(linkFor('the share', { insertion, tab: { ...tab, id: 8 } })).toBe('');
  const later = takeLink(insertion, { ...shown, permalink: 'https://x.com/camille/status/2' });
  expect(linkFor('the share', { insertion: later, tab })).toBe(permalink);
});

it('survives an empty composer that the page opens after the post', () => {
  expect(followInsertion(inserted, beside(draft(4, '')))).toBe(inserted);
});

it('forgets the insertion once another post is written, so that a private link is not offered', () => {
  const followed = followInsertion(inserted, beside(draft(4, 'Nothing to do with work')));
  expect(linkFor('the share', { insertion: takeLink(followed, shown), tab })).toBe('');
});

it('takes no link from another tab, another network, or from before', () => {
  expect(takeLink(inserted, { ...shown, tab: 8 })?.link).toBeNull();
  expect(takeLink(inserted, { ...shown, network: 'linkedin' })?.link).toBeNull();
  expect(takeLink(null, shown)).toBeNull();
  expect(followInsertion(inserted, { ...beside(null), tab: { ...tab, id: 8 } })).toBeNull();
});

it('counts every draft of the next page as another one, whatever its number', () => {
  const away = followInsertion(inserted, { ...beside(null), link: 'connecting' });
  expect(followInsertion(away, beside(null))).toBe(away);
  expect(takeLink(away, shown)?.link).toBe(permalink);
  expect(followInsertion(away, beside(draft(3, 'A private thought')))).toBeNull();
});
