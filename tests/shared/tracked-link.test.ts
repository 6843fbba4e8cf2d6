/** Codes of links, the company's parameters on their targets, and where in a text a short link takes the place of the post's. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkCode } from '../../shared/link-code.ts';
import { linkCodePattern } from '../../shared/link-code-pattern.ts';
import { unknownValue, withShortLink, withUtm } from '../../shared/tracked-link.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);

it('codes are each other’s strangers, and every letter is as likely as any', () => {
  const codes = Array.from({ length: 4000 }, () => linkCode(random));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !linkCodePattern.test(code))).toEqual([]);
  const counts = Map.groupBy(codes.join(''), (letter) => letter);
  expect(counts.size).toBe(57);
  const expected = (4000 * 12) / 57;
  // Six standard deviations.
  for (const same of counts.values()) expect(Math.abs(same.length - expected)).toBeLessThan(6 * Math.sqrt(expected));
});

it.each([
  ['https://a.example/', {}, 'https://a.example/'],
  ['https://a.example/p', { source: '{network}' }, 'https://a.example/p?utm_source=x'],
  ['https://a.example/p?q=a+b%20c', { source: 's' }, 'https://a.example/p?q=a+b%20c&utm_source=s'],
  ['https://a.example/p?', { source: 's' }, 'https://a.example/p?utm_source=s'],
  ['https://a.example/p#top', { source: 's' }, 'https://a.example/p?utm_source=s#top'],
  [
    'https://a.example/p?utm_source=own',
    { source: 's', medium: 'm' },
    'https://a.example/p?utm_source=own&utm_medium=m',
  ],
  ['https://a.example/', { campaign: '{campaign|theme}' }, 'https://a.example/?utm_campaign=ecologie-sante'],
  ['https://a.example/', { campaign: '{persona}' }, 'https://a.example/'],
  ['https://a.example/', { term: 'a b&c=d#é' }, 'https://a.example/?utm_term=a%20b%26c%3Dd%23%C3%A9'],
])('%s with %j is %s', (address, template, target) => {
  expect(withUtm(address, template, { network: 'x', theme: 'Écologie & santé' })).toBe(target);
});

it('keeps what an address has byte for byte, whatever the template says', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (address, source) => {
      const { href, searchParams } = new URL(address);
      const made = new URL(withUtm(address, { source }, {}));
      for (const [name, value] of searchParams) expect(made.searchParams.getAll(name)).toContain(value);
      expect(made.href.startsWith(href.split('#')[0]?.replace(/\?$/, '') ?? '')).toBe(true);
      expect(made.hash).toBe(new URL(href).hash);
    }),
  );
});

it('tells what in braces no share has', () => {
  expect(unknownValue('{network}-{campaign|theme}')).toBeNull();
  expect(unknownValue('{thme}')).toBe('{thme}');
  expect(unknownValue('{campaign|}')).toBe('{campaign|}');
});

it.each([
  ['Lire https://a.example/p', 'Lire S'],
  ['https://a.example/p.', 'S.'],
  ['(https://a.example/p), https://a.example/p !', '(S), S !'],
  ['https://a.example/p/q https://a.example/p?x=1', 'https://a.example/p/q https://a.example/p?x=1'],
  ['Rien', 'Rien'],
])('%s becomes %s', (text, made) => {
  expect(withShortLink(text, 'https://a.example/p', 'S')).toBe(made);
});
