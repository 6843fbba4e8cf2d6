/** A clip holds plain text and web addresses only, whatever a page says of itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippedPageSchema, longestClipText, type ClippedPage } from '../../shared/clip.ts';
import { cleanLine, isCleanText, shortened, withoutUnseen } from '../../shared/text/clean-text.ts';

const clip: ClippedPage = {
  url: 'https://a.example/x?utm_source=n',
  canonical: 'https://a.example/x',
  title: 'Steel',
  published: '2026-11-20T08:00:00+01:00',
  language: 'fr-CA',
  image: { url: 'https://a.example/i.jpg', alt: 'A plant' },
  text: [{ kind: 'p', text: 'Two lines\nof text.' }],
  signature: 'A'.repeat(174),
};

describe('the schema of a clip', () => {
  it('takes a clip', () => {
    expect(clippedPageSchema.parse(clip)).toEqual(clip);
  });

  it.each([
    [{ ...clip, url: 'javascript:alert(1)' }],
    [{ ...clip, canonical: 'data:text/html,x' }],
    [{ ...clip, image: { url: 'data:image/png;base64,x' } }],
    [{ ...clip, title: '' }],
    [{ ...clip, title: 'a\0b' }],
    [{ ...clip, title: 'a\u202Eb' }],
    [{ ...clip, author: 'a\uD800b' }],
    [{ ...clip, published: 'yesterday' }],
    [{ ...clip, published: '2026-13-01' }],
    [{ ...clip, language: 'français' }],
    [{ ...clip, text: [{ kind: 'script', text: 'x' }] }],
    [{ ...clip, text: Array.from({ length: 3 }, () => ({ kind: 'p', text: 'x'.repeat(longestClipText / 2) })) }],
  ])('refuses %#', (wrong) => {
    expect(clippedPageSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('text from elsewhere', () => {
  it.each([
    ['a\r\nb\u2028c', 'a\nb\nc'],
    ['pay\u202Elap', 'paylap'],
    ['nul\0bell\x07', 'nulbell'],
    ['half \uD83D', 'half \uFFFD'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['می\u200Cخواهم 👩‍🌾', 'می\u200Cخواهم 👩‍🌾'],
    [
      '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} and\u{E0041}',
      '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} and',
    ],
  ])('%j becomes %j', (text, clean) => {
    expect(withoutUnseen(text)).toBe(clean);
  });

  it('is clean after one cleaning, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 60 }), (text, longest) => {
        expect(isCleanText(withoutUnseen(text))).toBe(true);
        const line = cleanLine(text, longest);
        expect(isCleanText(line) && line.length <= longest).toBe(true);
      }),
    );
  });

  it('is shortened between words', () => {
    expect(shortened('one two, three', 10)).toBe('one two…');
    expect(shortened('one', 10)).toBe('one');
    expect(shortened('🌍🌍🌍🌍', 4)).toBe('🌍…');
  });
});
