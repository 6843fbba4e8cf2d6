/** What was read on the page, in small: the person sees what goes with their proposal. */
import type { ClippedPage } from '../../shared/clip.ts';
import './clip-words.ts';
import type { Unread } from './page-clip.ts';
import { useApp } from './store.ts';
import { keys, useWords } from './words.ts';

/** Why the page, or its text, is not there. */
export function UnreadBanner({ unread }: { unread: Unread }) {
  const t = useWords();
  const shortcut = useApp((state) => state.shortcut);
  const grant = shortcut === '' ? t('sidebar.clip.grantButton') : t('sidebar.clip.grant', { keys: keys().open });
  return (
    <output class="banner flat">
      <span>
        {unread === 'not-granted'
          ? grant
          : unread === 'refuses'
            ? t('sidebar.clip.refuses')
            : t(`clip.unread.${unread}`)}
      </span>
    </output>
  );
}

export function ClipSight({ clip }: { clip: ClippedPage }) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const { site, author, published, readingMinutes, excerpt } = clip;
  // A day is the same one everywhere; a time of another zone is read where it was written.
  const day = published?.slice(0, 10);
  const facts = [
    site,
    author,
    day && new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' }),
    readingMinutes !== undefined && t('clip.minutes', { minutes: readingMinutes }),
  ].filter((fact) => fact !== undefined && fact !== false && fact !== '');
  if (facts.length === 0 && excerpt === undefined) return null;
  return (
    <div class="stack tight" lang={clip.language}>
      {facts.length > 0 && <p class="soft small">{facts.join(' · ')}</p>}
      {excerpt !== undefined && <p class="small">{excerpt}</p>}
      {clip.text && (
        <p class="soft small" lang={language}>
          {t('clip.goesToo')}
        </p>
      )}
    </div>
  );
}
