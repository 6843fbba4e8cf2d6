/** What the last thirty days come to, above the share log: how much, where, and which posts. Nobody is named. */
import type { LogSummary as Summary } from '../../../shared/log-api.ts';
import { useApp } from '../app-context.ts';
import { Link } from '../parts/link.tsx';

export function LogSummary({ summary }: { summary: Summary }) {
  const { t } = useApp();
  if (summary.shares + summary.clips === 0) return null;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('admin.log.summary.title', { days: summary.days })}</h2>
      <dl class="summary-totals">
        <Total name={t('admin.log.summary.shares')} value={summary.shares} />
        <Total name={t('admin.log.summary.published')} value={summary.published} />
        <Total name={t('admin.log.summary.clips')} value={summary.clips} />
      </dl>
      <Ranking
        title={t('admin.log.summary.networks')}
        rows={summary.networks.map(({ network, shares }) => ({
          key: network,
          name: t(`network.${network}`),
          link: `/admin/?network=${network}`,
          shares,
        }))}
      />
      <Ranking
        title={t('admin.log.summary.posts')}
        rows={summary.posts.map(({ id, title, shares }) => ({
          key: id,
          name: title,
          link: `/admin/posts/${id}`,
          shares,
        }))}
      />
    </section>
  );
}

function Total({ name, value }: { name: string; value: number }) {
  const { language } = useApp();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString(language)}</dd>
    </div>
  );
}

interface Row {
  key: string;
  name: string;
  link: string;
  shares: number;
}

function Ranking({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useApp();
  const most = Math.max(1, ...rows.map((row) => row.shares));
  if (rows.length === 0) return null;
  return (
    <div class="summary-ranking">
      <h3>{title}</h3>
      <ol>
        {rows.map(({ key, name, link, shares }) => (
          <li key={key} style={{ '--share': shares / most }}>
            <Link to={link}>{name}</Link>
            <span class="soft">{t('admin.log.summary.count', { count: shares })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
