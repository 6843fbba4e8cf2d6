/** The feeds, how each of them does, and what can be done about it. */
import { Pause, Pencil, Play, RefreshCw, Trash2 } from 'lucide';
import { type Feed } from '../../../shared/feed-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { OutLink } from '../parts/link.tsx';

/** What an admin can do with one. */
export type FeedAct = 'poll' | 'pause' | 'change' | 'remove';

interface ListProps {
  feeds: readonly Feed[];
  /** The feed that something is being done with. */
  busy: string | null;
  onDo(what: FeedAct, feed: Feed): void;
}

export function FeedList({ feeds, busy, onDo }: ListProps) {
  return (
    <ul class="feeds">
      {feeds.map((feed) => (
        <FeedCard key={feed.id} feed={feed} isBusy={busy === feed.id} onDo={(what) => onDo(what, feed)} />
      ))}
    </ul>
  );
}

const stateOf = ({ paused, problem, polledAt }: Feed) =>
  paused ? 'paused' : problem ? 'failing' : polledAt === null ? 'waiting' : 'fine';
const tones = { paused: 'plain', failing: 'warn', waiting: 'accent', fine: 'good' } as const;

function FeedCard({ feed, isBusy, onDo }: { feed: Feed; isBusy: boolean; onDo(what: FeedAct): void }) {
  const { t, language } = useApp();
  const { title, problem, polledAt, nextAt, weekly, taken } = feed;
  const state = stateOf(feed);
  const time = (at: string) => (
    <time dateTime={at} title={longTime(language, at)}>
      {shortTime(language, at)}
    </time>
  );
  const acts = [
    { what: 'poll', icon: RefreshCw, words: t('admin.feeds.pollNow') },
    {
      what: 'pause',
      icon: feed.paused ? Play : Pause,
      words: t(feed.paused ? 'admin.feeds.resume' : 'admin.feeds.pause'),
    },
    { what: 'change', icon: Pencil, words: t('admin.feeds.change') },
    { what: 'remove', icon: Trash2, words: t('admin.feeds.remove') },
  ] as const;
  return (
    <li class="card feed" data-feed={feed.id}>
      <div class="proposal-head">
        <h3 class="wrap">{title}</h3>
        <Badge tone={tones[state]}>{t(`admin.feeds.state.${state}`)}</Badge>
      </div>
      <p class="soft wrap">
        {feed.kind === 'listening'
          ? t('admin.feeds.listensFor', {
              about: t(`reaction.about.${feed.rules.about}`),
              words: feed.rules.words.join(', '),
            })
          : t('admin.feeds.proposes')}{' '}
        <OutLink to={feed.address} label={title} />
      </p>
      <dl class="feed-facts">
        <div>
          <dt>{t('admin.feeds.lastPoll')}</dt>
          <dd>{polledAt ? time(polledAt) : t('admin.feeds.never')}</dd>
        </div>
        <div>
          <dt>{t('admin.feeds.nextPoll')}</dt>
          <dd>{nextAt ? time(nextAt) : t('admin.feeds.never')}</dd>
        </div>
        <div>
          <dt>{t('admin.feeds.weekly')}</dt>
          <dd>{new Intl.NumberFormat(language).format(weekly)}</dd>
        </div>
        <div>
          <dt>{t('admin.feeds.taken')}</dt>
          <dd>{taken}</dd>
        </div>
      </dl>
      {problem && (
        <Notice tone="warn">
          {t(`admin.feeds.problem.${problem.code}`)}{' '}
          {feed.failures > 1 && t('admin.feeds.failures', { count: feed.failures })}
        </Notice>
      )}
      <div class="actions">
        {acts.map(({ what, icon, words }) => (
          <button key={what} type="button" class="button small" disabled={isBusy} onClick={() => onDo(what)}>
            <Icon icon={icon} />
            {words}
            <span class="unseen"> {title}</span>
          </button>
        ))}
      </div>
    </li>
  );
}
