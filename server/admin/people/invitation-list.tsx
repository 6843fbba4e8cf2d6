/** Invitations and what became of them. Their links are not kept, so they cannot be shown again. */
import { MailPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { invitationListSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { day, isPast, longTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Question } from '../parts/dialog.tsx';
import { Empty, Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';

type Invitation = z.infer<typeof invitationListSchema>['invitations'][number];

interface InvitationListProps {
  invitations: readonly Invitation[];
  onChanged(): void;
}

export function InvitationList({ invitations, onChanged }: InvitationListProps) {
  const { t, language, say } = useApp();
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const named = ({ name }: Invitation) => name ?? t('admin.people.anyone');
  const revoke = async (invitation: Invitation) => {
    setBusy(true);
    const answer = await ask(`invitations/${invitation.id}/revoke`, anything, { method: 'POST', body: {} });
    setBusy(false);
    setRevoking(null);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) say({ words: t('admin.people.invitationRevoked', { name: named(invitation) }) });
    // A refusal too says that the list has changed: somebody has used the link.
    onChanged();
  };
  if (invitations.length === 0) {
    return (
      <Empty icon={MailPlus} title={t('admin.people.noInvitations')}>
        <p>{t('admin.people.noInvitationsWhat')}</p>
      </Empty>
    );
  }
  return (
    <>
      {failure && (
        <Notice tone="bad" live>
          {failure.code === 'conflict' ? t('admin.people.invitationUsed') : failureWords({ t, language }, failure)}
        </Notice>
      )}
      <ul class="rows">
        {invitations.map((invitation) => (
          <li key={invitation.id} class="row">
            <div class="row-main">
              <strong class="row-title">{named(invitation)}</strong>
              <p class="row-sub">
                {t(`role.${invitation.role}`)} ·{' '}
                {t('admin.people.invited', { day: day(language, invitation.createdAt) })}
              </p>
            </div>
            <div class="row-facts" title={longTime(language, invitation.usedAt ?? invitation.expiresAt)}>
              <InvitationState invitation={invitation} />
            </div>
            {!invitation.usedAt && !isPast(invitation.expiresAt) && (
              <button type="button" class="button small" onClick={() => setRevoking(invitation)}>
                {t('admin.people.revoke')}
                <span class="unseen"> {named(invitation)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {revoking && (
        <Question
          title={t('admin.people.revokeInvitation', { name: named(revoking) })}
          yes={t('admin.people.revoke')}
          danger
          busy={busy}
          onNo={() => setRevoking(null)}
          onYes={() => revoke(revoking)}
        >
          <p>{t('admin.people.revokeInvitationWhat')}</p>
        </Question>
      )}
    </>
  );
}

function InvitationState({ invitation }: { invitation: Invitation }) {
  const { t, language } = useApp();
  if (invitation.usedAt) {
    return <Badge tone="good">{t('admin.people.used', { day: day(language, invitation.usedAt) })}</Badge>;
  }
  const until = day(language, invitation.expiresAt);
  return isPast(invitation.expiresAt) ? (
    <Badge tone="plain">{t('admin.people.expired', { day: until })}</Badge>
  ) : (
    <Badge tone="warn">{t('admin.people.open', { day: until })}</Badge>
  );
}
