/** The questions of the post's form: publish, withdraw, somebody saved in between. */
import { useState } from 'preact/hooks';
import type { AdminPost } from '../../../shared/admin-api.ts';
import { networks } from '../../../shared/networks/index.ts';
import { measure } from '../../../shared/text/count.ts';
import { useApp } from '../app-context.ts';
import { longTime } from '../dates.ts';
import { Question } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import type { PostDraft } from './post-draft.ts';

export type Asked = 'publish' | 'withdraw' | 'conflict';

interface DialogsProps {
  asked: Asked | null;
  draft: PostDraft;
  post: AdminPost | null;
  busy: boolean;
  onNo(): void;
  /** `reason`: why it is withdrawn. */
  onYes(asked: Asked, reason?: string): void;
}

export function PostDialogs({ asked, draft, post, busy, onNo, onYes }: DialogsProps) {
  const { t } = useApp();
  if (asked === null) return null;
  const answers = { busy, onNo, onYes: () => onYes(asked) };
  if (asked === 'publish') {
    return (
      <Question title={t('admin.post.publishTitle')} yes={t('admin.post.publishYes')} {...answers}>
        <p>{t('admin.post.publishWhat')}</p>
        <Visible draft={draft} />
      </Question>
    );
  }
  if (asked === 'withdraw') {
    return <Withdrawing busy={busy} onNo={onNo} onYes={(reason) => onYes(asked, reason)} />;
  }
  return (
    <Question
      title={t('admin.post.conflictTitle')}
      yes={t('admin.post.conflictMine')}
      no={t('admin.post.conflictBack')}
      danger
      {...answers}
    >
      <p>{t('admin.post.conflictWhat')}</p>
      {post && (
        <p>
          <a href={`/admin/posts/${post.id}`} target="_blank" rel="noreferrer">
            {t('admin.post.conflictSee')}
          </a>
        </p>
      )}
    </Question>
  );
}

function Withdrawing({ busy, onNo, onYes }: { busy: boolean; onNo(): void; onYes(reason: string): void }) {
  const { t } = useApp();
  const [reason, setReason] = useState('');
  return (
    <Question
      title={t('admin.post.withdrawTitle')}
      yes={t('admin.post.withdrawYes')}
      danger
      busy={busy}
      onNo={onNo}
      onYes={() => onYes(reason)}
    >
      <p>{t('admin.post.withdrawWhat')}</p>
      <Field label={t('admin.plan.reason')} hint={t('admin.plan.reasonHint')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={500}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </Question>
  );
}

/** What ambassadors will see, counted from the draft itself. */
function Visible({ draft }: { draft: PostDraft }) {
  const { t, language } = useApp();
  const { releaseAt, expiresAt, groups } = draft.plan;
  const time = (field: string) => ({ time: longTime(language, new Date(field).toISOString()) });
  const tooLong = draft.variants.filter((variant) =>
    networks.some((network) => network.id === variant.network && measure(network, variant.text).over),
  ).length;
  return (
    <>
      <ul class="ways">
        <li>{t('admin.post.visibleTitle', { title: draft.title })}</li>
        <li>{t('admin.post.visibleText')}</li>
        {draft.link.trim() !== '' && <li>{t('admin.post.visibleLink', { link: draft.link.trim() })}</li>}
        {releaseAt !== '' && <li>{t('admin.plan.visibleFrom', time(releaseAt))}</li>}
        {expiresAt !== '' && <li>{t('admin.plan.visibleUntil', time(expiresAt))}</li>}
        {groups.length > 0 && <li>{t('admin.plan.visibleGroups', { count: groups.length })}</li>}
        {networks.map((network) => (
          <li key={network.id}>
            {t('admin.post.visibleVariants', {
              network: network.name,
              count: draft.variants.filter((variant) => variant.network === network.id).length,
            })}
          </li>
        ))}
      </ul>
      {draft.variants.length === 0 && <Notice tone="warn">{t('admin.post.noVariants')}</Notice>}
      {tooLong > 0 && <Notice tone="warn">{t('admin.post.tooLong', { count: tooLong })}</Notice>}
    </>
  );
}
