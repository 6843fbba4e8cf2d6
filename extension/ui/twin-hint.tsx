/** Says, before it is sent, that a page is in the library or was proposed before. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { ownClips, type OwnClip } from '../db/own-log.ts';
import { database } from '../sync-means.ts';
import { cast } from './ideas.tsx';
import { app, useApp } from './store.ts';
import { twinOf, type Proposed, type Twin } from './twin.ts';
import { useWords } from './words.ts';

/** As many of one's own proposals are compared with. */
const mostOwn = 300;

/** What says the same as the page, or undefined. */
export function useTwin({ url, canonical, signature }: Proposed, told: Ideas | null | undefined): Twin | undefined {
  const posts = useApp((state) => state.library?.posts);
  const newest = useApp((state) => state.clips);
  const [own, setOwn] = useState<readonly OwnClip[]>([]);
  useEffect(() => {
    let gone = false;
    void ownClips(database, mostOwn).then((found) => {
      if (!gone) setOwn(found);
    });
    return () => {
      gone = true;
    };
  }, [newest]);
  return useMemo(
    () => twinOf({ url: url.trim(), canonical, signature }, { posts: posts ?? [], own, told }),
    [url, canonical, signature, posts, own, told],
  );
}

export function TwinHint({ twin, told }: { twin: Twin | undefined; told: Ideas | null | undefined }) {
  const t = useWords();
  const voted = twin?.is === 'colleague' && told?.ideas.find(({ id }) => id === twin.idea)?.voted;
  return (
    <output class={twin ? 'banner flat warn' : ''} data-testid="twin">
      {twin && (
        <>
          <span>{said()}</span>
          {twin.is === 'post' && (
            <button type="button" class="link" onClick={() => app.setState({ view: 'share', post: twin.post })}>
              {t('propose.openPost')}
            </button>
          )}
          {twin.is === 'colleague' && twin.idea !== null && !voted && (
            <button type="button" class="link" onClick={() => void cast(twin.idea ?? '', 'proposal', true)}>
              {t('propose.voteInstead')}
            </button>
          )}
        </>
      )}
    </output>
  );

  function said(): string {
    if (twin === undefined) return '';
    if (twin.is === 'own') return t('propose.twin.own', { title: twin.title });
    const alike = twin.by === 'text' ? `${t('propose.twin.alike')} ` : '';
    if (twin.is === 'post') return alike + t('propose.twin.post', { title: twin.title });
    if (voted) return t('propose.twin.voted', { title: twin.title ?? '' });
    const { state, title } = twin;
    return alike + (title === null ? t('propose.twin.declined') : t(`propose.twin.${state}`, { title }));
  }
}
