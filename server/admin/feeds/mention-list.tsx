/** What listening feeds found, and whether people are asked to react to it. */
import { Megaphone, MegaphoneOff } from 'lucide';
import { useState } from 'preact/hooks';
import { type Mention, mentionsSchema } from '../../../shared/feed-api.ts';
import { type Reaction, reactions } from '../../../shared/reaction-api.ts';
import { useApp } from '../app-context.ts';
import { shortTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { OutLink } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';

interface ListProps {
  mentions: readonly Mention[];
  onChanged(mentions: readonly Mention[]): void;
}

const isAsked = ({ releasedAt, endedAt }: Mention) => releasedAt !== null && endedAt === null;

export function MentionList({ mentions, onChanged }: ListProps) {
  const { t, language, say } = useApp();
  const [releasing, setReleasing] = useState<Mention | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async (mention: Mention) => {
    const answer = await ask(`mentions/${mention.id}/end`, mentionsSchema, { method: 'POST', body: {} });
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    say({ words: t('admin.feeds.mention.ended') });
    onChanged(answer.value.mentions);
  };
  return (
    <>
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {mentions.length === 0 && <p class="soft">{t('admin.feeds.mention.none')}</p>}
      <ul class="feeds">
        {mentions.map((mention) => (
          <li key={mention.id} class="card feed" data-mention={mention.id}>
            <div class="proposal-head">
              <h3 class="wrap">{mention.title}</h3>
              {isAsked(mention) && <Badge tone="good">{t(`reaction.asked.${mention.reaction ?? 'comment'}`)}</Badge>}
            </div>
            <p class="soft wrap">
              {t(`reaction.about.${mention.about}`)} · {mention.words.join(', ')} ·{' '}
              {mention.feed ?? t('admin.feeds.mention.removed')} · {shortTime(language, mention.foundAt)}{' '}
              <OutLink to={mention.url} label={mention.title} />
            </p>
            {isAsked(mention) && mention.hint && <p>{mention.hint}</p>}
            <div class="actions">
              {isAsked(mention) ? (
                <button type="button" class="button small" onClick={() => void end(mention)}>
                  <Icon icon={MegaphoneOff} />
                  {t('admin.feeds.mention.end')}
                  <span class="unseen"> {mention.title}</span>
                </button>
              ) : (
                <button type="button" class="button small" onClick={() => setReleasing(mention)}>
                  <Icon icon={Megaphone} />
                  {t('admin.feeds.mention.release')}
                  <span class="unseen"> {mention.title}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {releasing && (
        <ReleaseDialog
          mention={releasing}
          onClose={() => setReleasing(null)}
          onReleased={(all) => {
            setReleasing(null);
            say({ words: t('admin.feeds.mention.released') });
            onChanged(all);
          }}
        />
      )}
    </>
  );
}

interface ReleaseProps {
  mention: Mention;
  onClose(): void;
  onReleased(mentions: readonly Mention[]): void;
}

function ReleaseDialog({ mention, onClose, onReleased }: ReleaseProps) {
  const { t, language } = useApp();
  const [reaction, setReaction] = useState<Reaction>(mention.reaction ?? 'comment');
  const [hint, setHint] = useState(mention.hint ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const release = async () => {
    setBusy(true);
    const body = { reaction, hint: hint.trim() || null };
    const answer = await ask(`mentions/${mention.id}/release`, mentionsSchema, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) onReleased(answer.value.mentions);
    else setFailure(answer);
  };
  return (
    <Dialog title={t('admin.feeds.mention.releaseTitle')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void release();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {failureWords({ t, language }, failure)}
          </Notice>
        )}
        <p class="wrap">{mention.title}</p>
        <Choice
          label={t('admin.feeds.mention.reaction')}
          value={reaction}
          options={reactions.map((each) => ({ value: each, words: t(`reaction.do.${each}`) }))}
          onPick={(picked) => picked && setReaction(picked)}
        />
        <Field label={t('admin.feeds.mention.hint')} hint={t('admin.feeds.mention.hintHint')}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={500}
              value={hint}
              onInput={(e) => setHint(e.currentTarget.value)}
            />
          )}
        </Field>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.feeds.mention.release')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
