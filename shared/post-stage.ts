/** Where a post stands at a time: what its state and its dates come to. */
import type { PostPlan } from './life-api.ts';

export const postStages = ['draft', 'scheduled', 'published', 'expired', 'withdrawn'] as const;
export type PostStage = (typeof postStages)[number];

interface Staged {
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly plan: Pick<PostPlan, 'releaseAt' | 'expiresAt'>;
}

/** Where the post stands at `now` (milliseconds). A release or an expiry happens at its very time. */
export function stageOf({ state, plan: { releaseAt, expiresAt } }: Staged, now: number): PostStage {
  if (state !== 'published') return state;
  if (expiresAt !== null && Date.parse(expiresAt) <= now) return 'expired';
  return releaseAt !== null && Date.parse(releaseAt) > now ? 'scheduled' : 'published';
}
