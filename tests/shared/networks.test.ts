/** Addresses of posts: one clean form each, and nothing passes that a reader would take for another site. */
import { compile } from 'css-select';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPermalink, networkById, networks } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';

const files = import.meta.glob<{ default?: Network; examples?: { permalinks: string[]; notPermalinks: string[] } }>(
  '../../shared/networks/*.ts',
  { eager: true },
);
const examples = Object.values(files).flatMap(({ default: network, examples }) =>
  (examples?.permalinks ?? []).map((url) => ({ network: network!, url })),
);
const anExample = fc.constantFrom(...examples);

/** Addresses that name the same post. */
const same: Readonly<Record<string, readonly (readonly string[])[]>> = {
  linkedin: [
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000/',
      'https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000?updateEntityUrn=x&trk=y',
      'http://linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7250000000000000000/',
      'https://fr.linkedin.com/posts/camille-martin_novea-activity-7250000000000000000-AbCd?utm_source=share',
      'https://www.linkedin.com/posts/activity-7250000000000000000-Ab_C/',
      'https://www.linkedin.com/posts/camille_activity-7250000000000000000-',
      'https://m.linkedin.com/feed/?highlightedUpdateUrn=urn%3ali%3aactivity%3a7250000000000000000',
      'https://www.linkedin.com/feed/?a=b&highlightedUpdateUrn=urn:li:activity:7250000000000000000&c=d',
      'https://www.linkedin.com/feed?updateEntityUrn=urn%3Ali%3Afsd_update%3A%28urn%3Ali%3Aactivity%3A7250000000000000000%2CMAIN_FEED%29',
      'https://www.linkedin.com/embed/feed/update/urn:li:activity:7250000000000000000?compact=1',
      'https://www.linkedin.com/analytics/post-summary/urn:li:activity:7250000000000000000/',
    ].filter((url) => !url.endsWith('-')),
  ],
  x: [
    [
      'https://x.com/camille/status/1860000000000000000',
      'https://x.com/Camille_M/status/1860000000000000000?s=46&t=abc#m',
      'https://x.com/i/status/1860000000000000000',
      'https://x.com/i/web/status/1860000000000000000',
      'https://www.twitter.com/camille/statuses/1860000000000000000',
      'https://mobile.twitter.com/camille/status/1860000000000000000/photo/1',
      'http://x.com/camille/status/1860000000000000000/',
    ],
  ],
  facebook: [
    [
      'https://www.facebook.com/100001234567890/posts/1234567890123456',
      'https://m.facebook.com/story.php?story_fbid=1234567890123456&id=100001234567890',
      'https://www.facebook.com/permalink.php?id=100001234567890&story_fbid=1234567890123456&__cft__=x',
      'https://de-de.facebook.com/100001234567890/posts/a-title/1234567890123456/?__tn__=x',
    ],
    [
      'https://www.facebook.com/groups/novea/posts/1234567890123456/',
      'https://www.facebook.com/groups/Novea/permalink/1234567890123456',
      'https://web.facebook.com/groups/novea/?multi_permalinks=1234567890123456&ref=share',
    ],
    [
      'https://www.facebook.com/photo/?fbid=1234567890123456&set=a.1',
      'https://www.facebook.com/photo.php?fbid=1234567890123456',
      'https://www.facebook.com/novea/photos/a.12/1234567890123456/',
    ],
    ['https://www.facebook.com/watch/?v=1234567890123456', 'https://www.facebook.com/novea/videos/1234567890123456/'],
  ],
  bluesky: [
    [
      'https://bsky.app/profile/Camille.bsky.social/post/3kabcdefghi2a',
      'https://bsky.app/profile/camille.bsky.social/post/3kabcdefghi2a/liked-by',
    ],
  ],
  mastodon: [
    [
      'https://mastodon.example/@camille/113500000000000000',
      'https://Mastodon.example/users/Camille/statuses/113500000000000000',
      'https://mastodon.example/web/@camille/113500000000000000',
      'https://mastodon.example/deck/@camille/113500000000000000?x#y',
      'https://mastodon.example/@camille/113500000000000000/embed',
    ],
  ],
  threads: [
    [
      'https://www.threads.com/@camille.m/post/DAbCdEfGhIj',
      'https://threads.net/@Camille.M/post/DAbCdEfGhIj/media?xmt=AQ',
    ],
  ],
};

describe('the addresses of one post', () => {
  for (const [id, groups] of Object.entries(same)) {
    it(`${id}: are the same when cleaned`, () => {
      for (const group of groups) {
        const clean = new Set(group.map((url) => cleanPermalink(networkById(id)!, url) ?? `refused ${url}`));
        expect([...clean]).toHaveLength(1);
        expect([...clean][0]).toMatch(/^https:/);
      }
    });
  }

  it('stay as they are when cleaned again, whatever was added behind', () => {
    fc.assert(
      fc.property(anExample, fc.stringMatching(/^[\w=&%-]{0,20}$/), ({ network, url }, tail) => {
        const clean = cleanPermalink(network, url);
        const dressed = cleanPermalink(network, `${url}${url.includes('?') ? '&' : '?'}utm_x=${tail}#${tail}`);
        expect(dressed).toBe(clean);
        expect(cleanPermalink(network, clean ?? '')).toBe(clean);
      }),
    );
  });
});

describe('what is no post of the network', () => {
  const refused = (change: (url: URL, original: string) => string) =>
    fc.assert(
      fc.property(anExample, ({ network, url }) => {
        const changed = change(new URL(url), url);
        expect(cleanPermalink(network, changed), changed).toBeNull();
      }),
    );

  it('is another host that looks like it', () => {
    refused((url) => url.href.replace(url.host, `${url.host}.evil.example:8443`));
    refused((url) => url.href.replace(url.host, `${url.host}@evil.example`));
    refused((url) => url.href.replace('https://', 'https://user@'));
    refused((url) => url.href.replace('https://', 'https://user:word@'));
    refused((url) => url.href.replace('://', ':\\\\'));
    refused((url) => `https://evil.example/${url.href}`);
    refused((url) => `https://evil.example/?u=${url.href}`);
    refused((url) => url.href.replace(url.host, `${url.host}:8443`));
    for (const { network, url } of examples.filter((each) => each.network.matches.length > 0)) {
      for (const host of [
        'evil.example',
        `evil-${new URL(url).host}`,
        `evil${new URL(url).host}`,
        `${new URL(url).host}.`,
      ]) {
        const changed = url.replace(new URL(url).host, host);
        expect(cleanPermalink(network, changed), changed).toBeNull();
      }
    }
  });

  it('is another protocol', () => {
    for (const protocol of ['ftp:', 'javascript:', 'data:', 'file:', 'blob:https:', 'view-source:https:', 'wss:']) {
      refused((_url, original) => original.replace('https:', protocol));
    }
  });

  it('has white space or the end of a sentence with it', () => {
    for (const space of [' ', '\n', '\t', '\u00a0', '\u2028']) {
      fc.assert(
        fc.property(anExample, fc.nat(100), ({ network, url }, place) => {
          const at = 1 + (place % (url.length - 1));
          expect(cleanPermalink(network, url.slice(0, at) + space + url.slice(at))).toBeNull();
        }),
      );
    }
    for (const end of ['.', ',', ')', '!', '?', ';', '”', '»', '…', "'"]) refused((_url, original) => original + end);
    refused((_url, original) => `${original} and more`);
  });

  it('is a post of another network', () => {
    for (const { network, url } of examples) {
      for (const other of networks.filter((each) => each.id !== network.id && each.id !== 'mastodon')) {
        expect(cleanPermalink(other, url), `${other.id} ${url}`).toBeNull();
      }
    }
    expect(cleanPermalink(networkById('mastodon')!, 'https://www.threads.com/@camille/post/DAbCdEfGhIj')).toBeNull();
  });

  it('is anything else, and no text takes long', () => {
    fc.assert(
      fc.property(fc.constantFrom(...networks), fc.webUrl({ withQueryParameters: true }), (network, url) => {
        expect(cleanPermalink(network, url)).toBeNull();
      }),
    );
    for (const { network, url } of examples) {
      const start = performance.now();
      for (const piece of ['-', 'a-', '&', '/', 'urn:li:', '%3A']) {
        cleanPermalink(network, url.replace(/\d{4}/, piece.repeat(1500)));
        cleanPermalink(network, `${url}${piece.repeat(1900)}`);
      }
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('selectors', () => {
  it('are CSS that parses, each list within what a repair may hold', () => {
    for (const { composers, openers, published } of networks as readonly Network[]) {
      expect(composers.length).toBeLessThanOrEqual(12);
      for (const list of [
        openers,
        published,
        ...composers.flatMap((each) => [each.shadowHost ?? [], each.inside, each.editor, each.never]),
      ]) {
        expect(list.length).toBeLessThanOrEqual(12);
        for (const { css } of list) {
          expect(() => compile(css), css).not.toThrow();
          expect(css.length, css).toBeLessThanOrEqual(300);
        }
      }
    }
  });

  it('come in the order post, then answers, with ids of their own', () => {
    const ids = networks.flatMap((network) => network.composers.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { composers } of networks as readonly Network[]) {
      const kinds = composers.map(({ kind }) => (kind === 'post' ? 0 : 1));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    }
  });
});
