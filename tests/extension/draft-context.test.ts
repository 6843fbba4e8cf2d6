/** What the charter knows of a draft besides its words: the day on the person's clock, the theme, the mix. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  contextOf,
  insertedPlainLink,
  insertedShortLink,
  insertedTheme,
  localDay,
  themeOf,
} from '../../extension/ui/draft-context.ts';
import type { AppState } from '../../extension/ui/store.ts';
import type { Library } from '../../shared/api.ts';

const library = {
  posts: [
    { id: 'plant', theme: 'industry', link: 'https://novea.example/plant' },
    { id: 'job', theme: null },
  ],
  links: { base: 'https://go.novea.example/l/' },
} as unknown as Library;
const insertion = { share: 'share-1', post: 'plant', code: 'bcdf2345', generation: 7 } as AppState['insertion'];
const composer = { generation: 7 } as AppState['composer'];
const pending = { shares: [{ id: 'share-1', post: 'plant' }], count: 1 } as AppState['pending'];
type Seen = Pick<AppState, 'insertion' | 'composer' | 'pending' | 'library'>;
const state = (more: Partial<Seen>): Seen => ({ library, insertion, composer, pending, ...more });

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

it('writes the day by the person’s own clock, with two figures for each part', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
});

it('knows the theme of a post that has one', () => {
  expect(themeOf(library, 'plant')).toBe('industry');
  expect(themeOf(library, 'job')).toBeUndefined();
  expect(themeOf(library, 'gone')).toBeUndefined();
  expect(themeOf(null, 'plant')).toBeUndefined();
});

it('gives the theme of what was put into the composer beside us, and of no other', () => {
  expect(insertedTheme(state({}))).toBe('industry');
  expect(insertedTheme(state({ insertion: null }))).toBeUndefined();
  expect(insertedTheme(state({ composer: null }))).toBeUndefined();
  expect(insertedTheme(state({ composer: { generation: 8 } as AppState['composer'] }))).toBeUndefined();
  expect(insertedTheme(state({ pending: { shares: [], count: 0 } }))).toBeUndefined();
});

it('knows the plain link and the short one where the person took that, and neither elsewhere', () => {
  const both = (of: Seen) => [insertedPlainLink(of), insertedShortLink(of)];
  expect(both(state({}))).toEqual(['https://novea.example/plant', 'https://go.novea.example/l/bcdf2345']);
  const other = { ...insertion, code: null } as AppState['insertion'];
  for (const gone of [{ insertion: other }, { insertion: null }, { composer: null }]) {
    expect(both(state(gone))).toEqual([undefined, undefined]);
  }
  expect(
    insertedPlainLink(state({ insertion: { ...insertion, post: 'job' } as AppState['insertion'] })),
  ).toBeUndefined();
  expect(insertedShortLink(state({ library: { ...library, links: null } as unknown as Library }))).toBeUndefined();
});

it('leaves out what is not known rather than naming it undefined', () => {
  vi.setSystemTime(new Date(2026, 10, 23, 18, 0));
  expect(contextOf(undefined, undefined)).toStrictEqual({ day: '2026-11-23' });
  const mix = { company: 1, all: 6 };
  expect(contextOf(mix, 'industry')).toStrictEqual({ day: '2026-11-23', mix, theme: 'industry' });
  const counted = { plain: 'https://novea.example/plant', short: 'https://go.novea.example/l/bcdf2345' };
  expect(contextOf(undefined, undefined, { plain: counted.plain })).toStrictEqual({ day: '2026-11-23' });
  expect(contextOf(undefined, undefined, counted)).toStrictEqual({ day: '2026-11-23', counted });
});
