/** The proposal that is being written: kept while the person looks elsewhere, and never moved to another page without being asked. */
import type { Gesture } from '../gestures.ts';
import { cleanAddress } from '../../shared/text/clean-address.ts';
import type { Wish } from '../../shared/proposal-wish.ts';
import { blank, type ProposalDraft } from './no-proposal.ts';
import type { PageReading, PageSight } from './page-clip.ts';
import type { AppState } from './store.ts';

/** Longest passage of the event's schema. */
export const longestQuote = 2000;

type Tab = AppState['tab'];

/** Whether anything in it is the person's own, and not the page's. */
const isTheirs = ({ note, wish }: ProposalDraft) =>
  note !== '' || Object.values(wish).some((value) => value !== undefined);

const cut = (page: PageSight): PageSight => ({
  title: page.title,
  url: cleanAddress(page.url),
  quote: page.quote.slice(0, longestQuote),
});

/** The same page: browsers show us the address only of tabs that they let us read. */
const isSamePage = (one: Tab, other: Tab) => one?.id === other?.id && one?.url === other?.url;

/** The browser tells the address within that time of a gesture that opens the page to us; milliseconds. */
const told = 10_000;

/** Whether the page that the menu was opened on is still the one in front. `now`: milliseconds. */
export function isInFront({ tab: of, propose, at }: Gesture, tab: Tab, now: number): boolean {
  if (!propose || propose.url === '' || of === null || of !== tab?.id) return false;
  return tab.url === null ? now - at < told : tab.url === propose.on;
}

/** What the menu was opened on takes the place of the page; the person's own words stay. */
export function withMenu(draft: ProposalDraft, gesture: Gesture): ProposalDraft {
  if (!gesture.propose || gesture.tab === null) return draft;
  const { on, kind, image, ...page } = gesture.propose;
  const given = { tab: gesture.tab, url: on, address: page.url, kind, image, seen: false };
  return { ...draft, page: cut(page), clip: null, unread: null, given, touched: isTheirs(draft) };
}

interface Asked {
  /** The tab as it was when the reading began, and as it is now. */
  of: Tab;
  now: Tab;
  /** By the person's button in the form, which alone replaces what they have typed. */
  byButton: boolean;
  /** By their gesture on the page: it fills what is empty, whatever they have already written about it. */
  byGesture: boolean;
}

/** What reading a tab gave; nothing when another page is in front by now. */
export function withReading(draft: ProposalDraft, reading: PageReading, asked: Asked): ProposalDraft {
  if (!isSamePage(asked.of, asked.now)) return draft;
  const { unread } = reading;
  const isEmpty = Object.values(draft.page).every((value) => value === '');
  const mayFill = !draft.touched || asked.byButton || (asked.byGesture && isEmpty);
  if (reading.ok && mayFill) {
    return {
      ...draft,
      page: cut(reading.page),
      clip: reading.clip,
      unread,
      given: null,
      touched: isTheirs(draft),
    };
  }
  return draft.touched ? { ...draft, unread } : { ...draft, page: blank, clip: null, unread, given: null };
}

/** What reading a tab adds to what the menu gave on it: the page's text, or the words of the link. */
export function withRest(draft: ProposalDraft, reading: PageReading, of: Tab): ProposalDraft {
  const { given, page } = draft;
  if (!reading.ok || !given || given.tab !== of?.id || draft.clip) return draft;
  if (given.kind === 'link') {
    return page.title === '' && !draft.touched ? { ...draft, page: { ...page, title: reading.page.title } } : draft;
  }
  const { clip } = reading;
  if (!clip || cleanAddress(clip.url) !== page.url) return draft;
  return { ...draft, clip: given.image === '' ? clip : { ...clip, image: { url: given.image } } };
}

/** Whether the page that the menu gave is still in front, so that nothing is to be read. Notes when its address was seen. */
export function isGiven({ given }: ProposalDraft, tab: Tab): boolean {
  if (!given || given.tab !== tab?.id) return false;
  // Right after the menu's click the address is not told yet; an address that is gone again means that the page is.
  return tab.url === null ? !given.seen : tab.url === given.url;
}

/** Remembers that the address of the page that the menu gave was told. */
export function withSeen(draft: ProposalDraft, tab: Tab): ProposalDraft {
  if (!draft.given || draft.given.seen || draft.given.tab !== tab?.id || tab.url !== draft.given.url) return draft;
  return { ...draft, given: { ...draft.given, seen: true } };
}

/** What the person types, in the page's fields or in their own words. */
export function typed(draft: ProposalDraft, field: keyof PageSight | 'note', value: string): ProposalDraft {
  return field === 'note'
    ? { ...draft, note: value, touched: true }
    : {
        ...draft,
        page: { ...draft.page, [field]: value },
        // Another address is another page.
        clip: field === 'url' ? null : draft.clip,
        touched: true,
      };
}

/** What the person wishes for it. */
export function wished(draft: ProposalDraft, wish: Wish): ProposalDraft {
  return { ...draft, wish, touched: true };
}
