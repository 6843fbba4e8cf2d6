/** When people share and what comes of it: by weekday, by time of day, and by both, in the programme's time zone. */
import { dayParts, type Figures, timeZoneSchema, type WhatWorks } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Choice } from '../parts/field.tsx';
import { ask } from '../request.ts';
import { dayName, week } from './day-name.ts';
import { FigureTable } from './figure-table.tsx';
import { rateOf } from './figure-words.ts';
import { ScrollTable } from './scroll-table.tsx';

export function Moments({ found, onZone }: { found: WhatWorks; onZone(): void }) {
  const app = useApp();
  const { t, language } = app;
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
  async function choose(zone: string): Promise<void> {
    const body = { zone: zone === '' ? null : zone };
    const answer = await ask('time-zone', timeZoneSchema, { method: 'PUT', body });
    app.say({
      words: answer.ok ? t('admin.learn.zoneSaved', { zone: answer.value.zone ?? 'UTC' }) : failureWords(app, answer),
    });
    if (answer.ok) onZone();
  }
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
      <Choice
        class="picker"
        label={t('admin.learn.zone')}
        hint={t('admin.learn.zoneHint')}
        value={found.zone ?? ''}
        any={t('admin.learn.zoneUtc')}
        options={zones(found.zone).map((value) => ({ value, words: value.replaceAll('_', ' ') }))}
        onPick={(zone) => void choose(zone)}
      />
    </>
  );
}

/** This browser's own zone first, then all that it knows; the programme's own one in any case. */
function zones(ofProgram: string | null): string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, ...(ofProgram === null ? [] : [ofProgram]), ...Intl.supportedValuesOf('timeZone')])];
}
