/** "Did you post it?": the newest share that still wants its answer. */
import { useRef } from 'preact/hooks';
import { linkFor } from './insertion.ts';
import { PermalinkForm } from './permalink-form.tsx';
import { confirmNotPosted, confirmPosted } from './share.ts';
import { app, useApp } from './store.ts';
import { useDates, useWords } from './words.ts';

/** A press so soon after an answer was meant for the share that has just gone; milliseconds, twice a slow double click. */
const settled = 1000;

export function PendingShare() {
  const t = useWords();
  const dates = useDates();
  const share = useApp((state) => state.pending.shares[0]);
  const more = useApp((state) => Math.max(0, state.pending.count - 1));
  const hint = useApp((state) => (share ? linkFor(share.id, state) : ''));
  const answeredRef = useRef(-Infinity);
  if (!share) return null;

  const isEcho = (event: Event) => event.timeStamp - answeredRef.current < settled;
  async function answer(writing: Promise<boolean>) {
    answeredRef.current = performance.now();
    const written = await writing;
    // The next share stands in the same place from now on, and its own question is what is read next.
    answeredRef.current = performance.now();
    if (written) document.getElementById('pending-title')?.focus();
    return written;
  }

  return (
    <section class="card accent" aria-labelledby="pending-title" data-share={share.id}>
      <h2 id="pending-title" tabIndex={-1}>
        {t('sidebar.pending.title')}
      </h2>
      <p class="small">
        {share.title} <span class="soft">{`· ${t(`network.${share.network}`)} · ${dates(share.at)}`}</span>
      </p>
      <PermalinkForm
        key={share.id}
        share={share.id}
        network={share.network}
        initial={hint}
        found
        isEcho={isEcho}
        submit={t('sidebar.pending.posted')}
        onSubmit={async (permalink) => {
          if (await answer(confirmPosted(share, permalink))) app.setState({ insertion: null });
        }}
      >
        <button type="button" class="button" onClick={(event) => isEcho(event) || void answer(confirmNotPosted(share))}>
          {t('sidebar.pending.notPosted')}
        </button>
      </PermalinkForm>
      {more > 0 && (
        <button type="button" class="link small" onClick={() => app.setState({ view: 'log' })}>
          {t('sidebar.pending.more', { count: more })}
        </button>
      )}
    </section>
  );
}
