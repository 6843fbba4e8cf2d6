/** A proposal stays with its page, and what a person typed stays with them. */
import { describe, expect, it } from 'vitest';
import {
  isGiven,
  isInFront,
  typed,
  wished,
  withMenu,
  withReading,
  withSeen,
} from '../../extension/ui/proposal-draft.ts';
import { noProposal } from '../../extension/ui/no-proposal.ts';

const tab = (id: number, url: string | null = null) => ({ id, url, title: null });
const steel = tab(1, 'https://a.example/steel');
const page = { url: 'https://a.example/steel?utm_source=n', title: 'Steel', quote: 'q'.repeat(3000) };
const read = { ok: true, page } as const;
const refused = { ok: false, reason: 'not-granted' } as const;
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
    const other = { ...read, page: { url: 'https://b.example/', title: 'Other', quote: '' } };
    const elsewhere = tab(2, 'https://b.example/');
    const there = { ...alone, of: elsewhere, now: elsewhere };
    expect(withReading(mine, other, there)).toEqual(mine);
    expect(withReading(mine, refused, there)).toEqual({ ...mine, unread: 'not-granted' });
    expect(withReading(mine, other, { ...there, byButton: true }).page).toEqual(other.page);
  });

  it('does not replace the page once something was wished for it, and keeps the wish beside another page', () => {
    const mine = wished(withReading(noProposal, read, alone), { network: 'x' });
    const other = { ...read, page: { url: 'https://b.example/', title: 'Other', quote: '' } };
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
  const gesture = { tab: 1, at: 1000, propose: { url: 'https://a.example/steel', title: 'Steel', quote: 'Passage' } };

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
});
