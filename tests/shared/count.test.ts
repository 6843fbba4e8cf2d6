/** Lengths by each network's rule; X's figures are the ones its documentation and twitter-text's own tests state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkById, networks } from '../../shared/networks/index.ts';
import { measure } from '../../shared/text/count.ts';
import { graphemes } from '../../shared/text/graphemes.ts';
import { lengthRules } from '../../shared/text/length-rules.ts';

const x = networkById('x')!;
const linkedin = networkById('linkedin')!;

describe('X', () => {
  it.each([
    ['a'.repeat(280), 280, false],
    ['a'.repeat(281), 281, true],
    ['https://example.com/a/very/long/address?with=query', 23, false],
    ['example.com', 23, false],
    ['👩‍👩‍👧‍👦', 2, false],
    ['日本', 4, false],
    ['e\u0301', 1, false],
    ['…', 2, false],
    ['a\nb', 3, false],
  ])('weighs %j', (text, length, over) => {
    expect(measure(x, text)).toMatchObject({ length, over, limit: 280 });
  });

  it('says where the excess begins', () => {
    expect(measure(x, `${'a'.repeat(280)}bcd`).overAt).toBe(280);
  });
});

describe('LinkedIn', () => {
  it('takes 3,000 and says where "see more" cuts', () => {
    expect(measure(linkedin, 'a'.repeat(3000))).toMatchObject({ over: false, overAt: null, foldAt: 210 });
    expect(measure(linkedin, 'a'.repeat(3001))).toMatchObject({ over: true, overAt: 3000 });
    expect(measure(linkedin, 'a'.repeat(210)).foldAt).toBeNull();
  });

  it('never cuts an emoji in two', () => {
    expect(measure(linkedin, `${'a'.repeat(209)}👍 and on`).foldAt).toBe(209);
  });
});

describe('graphemes', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const pieces = [
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '🇫🇷',
    '\r\n',
    '\n',
    '…',
    '’',
    'é',
    '日本',
    'か\u3099',
    '각',
    '\u0600a',
    '\u200d',
    '©',
    ' ',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((list) => list.join('')),
  );

  it('are those of the standard, and so is the place where a limit falls', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (text, limit) => {
        const all = [...segmenter.segment(text)];
        expect(graphemes(text, limit)).toEqual({ count: all.length, limitAt: all[limit]?.index ?? null });
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no character for simple that joins another', () => {
    const joins: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (graphemes(text).count !== [...segmenter.segment(text)].length) joins.push(code.toString(16));
    }
    expect(joins).toEqual([]);
  });
});

describe('Bluesky', () => {
  const bluesky = networkById('bluesky')!;
  it.each([
    ['👩‍👩‍👧‍👦🇫🇷e\u0301', 3],
    ['https://example.com', 11],
    ['https://example.com/', 11],
    ['https://example.com/123456789012345', 11 + 16],
    ['https://example.com/12345678901234', 11 + 15],
    ['(https://example.com/a).', 15 + 2 - 1],
    ['example.com/a/very/long/path/indeed', 35],
    ['https://', 8],
  ])('counts %j as %i', (text, length) => expect(measure(bluesky, text).length).toBe(length));

  it('says where the excess begins: a link is over as a whole', () => {
    expect(measure(bluesky, 'a'.repeat(301)).overAt).toBe(300);
    expect(measure(bluesky, `${'👍🏽'.repeat(300)}b`).overAt).toBe(1200);
    expect(measure(bluesky, `${'a'.repeat(290)} https://example.com/`)).toMatchObject({ length: 302, overAt: 291 });
  });
});

describe('Mastodon', () => {
  const mastodon = networkById('mastodon')!;
  // The figures of `status_length_validator_spec.rb` and of the documentation.
  it.each([
    ['https://joinmastodon.org', 23],
    ['http://a.co', 23],
    ['joinmastodon.org', 16],
    [`${'a '.repeat(238)} http://${'b'.repeat(30)}.com/example`, 476 + 1 + 23],
    ['@alice@mastodon.example', 6],
    ['@alice hello', 12],
    ['hi @alice.b@mastodon.example, and @bob@x.example!', 'hi @alice.b, and @bob!'.length],
    // The mention is part of the address.
    ['https://mastodon.social/@a@b.example and', 23 + 4],
    ['mail a@b.example', 16],
    ['👩‍👩‍👧‍👦', 1],
  ])('counts %j as %i', (text, length) => expect(measure(mastodon, text).length).toBe(length));

  it('says where the excess begins', () => {
    expect(measure(mastodon, `${'a'.repeat(499)} @bob@x.example`)).toMatchObject({ length: 504, overAt: 500 });
  });
});

describe('Threads', () => {
  const threads = networkById('threads')!;
  it.each([
    ['déjà', 4],
    ['👍', 4],
    ['👩‍👩‍👧‍👦', 25],
    ['a👍b', 6],
    ['日本', 2],
  ])('counts %j as %i', (text, length) => expect(measure(threads, text).length).toBe(length));

  it('says where the excess begins', () => {
    expect(measure(threads, `${'a'.repeat(498)}👍b`)).toMatchObject({ length: 503, overAt: 498 });
  });
});

describe('any network', () => {
  it('knows the limit of a comment, and no fold there', () => {
    const place = { variant: 'linkedin-comment-a', kind: 'comment' } as const;
    expect(lengthRules(linkedin, place)).toEqual({ limit: 1250, counting: 'utf16', fold: null });
    expect(lengthRules(linkedin, { variant: 'pack:new', kind: 'comment' }).limit).toBe(1250);
    expect(lengthRules(linkedin, { variant: 'linkedin-b', kind: 'post' })).toMatchObject({ limit: 3000, fold: 210 });
    expect(lengthRules(x, { variant: 'x-reply', kind: 'reply' }).limit).toBe(280);
    expect(lengthRules(linkedin)).toMatchObject({ limit: 3000, fold: 210 });
  });

  it('gives an excess that lies inside the text and splits no character', () => {
    const texts = fc.array(
      fc.constantFrom('👍🏽', 'e\u0301', 'a b ', '\n', 'https://a.example/b?c=d ', '@a@b.example '),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...networks), texts, fc.nat(200), (network, list, limit) => {
        const text = list.join('');
        const { length, over, overAt } = measure({ ...network, limit, fold: null }, text);
        expect(over).toBe(length > limit);
        if (network.counting === 'x') return;
        expect(overAt === null).toBe(!over);
        if (overAt === null) return;
        expect(overAt).toBeLessThan(text.length);
        expect(text.slice(0, overAt).isWellFormed()).toBe(true);
      }),
    );
  });

  it('counts a word that is longer than any address by its characters', () => {
    const word = 'a.'.repeat(3000);
    expect(measure(x, `Look: ${word}`)).toMatchObject({ length: 6006, over: true, overAt: 6 });
    expect(measure(x, word)).toMatchObject({ length: 6000, overAt: 280 });
    const mastodon = networks.find(({ counting }) => counting === 'mastodon')!;
    expect(measure(mastodon, `https://a.com/b https://${word}`).length).toBe(24 + 8 + 6000);
  });

  it('stays linear: 200,000 characters of the worst within seconds, on a busy machine too', () => {
    for (const network of networks) {
      for (const piece of ['👍🏽', '@a', '@a@', 'https://', 'https://a.example/b ', '@a@b.example ', '(', '.', 'a.']) {
        const text = piece.repeat(200_000 / piece.length);
        const start = performance.now();
        measure(network, text);
        expect(performance.now() - start, `${network.id} ${piece}`).toBeLessThan(8000);
      }
    }
  });
});
