/** Makes a fresh one-time sign-in link for an admin. */
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { type Member, signInLinkSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { shortTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Choice } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';

export function SignInLinkDialog({ admins, onClose }: { admins: readonly Member[]; onClose(): void }) {
  const { t, language, session } = useApp();
  const [made, setMade] = useState<z.infer<typeof signInLinkSchema> | null>(null);
  const [member, setMember] = useState(session?.member.id ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const other = admins.find((admin) => admin.id === member && admin.id !== session?.member.id);
  const make = async () => {
    setBusy(true);
    const answer = await ask('sign-in-codes', signInLinkSchema, { method: 'POST', body: { member } });
    setBusy(false);
    if (answer.ok) setMade(answer.value);
    else setFailure(answer);
  };
  return (
    <Dialog title={t('admin.people.signInLink')} onClose={onClose}>
      <p>{t('admin.people.signInWhat')}</p>
      {!made && (
        <Choice
          label={t('admin.people.signInFor')}
          value={member}
          options={admins.map((admin) => ({ value: admin.id, words: admin.name }))}
          onPick={setMember}
        />
      )}
      {other && (
        <Notice tone="info">{t('admin.people.signInVia', { name: other.name, by: session?.member.name ?? '' })}</Notice>
      )}
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {made && (
        <>
          <CopyField label={t('admin.people.signInLabel')} value={made.link} />
          <p>{t('admin.people.signInUntil', { time: shortTime(language, made.expiresAt) })}</p>
        </>
      )}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {t(made ? 'admin.common.done' : 'admin.common.cancel')}
        </button>
        {!made && (
          <button type="button" class="button main" disabled={busy} onClick={make}>
            {t('admin.people.makeLink')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
