/** The groups of the programme: a post may be for some of them only. */
import { Plus, UsersRound } from 'lucide';
import { useState } from 'preact/hooks';
import { type AdminGroup, adminGroupSchema, groupInputSchema } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty, Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';

interface GroupListProps {
  groups: readonly AdminGroup[];
  onChanged(): void;
}

export function GroupList({ groups, onChanged }: GroupListProps) {
  const { t } = useApp();
  const [edited, setEdited] = useState<AdminGroup | 'new' | null>(null);
  return (
    <>
      {groups.length === 0 ? (
        <Empty icon={UsersRound} title={t('admin.groups.empty')}>
          <p>{t('admin.groups.emptyWhat')}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {groups.map((group) => (
            <li key={group.id} class="row">
              <div class="row-main">
                <button type="button" class="text-button linked row-title" onClick={() => setEdited(group)}>
                  {group.name}
                </button>
                <p class="row-sub">{t('admin.groups.members', { count: group.members.length })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div class="actions under-rows">
        <button type="button" class="button" onClick={() => setEdited('new')}>
          <Icon icon={Plus} />
          {t('admin.groups.add')}
        </button>
      </div>
      {edited && (
        <GroupDialog
          group={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onChanged={() => {
            setEdited(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  group: AdminGroup | null;
  onClose(): void;
  onChanged(): void;
}

function GroupDialog({ group, onClose, onChanged }: DialogProps) {
  const { t, language } = useApp();
  const [name, setName] = useState(group?.name ?? '');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<{ of: Failure; removing: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const path = group ? `groups/${group.id}` : 'groups';
  const save = async () => {
    const read = groupInputSchema.safeParse({ name });
    setMissing(!read.success);
    if (!read.success) return;
    setBusy(true);
    const answer = await ask(path, adminGroupSchema, { method: group ? 'PUT' : 'POST', body: read.data });
    setBusy(false);
    if (answer.ok) onChanged();
    else setFailure({ of: answer, removing: false });
  };
  const remove = async () => {
    setBusy(true);
    const answer = await ask(path, anything, { method: 'DELETE' });
    setBusy(false);
    if (answer.ok) onChanged();
    else setFailure({ of: answer, removing: true });
  };
  const said = () => {
    if (failure?.of.code === 'conflict') return t(failure.removing ? 'admin.groups.inUse' : 'admin.groups.taken');
    return failure ? failureWords({ t, language }, failure.of) : null;
  };
  return (
    <Dialog title={group ? group.name : t('admin.groups.add')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {said()}
          </Notice>
        )}
        <Field
          label={t('admin.groups.name')}
          hint={t('admin.groups.nameHint')}
          error={missing ? t('admin.groups.nameMissing') : undefined}
        >
          {(control) => (
            <input {...control} value={name} maxLength={120} onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <div class="dialog-foot">
          {group && (
            <button type="button" class="button danger" disabled={busy} onClick={() => void remove()}>
              {t('admin.groups.remove')}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t(group ? 'admin.groups.rename' : 'admin.groups.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
