/** Above and on the cards of the library: posts that were withdrawn, moments to come, and what a card says besides its text. */
import { useEffect, useState } from 'preact/hooks';
import type { Library, Post } from '../../shared/api.ts';
import type { WithdrawnPost } from '../../shared/life-api.ts';
import { app, useApp } from './store.ts';
import { nameIn, useDates, useWords } from './words.ts';
import './life-words.ts';
import './life.css';

/** How long ahead a moment is announced. */
const aheadMs = 60 * 24 * 3600_000;
/** Moments announced together. */
const mostMoments = 3;
/** The longest that a browser's timer waits. */
const longestTimer = 2 ** 31 - 1;

export function LibraryLife({ library }: { library: Library }) {
  useClock(library);
  return (
    <>
      <WithdrawnNotices library={library} />
      <Moments library={library} />
    </>
  );
}

/** Draws the library again when a post expires or is pinned no longer, also while no server can be reached. */
function useClock(library: Library) {
  useEffect(() => {
    const times = library.posts.flatMap(({ expiresAt, pinnedUntil }) => [expiresAt ?? [], pinnedUntil ?? []].flat());
    const due = Math.min(...times.map((time) => Date.parse(time)).filter((time) => time > Date.now()));
    if (!Number.isFinite(due)) return undefined;
    const timer = setTimeout(() => app.setState({ library: { ...library } }), Math.min(due - Date.now(), longestTimer));
    return () => clearTimeout(timer);
  }, [library]);
}

const markOf = ({ id, at }: WithdrawnPost) => `${id} ${at}`;
/** Where this browser keeps the withdrawals that the person was told of: a line for each. */
const seenName = 'withdrawn-seen';
const seenMarks = () => (localStorage.getItem(seenName) ?? '').split('\n');

/** Those of the withdrawn posts that the person has taken, as far as the panel knows, and was not told of yet. */
function useToldWithdrawn({ withdrawn = [] }: Library) {
  const shared = useApp((state) => state.shared);
  const pending = useApp((state) => state.pending.shares);
  const log = useApp((state) => state.log);
  const [seen, setSeen] = useState(seenMarks);
  const inserted = [...pending, ...(log?.lines ?? [])].filter(({ state }) => state === 'inserted');
  const isTaken = (id: string) => shared.has(id) || inserted.some((line) => line.kind === 'share' && line.post === id);
  const close = (post: WithdrawnPost) => {
    const told = new Set(withdrawn.map(markOf));
    const marks = [...seenMarks().filter((mark) => told.has(mark)), markOf(post)];
    localStorage.setItem(seenName, marks.join('\n'));
    setSeen(marks);
  };
  return { shown: withdrawn.filter((post) => isTaken(post.id) && !seen.includes(markOf(post))), close };
}

function WithdrawnNotices({ library }: { library: Library }) {
  const t = useWords();
  const { shown, close } = useToldWithdrawn(library);
  return (
    <>
      {shown.map((post) => (
        <section key={post.id} class="card withdrawn-notice" aria-label={t('life.withdrawn', { title: post.title })}>
          <strong>{t('life.withdrawn', { title: post.title })}</strong>
          {post.reason !== null && <p>{t('life.because', { reason: post.reason })}</p>}
          <p class="small">{t('life.takeDown')}</p>
          <div class="actions">
            <button type="button" class="button small" onClick={() => app.setState({ view: 'log' })}>
              {t('life.seeLog')}
            </button>
            <button type="button" class="button small" onClick={() => close(post)}>
              {t('life.understood')}
            </button>
          </div>
        </section>
      ))}
    </>
  );
}

/** The next moments. */
function momentsAhead({ moments = [] }: Library) {
  const soon = new Date(Date.now() + aheadMs).toISOString().slice(0, 10);
  return moments.filter(({ startsOn }) => startsOn <= soon).slice(0, mostMoments);
}

function Moments({ library }: { library: Library }) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const ahead = momentsAhead(library);
  if (ahead.length === 0) return null;
  return (
    <section class="card" aria-label={t('life.moments')}>
      <h3>{t('life.moments')}</h3>
      <ul class="stack tight">
        {ahead.map((moment) => {
          const posts = library.posts.filter((post) => post.moment === moment.id);
          return (
            <li key={moment.id}>
              <strong class="small">{nameIn(moment.name, language)}</strong>{' '}
              <span class="soft small">{days(moment.startsOn, moment.endsOn, language)}</span>
              {posts.map((post) => (
                <button
                  key={post.id}
                  type="button"
                  class="link small moment-post"
                  onClick={() => app.setState({ post: post.id })}
                >
                  {post.title}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** From one day to another, or the one day. Days begin and end where the reader is. */
function days(from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}

/** The chips of a card. */
export function CardLife({ post, library, pinned }: { post: Post; library: Library; pinned: boolean }) {
  const t = useWords();
  const dates = useDates();
  const language = useApp((state) => state.language);
  const campaign = library.campaigns?.find(({ id }) => id === post.campaign);
  return (
    <>
      {pinned && <span class="chip accent">{t('life.pinned')}</span>}
      {post.about && <span class="chip accent">{t(`life.kind.${post.about.kind}`)}</span>}
      {campaign && <span class="chip">{nameIn(campaign.name, language)}</span>}
      {post.media && <span class="chip">{t('life.images', { count: post.media.length })}</span>}
      {post.expiresAt !== undefined && <span class="chip">{t('life.until', { time: dates(post.expiresAt) })}</span>}
    </>
  );
}
