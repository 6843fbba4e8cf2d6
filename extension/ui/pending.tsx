/** "Did you post it?": the newest share that still wants its answer. */
import { linkFor } from './insertion.ts';
import { PermalinkForm } from './permalink-form.tsx';
import { confirmNotPosted, confirmPosted } from './share.ts';
import { app, useApp } from './store.ts';
import { useDates, useWords } from './words.ts';

export function PendingShare() {
  const t = useWords();
  const dates = useDates();
  const share = useApp((state) => state.pending.shares[0]);
  const more = useApp((state) => Math.max(0, state.pending.count - 1));
  const hint = useApp((state) => (share ? linkFor(share.id, state) : ''));
  if (!share) return null;
  return (
    <section class="card accent" aria-labelledby="pending-title" data-share={share.id}>
      <h2 id="pending-title">{t('sidebar.pending.title')}</h2>
      <p class="small">
        {share.title} <span class="soft">{`· ${t(`network.${share.network}`)} · ${dates(share.at)}`}</span>
      </p>
      <PermalinkForm
        key={share.id}
        share={share.id}
        network={share.network}
        initial={hint}
        found
        submit={t('sidebar.pending.posted')}
        onSubmit={async (permalink) => {
          if (await confirmPosted(share, permalink)) app.setState({ insertion: null });
        }}
      >
        <button type="button" class="button" onClick={() => void confirmNotPosted(share)}>
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
