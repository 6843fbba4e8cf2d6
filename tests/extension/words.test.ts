/** What the sidebar derives from texts and addresses. */
import { describe, expect, it } from 'vitest';
import { deviceName } from '../../extension/ui/device-name.ts';
import { allPosts, fitting, settle } from '../../extension/ui/fitting-posts.ts';
import type { Post } from '../../shared/api.ts';

const id = (n: number) => `0197a3f0-0000-7000-8000-00000000000${n}`;
const posts: Post[] = [
  {
    id: id(1),
    title: 'Été indien à Angers',
    text: 'La chaleur des serveurs.',
    link: null,
    theme: id(8),
    language: 'fr',
    publishedAt: '2026-11-20T10:00:00.000Z',
    variants: [
      { id: id(3), persona: 'expert', network: 'linkedin', language: 'fr', text: 'Nous chauffons 640 logements.' },
      { id: id(4), persona: 'expert', network: 'linkedin', language: 'en', text: 'We heat 640 homes.' },
    ],
  },
  {
    id: id(2),
    title: 'Open training',
    text: 'Two days for every installer.',
    link: null,
    theme: null,
    language: 'en',
    publishedAt: '2026-11-21T10:00:00.000Z',
    variants: [],
  },
];
const all = { search: '', theme: '', network: '', language: '' };

describe('fitting', () => {
  it.each([
    [{}, [1, 2]],
    [{ search: 'ETE angers' }, [1]],
    [{ search: '640 homes' }, [1]],
    [{ search: 'nothing' }, []],
    [{ theme: id(8) }, [1]],
    // A post without any wording can be shared anywhere by its official text.
    [{ network: 'x' }, [2]],
    [{ network: 'linkedin' }, [1, 2]],
    [{ language: 'en' }, [1, 2]],
    [{ language: 'fr' }, [1]],
    [{ network: 'linkedin', language: 'en', search: 'installer' }, [2]],
  ])('%j', (wanted, found) => {
    expect(fitting(posts, { ...all, ...wanted }).map((post) => post.id)).toEqual(found.map(id));
  });
});

describe('settle', () => {
  const themes = [{ id: id(8), name: { en: 'Energy' } }];
  it('takes the network of the tab until one is chosen', () => {
    expect(settle(allPosts, 'x', themes).network).toBe('x');
    expect(settle({ ...allPosts, network: '' }, 'x', themes).network).toBe('');
  });
  it('drops a theme that is gone', () => {
    expect(settle({ ...allPosts, theme: id(8) }, '', themes).theme).toBe(id(8));
    expect(settle({ ...allPosts, theme: id(9) }, '', themes).theme).toBe('');
  });
});

describe('deviceName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/156.0 Safari/537.36', 'Chrome, Mac'],
    ['something else', 'Browser'],
  ])('%s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
