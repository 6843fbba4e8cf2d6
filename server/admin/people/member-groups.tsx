/** Says in which groups a member is. */
import { useState } from 'preact/hooks';
import type { Member } from '../../../shared/admin-api.ts';
import type { AdminGroup } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Checks } from '../parts/checks.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';

interface MemberGroupsProps {
  member: Member;
  groups: readonly AdminGroup[];
  onClose(): void;
  onChanged(): void;
}

export function MemberGroupsDialog({ member, groups, onClose, onChanged }: MemberGroupsProps) {
  const { t, language, say } = useApp();
  const [chosen, setChosen] = useState(() => groupsOf(member, groups).map(({ id }) => id));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await ask(`members/${member.id}/groups`, anything, { method: 'PUT', body: { groups: chosen } });
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    say({ words: t('admin.groups.saved', { name: member.name }) });
    onChanged();
    onClose();
  };
  return (
    <Dialog title={t('admin.groups.of', { name: member.name })} onClose={onClose}>
      <form
        class="stack"
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
        <Checks
          legend={t('admin.groups.title')}
          hint={t('admin.groups.ofHint')}
          options={groups.map(({ id, name }) => ({ value: id, words: name }))}
          value={chosen}
          onPick={setChosen}
        />
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.groups.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The groups that the member is in. */
export const groupsOf = ({ id }: Pick<Member, 'id'>, groups: readonly AdminGroup[]): AdminGroup[] =>
  groups.filter(({ members }) => members.includes(id));
