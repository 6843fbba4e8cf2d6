/** What the editorial calendar shows: everything that has a day, by month. */
import type { AdminPost } from '../../../shared/admin-api.ts';
import type { AdminCampaign, AdminMoment } from '../../../shared/life-api.ts';
import { type PostStage, stageOf } from '../../../shared/post-stage.ts';

type Happening =
  | { readonly is: 'post'; readonly post: AdminPost; readonly stage: PostStage }
  | { readonly is: 'expiry'; readonly post: AdminPost }
  | { readonly is: 'moment'; readonly of: AdminMoment }
  | { readonly is: 'campaign'; readonly of: AdminCampaign };
/** `key` tells the entries apart. */
export type Entry = Happening & { readonly day: string; readonly key: string };

export interface Month {
  /** As `2026-11`. */
  readonly month: string;
  readonly entries: readonly Entry[];
}

/** The day of a time where the reader is, as `2026-11-23`. */
function dayOf(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

interface Dated {
  readonly posts: readonly AdminPost[];
  readonly campaigns: readonly AdminCampaign[];
  readonly moments: readonly AdminMoment[];
}

/** Everything that has a day, earliest first, as it is at `now` (milliseconds); a withdrawn post happens no more. */
export function entriesOf({ posts, campaigns, moments }: Dated, now = Date.now()): Entry[] {
  const entries = [
    ...posts.flatMap((post): Entry[] => {
      const stage = stageOf(post, now);
      if (stage === 'withdrawn') return [];
      const { releaseAt, expiresAt } = post.plan;
      const out = post.publishedAt ?? releaseAt;
      return [
        ...(out === null ? [] : [{ key: `${post.id} out`, day: dayOf(out), is: 'post', post, stage } as const]),
        ...(expiresAt === null ? [] : [{ key: `${post.id} over`, day: dayOf(expiresAt), is: 'expiry', post } as const]),
      ];
    }),
    ...moments.map((of): Entry => ({ key: of.id, day: of.startsOn, is: 'moment', of })),
    ...campaigns.map((of): Entry => ({ key: of.id, day: of.startsOn, is: 'campaign', of })),
  ];
  return entries.toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The day of now where the reader is. */
export const today = (): string => dayOf(new Date().toISOString());

/** Those from this month on, by month. */
export function monthsAhead(entries: readonly Entry[]): Month[] {
  const ahead = entries.filter(({ day }) => day >= today().slice(0, 7));
  return [...Map.groupBy(ahead, ({ day }) => day.slice(0, 7))].map(([month, its]) => ({ month, entries: its }));
}

/** Drafts without a day: they wait for one. */
export const undated = (posts: readonly AdminPost[]): AdminPost[] =>
  posts.filter(({ state, plan }) => state === 'draft' && plan.releaseAt === null);
