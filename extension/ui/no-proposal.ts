/** The proposal that is being written, before anything is in it: all of it that the sidebar's first paint knows. */
import type { Wish } from '../../shared/proposal-wish.ts';
import type { PageSight } from './page-clip.ts';

/** Nothing of a page. */
export const blank: PageSight = { url: '', title: '', quote: '' };

export interface ProposalDraft {
  /** What is being proposed; the other one stays as it was. */
  readonly kind: 'page' | 'idea';
  readonly page: PageSight;
  /** The idea in one sentence. */
  readonly idea: string;
  readonly note: string;
  /** What they wish for it. */
  readonly wish: Wish;
  /** The person has typed: what a page says no longer replaces it by itself. */
  readonly touched: boolean;
  /** Why the page could not be read. */
  readonly unread: 'not-granted' | 'refuses' | null;
  /** The page that the menu was opened on: it said itself what to propose, so it is not read again. */
  readonly given: { tab: number; url: string; seen: boolean } | null;
}

export const noProposal: ProposalDraft = {
  kind: 'page',
  page: blank,
  idea: '',
  note: '',
  wish: {},
  touched: false,
  unread: null,
  given: null,
};
