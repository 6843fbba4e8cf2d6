/** Asks what stands for a proposal: what seems to be the same comes first, then the others in review. */
import { useState } from 'preact/hooks';
import { type Proposal, proposalSchema, wholeProposalSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice } from '../parts/field.tsx';
import { Loading, Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';
import { useLoad } from '../use-load.ts';

interface MergeProps {
  proposal: Proposal;
  others: readonly Proposal[];
  onClose(): void;
  onMerged(): void;
}

export function MergeDialog({ proposal, others, onClose, onMerged }: MergeProps) {
  const { t, language } = useApp();
  const whole = useLoad(proposal.id, (signal) => ask(`proposals/${proposal.id}`, wholeProposalSchema, { signal }));
  const [into, setInto] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const similar = (whole.value?.similar ?? []).filter(({ state }) => state !== 'merged' && state !== 'declined');
  const known = new Set(similar.map(({ id }) => id));
  const rest = others.filter(({ id, state }) => id !== proposal.id && state === 'in-review' && !known.has(id));
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
    setBusy(true);
    const body = { version: proposal.version, into: { is, id } };
    const answer = await ask(`proposals/${proposal.id}/merge`, proposalSchema, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) onMerged();
    else setFailure(answer);
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
        {failure && (
          <Notice tone="bad" live>
            {failure.code === 'conflict' ? failure.detail : failureWords({ t, language }, failure)}
          </Notice>
        )}
        {!whole.value && whole.loading && <Loading />}
        {whole.value && options.length === 0 && <p>{t('admin.proposals.mergeNone')}</p>}
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
          <button type="submit" class="button main" disabled={busy || chosen === ''}>
            {t('admin.proposals.merge')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
