/** The charter's articles, and what a new version changes in them, word by word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleChanges, articlesOf } from '../../shared/charter-text.ts';
import { guessLanguage } from '../../shared/text/guess-language.ts';
import { wordChanges } from '../../shared/text/word-changes.ts';

const before = '1. You are free\nShare if you want.\n\n2. Facts\nA fact beats an adjective.\n\n3. Jobs\nFor everybody.';

describe('the words of two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c ', 'd\n', ' ', 'é\u00a0!')).map((parts) => parts.join(' ').trim());
  const worded = (pieces: readonly { text: string }[]) =>
    pieces
      .map((piece) => piece.text)
      .join('')
      .match(/\S+/gu);

  it('come to the one without what was added, and to the other without what was removed', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = wordChanges(one, other);
        expect(worded(pieces.filter(({ kind }) => kind !== 'added'))).toEqual(one.match(/\S+/gu));
        expect(worded(pieces.filter(({ kind }) => kind !== 'removed'))).toEqual(other.match(/\S+/gu));
        expect(wordChanges(one, one).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('are told as they are read', () => {
    expect(
      wordChanges('never share a price', 'never share a client or a price').map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['same', 'never share a '],
      ['added', 'client or a '],
      ['same', 'price'],
    ]);
  });

  it('of two very long texts are told one after the other', () => {
    const long = (word: string) => `${word} `.repeat(3000);
    expect(wordChanges(long('old'), long('new')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('the articles of a charter', () => {
  it('are cut at empty lines, each with its title', () => {
    expect(articlesOf(`Preamble\n\n${before}`).map(({ title }) => title)).toEqual([
      '',
      '1. You are free',
      '2. Facts',
      '3. Jobs',
    ]);
  });

  it('are known by their titles wherever they have gone', () => {
    const after = '1. Jobs\nFor everybody.\n\n2. You are free\nShare if you like.\n\n3. Photos\nAsk first.';
    expect(articleChanges(before, after).map(({ title, kind }) => [title, kind])).toEqual([
      ['1. Jobs', 'same'],
      ['2. You are free', 'changed'],
      ['3. Photos', 'added'],
      ['2. Facts', 'removed'],
    ]);
  });

  it('are the same where nothing changed', () => {
    expect(articleChanges(before, before).every(({ kind }) => kind === 'same')).toBe(true);
  });
});

describe('the language of a draft', () => {
  it.each([
    ['Ce matin, avec mon équipe, nous avons mis en service deux pompes.', 'en', 'fr'],
    ['This morning my team and I switched on two heat pumps.', 'fr', 'en'],
    ['Novéa 2026 !', 'en', 'en'],
    ['Novéa 2026!', 'fr', 'fr'],
  ] as const)('of %j is told, with %s where it is not', (text, fallback, language) => {
    expect(guessLanguage(text, fallback)).toBe(language);
  });
});
