/** Pages made by chance, in a real browser: read without a throw or a change, within limits, and nothing but the page's own words in order. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clippedPageSchema } from '../../shared/clip.ts';
import { startPageReader } from '../browsers/page-reader.ts';

const tags =
  'div p section article main header footer aside nav h1 h2 ul li ol blockquote pre details summary form label button figure figcaption span a b em center font dl dt dd x-card'.split(
    ' ',
  );
const names =
  'post-content entry article__body sidebar share comments related meta byline pullquote caption hidden story teaser c-1 card'.split(
    ' ',
  );

/**
 * Each word of a page is its own, so that its place is known: `w7`. Sentences are long enough to be taken for prose. No tables: what
 * stands wrong in one is put before it by the browser.
 */
const { tree } = fc.letrec<{ tree: string; element: string; text: string }>((tie) => ({
  tree: fc
    .array(fc.oneof({ depthSize: 'medium', withCrossShrink: true }, tie('text'), tie('element')), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
  element: fc
    .record({
      tag: fc.constantFrom(...tags),
      name: fc.constantFrom('', ...names),
      style: fc.constantFrom('', '', '', ' hidden', ' style="display:none"', ' role="navigation"', ' open'),
      inside: tie('tree'),
      // The end of one in ten is forgotten.
      isClosed: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    })
    .map(
      ({ tag, name, style, inside, isClosed }) =>
        `<${tag}${name && ` class="${name}"`}${style}>${inside}${isClosed ? `</${tag}>` : ''}`,
    ),
  text: fc
    .record({
      words: fc.integer({ min: 1, max: 40 }),
      end: fc.constantFrom('.', ',', ' &lt;b&gt;', ' &amp;', '', '<br>'),
    })
    .map(({ words, end }) => `${' word'.repeat(words)}${end} `),
}));

const numbered = (html: string) => {
  let at = 0;
  return html.replace(/\bword\b/g, () => `w${at++}`);
};

test('whatever a page is made of', async () => {
  test.slow();
  const reader = await startPageReader();
  try {
    await fc.assert(
      fc.asyncProperty(tree, tree, async (before, after) => {
        const html = numbered(`<title>T</title>${before}<main>${'<p>' + 'word '.repeat(60) + '</p>'}${after}</main>`);
        const { clip, text, changes } = await reader.read(`<!doctype html>${html}`, 'https://pages.example/a');
        expect(changes).toBe(0);
        expect(clippedPageSchema.parse(clip)).toEqual(clip);
        // `<b>` is written in these pages as text only.
        expect(text.replaceAll('<b>', '')).not.toMatch(/<[a-z/!]/i);
        const places = [...text.matchAll(/\bw(\d+)\b/g)].map(([, place]) => Number(place));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 60, seed: 20_261_123, interruptAfterTimeLimit: 40_000 },
    );
  } finally {
    await reader.close();
  }
});
