/** A month on the wall: what comes out, ends and happens on each of its days, with the months before and after. */
import { ChevronLeft, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { dayName, week } from '../learn/day-name.ts';
import { Icon } from '../parts/icon.tsx';
import type { Entry } from './agenda.ts';
import { EntryLink } from './entry-link.tsx';
import { daysFrom, monthsAfter, weeksOf } from './month.ts';
import type { Edited } from './occasion-dialog.tsx';

interface Props {
  entries: readonly Entry[];
  /** The day that it is, as `2026-11-23`. */
  today: string;
  onEdit(edited: Edited): void;
}

export function MonthGrid({ entries, today, onEdit }: Props) {
  const { t, language } = useApp();
  const [month, setMonth] = useState(today.slice(0, 7));
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  // A moment lasts, all else happens on one day.
  const dated = entries.flatMap((entry) =>
    (entry.is === 'moment' ? daysFrom(entry.day, entry.of.endsOn) : [entry.day]).map((day) => ({ day, entry })),
  );
  const byDay = Map.groupBy(dated, ({ day }) => day);
  const move = (count: number) => setMonth(monthsAfter(month, count));
  return (
    <section class="month" aria-labelledby="month-name">
      <div class="month-head">
        <h2 id="month-name" class="section-title" aria-live="polite">
          {name.format(new Date(`${month}-01`))}
        </h2>
        <div class="actions">
          <button type="button" class="button small" aria-label={t('admin.calendar.before')} onClick={() => move(-1)}>
            <Icon icon={ChevronLeft} />
          </button>
          <button type="button" class="button small" onClick={() => setMonth(today.slice(0, 7))}>
            {t('admin.calendar.today')}
          </button>
          <button type="button" class="button small" aria-label={t('admin.calendar.after')} onClick={() => move(1)}>
            <Icon icon={ChevronRight} />
          </button>
        </div>
      </div>
      <table class="month-grid" aria-labelledby="month-name">
        <thead>
          <tr>
            {week.map((weekday) => (
              <th key={weekday} scope="col">
                {dayName(language, weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td
                  key={day}
                  class={day.startsWith(month) ? '' : 'beside'}
                  aria-current={day === today ? 'date' : undefined}
                  data-day={day}
                >
                  <time dateTime={day}>
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span class="unseen">{long.format(new Date(day))}</span>
                  </time>
                  {byDay.has(day) && (
                    <ul>
                      {byDay.get(day)?.map(({ entry }) => (
                        <li key={entry.key} class={`happening ${entry.is === 'post' ? entry.stage : entry.is}`}>
                          <EntryLink entry={entry} class="small" onEdit={onEdit} />
                          <span class="small soft">
                            {entry.is === 'post'
                              ? t(`admin.posts.states.${entry.stage}`)
                              : t(`admin.calendar.is.${entry.is}`)}
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
