/** Invitations and what became of them. Their links are not kept, so they cannot be shown again. */
import { MailPlus } from 'lucide';
import type * as z from 'zod/mini';
import type { invitationListSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { day, isPast, longTime } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/notice.tsx';

type Invitation = z.infer<typeof invitationListSchema>['invitations'][number];

export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const { t, language } = useApp();
  if (invitations.length === 0) {
    return (
      <Empty icon={MailPlus} title={t('admin.people.noInvitations')}>
        <p>{t('admin.people.noInvitationsWhat')}</p>
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {invitations.map((invitation) => (
        <li key={invitation.id} class="row">
          <div class="row-main">
            <strong class="row-title">{invitation.name ?? t('admin.people.anyone')}</strong>
            <p class="row-sub">
              {t(`role.${invitation.role}`)} · {t('admin.people.invited', { day: day(language, invitation.createdAt) })}
            </p>
          </div>
          <div class="row-facts" title={longTime(language, invitation.usedAt ?? invitation.expiresAt)}>
            <InvitationState invitation={invitation} />
          </div>
        </li>
      ))}
    </ul>
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
