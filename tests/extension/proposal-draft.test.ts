/** A proposal stays with its page, and what a person typed stays with them. */
import { describe, expect, it } from 'vitest';
import {
  isGiven,
  isInFront,
  typed,
  wished,
  withMenu,
  withReading,
  withRest,
  withSeen,
} from '../../extension/ui/proposal-draft.ts';
import { noProposal } from '../../extension/ui/no-proposal.ts';
import { chosenOf, nothingChosen } from '../../extension/chosen.ts';

const tab = (id: number, url: string | null = null) => ({ id, url, title: null });
const steel = tab(1, 'https://a.example/steel');
const page = { url: 'https://a.example/steel?utm_source=n', title: 'Steel', quote: 'q'.repeat(3000) };
const clip = { url: page.url, canonical: 'https://a.example/steel', title: 'Steel' };
const read = { ok: true, page, clip, unread: null } as const;
const refused = { ok: false, unread: 'not-granted' } as const;
const alone = { of: steel, now: steel, byButton: false, byGesture: false };

describe('a reading', () => {
  it('fills an untouched proposal, cleaned and cut', () => {
    const { page: filled, touched } = withReading(noProposal, read, alone);
    expect(filled).toEqual({ url: 'https://a.example/steel', title: 'Steel', quote: 'q'.repeat(2000) });
    expect(touched).toBe(false);
  });

  it('is dropped when another page is in front by now', () => {
    expect(withReading(noProposal, read, { ...alone, now: tab(2, steel.url) })).toBe(noProposal);
    expect(withReading(noProposal, read, { ...alone, now: tab(1, 'https://a.example/other') })).toBe(noProposal);
  });

  it.each(['note', 'title'] as const)('does not replace the page once the %s was typed', (field) => {
    const mine = typed(withReading(noProposal, read, alone), field, 'My words');
    const other = { ...read, clip: null, page: { url: 'https://b.example/', title: 'Other', quote: '' } };
    const elsewhere = tab(2, 'https://b.example/');
    const there = { ...alone, of: elsewhere, now: elsewhere };
    expect(withReading(mine, other, there)).toEqual(mine);
    expect(withReading(mine, refused, there)).toEqual({ ...mine, unread: 'not-granted' });
    expect(withReading(mine, other, { ...there, byButton: true }).page).toEqual(other.page);
  });

  it('does not replace the page once something was wished for it, and keeps the wish beside another page', () => {
    const mine = wished(withReading(noProposal, read, alone), { network: 'x' });
    const other = { ...read, clip: null, page: { url: 'https://b.example/', title: 'Other', quote: '' } };
    const elsewhere = tab(2, 'https://b.example/');
    const there = { ...alone, of: elsewhere, now: elsewhere };
    expect(withReading(mine, other, there)).toEqual(mine);
    const taken = withReading(mine, other, { ...there, byButton: true });
    expect(taken).toMatchObject({ page: other.page, wish: { network: 'x' }, touched: true });
    expect(withReading(taken, read, alone)).toEqual(taken);
  });

  it('fills, after the gesture that opens the page, what was empty beside a note', () => {
    const noted = typed(withReading(noProposal, refused, alone), 'note', 'Read this');
    expect(withReading(noted, read, alone).page.title).toBe('');
    const filled = withReading(noted, read, { ...alone, byGesture: true });
    expect([filled.page.title, filled.note]).toEqual(['Steel', 'Read this']);
  });
});

describe('the menu', () => {
  const gesture = {
    tab: 1,
    at: 1000,
    propose: {
      ...nothingChosen,
      url: 'https://a.example/steel',
      title: 'Steel',
      quote: 'Passage',
      on: 'https://a.example/steel',
    },
  };

  it('gives its page, which is not read over, until that page is left', () => {
    let draft = withMenu(noProposal, gesture);
    expect(draft.page.quote).toBe('Passage');
    expect(isGiven(draft, tab(1))).toBe(true);
    draft = withSeen(draft, steel);
    expect(isGiven(draft, steel)).toBe(true);
    expect(isGiven(draft, tab(1))).toBe(false);
    expect(isGiven(draft, tab(1, 'https://a.example/other'))).toBe(false);
    expect(isGiven(draft, tab(2, steel.url))).toBe(false);
  });

  it.each([
    ['told at once', steel, 1000, true],
    ['not told yet', tab(1), 1500, true],
    ['long after, still there', steel, 900_000, true],
    ['long after, page not told', tab(1), 900_000, false],
    ['another page in the tab', tab(1, 'https://a.example/other'), 1500, false],
    ['another tab', tab(2, steel.url), 1500, false],
  ])('%s', (_name, now, time, isMeant) => {
    expect(isInFront(gesture, now, time)).toBe(isMeant);
  });

  it('keeps the words that were typed', () => {
    expect(withMenu(typed(noProposal, 'note', 'Read this'), gesture)).toMatchObject({
      note: 'Read this',
      touched: true,
    });
  });

  it('takes from the page what it does not say itself, and no other page', () => {
    const given = withMenu(noProposal, gesture);
    expect(withRest(given, read, steel)).toMatchObject({ clip, page: { quote: 'Passage' } });
    expect(withRest(given, { ...read, clip: { ...clip, url: 'https://a.example/other' } }, steel).clip).toBeNull();
    expect(withRest(given, read, tab(2, steel.url)).clip).toBeNull();
    expect(withRest(given, refused, steel)).toBe(given);
  });

  it('opened on a picture proposes its page with it', () => {
    const info = { menuItemId: 'propose-image', pageUrl: steel.url!, srcUrl: 'https://cdn.example/a.jpg' };
    const given = withMenu(noProposal, { ...gesture, propose: chosenOf(info, 'Steel') });
    expect(given.page).toEqual({ url: steel.url, title: 'Steel', quote: '' });
    expect(withRest(given, read, steel).clip?.image).toEqual({ url: 'https://cdn.example/a.jpg' });
  });

  it('opened on a link proposes what it leads to, by the words of the link, and reads no other text for it', () => {
    const info = { menuItemId: 'propose-link', pageUrl: steel.url!, linkUrl: 'https://b.example/next?fbclid=1' };
    const given = withMenu(noProposal, { ...gesture, propose: chosenOf(info, 'Steel') });
    expect(given.page).toEqual({ url: 'https://b.example/next', title: '', quote: '' });
    expect(isGiven(given, steel)).toBe(true);
    const link = { ...read, page: { ...page, title: 'The next one' }, clip: null };
    expect(withRest(given, link, steel)).toMatchObject({ page: { title: 'The next one' }, clip: null });
    expect(withRest(typed(given, 'title', 'Mine'), link, steel).page.title).toBe('Mine');
    expect(chosenOf({ ...info, linkUrl: 'javascript:alert(1)' }, 'Steel').url).toBe(steel.url);
  });
});

it('forgets what was read once another address is typed', () => {
  const filled = withReading(noProposal, read, alone);
  expect(filled.clip).toEqual(clip);
  expect(typed(filled, 'title', 'Steel again').clip).toEqual(clip);
  expect(typed(filled, 'url', 'https://a.example/other').clip).toBeNull();
});
