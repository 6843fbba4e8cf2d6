/** The proposal that is being written, before anything is in it: all of it that the sidebar's first paint knows. */
import type { ClippedPage } from '../../shared/clip.ts';
import type { Wish } from '../../shared/proposal-wish.ts';
import type { PageSight, Unread } from './page-clip.ts';

/** Nothing of a page. */
export const blank: PageSight = { url: '', title: '', quote: '' };

export interface ProposalDraft {
  /** What is being proposed; the other one stays as it was. */
  readonly kind: 'page' | 'idea';
  readonly page: PageSight;
  /** What else was read on that page; null where the person typed the address, or the page could not be read. */
  readonly clip: ClippedPage | null;
  /** The idea in one sentence. */
  readonly idea: string;
  readonly note: string;
  /** What they wish for it. */
  readonly wish: Wish;
  /** The person has typed: what a page says no longer replaces it by itself. */
  readonly touched: boolean;
  /** Why the page, or its text, could not be read. */
  readonly unread: Unread | null;
  /** What the menu was opened on: it said itself what to propose, so what it said is not read again. */
  readonly given: {
    tab: number;
    /** The page's address, and that of what is proposed, as they were. */
    url: string;
    address: string;
    kind: 'page' | 'link' | 'image';
    image: string;
    seen: boolean;
  } | null;
}

export const noProposal: ProposalDraft = {
  kind: 'page',
  page: blank,
  clip: null,
  idea: '',
  note: '',
  wish: {},
  touched: false,
  unread: null,
  given: null,
};
