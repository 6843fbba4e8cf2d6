/** Members with their browsers; a lost browser is revoked here. */
import { MonitorSmartphone, Users } from 'lucide';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { deviceSchema, Member } from '../../../shared/admin-api.ts';
import type { AdminGroup } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { day, utcDay } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Question } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Empty, Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';
import { groupsOf, MemberGroupsDialog } from './member-groups.tsx';
import { RoleDialog } from './role-dialog.tsx';

type Device = z.infer<typeof deviceSchema>;

interface MemberListProps {
  members: readonly Member[];
  groups: readonly AdminGroup[];
  onChanged(): void;
  /** Invites this member to join with one more browser. */
  onInvite(member: Member): void;
}

export function MemberList({ members, groups, onChanged, onInvite }: MemberListProps) {
  const { t, language, say, session } = useApp();
  const [revoking, setRevoking] = useState<{ member: Member; device: Device } | null>(null);
  const [erasing, setErasing] = useState<Member | null>(null);
  const [grouping, setGrouping] = useState<Member | null>(null);
  const [promoting, setPromoting] = useState<Member | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const revoke = async (device: Device) => {
    setBusy(true);
    const answer = await ask(`devices/${device.id}/revoke`, anything, { method: 'POST', body: {} });
    setBusy(false);
    setRevoking(null);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    say({ words: t('admin.people.revoked', { device: device.name }) });
    onChanged();
  };
  const erase = async (member: Member) => {
    setBusy(true);
    const answer = await ask(`members/${member.id}/erase`, anything, { method: 'POST', body: {} });
    setBusy(false);
    setErasing(null);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    say({ words: t('admin.people.erased', { name: member.name }) });
    onChanged();
  };
  if (members.length === 0) return <Empty icon={Users} title={t('admin.people.empty')} />;
  return (
    <>
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      <ul class="rows">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            onRevoke={(device) => setRevoking({ member, device })}
            onInvite={() => onInvite(member)}
            onRole={() => setPromoting(member)}
            groups={groupsOf(member, groups).map(({ name }) => name)}
            onGroups={groups.length === 0 ? null : () => setGrouping(member)}
            onErase={member.id === session?.member.id ? null : () => setErasing(member)}
          />
        ))}
      </ul>
      {revoking && (
        <Question
          title={t('admin.people.revokeTitle', { device: revoking.device.name })}
          yes={t('admin.people.revoke')}
          danger
          busy={busy}
          onNo={() => setRevoking(null)}
          onYes={() => revoke(revoking.device)}
        >
          <p>{t('admin.people.revokeWhat', { name: revoking.member.name })}</p>
        </Question>
      )}
      {erasing && (
        <Question
          title={t('admin.people.eraseTitle', { name: erasing.name })}
          yes={t('admin.people.erase')}
          danger
          busy={busy}
          onNo={() => setErasing(null)}
          onYes={() => erase(erasing)}
        >
          <p>{t('admin.people.eraseWhat', { name: erasing.name })}</p>
          <p>{t('admin.people.eraseUndone')}</p>
        </Question>
      )}
      {grouping && (
        <MemberGroupsDialog member={grouping} groups={groups} onClose={() => setGrouping(null)} onChanged={onChanged} />
      )}
      {promoting && <RoleDialog member={promoting} onClose={() => setPromoting(null)} onChanged={onChanged} />}
    </>
  );
}

interface MemberRowProps {
  member: Member;
  onRevoke(device: Device): void;
  onInvite(): void;
  onRole(): void;
  /** The names of the member's groups. */
  groups: readonly string[];
  /** Null where there are no groups. */
  onGroups: (() => void) | null;
  /** Null for oneself: that is done in the extension. */
  onErase: (() => void) | null;
}

function MemberRow({ member, onRevoke, onInvite, onRole, groups, onGroups, onErase }: MemberRowProps) {
  const { t, language } = useApp();
  if (member.erasedAt !== null) {
    return (
      <li class="row member">
        <div class="row-main">
          <span class="row-title soft">{t('admin.people.erasedPerson')}</span>
          <p class="row-sub">{t('admin.people.erasedOn', { day: day(language, member.erasedAt) })}</p>
        </div>
      </li>
    );
  }
  return (
    <li class="row member">
      <div class="row-main">
        <strong class="row-title">{member.name}</strong>
        <p class="row-sub">
          {t(`role.${member.role}`)} · {t('admin.people.joined', { day: day(language, member.joinedAt) })} ·{' '}
          <Link to={`/admin/?member=${member.id}`}>{t('admin.people.seeLog')}</Link> ·{' '}
          <button type="button" class="text-button linked" onClick={onInvite}>
            {t('admin.people.addDevice')}
            <span class="unseen"> {member.name}</span>
          </button>{' '}
          ·{' '}
          <button type="button" class="text-button linked" onClick={onRole}>
            {t('admin.people.changeRole')}
            <span class="unseen"> {member.name}</span>
          </button>
          {onGroups && (
            <>
              {' · '}
              <button type="button" class="text-button linked" onClick={onGroups}>
                {groups.length === 0 ? t('admin.groups.title') : groups.join(', ')}
                <span class="unseen"> {member.name}</span>
              </button>
            </>
          )}
          {onErase && (
            <>
              {' · '}
              <button type="button" class="text-button linked" onClick={onErase}>
                {t('admin.people.erase')}
                <span class="unseen"> {member.name}</span>
              </button>
            </>
          )}
        </p>
      </div>
      {member.devices.length === 0 ? (
        <p class="soft">{t('admin.people.noDevice')}</p>
      ) : (
        <ul class="devices">
          {member.devices.map((device) => (
            <DeviceRow key={device.id} device={device} onRevoke={() => onRevoke(device)} />
          ))}
        </ul>
      )}
    </li>
  );
}

function DeviceRow({ device, onRevoke }: { device: Device; onRevoke(): void }) {
  const { t, language } = useApp();
  const seen = device.seenAt
    ? t('admin.people.seen', { day: utcDay(language, device.seenAt) })
    : t('admin.people.neverSeen');
  return (
    <li class="device">
      <Icon icon={MonitorSmartphone} />
      <span class="device-name">
        {device.name}
        <span class="soft">{seen}</span>
      </span>
      <Completeness device={device} />
      {device.revokedAt ? (
        <Badge tone="plain">{t('admin.people.revokedOn', { day: day(language, device.revokedAt) })}</Badge>
      ) : (
        <button type="button" class="button small" onClick={onRevoke}>
          {t('admin.people.revoke')}
          <span class="unseen"> {device.name}</span>
        </button>
      )}
    </li>
  );
}

/** `heldTo` and `beyond` tell that lines are missing in between, not how many the browser still keeps. */
function Completeness({ device }: { device: Device }) {
  const { t } = useApp();
  if (device.beyond > 0) {
    return (
      <span title={t('admin.people.missingWhy', { count: device.beyond })}>
        <Badge tone="warn">{t('admin.people.missing', { n: device.heldTo })}</Badge>
      </span>
    );
  }
  if (device.heldTo === 0) return <Badge tone="plain">{t('admin.people.nothingYet')}</Badge>;
  return <Badge tone="good">{t('admin.people.complete', { n: device.heldTo })}</Badge>;
}
