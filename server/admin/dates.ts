/** Days and times, written as the reader's language writes them. */
import type { LanguageId } from '../../shared/languages/index.ts';

/** British order for English: day before month, as in the rest of Europe where the programmes are. */
const locale = { en: 'en-GB', fr: 'fr-FR' } as const;

/** Day and time, short; the year only when it is not this one. */
export function shortTime(language: LanguageId, iso: string): string {
  const date = new Date(iso);
  const now = new Date();
  return new Intl.DateTimeFormat(locale[language], {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}

/** The whole date and time, for a tooltip. */
export function longTime(language: LanguageId, iso: string): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(iso));
}

/** The day alone. */
export function day(language: LanguageId, iso: string): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium' }).format(new Date(iso));
}

/** A day that the server names by its midnight in UTC: the same day wherever the reader is. */
export function utcDay(language: LanguageId, iso: string): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

/** Whether the moment is over. */
export function isPast(iso: string): boolean {
  return Date.parse(iso) < Date.now();
}
