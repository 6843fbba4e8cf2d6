/** The built script on sample pages in a real browser: the article's text, and nothing that a hostile page wants. */
import { expect, test } from '@playwright/test';
import { clippedPageSchema } from '../../shared/clip.ts';
import { startPageReader, type PageReader } from '../browsers/page-reader.ts';
import { articles, textOf } from '../fixtures/pages/articles.ts';
import { scoreOf } from '../fixtures/pages/score.ts';
import { shapes } from '../fixtures/pages/shapes.ts';
import { wildPages } from '../fixtures/pages/wild-pages.ts';

let reader: PageReader;
test.beforeAll(async () => {
  reader = await startPageReader();
});
test.afterAll(() => reader.close());

test('pages in the shapes of real sites give their article, and are not changed', async () => {
  test.slow();
  const read = [];
  for (const [shape, make] of Object.entries(shapes)) {
    for (const article of articles) {
      const { clip, text, changes } = await reader.read(make(article), `https://pages.example/${shape}`);
      expect.soft(changes, shape).toBe(0);
      expect.soft(clip?.title, shape).toBe(article.title);
      read.push({ name: `${shape}-${article.language}`, wanted: textOf(article), found: text });
    }
  }
  const poor = read.filter((each) => scoreOf([each]).f1 < 0.9).map(({ name }) => name);
  expect(poor).toEqual([]);
  expect(scoreOf(read).f1).toBeGreaterThanOrEqual(0.97);
});

test('pages written by hand, of every kind that people come upon, give what a reader would copy out', async () => {
  const read = [];
  for (const { name, html, title, author, published, wanted } of wildPages) {
    const { clip, text, changes } = await reader.read(html, 'https://pages.example/a');
    expect.soft(changes, name).toBe(0);
    expect.soft({ title: clip?.title, author: clip?.author, published: clip?.published }, name).toEqual({
      title,
      author,
      published,
    });
    read.push({ name, wanted, found: text });
  }
  expect(read.filter((each) => scoreOf([each]).f1 < 0.85).map(({ name }) => name)).toEqual([]);
  expect(scoreOf(read).f1).toBeGreaterThanOrEqual(0.97);
});

const words = 'An honest sentence that is as long as those of an article are, with a comma or two, as they have. ';
const prose = `<h1>A title</h1><p>${words.repeat(5)}</p><p>${words.repeat(5)}</p>`;
const hostile: Readonly<Record<string, string>> = {
  'clobbered names': `<form name="body"><input name="firstChild"><input name="parentNode"><input name="attributes"></form>
<img name="documentElement"><img name="querySelectorAll"><img name="createElement"><img name="contentType"><img name="defaultView"><form id="head" name="implementation"></form><article>${prose}</article>`,
  'markup in every field': `<title>&lt;img src=x onerror=alert(1)&gt;</title><base href="javascript:alert(1)//"><link rel="canonical" href="javascript:alert(1)">
<meta property="og:image" content="data:text/html,x"><meta name="author" content="<svg onload=alert(1)>"><meta property="og:title" content="<script>alert(1)</script>T">
<article onclick="alert(1)">${prose}<p>&lt;script&gt;alert(1)&lt;/script&gt; is shown as text</p><a href="javascript:alert(1)">x</a></article>`,
  'polluting data': `<script type="application/ld+json">{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"Article","headline":"H"}</script><article>${prose}</article>`,
  'directions and nulls': `<title>a\u202Eb\u2066c</title><article>${prose.replaceAll('honest', 'ho\u202Enest\u200F')}</article>`,
  'ten thousand levels': `${'<div>'.repeat(10_000)}${prose}`,
  'a hundred thousand nodes': `<article>${prose}</article>${'<b>x</b>'.repeat(100_000)}`,
  'huge attributes': `<article class="${'x '.repeat(500_000)}" id="${'y'.repeat(1_000_000)}">${prose}</article>`,
  'nothing at all': '',
};

for (const [name, html] of Object.entries(hostile)) {
  test(`a page with ${name} gives a clean clip`, async () => {
    const { clip, text, changes } = await reader.read(`<!doctype html>${html}`, 'https://pages.example/a');
    expect(changes).toBe(0);
    expect(clippedPageSchema.parse(clip)).toEqual(clip);
    if (html !== '') expect(text).toContain('honest sentence'.slice(2));
    expect(clip?.canonical).toBe('https://pages.example/a');
    expect(JSON.stringify({ ...clip, text: '' })).not.toMatch(/javascript:|data:|<script|<svg|<img/);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
}
