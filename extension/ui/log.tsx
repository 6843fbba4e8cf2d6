/** The person's own log, newest first, with what has reached the server and who looked at it. */
import { useState } from 'preact/hooks';
import type { OwnLine, OwnShare } from '../db/own-log.ts';
import { OwnClicks } from './own-clicks.tsx';
import { PermalinkForm } from './permalink-form.tsx';
import { ProposalState } from './proposals.tsx';
import { confirmNotPosted, confirmPosted } from './share.ts';
import { app, useApp } from './store.ts';
import { Withdraw } from './withdraw.tsx';
import { useDates, useWords } from './words.ts';

const step = 30;

export function LogView() {
  const t = useWords();
  const log = useApp((state) => state.log);
  if (!log) {
    return <output class="soft">{t('sidebar.loading')}</output>;
  }
  const { lines, more, cursor, last } = log;
  return (
    <div class="stack">
      <h2>{t('sidebar.log.title')}</h2>
      {last > 0 && (
        <output class="small soft" data-testid="completeness">
          {cursor >= last
            ? t('sidebar.log.complete', { last })
            : t('sidebar.log.partial', { cursor, count: last - cursor })}
        </output>
      )}
      {lines.length === 0 ? (
        <p class="empty">{t('sidebar.log.empty')}</p>
      ) : (
        <ul class="log-list">
          {lines.map((line) => (
            <LogLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      {more && (
        <button
          type="button"
          class="button"
          onClick={() => app.setState(({ logLimit }) => ({ logLimit: logLimit + step }))}
        >
          {t('sidebar.log.more')}
        </button>
      )}
      <Looks />
    </div>
  );
}

function LogLine({ line }: { line: OwnLine }) {
  const t = useWords();
  const dates = useDates();
  const { reached } = line;
  const where = useWhere(line.from);
  const title = line.kind === 'clip' ? line.title : (line.title ?? t('sidebar.log.untitled'));
  const address = line.kind === 'clip' ? line.url : line.permalink;
  return (
    <li class="log-line" data-line={line.id}>
      <div class="row">
        <strong class="log-title">{title}</strong>
        <span class={`chip ${line.state}`}>{t(`state.${line.state}`)}</span>
      </div>
      <p class="small soft">
        {[
          line.kind === 'share' && t(`network.${line.network}`),
          line.kind === 'share' && line.method === 'clipboard' && t('sidebar.log.copied'),
          dates(line.at),
          where,
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <span class={`reached ${reached.how}`}>
          {reached.how === 'refused'
            ? t('sidebar.log.refused', { reason: reached.reason })
            : t(`sidebar.log.${reached.how}`)}
        </span>
      </p>
      {address !== null && (
        <p class="small">
          <a href={address} target="_blank" rel="noreferrer">
            {t(line.kind === 'clip' ? 'sidebar.log.page' : 'sidebar.log.see')}
          </a>
        </p>
      )}
      {line.kind === 'share' && line.state !== 'withdrawn' && <OwnClicks share={line.id} />}
      {line.kind === 'clip' && line.state !== 'withdrawn' && <ProposalState id={line.id} />}
      {line.mine &&
        line.state !== 'withdrawn' &&
        (line.kind === 'share' ? (
          <ShareActions share={line} title={title} />
        ) : (
          <fieldset class="actions small">
            <legend class="visually-hidden">{t('sidebar.log.actions', { title })}</legend>
            <Withdraw line={line} title={title} />
          </fieldset>
        ))}
    </li>
  );
}

/** In which of the person's other browsers, or null where it was this one. */
function useWhere(from: string | null): string | null {
  const t = useWords();
  const name = useApp((state) => state.me?.devices?.find(({ id }) => id === from)?.name);
  if (from === null) return null;
  return name === undefined ? t('sidebar.log.elsewhereUnnamed') : t('sidebar.log.elsewhere', { device: name });
}

function ShareActions({ share, title }: { share: OwnShare; title: string }) {
  const t = useWords();
  const [linking, setLinking] = useState(false);
  const published = share.state === 'published';
  return (
    <>
      <fieldset class="actions small">
        <legend class="visually-hidden">{t('sidebar.log.actions', { title })}</legend>
        {!published && (
          <button type="button" class="link" onClick={() => void confirmPosted(share, null)}>
            {t('sidebar.log.posted')}
          </button>
        )}
        {share.state !== 'dismissed' && (
          <button type="button" class="link" onClick={() => void confirmNotPosted(share)}>
            {t('sidebar.log.notPosted')}
          </button>
        )}
        {published && (
          <button type="button" class="link" aria-expanded={linking} onClick={() => setLinking(!linking)}>
            {t(share.permalink === null ? 'sidebar.log.addLink' : 'sidebar.log.changeLink')}
          </button>
        )}
        <Withdraw line={share} title={title} />
      </fieldset>
      {linking && (
        <PermalinkForm
          share={share.id}
          network={share.network}
          initial={share.permalink ?? ''}
          submit={t('sidebar.log.saveLink')}
          onSubmit={async (permalink) => {
            if (await confirmPosted(share, permalink)) setLinking(false);
          }}
        />
      )}
    </>
  );
}

/** Every look of an admin at this person's log by name. */
function Looks() {
  const t = useWords();
  const dates = useDates();
  const looks = useApp((state) => state.me?.looks);
  const erased = t('sidebar.log.erasedPerson');
  if (!looks) return null;
  return (
    <details class="card">
      <summary>{t('sidebar.log.looks')}</summary>
      {looks.length === 0 ? (
        <p class="small soft">{t('sidebar.log.looksNone')}</p>
      ) : (
        <ul class="plain-list small">
          {looks.map(({ by, via, at }) => (
            <li key={`${by} ${at}`}>
              {via === null
                ? t('sidebar.log.look', { by: by || erased, at: dates(at) })
                : t('sidebar.log.lookVia', { by: by || erased, via: via || erased, at: dates(at) })}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
