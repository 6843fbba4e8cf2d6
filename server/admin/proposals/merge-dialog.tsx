/** Asks what stands for a proposal: what seems to be the same comes first, then the others in review. */
import { useState } from 'preact/hooks';
import { type Proposal, proposalSchema, proposalsSchema, wholeProposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice } from '../parts/field.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';
import { Looking } from './looking.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { useDeciding } from './use-deciding.ts';

interface MergeProps {
  proposal: Proposal;
  onClose(): void;
  onMerged(): void;
}

export function MergeDialog({ proposal, onClose, onMerged }: MergeProps) {
  const { t } = useApp();
  const whole = useLoad(proposal.id, (signal) => ask(`proposals/${proposal.id}`, wholeProposalSchema, { signal }));
  const [into, setInto] = useState<string | null>(null);
  const waiting = useLoad('in-review', (signal) => ask('proposals?state=in-review', proposalsSchema, { signal }));
  const deciding = useDeciding(proposal);
  const similar = (whole.value?.similar ?? []).filter(({ state }) => state !== 'merged' && state !== 'declined');
  const known = new Set(similar.map(({ id }) => id));
  const rest = (waiting.value?.proposals ?? []).filter(({ id }) => id !== proposal.id && !known.has(id));
  const options = [
    ...similar.map(({ is, id, title }) => ({
      value: `${is}:${id}`,
      words: t(is === 'post' ? 'admin.proposals.samePost' : 'admin.proposals.sameProposal', { title }),
    })),
    ...rest.map(({ id, title }) => ({ value: `proposal:${id}`, words: title })),
  ];
  const chosen = into ?? options[0]?.value ?? '';
  const merge = async () => {
    const [is, id] = chosen.split(':');
    if (await deciding.decide('merge', proposalSchema, { into: { is, id } })) onMerged();
  };
  return (
    <Dialog title={t('admin.proposals.mergeTitle')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <Looking id={proposal.id} />
        {whole.failure && <Failed failure={whole.failure} retry={whole.reload} />}
        <Meanwhile deciding={deciding} refused={t('admin.proposals.mergeRefused')} />
        {!whole.value && whole.loading && <Loading />}
        {whole.value && waiting.value && options.length === 0 && <p>{t('admin.proposals.mergeNone')}</p>}
        {options.length > 0 && (
          <Choice
            label={t('admin.proposals.mergeInto')}
            value={chosen}
            options={options}
            hint={t('admin.proposals.mergeHint')}
            onPick={setInto}
          />
        )}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={deciding.busy || chosen === ''}>
            {t('admin.proposals.merge')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
