/** What the figures suggest for the next calendar, each with that from which it comes. */
import { CalendarDays } from 'lucide';
import type { Suggestion, WhatWorks } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { dayName } from './day-name.ts';

export function SuggestionList({ suggestions, days }: Pick<WhatWorks, 'suggestions' | 'days'>) {
  const { t, language } = useApp();
  // The subjects come from the server's own lists.
  const names: Readonly<Record<Suggestion['about'], (subject: string) => string>> = {
    theme: (subject) => subject,
    network: (subject) => t(`network.${subject}` as 'network.x'),
    persona: (subject) => t(`persona.${subject}.name` as 'persona.expert.name'),
    weekday: (subject) => dayName(language, Number(subject)),
    part: (subject) => t(`admin.learn.partOf.${subject}` as 'admin.learn.partOf.early'),
  };
  const rate = (value: number | undefined) => (value ?? 0).toLocaleString(language, { maximumFractionDigits: 1 });
  function words({ kind, about, subject, own, others, ownShares, otherShares }: Suggestion): string {
    const name = names[about](subject);
    if (kind === 'lacks') return t('admin.learn.lacks', { name });
    if (kind === 'wanted') return t('admin.learn.wanted', { name, people: own ?? 0 });
    const from = t('admin.learn.from', { own: ownShares ?? 0, others: otherShares ?? 0, days });
    return `${t('admin.learn.better', { name, own: rate(own), others: rate(others) })} ${from}`;
  }
  return (
    <section class="card prose" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{t('admin.learn.next')}</h2>
      {suggestions.length === 0 ? (
        <p>{t('admin.learn.noSuggestion')}</p>
      ) : (
        <ul>
          {suggestions.map((each) => (
            <li key={`${each.kind} ${each.about} ${each.subject}`}>{words(each)}</li>
          ))}
        </ul>
      )}
      {suggestions.some(({ kind }) => kind === 'better') && <p class="hint">{t('admin.learn.betterHow')}</p>}
      <p>
        <Link to="/admin/calendar" class="button">
          <Icon icon={CalendarDays} />
          {t('admin.learn.toCalendar')}
        </Link>
      </p>
    </section>
  );
}
