/** The columns of the tables of figures: what each says, from what it comes, and how it is written. */
import type { Figures } from '../../../shared/learn-api.ts';
import type { AppContext } from '../app-context.ts';

/** Clicks for each share that had a short link; null where it cannot be told. */
export const rateOf = ({ tracked, clicks }: Pick<Figures, 'tracked' | 'clicks'>): number | null =>
  tracked === null || clicks === null || tracked === 0 ? null : clicks / tracked;

/** A time in minutes as people say it: minutes, hours, or days. */
export function waitedWords({ t }: Pick<AppContext, 't'>, minutes: number): string {
  if (minutes < 90) return t('admin.learn.inMinutes', { count: Math.round(minutes) });
  const hours = minutes / 60;
  if (hours < 48) return t('admin.learn.inHours', { count: Math.round(hours) });
  return t('admin.learn.inDays', { count: Math.round(hours / 24) });
}

export interface Column {
  readonly words: string;
  /** What a row says there; null where too few people are behind it. */
  says(figures: Figures): string | null;
}

/** The columns in their order. */
export function figureColumns(app: Pick<AppContext, 't' | 'language'>): Column[] {
  const { t, language } = app;
  const number = (value: number | null, digits = 0) =>
    value === null ? null : value.toLocaleString(language, { maximumFractionDigits: digits });
  return [
    { words: t('admin.learn.shares'), says: ({ shares }) => number(shares) },
    { words: t('admin.learn.published'), says: ({ published }) => number(published) },
    { words: t('admin.learn.clicks'), says: ({ clicks }) => number(clicks) },
    { words: t('admin.learn.rate'), says: (figures) => number(rateOf(figures), 1) },
    { words: t('admin.learn.originality'), says: ({ originality }) => number(originality) },
    {
      words: t('admin.learn.waited'),
      says: ({ minutes }) => (minutes === null ? null : waitedWords(app, minutes)),
    },
  ];
}
