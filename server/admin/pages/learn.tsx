/** What works: what came of the shares, as far as it can be said of five people or more, and how their links are tracked. */
import { ChartColumn } from 'lucide';
import { useState } from 'preact/hooks';
import { linkSettingSchema } from '../../../shared/link-api.ts';
import { type WhatWorks, whatWorksSchema } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { FigureTable } from '../learn/figure-table.tsx';
import { LinkForm } from '../learn/link-form.tsx';
import { Moments } from '../learn/moment-table.tsx';
import { ProposalTable } from '../learn/proposal-table.tsx';
import { SuggestionList } from '../learn/suggestion-list.tsx';
import { TooFew } from '../learn/too-few.tsx';
import { WorthNote } from '../learn/worth-note.tsx';
import { ZoneChoice } from '../learn/zone-choice.tsx';
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
  const none = found !== null && found.networks.length === 0 && found.proposals.themes.length === 0;
  return (
    <Page title={t('admin.nav.learn')} lead={t('admin.learn.lead', { fewest: found?.fewest ?? 5 })}>
      {loaded.failure && <Failed failure={loaded.failure} retry={loaded.reload} />}
      {!found && loaded.loading && <Loading />}
      <Choice
        class="picker"
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
      {found && !none && found.all.shares === null && <TooFew fewest={found.fewest} />}
      {found && !none && found.all.shares !== null && (
        <>
          <FigureTable
            title={t('admin.learn.all')}
            of={t('admin.learn.programme')}
            rows={[{ key: 'all', name: t('admin.learn.everything'), figures: found.all }]}
          />
          <p class="hint">{t('admin.learn.how')}</p>
          {setting.value?.worth && <WorthNote worth={setting.value.worth} figures={found.all} />}
        </>
      )}
      {found && !none && <SuggestionList suggestions={found.suggestions} days={found.days} />}
      {found && found.all.shares !== null && <Shares found={found} />}
      {found && <ProposalTable proposals={found.proposals} />}
      {found && <ZoneChoice found={found} onZone={loaded.reload} />}
      {setting.failure && <Failed failure={setting.failure} retry={setting.reload} />}
      {setting.value && <LinkForm key={setting.value.updatedAt ?? ''} setting={setting.value} onSaved={setting.set} />}
    </Page>
  );
}

function Shares({ found }: { found: WhatWorks }) {
  const { t } = useApp();
  const voice = (persona: WhatWorks['personae'][number]['persona']) =>
    persona ? t(`persona.${persona}.name`) : t('admin.learn.official');
  return (
    <>
      <FigureTable
        title={t('admin.learn.networks')}
        of={t('admin.learn.network')}
        rows={found.networks.map(({ network, figures }) => ({ key: network, name: t(`network.${network}`), figures }))}
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
        rows={found.personae.map(({ persona, figures }) => ({ key: persona ?? '', name: voice(persona), figures }))}
      />
      <FigureTable
        title={t('admin.learn.posts')}
        of={t('admin.learn.post')}
        rows={found.posts.map(({ id, name, figures, firstShare }) => ({
          key: id ?? '',
          name: name ?? t('admin.learn.gone'),
          note:
            firstShare === null
              ? null
              : firstShare === 0
                ? t('admin.learn.sameDay')
                : t('admin.learn.firstShare', { count: firstShare }),
          figures,
        }))}
      />
      <FigureTable
        title={t('admin.learn.variants')}
        of={t('admin.learn.variant')}
        rows={found.variants.map(({ id, name, persona, network, begins, figures }, place) => ({
          key: id ?? `official ${place}`,
          name: [voice(persona), ...(network ? [t(`network.${network}`)] : [])].join(' · '),
          note: [name ?? t('admin.learn.gone'), ...(begins === null ? [] : [`${begins.trim()}…`])].join(' – '),
          figures,
        }))}
      />
      <Moments found={found} />
    </>
  );
}
