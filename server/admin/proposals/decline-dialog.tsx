/** Asks for the reason of a "no": its proposer will read it. */
import { useState } from 'preact/hooks';
import { declineSchema, type Proposal } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { anything, ask, type Failure } from '../request.ts';

interface DeclineProps {
  proposal: Proposal;
  onClose(): void;
  onDeclined(): void;
}

export function DeclineDialog({ proposal, onClose, onDeclined }: DeclineProps) {
  const { t, language } = useApp();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const decline = async () => {
    const read = declineSchema.safeParse({ reason });
    setMissing(!read.success);
    if (!read.success) return;
    setBusy(true);
    const answer = await ask(`proposals/${proposal.id}/decline`, anything, {
      method: 'POST',
      body: { ...read.data, version: proposal.version },
    });
    setBusy(false);
    if (answer.ok) onDeclined();
    else setFailure(answer);
  };
  return (
    <Dialog title={t('admin.proposals.declineTitle')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
      >
        {failure && (
          <Notice tone="bad" live>
            {failure.code === 'conflict' ? failure.detail : failureWords({ t, language }, failure)}
          </Notice>
        )}
        <Field
          label={t('admin.proposals.reason')}
          hint={t('admin.proposals.reasonHint', { name: proposal.member?.name ?? '' })}
          error={missing ? t('admin.proposals.reasonMissing') : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={1000}
              value={reason}
              autofocus
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.proposals.decline')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
