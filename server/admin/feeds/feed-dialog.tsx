/** Adds a feed by its address or its page's, after a look at what it has; or changes one. */
import { useState } from 'preact/hooks';
import type { Theme } from '../../../shared/api.ts';
import { type Feed, feedChangeSchema, feedSchema, type FeedSeen, feedSeenSchema } from '../../../shared/feed-api.ts';
import { useApp } from '../app-context.ts';
import { shortTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';
import { FeedFields } from './feed-form.tsx';
import { draftOf, newDraft, sentOf } from './rules-draft.ts';

interface DialogProps {
  /** Null: another one is added. */
  feed: Feed | null;
  themes: readonly Pick<Theme, 'id' | 'name'>[];
  onClose(): void;
  onDone(feed: Feed, isNew: boolean): void;
}

export function FeedDialog({ feed, themes, onClose, onDone }: DialogProps) {
  const { t } = useApp();
  const [seen, setSeen] = useState<NonNullable<FeedSeen['feed']> | null>(null);
  return (
    <Dialog title={feed ? t('admin.feeds.changeTitle', { title: feed.title }) : t('admin.feeds.add')} onClose={onClose}>
      {feed || seen ? (
        <FeedForm feed={feed} seen={seen} themes={themes} onClose={onClose} onDone={onDone} />
      ) : (
        <LookForm onClose={onClose} onSeen={setSeen} />
      )}
    </Dialog>
  );
}

/** Asks for an address until there is a feed at it. */
function LookForm({ onClose, onSeen }: { onClose(): void; onSeen(seen: NonNullable<FeedSeen['feed']>): void }) {
  const { t, language } = useApp();
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<FeedSeen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const look = async (written: string) => {
    const trimmed = written.trim();
    const whole = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
    const isWrong = trimmed === '' || !URL.canParse(whole);
    setWrong(isWrong);
    if (isWrong) return;
    setBusy(true);
    const answer = await ask('feeds/look', feedSeenSchema, { method: 'POST', body: { address: whole } });
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    setFound(answer.ok ? answer.value : null);
    if (answer.ok && answer.value.feed && !answer.value.feed.known) onSeen(answer.value.feed);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void look(address);
      }}
    >
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {found?.problem && (
        <Notice tone="warn" live>
          {t(`admin.feeds.problem.${found.problem.code}`)}
        </Notice>
      )}
      {found?.feed?.known && (
        <Notice tone="info" live>
          {t('admin.feeds.knownAlready', { title: found.feed.title })}
        </Notice>
      )}
      <Field
        label={t('admin.feeds.address')}
        hint={t('admin.feeds.addressHint')}
        error={wrong ? t('admin.feeds.addressWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            inputMode="url"
            value={address}
            maxLength={2000}
            placeholder="https://"
            autofocus
            onInput={(e) => setAddress(e.currentTarget.value)}
          />
        )}
      </Field>
      {found && !found.feed && found.named.length > 0 && (
        <div>
          <p>{t('admin.feeds.severalNamed')}</p>
          <ul class="named-feeds">
            {found.named.map((each) => (
              <li key={each.address}>
                <button
                  type="button"
                  class="text-button linked"
                  disabled={busy}
                  onClick={() => void look(each.address)}
                >
                  {each.title || each.address}
                </button>
                {each.title && <span class="soft wrap"> {each.address}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {t('admin.common.cancel')}
        </button>
        <button type="submit" class="button main" disabled={busy}>
          {t(busy ? 'admin.feeds.looking' : 'admin.feeds.look')}
        </button>
      </div>
    </form>
  );
}

function FeedForm({
  feed,
  seen,
  themes,
  onClose,
  onDone,
}: DialogProps & { seen: NonNullable<FeedSeen['feed']> | null }) {
  const { t, language } = useApp();
  const [draft, setDraft] = useState(() => (feed ? draftOf(feed) : newDraft((seen?.title ?? '').slice(0, 120))));
  const [wrong, setWrong] = useState<'title' | 'minutes' | 'words' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const read = feedChangeSchema.safeParse(sentOf(draft));
    const deaf = read.success && read.data.kind === 'listening' && read.data.rules.words.length === 0;
    const field = read.success ? null : read.error.issues[0]?.path[0];
    setWrong(
      deaf
        ? 'words'
        : field === undefined || field === null
          ? null
          : field === 'title' || field === 'minutes'
            ? field
            : 'words',
    );
    if (!read.success || deaf) return;
    setBusy(true);
    const answer = await (feed
      ? ask(`feeds/${feed.id}`, feedSchema, { method: 'PUT', body: read.data })
      : ask('feeds', feedSchema, { method: 'POST', body: { ...read.data, address: seen?.address ?? '' } }));
    setBusy(false);
    if (answer.ok) onDone(answer.value, feed === null);
    else setFailure(answer);
  };
  return (
    <form
      class="stack feed-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      <p class="soft wrap">{feed?.address ?? seen?.address}</p>
      {seen && (
        <section class="feed-preview" aria-label={t('admin.feeds.preview')}>
          <p>{t('admin.feeds.previewCount', { count: seen.count })}</p>
          <ul>
            {seen.entries.map((entry) => (
              <li key={`${entry.url} ${entry.title}`} class="wrap">
                {entry.title}
                {entry.at && <span class="soft"> {shortTime(language, entry.at)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <FeedFields draft={draft} themes={themes} wrong={wrong} onChange={setDraft} />
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {t('admin.common.cancel')}
        </button>
        <button type="submit" class="button main" disabled={busy}>
          {t(feed ? 'admin.feeds.save' : 'admin.feeds.addIt')}
        </button>
      </div>
    </form>
  );
}
