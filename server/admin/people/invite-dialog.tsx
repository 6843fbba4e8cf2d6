/** Makes an invitation and shows its link, once. */
import { useState } from 'preact/hooks';
import { invitationInputSchema, invitationSchema, type Member } from '../../../shared/admin-api.ts';
import type { AdminGroup } from '../../../shared/life-api.ts';
import { type Role, roles } from '../../../shared/api.ts';
import { useApp } from '../app-context.ts';
import { day } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Checks } from '../parts/checks.tsx';
import { CopyField } from '../parts/copy-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';

interface Made {
  readonly link: string;
  readonly expiresAt: string;
}

interface InviteProps {
  /** Whom the link lets join with one more browser; null invites somebody new. */
  member: Member | null;
  groups: readonly AdminGroup[];
  onClose(): void;
  onMade(): void;
}

export function InviteDialog({ member, groups, onClose, onMade }: InviteProps) {
  const { t, language } = useApp();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Dialog
      title={member ? t('admin.people.addDeviceFor', { name: member.name }) : t('admin.people.invite')}
      onClose={onClose}
    >
      {made ? (
        <>
          <CopyField label={t('admin.people.inviteLink')} value={made.link} />
          <p>{t('admin.people.inviteOnce', { day: day(language, made.expiresAt) })}</p>
          <div class="dialog-foot">
            <button type="button" class="button" onClick={onClose}>
              {t('admin.common.done')}
            </button>
          </div>
        </>
      ) : (
        <InviteForm
          member={member}
          groups={groups}
          onClose={onClose}
          onMade={(invitation) => {
            setMade(invitation);
            onMade();
          }}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  member: Member | null;
  groups: readonly AdminGroup[];
  onClose(): void;
  onMade(made: Made): void;
}

function InviteForm({ member, groups, onClose, onMade }: FormProps) {
  const { t, language } = useApp();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('ambassador');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [days, setDays] = useState('14');
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const invite = async () => {
    const who = member
      ? { name: member.name, role: member.role, member: member.id }
      : { name: name.trim() || null, role, groups: chosen };
    const read = invitationInputSchema.safeParse({ ...who, days: Number(days) });
    setWrong(!read.success);
    if (!read.success) return;
    setBusy(true);
    const answer = await ask('invitations', invitationSchema, { method: 'POST', body: read.data });
    setBusy(false);
    if (answer.ok) onMade(answer.value);
    else setFailure(answer);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {member && <p>{t('admin.people.addDeviceWhat', { name: member.name })}</p>}
      {!member && (
        <>
          <Field label={t('admin.people.name')} hint={t('admin.people.nameHint')}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={120}
                autofocus
                onInput={(e) => setName(e.currentTarget.value)}
              />
            )}
          </Field>
          <Choice
            label={t('admin.people.role')}
            value={role}
            options={roles.map((each) => ({ value: each, words: t(`role.${each}`) }))}
            hint={t(`admin.people.roleHint.${role}`)}
            onPick={(picked) => picked && setRole(picked)}
          />
          {groups.length > 0 && (
            <Checks
              legend={t('admin.groups.title')}
              hint={t('admin.groups.inviteHint')}
              options={groups.map(({ id, name: of }) => ({ value: id, words: of }))}
              value={chosen}
              onPick={setChosen}
            />
          )}
        </>
      )}
      <Field label={t('admin.people.days')} error={wrong ? t('admin.people.daysWrong') : undefined}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={90}
            value={days}
            class="short"
            onInput={(e) => setDays(e.currentTarget.value)}
          />
        )}
      </Field>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {t('admin.common.cancel')}
        </button>
        <button type="submit" class="button main" disabled={busy}>
          {t('admin.people.makeLink')}
        </button>
      </div>
    </form>
  );
}
