/** The dialog in which a reviewer decides, and what is said once it is done. */
import type { Proposal, Proposals } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ThankDialog } from './thank-dialog.tsx';

/** What a reviewer is about to do, with which proposal as they saw it. */
export interface Asked {
  readonly what: 'approve' | 'decline' | 'merge' | 'thank';
  readonly proposal: Proposal;
}

interface DialogProps {
  asked: Asked;
  themes: Proposals['themes'];
  /** `said`: what was done, in words; absent when nothing was. */
  onClose(said?: string): void;
}

export function ProposalDialog({ asked: { what, proposal }, themes, onClose }: DialogProps) {
  const { t } = useApp();
  const name = proposal.member?.name ?? '';
  const close = () => onClose();
  switch (what) {
    case 'approve':
      return (
        <ApproveDialog
          proposal={proposal}
          themes={themes}
          onClose={close}
          onDone={(_post, published) =>
            onClose(t(published ? 'admin.proposals.publishedNow' : 'admin.proposals.accepted'))
          }
        />
      );
    case 'decline':
      return (
        <DeclineDialog
          proposal={proposal}
          onClose={close}
          onDeclined={() => onClose(t('admin.proposals.declined', { name }))}
        />
      );
    case 'merge':
      return (
        <MergeDialog proposal={proposal} onClose={close} onMerged={() => onClose(t('admin.proposals.mergedNow'))} />
      );
    case 'thank':
      return (
        <ThankDialog
          proposal={proposal}
          onClose={close}
          onThanked={() => onClose(t('admin.proposals.thankedNow', { name }))}
        />
      );
  }
}
