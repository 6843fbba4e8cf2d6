/** Which posts are shown by the clock of this browser alone, and in which order. */
import { expect, it } from 'vitest';
import { fitting, outNow } from '../../extension/ui/fitting-posts.ts';
import type { Post } from '../../shared/api.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();
const post = (id: string, more: Partial<Post> = {}): Post => ({
  id,
  title: id,
  text: 'Une usine.',
  link: null,
  theme: null,
  language: 'fr',
  publishedAt: at(-1000),
  variants: [],
  ...more,
});
const ids = (posts: readonly Post[]) => posts.map(({ id }) => id).join('');

it('leaves out a post from its expiry on, and puts first what is pinned until then', () => {
  const posts = [
    post('a'),
    post('b', { expiresAt: at(1) }),
    post('c', { pinnedUntil: at(5) }),
    post('d', { expiresAt: at(0) }),
  ];
  expect(ids(outNow(posts, now))).toBe('cab');
  expect(ids(outNow(posts, now + 1))).toBe('ca');
  expect(ids(outNow(posts, now + 5))).toBe('ac');
});

it('offers a post that is for some networks on these only', () => {
  const wanted = { search: '', theme: '', language: '' };
  const posts = [post('a', { networks: ['x'] }), post('b')];
  expect(ids(fitting(posts, { ...wanted, network: 'linkedin' }))).toBe('b');
  expect(ids(fitting(posts, { ...wanted, network: 'x' }))).toBe('ab');
  expect(ids(fitting(posts, { ...wanted, network: '' }))).toBe('ab');
});
