/** What the company's own unit values make of the figures, with the formula; never without these values. */
import type { Figures } from '../../../shared/learn-api.ts';
import type { Worth } from '../../../shared/link-api.ts';
import { useApp } from '../app-context.ts';

export function WorthNote({ worth, figures }: { worth: Worth; figures: Figures }) {
  const { t, language } = useApp();
  const money = (value: number) => value.toLocaleString(language, { style: 'currency', currency: worth.currency });
  // A click may be worth less than a cent: rounded, the formula would not give its sum.
  const exact = (value: number) =>
    value.toLocaleString(language, { style: 'currency', currency: worth.currency, maximumFractionDigits: 6 });
  const parts = [
    { unit: worth.click, count: figures.clicks, words: 'admin.learn.worthClicks' as const },
    { unit: worth.publication, count: figures.published, words: 'admin.learn.worthPublications' as const },
  ].flatMap(({ unit, count, words }) => (unit === null || count === null ? [] : [{ unit, count, words }]));
  if (parts.length === 0) return null;
  const sum = parts.reduce((of, { unit, count }) => of + unit * count, 0);
  const formula = parts.map(({ unit, count, words }) => t(words, { count, unit: exact(unit) })).join(' + ');
  return (
    <section class="card prose">
      <h2>{t('admin.learn.worth')}</h2>
      <p data-testid="worth">{t('admin.learn.worthSum', { formula, sum: money(sum) })}</p>
      <p class="hint">{t('admin.learn.worthHow')}</p>
    </section>
  );
}
