/** Thanks who proposed something, with a sentence of one's own. */
import { useState } from 'preact/hooks';
import { type Proposal, proposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { useDeciding } from './use-deciding.ts';

interface ThankProps {
  proposal: Proposal;
  onClose(): void;
  onThanked(): void;
}

export function ThankDialog({ proposal, onClose, onThanked }: ThankProps) {
  const { t } = useApp();
  const [text, setText] = useState('');
  const deciding = useDeciding(proposal);
  const thank = async () => {
    const said = text.trim();
    if (await deciding.decide('thank', proposalSchema, said === '' ? {} : { text: said })) onThanked();
  };
  return (
    <Dialog title={t('admin.proposals.thankTitle', { name: proposal.member?.name ?? '' })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void thank();
        }}
      >
        <Meanwhile deciding={deciding} />
        <Field label={t('admin.proposals.thanks')} hint={t('admin.proposals.thanksHint')}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={1000}
              value={text}
              autofocus
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={deciding.busy}>
            {t('admin.proposals.thank')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
