/** Gives a member another role, with what that changes for them. */
import { useState } from 'preact/hooks';
import { type Member, roleSchema } from '../../../shared/admin-api.ts';
import { roles } from '../../../shared/api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';

interface RoleProps {
  member: Member;
  onClose(): void;
  onChanged(): void;
}

export function RoleDialog({ member, onClose, onChanged }: RoleProps) {
  const { t, language, session, say } = useApp();
  const [role, setRole] = useState(member.role);
  const [reviews, setReviews] = useState(member.reviews === true);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { name } = member;
  const isSelf = member.id === session?.member.id;
  const demoted = member.role === 'admin' && role !== 'admin';
  const change = async () => {
    setBusy(true);
    const body = roleSchema.parse({ role, reviews: role === 'curator' && reviews });
    const answer = await ask(`members/${member.id}/role`, anything, { method: 'POST', body });
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    if (isSelf && demoted) {
      // The session is gone with the role: everything on these pages is too.
      location.assign('/sign-in');
      return;
    }
    say({ words: t('admin.people.roleChanged', { name, role: t(`role.${role}`) }) });
    onChanged();
    onClose();
  };
  return (
    <Dialog title={t('admin.people.roleOf', { name })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {failure.code === 'conflict' ? t('admin.people.lastAdmin') : failureWords({ t, language }, failure)}
          </Notice>
        )}
        <Choice
          label={t('admin.people.role')}
          value={role}
          options={roles.map((each) => ({ value: each, words: t(`role.${each}`) }))}
          hint={t(`admin.people.roleHint.${role}`)}
          onPick={(picked) => {
            if (picked) setRole(picked);
            setFailure(null);
          }}
        />
        {role === 'curator' && (
          <label class="check">
            <input type="checkbox" checked={reviews} onChange={(event) => setReviews(event.currentTarget.checked)} />
            <span>{t('admin.people.reviews')}</span>
          </label>
        )}
        {demoted && (
          <Notice tone="warn" live>
            {isSelf ? t('admin.people.demoteSelf') : t('admin.people.demoteWhat', { name })}
          </Notice>
        )}
        {role === 'admin' && member.role !== 'admin' && (
          <Notice tone="info" live>
            {t('admin.people.promoteWhat', { name })}
          </Notice>
        )}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button
            type="submit"
            class={`button ${demoted ? 'danger' : 'main'}`}
            disabled={busy || (role === member.role && reviews === (member.reviews === true))}
          >
            {t('admin.people.changeRole')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
