/** What an open post is besides its text: a job, an event, a post to react to, its campaign, and its images. */
import type { ComponentChildren } from 'preact';
import type { Library, Post } from '../../shared/api.ts';
import type { PostAbout } from '../../shared/life-api.ts';
import { copyText } from './copy-text.ts';
import { PostImages } from './post-images.tsx';
import { useApp } from './store.ts';
import { nameIn, useDates, useWords } from './words.ts';
import './life-words.ts';
import './life.css';

export function PostLife({ post, library }: { post: Post; library: Library }) {
  const t = useWords();
  const dates = useDates();
  const language = useApp((state) => state.language);
  const campaign = library.campaigns?.find(({ id }) => id === post.campaign);
  const { about, media = [], personae = [] } = post;
  return (
    <>
      {campaign && (
        <p class="small soft">
          {t('life.campaign', { name: nameIn(campaign.name, language) })}
          {campaign.aim !== '' && ` · ${campaign.aim}`}
        </p>
      )}
      {personae.length > 0 && (
        <p class="small soft">
          {t('life.suits', {
            names: new Intl.ListFormat(language).format(personae.map((each) => t(`persona.${each}.name`))),
          })}
        </p>
      )}
      {about && <About about={about} closesAt={post.expiresAt} />}
      {!about && post.expiresAt !== undefined && (
        <p class="small soft">{t('life.until', { time: dates(post.expiresAt) })}</p>
      )}
      {media.length > 0 && <PostImages images={media} />}
    </>
  );
}

function About({ about, closesAt }: { about: PostAbout; closesAt: string | undefined }) {
  const t = useWords();
  const dates = useDates();
  if (about.kind === 'reaction') return <Reaction about={about} />;
  const address = about.kind === 'job' ? about.referral : about.link;
  return (
    <section class="card" aria-label={t(`life.kind.${about.kind}`)}>
      <h3>{t(`life.kind.${about.kind}`)}</h3>
      <dl class="facts">
        {about.kind === 'event' && <Fact name={t('life.when')}>{dates(about.at)}</Fact>}
        <Fact name={t('life.where')}>{about.place}</Fact>
        {about.kind === 'job' && <Fact name={t('life.contract')}>{about.contract}</Fact>}
        {about.kind === 'job' && closesAt !== undefined && <Fact name={t('life.closes')}>{dates(closesAt)}</Fact>}
      </dl>
      {address !== null && (
        <>
          {about.kind === 'job' && <p class="hint">{t('life.referralHint')}</p>}
          <div class="actions">
            <Open address={address}>{t(about.kind === 'job' ? 'life.openReferral' : 'life.openEvent')}</Open>
            <CopyButton text={address}>{t('life.copyLink')}</CopyButton>
          </div>
        </>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A post of the company's: the person likes or answers it there, and nothing of it is logged. */
function Reaction({ about }: { about: Extract<PostAbout, { kind: 'reaction' }> }) {
  const t = useWords();
  return (
    <section class="card" aria-label={t('life.kind.reaction')}>
      <h3>{t('life.kind.reaction')}</h3>
      <p>{about.why}</p>
      <div class="actions">
        <Open address={about.url}>{t('life.openPost')}</Open>
      </div>
      <p class="hint">{t('life.reactionHint')}</p>
      {about.comments.length > 0 && (
        <>
          <h4 class="small">{t('life.comments')}</h4>
          <ul class="stack tight">
            {about.comments.map((comment) => (
              <li key={comment} class="suggested">
                <p class="text">{comment}</p>
                <CopyButton text={comment}>{t('life.copyComment')}</CopyButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Open({ address, children }: { address: string; children: string }) {
  return (
    <a class="button small" href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function CopyButton({ text, children }: { text: string; children: string }) {
  return (
    <button type="button" class="button small" onClick={() => void copyText(text)}>
      {children}
    </button>
  );
}
