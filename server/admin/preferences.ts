/** The reader's own choices on these pages, kept in the browser: language and appearance. */
import * as z from 'zod/mini';
import { type LanguageId, languageIds, pickLanguage } from '../../shared/languages/index.ts';

export const appearances = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const languageKey = 'portevoix.language';
const appearanceKey = 'portevoix.appearance';

/** Storage may be refused (private windows, policies): the choice then lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to tell: the choice is applied to this page all the same.
  }
}

/** The chosen language, else the first of the browser's that we speak. */
export function savedLanguage(): LanguageId {
  const saved = z.enum(languageIds).safeParse(read(languageKey));
  return saved.success ? saved.data : pickLanguage(navigator.languages);
}

/** Keeps the language and tells the document. */
export function keepLanguage(language: LanguageId): void {
  write(languageKey, language);
  document.documentElement.lang = language;
}

/** The chosen appearance, `auto` unless chosen. */
export function savedAppearance(): Appearance {
  const saved = z.enum(appearances).safeParse(read(appearanceKey));
  return saved.success ? saved.data : 'auto';
}

/** Sets the appearance on the document without keeping it. */
export function applyAppearance(appearance: Appearance): void {
  if (appearance === 'auto') delete document.documentElement.dataset['appearance'];
  else document.documentElement.dataset['appearance'] = appearance;
}

/** Sets and keeps the appearance. */
export function keepAppearance(appearance: Appearance): void {
  write(appearanceKey, appearance);
  applyAppearance(appearance);
}
