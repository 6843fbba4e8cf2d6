/** The colour that repeats a post's state. */
import type { AdminPost } from '../../../shared/admin-api.ts';

export const stateTones: Record<AdminPost['state'], 'plain' | 'good' | 'warn'> = {
  draft: 'warn',
  published: 'good',
  withdrawn: 'plain',
};
