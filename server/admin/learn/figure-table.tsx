/** Figures in a table; what too few people are behind is said to be that. */
import { useId } from 'preact/hooks';
import type { Figures } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';

interface Row {
  key: string;
  name: string;
  note?: string | null;
  figures: Figures;
}

/** `of`: what each row is. Nothing is drawn without rows. */
export function FigureTable({ title, of, rows }: { title: string; of: string; rows: readonly Row[] }) {
  const { t, language } = useApp();
  const id = useId();
  if (rows.length === 0) return null;
  const number = (value: number | null, digits = 0) =>
    value === null ? (
      <span class="soft">{t('admin.learn.few')}</span>
    ) : (
      value.toLocaleString(language, { maximumFractionDigits: digits })
    );
  const rate = ({ tracked, clicks }: Figures) =>
    tracked === null || clicks === null || tracked === 0 ? null : clicks / tracked;
  return (
    <div class="figures">
      <h2 id={id}>{title}</h2>
      {/* Wide on a phone: it scrolls by itself, and by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="figures-scroll" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{t('admin.learn.shares')}</th>
              <th scope="col">{t('admin.learn.published')}</th>
              <th scope="col">{t('admin.learn.clicks')}</th>
              <th scope="col">{t('admin.learn.rate')}</th>
              <th scope="col">{t('admin.learn.originality')}</th>
              <th scope="col">{t('admin.learn.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, note, figures }) => (
              <tr key={key} data-figures={key}>
                <th scope="row">
                  {name}
                  {note && <span class="soft"> {note}</span>}
                </th>
                <td>{number(figures.shares)}</td>
                <td>{number(figures.published)}</td>
                <td>{number(figures.clicks)}</td>
                <td>{number(rate(figures), 1)}</td>
                <td>{number(figures.originality)}</td>
                <td>{number(figures.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
