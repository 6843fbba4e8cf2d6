/** Asks for the reason of a "no": its proposer will read it. */
import { useState } from 'preact/hooks';
import { languageIds, translator } from '../../../shared/languages/index.ts';
import { declineSchema, type Proposal, proposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Looking } from './looking.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { useDeciding } from './use-deciding.ts';

/** Reasons that are ready in every language: the proposer may read another one than the reviewer. */
const ready = ['covered', 'elsewhere', 'dated', 'unsure', 'personal'] as const;

interface DeclineProps {
  proposal: Proposal;
  onClose(): void;
  onDeclined(): void;
}

export function DeclineDialog({ proposal, onClose, onDeclined }: DeclineProps) {
  const { t, language } = useApp();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const deciding = useDeciding(proposal);
  const decline = async () => {
    const read = declineSchema.safeParse({ reason });
    setMissing(!read.success);
    if (read.success && (await deciding.decide('decline', proposalSchema, { reason: read.data.reason }))) onDeclined();
  };
  const tongues = languageIds.toSorted((a, b) => Number(b === language) - Number(a === language));
  return (
    <Dialog title={t('admin.proposals.declineTitle')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
      >
        <Looking id={proposal.id} />
        <Meanwhile deciding={deciding} />
        <Field label={t('admin.proposals.readyReasons')}>
          {(control) => (
            <select {...control} value="" onChange={(event) => setReason(event.currentTarget.value)}>
              <option value="">{t('admin.proposals.ownReason')}</option>
              {tongues.map((tongue) => (
                <optgroup key={tongue} label={t(`language.${tongue}`)}>
                  {ready.map((each) => {
                    const words = translator(tongue)(`admin.proposals.ready.${each}`);
                    return (
                      <option key={each} value={words} lang={tongue}>
                        {words}
                      </option>
                    );
                  })}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('admin.proposals.reason')}
          hint={
            proposal.member
              ? t('admin.proposals.reasonHint', { name: proposal.member.name || t('admin.people.erasedPerson') })
              : t('admin.proposals.reasonKept')
          }
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
          <button type="submit" class="button main" disabled={deciding.busy}>
            {t('admin.proposals.decline')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
