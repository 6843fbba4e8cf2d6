/** Where a post stands by this browser's clock, and the colour that repeats it. */
import type { AdminPost } from '../../../shared/admin-api.ts';
import { type PostStage, stageOf } from '../../../shared/post-stage.ts';

export const stateTones: Record<PostStage, 'plain' | 'good' | 'warn'> = {
  draft: 'warn',
  scheduled: 'warn',
  published: 'good',
  expired: 'plain',
  withdrawn: 'plain',
};

export const stageNow = (post: Pick<AdminPost, 'state' | 'plan'>): PostStage => stageOf(post, Date.now());
