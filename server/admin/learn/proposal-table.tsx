/** What people proposed by theme, and what became of it. */
import type { ProposalFigures, WhatWorks } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { ScrollTable } from './scroll-table.tsx';

export function ProposalTable({ proposals }: Pick<WhatWorks, 'proposals'>) {
  const { t, language } = useApp();
  const { all, themes } = proposals;
  if (themes.length === 0) return null;
  const isTold = ({ sent, feeds }: ProposalFigures) => sent !== null || feeds > 0;
  const told = themes.filter(({ figures }) => isTold(figures));
  const row = (key: string, name: string, { sent, published, declined, feeds }: ProposalFigures) => (
    <tr key={key} data-proposed={key}>
      <th scope="row">{name}</th>
      {[sent, published, declined, feeds].map((value, place) => (
        // The columns never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={place}>{value?.toLocaleString(language) ?? <span class="soft">{t('admin.learn.few')}</span>}</td>
      ))}
    </tr>
  );
  return (
    <ScrollTable
      title={t('admin.learn.proposed')}
      lead={t('admin.learn.proposedWhat')}
      columns={[
        t('admin.learn.theme'),
        t('admin.learn.sent'),
        t('admin.learn.madePosts'),
        t('admin.learn.declined'),
        t('admin.learn.fromFeeds'),
      ]}
      rows={[
        ...told.map(({ id, name, figures }) => row(id ?? '', name ?? t('admin.learn.noTheme'), figures)),
        ...(isTold(all) ? [row('all', t('admin.learn.all'), all)] : []),
      ]}
      notes={[
        told.length === 0 && !isTold(all)
          ? t('admin.learn.allFew', { count: themes.length })
          : told.length < themes.length
            ? t('admin.learn.moreFew', { count: themes.length - told.length })
            : null,
      ]}
    />
  );
}
