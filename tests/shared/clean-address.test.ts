/** Addresses lose what follows their readers, and nothing that says what is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, cleanAddress } from '../../shared/text/clean-address.ts';

describe('cleanAddress', () => {
  it.each([
    ['https://a.example/x?utm_source=n&id=3&fbclid=z', 'https://a.example/x?id=3'],
    ['https://a.example/x?gclid=1&utm_campaign=a%20b', 'https://a.example/x'],
    ['https://a.example/x?q=a+b&page=2#part', 'https://a.example/x?q=a+b&page=2#part'],
    ['https://me:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example/x#part:~:text=hello', 'https://a.example/x#part'],
    ['https://a.example/x#:~:text=hello', 'https://a.example/x'],
    ['https://a.example/x#xtor=RSS-3208', 'https://a.example/x'],
    ['https://a.example/x?mc_eid=1&mc_cid=2&pk_campaign=p&_gl=1*2', 'https://a.example/x'],
    ['https://www.youtube.com/watch?v=abc&si=xyz&t=30', 'https://www.youtube.com/watch?v=abc&t=30'],
    ['https://a.example/watch?v=abc&si=xyz', 'https://a.example/watch?v=abc&si=xyz'],
    ['https://x.com/someone/status/1?s=20&t=abc', 'https://x.com/someone/status/1'],
    ['https://a.example/search?s=steel&t=news&source=press', 'https://a.example/search?s=steel&t=news&source=press'],
    ['not an address', 'not an address'],
  ])('%s', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });

  it('is settled by one cleaning', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(cleanAddress(cleanAddress(address))).toBe(cleanAddress(address));
      }),
    );
  });
});

describe('canonicalAddress', () => {
  const page = 'https://www.site.example/news/steel?utm_source=n&id=3#top';
  it.each([
    ['its own without a declared one', page, [], 'https://www.site.example/news/steel?id=3'],
    ['a declared one', page, ['https://www.site.example/news/steel'], 'https://www.site.example/news/steel'],
    ['a relative one', page, ['/news/hydrogen?utm_medium=x'], 'https://www.site.example/news/hydrogen'],
    ['one of the same site', page, ['https://site.example/a'], 'https://site.example/a'],
    ['one by plain http', page, ['http://www.site.example/a'], 'https://www.site.example/a'],
    ['no other site', page, ['https://evil.example/a'], 'https://www.site.example/news/steel?id=3'],
    ['no other site of a country', 'https://a.co.uk/x', ['https://b.co.uk/x'], 'https://a.co.uk/x'],
    ['no front page', page, ['https://www.site.example/'], 'https://www.site.example/news/steel?id=3'],
    ['no script', page, ['javascript:alert(1)', 'data:text/html,x'], 'https://www.site.example/news/steel?id=3'],
    ['the second when the first is wrong', page, ['http://', '/right'], 'https://www.site.example/right'],
    ["a cache's original", 'https://a-com.cdn.ampproject.org/c/s/a.com/x', ['https://a.com/x'], 'https://a.com/x'],
    ['no machine by number', 'https://10.0.0.1/x', ['https://11.0.0.1/x'], 'https://10.0.0.1/x'],
    ['what an application puts behind #!', 'https://a.example/#!/post/3', [], 'https://a.example/#!/post/3'],
    ['nothing of what is no address', 'about:blank', ['https://a.example/'], 'about:blank'],
  ])('takes %s', (_, address, declared, canonical) => {
    expect(canonicalAddress(address, declared)).toBe(canonical);
  });
});
