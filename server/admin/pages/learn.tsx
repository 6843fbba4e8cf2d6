/** What works: what came of the shares, as far as it can be said of five people or more, and how their links are tracked. */
import { ChartColumn } from 'lucide';
import { useState } from 'preact/hooks';
import { linkSettingSchema } from '../../../shared/link-api.ts';
import { type Suggestion, whatWorksSchema } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { FigureTable } from '../learn/figure-table.tsx';
import { LinkForm } from '../learn/link-form.tsx';
import { WorthNote } from '../learn/worth-note.tsx';
import { Choice } from '../parts/field.tsx';
import { Empty, Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';

export function LearnPage() {
  const { t, language } = useApp();
  const [days, setDays] = useState<'30' | '90' | '365'>('90');
  const path = `what-works?days=${days}&language=${language}`;
  const loaded = useLoad(path, (signal) => ask(path, whatWorksSchema, { signal }));
  const setting = useLoad('links', (signal) => ask('links', linkSettingSchema, { signal }));
  const found = loaded.value;
  const none = found !== null && found.networks.length === 0 && found.proposals === 0;
  return (
    <Page title={t('admin.nav.learn')} lead={t('admin.learn.lead', { fewest: found?.fewest ?? 5 })}>
      {loaded.failure && <Failed failure={loaded.failure} retry={loaded.reload} />}
      {!found && loaded.loading && <Loading />}
      <Choice
        label={t('admin.learn.days')}
        value={days}
        options={(['30', '90', '365'] as const).map((value) => ({
          value,
          words: t('admin.learn.lastDays', { count: Number(value) }),
        }))}
        onPick={(value) => setDays(value || '90')}
      />
      {none && (
        <Empty icon={ChartColumn} title={t('admin.learn.none')}>
          <p>{t('admin.learn.noneWhat')}</p>
        </Empty>
      )}
      {found && !none && (
        <>
          <FigureTable
            title={t('admin.learn.all')}
            of={t('admin.learn.programme')}
            rows={[{ key: 'all', name: t('admin.learn.everything'), figures: found.all }]}
          />
          <p class="hint">{t('admin.learn.how')}</p>
          <p>{t('admin.learn.proposals', { count: found.proposals })}</p>
          {setting.value?.worth && <WorthNote worth={setting.value.worth} figures={found.all} />}
          <Suggestions suggestions={found.suggestions} />
          <FigureTable
            title={t('admin.learn.networks')}
            of={t('admin.learn.network')}
            rows={found.networks.map(({ network, figures }) => ({
              key: network,
              name: t(`network.${network}`),
              figures,
            }))}
          />
          <FigureTable
            title={t('admin.learn.themes')}
            of={t('admin.learn.theme')}
            rows={found.themes.map(({ id, name, figures }) => ({
              key: id ?? '',
              name: name ?? t('admin.learn.noTheme'),
              figures,
            }))}
          />
          <FigureTable
            title={t('admin.learn.campaigns')}
            of={t('admin.learn.campaign')}
            rows={found.campaigns.map(({ id, name, figures }) => ({ key: id ?? '', name: name ?? '–', figures }))}
          />
          <FigureTable
            title={t('admin.learn.personae')}
            of={t('admin.learn.persona')}
            rows={found.personae.map(({ persona, figures }) => ({
              key: persona ?? '',
              name: persona ? t(`persona.${persona}.name`) : t('admin.learn.official'),
              figures,
            }))}
          />
          <FigureTable
            title={t('admin.learn.weekdays')}
            of={t('admin.learn.weekday')}
            rows={found.weekdays.map(({ weekday, figures }) => ({
              key: String(weekday),
              name: dayName(language, weekday),
              figures,
            }))}
          />
          <FigureTable
            title={t('admin.learn.posts')}
            of={t('admin.learn.post')}
            rows={found.posts.map(({ id, name, figures, firstShare }) => ({
              key: id ?? '',
              name: name ?? t('admin.learn.gone'),
              note: firstShare === null ? null : t('admin.learn.firstShare', { count: firstShare }),
              figures,
            }))}
          />
        </>
      )}
      {setting.failure && <Failed failure={setting.failure} retry={setting.reload} />}
      {setting.value && <LinkForm key={setting.value.updatedAt ?? ''} setting={setting.value} onSaved={setting.set} />}
    </Page>
  );
}

/** 0 is Sunday; the fourth of January 1970 was one. */
function dayName(language: string, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date((3 + weekday) * 24 * 3600_000));
}

function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { t, language } = useApp();
  const name = ({ about, subject }: Suggestion) =>
    about === 'network'
      ? t(`network.${subject}` as 'network.x')
      : about === 'weekday'
        ? dayName(language, Number(subject))
        : subject;
  const rate = (value: number | undefined) => (value ?? 0).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <section class="card prose" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{t('admin.learn.next')}</h2>
      {suggestions.length === 0 ? (
        <p>{t('admin.learn.noSuggestion')}</p>
      ) : (
        <ul>
          {suggestions.map((each) => (
            <li key={`${each.kind} ${each.about} ${each.subject}`}>
              {each.kind === 'lacks'
                ? t('admin.learn.lacks', { name: name(each) })
                : t('admin.learn.better', { name: name(each), own: rate(each.own), others: rate(each.others) })}
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t('admin.learn.nextHow')}</p>
    </section>
  );
}
