/** The people of the programme: their devices, how complete each one's log is, and how others are invited. */
import { KeyRound, UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import { invitationListSchema, type Member, membersSchema } from '../../../shared/admin-api.ts';
import { groupsSchema } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { GroupList } from '../people/group-list.tsx';
import { InvitationList } from '../people/invitation-list.tsx';
import { InviteDialog } from '../people/invite-dialog.tsx';
import { MemberList } from '../people/member-list.tsx';
import { SignInLinkDialog } from '../people/sign-in-link-dialog.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';

export function PeoplePage() {
  const { t } = useApp();
  const members = useLoad('members', (signal) => ask('members', membersSchema, { signal }));
  const invitations = useLoad('invitations', (signal) => ask('invitations', invitationListSchema, { signal }));
  const groups = useLoad('groups', (signal) => ask('groups', groupsSchema, { signal }));
  const known = groups.value?.groups ?? [];
  const [open, setOpen] = useState<'invite' | 'sign-in' | Member | null>(null);
  return (
    <Page
      title={t('admin.nav.people')}
      lead={t('admin.people.lead')}
      actions={
        <>
          <button type="button" class="button" onClick={() => setOpen('sign-in')}>
            <Icon icon={KeyRound} />
            {t('admin.people.signInLink')}
          </button>
          <button type="button" class="button main" onClick={() => setOpen('invite')}>
            <Icon icon={UserPlus} />
            {t('admin.people.invite')}
          </button>
        </>
      }
    >
      <section>
        <h2 class="section-title">{t('admin.people.members')}</h2>
        {members.failure && <Failed failure={members.failure} retry={members.reload} />}
        {!members.value && members.loading && <Loading />}
        {members.value && (
          <MemberList
            members={members.value.members}
            groups={known}
            onChanged={() => {
              members.reload();
              // An invitation carries the name of the person it was made for.
              invitations.reload();
              groups.reload();
            }}
            onInvite={setOpen}
          />
        )}
      </section>
      <section>
        <h2 class="section-title">{t('admin.groups.title')}</h2>
        {groups.failure && <Failed failure={groups.failure} retry={groups.reload} />}
        {!groups.value && groups.loading && <Loading />}
        {groups.value && <GroupList groups={known} onChanged={groups.reload} />}
      </section>
      <section>
        <h2 class="section-title">{t('admin.people.invitations')}</h2>
        {invitations.failure && <Failed failure={invitations.failure} retry={invitations.reload} />}
        {!invitations.value && invitations.loading && <Loading />}
        {invitations.value && (
          <InvitationList invitations={invitations.value.invitations} onChanged={invitations.reload} />
        )}
      </section>
      {open !== null && open !== 'sign-in' && (
        <InviteDialog
          member={open === 'invite' ? null : open}
          groups={known}
          onClose={() => setOpen(null)}
          onMade={invitations.reload}
        />
      )}
      {open === 'sign-in' && (
        <SignInLinkDialog
          admins={members.value?.members.filter((member) => member.role === 'admin' || member.reviews) ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
