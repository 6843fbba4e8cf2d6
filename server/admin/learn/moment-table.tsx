/** When people share and what comes of it: by weekday, by time of day, and by both, in the programme's time zone. */
import { dayParts, type Figures, type WhatWorks } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { dayName, week } from './day-name.ts';
import { FigureTable } from './figure-table.tsx';
import { rateOf } from './figure-words.ts';
import { ScrollTable } from './scroll-table.tsx';

export function Moments({ found }: { found: WhatWorks }) {
  const { t, language } = useApp();
  const { weekdays, parts, moments, newest } = found;
  const isTold = ({ shares }: Figures) => shares !== null;
  const told = moments.filter(({ figures }) => isTold(figures));
  const days = week.filter((weekday) => told.some((moment) => moment.weekday === weekday));
  const columns = dayParts.filter((part) => told.some((moment) => moment.part === part));
  const cell = (weekday: number, part: (typeof dayParts)[number]) => {
    const of = moments.find((moment) => moment.weekday === weekday && moment.part === part)?.figures;
    if (of === undefined) return <span class="soft">{t('admin.learn.noCell')}</span>;
    if (of.shares === null) return <span class="soft">{t('admin.learn.few')}</span>;
    const rate = rateOf(of);
    return (
      <>
        {t('admin.learn.cell', { count: of.shares })}
        {rate !== null && (
          <span class="soft">
            {' '}
            {t('admin.learn.cellRate', { rate: rate.toLocaleString(language, { maximumFractionDigits: 1 }) })}
          </span>
        )}
      </>
    );
  };
  return (
    <>
      <FigureTable
        title={t('admin.learn.weekdays')}
        of={t('admin.learn.weekday')}
        rows={week.flatMap((weekday) =>
          weekdays
            .filter((each) => each.weekday === weekday)
            .map(({ figures }) => ({ key: String(weekday), name: dayName(language, weekday), figures })),
        )}
      />
      <FigureTable
        title={t('admin.learn.parts')}
        of={t('admin.learn.part')}
        rows={parts.map(({ part, figures }) => ({ key: part, name: t(`admin.learn.partOf.${part}`), figures }))}
      />
      <ScrollTable
        title={t('admin.learn.moments')}
        lead={t('admin.learn.momentsWhat')}
        columns={[t('admin.learn.weekday'), ...columns.map((part) => t(`admin.learn.partOf.${part}`))]}
        rows={days.map((weekday) => (
          <tr key={weekday} data-moments={weekday}>
            <th scope="row">{dayName(language, weekday)}</th>
            {columns.map((part) => (
              <td key={part}>{cell(weekday, part)}</td>
            ))}
          </tr>
        ))}
        notes={[
          told.length === 0 ? t('admin.learn.allFew', { count: moments.length }) : null,
          newest === null ? null : t('admin.learn.newest', { count: newest }),
        ]}
      />
    </>
  );
}
