/** Keys are named as they are on the person's machine: no sentence of the extension spells them itself. */
import { expect, it } from 'vitest';
import { languageIds, languages } from '../../shared/languages/index.ts';

function* sentences(node: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof node === 'string') yield [path, node];
  else for (const [key, value] of Object.entries(node as object)) yield* sentences(value, `${path}.${key}`);
}

it.each(languageIds)('%s', (language) => {
  const { sidebar, options } = languages[language];
  const own = [...sentences(sidebar, 'sidebar'), ...sentences(options, 'options')];
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(([, text]) => /\b(Ctrl|Alt|Maj|Shift)\b|[⌘⌥⇧]/.test(text))).toEqual([]);
});
