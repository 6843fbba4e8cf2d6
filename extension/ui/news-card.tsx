/** Tells what became of the person's proposals, and who thanks them, until they say that they have read it. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { hearAll, newsHere, type News } from '../db/news.ts';
import { database } from '../sync-means.ts';
import { app } from './store.ts';
import { useWords } from './words.ts';
import './propose-words.ts';

/** Told at once; of the others only how many there are. */
const shown = 4;

export function NewsCard() {
  const t = useWords();
  const [news, setNews] = useState<News[]>([]);
  useEffect(() => {
    const subscription = liveQuery(() => newsHere(database)).subscribe(setNews);
    return () => subscription.unsubscribe();
  }, []);
  if (news.length === 0) return null;
  return (
    <section class="card accent stack tight" aria-labelledby="news-title">
      <h2 id="news-title">{t('propose.news.title')}</h2>
      <ul class="plain-list small" aria-live="polite">
        {news.slice(0, shown).map((each) => (
          <Told key={each.proposal.id} {...each} />
        ))}
        {news.length > shown && <li class="soft">{t('propose.news.more', { count: news.length - shown })}</li>}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={() => void hearAll(database)}>
          {t('propose.news.read')}
        </button>
      </div>
    </section>
  );
}

function Told({ proposal, title, isDecided, isThanked }: News) {
  const t = useWords();
  const { post, thanks } = proposal;
  const fate = proposal.fate ?? proposal.state;
  return (
    <li>
      {isDecided && (
        <span>
          {post
            ? t('propose.news.published', { title })
            : fate === 'declined' && proposal.reason !== null
              ? t('propose.news.declined', { title, reason: proposal.reason })
              : t(fate === 'accepted' ? 'propose.news.accepted' : 'propose.news.merged', { title })}
        </span>
      )}
      {isThanked && thanks && (
        <span>
          {t(thanks.text === null ? 'propose.news.thanks' : 'propose.news.thanksWith', {
            by: thanks.by || t('sidebar.log.erasedPerson'),
            title,
            text: thanks.text ?? '',
          })}
        </span>
      )}
      {post && (
        <button type="button" class="link" onClick={() => app.setState({ view: 'share', post: post.id })}>
          {t('propose.openPost')}
        </button>
      )}
    </li>
  );
}
