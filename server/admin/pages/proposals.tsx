/** What people propose: pages they clipped and why, each waiting for a yes or a no with a reason. */
import { Keyboard, Lightbulb, SearchX } from 'lucide';
import { useState } from 'preact/hooks';
import { adminPostSchema } from '../../../shared/admin-api.ts';
import { proposalStates } from '../../../shared/own-proposal.ts';
import { type Proposal, proposalSchema, proposalsSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { StateLinks } from '../parts/state-links.tsx';
import { ApproveDialog } from '../proposals/approve-dialog.tsx';
import { DeclineDialog } from '../proposals/decline-dialog.tsx';
import { KeysHelp } from '../proposals/keys-help.tsx';
import { MergeDialog } from '../proposals/merge-dialog.tsx';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { type QueueAct, useQueueKeys } from '../proposals/use-queue-keys.ts';
import { ask, type Failure } from '../request.ts';
import { go, usePlace } from '../route.ts';
import { useLoad } from '../use-load.ts';

/** As a proposal lives. */
const stateOrder = [
  'in-review',
  'accepted',
  'published',
  'declined',
  'merged',
] as const satisfies readonly Proposal['state'][];

const focusOn = (proposal: Proposal | undefined) =>
  document.querySelector<HTMLElement>(`[data-proposal="${proposal?.id}"]`)?.focus();

export function ProposalsPage() {
  const { t, language, say, session } = useApp();
  const { query } = usePlace();
  const all = useLoad('proposals', (signal) => ask('proposals', proposalsSchema, { signal }));
  const [open, setOpen] = useState<{ what: 'approve' | 'decline' | 'merge'; proposal: Proposal } | null>(null);
  const [helping, setHelping] = useState(false);
  const [at, setAt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const state = proposalStates.find((each) => each === query.get('state'));
  const proposals = all.value?.proposals ?? [];
  const shown = proposals.filter((proposal) => state === undefined || proposal.state === state);

  const accept = async (proposal: Proposal) => {
    setBusy(true);
    setFailure(null);
    const answer = await ask(`proposals/${proposal.id}/accept`, adminPostSchema, {
      method: 'POST',
      body: { version: proposal.version },
    });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      all.reload();
      return;
    }
    say({ words: t('admin.proposals.accepted') });
    await go(`/admin/posts/${answer.value.id}`);
  };
  const thank = async (proposal: Proposal) => {
    const answer = await ask(`proposals/${proposal.id}/thank`, proposalSchema, { method: 'POST', body: {} });
    if (answer.ok) say({ words: t('admin.proposals.thankedNow', { name: proposal.member?.name ?? '' }) });
    else setFailure(answer);
    all.reload();
  };
  const act = (what: QueueAct, on: Proposal | undefined) => {
    if (what === 'help') return setHelping(true);
    if (what === 'next' || what === 'previous') {
      const to = Math.max(0, Math.min(shown.length - 1, at + (what === 'next' ? 1 : -1)));
      return focusOn(shown[on && document.activeElement?.closest('[data-proposal]') ? to : at]);
    }
    if (!on || busy) return undefined;
    if (what === 'look') return focusOn(on);
    if (what === 'thank') return on.member && on.state !== 'in-review' ? void thank(on) : undefined;
    if (on.state !== 'in-review') return undefined;
    if (what === 'edit') return session?.member.role === 'admin' ? void accept(on) : undefined;
    return setOpen({ what, proposal: on });
  };
  useQueueKeys((what) => act(what, shown[at]));
  const close = () => setOpen(null);
  const decided = (words: string) => {
    setOpen(null);
    say({ words });
    all.reload();
  };
  return (
    <Page
      title={t('admin.nav.proposals')}
      lead={t('admin.proposals.lead')}
      actions={
        <button type="button" class="button quiet" onClick={() => setHelping(true)}>
          <Icon icon={Keyboard} />
          {t('admin.proposals.keys')}
        </button>
      }
    >
      <StateLinks
        label={t('admin.proposals.filter')}
        all={t('admin.proposals.all')}
        path="/admin/proposals"
        current={state ?? null}
        states={stateOrder.map((each) => ({
          id: each,
          words: t(`proposal.${each}`),
          count: proposals.filter((proposal) => proposal.state === each).length,
        }))}
        total={proposals.length}
      />
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {all.failure && <Failed failure={all.failure} retry={all.reload} />}
      {!all.value && all.loading && <Loading />}
      {all.value && proposals.length === 0 && (
        <Empty icon={Lightbulb} title={t('admin.proposals.empty')}>
          <p>{t('admin.proposals.emptyWhat')}</p>
        </Empty>
      )}
      {proposals.length > 0 && shown.length === 0 && <Empty icon={SearchX} title={t('admin.proposals.noneHere')} />}
      <ul class="proposals">
        {shown.map((proposal, place) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            busy={busy}
            isAt={place === at}
            onFocus={() => setAt(place)}
            onDo={(what) => act(what, proposal)}
          />
        ))}
      </ul>
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
      {open?.what === 'approve' && (
        <ApproveDialog
          proposal={open.proposal}
          themes={all.value?.themes ?? []}
          onClose={close}
          onDone={(_post, published) =>
            decided(t(published ? 'admin.proposals.publishedNow' : 'admin.proposals.accepted'))
          }
        />
      )}
      {open?.what === 'merge' && (
        <MergeDialog
          proposal={open.proposal}
          others={proposals}
          onClose={close}
          onMerged={() => decided(t('admin.proposals.mergedNow'))}
        />
      )}
      {open?.what === 'decline' && (
        <DeclineDialog
          proposal={open.proposal}
          onClose={close}
          onDeclined={() => decided(t('admin.proposals.declined', { name: open.proposal.member?.name ?? '' }))}
        />
      )}
    </Page>
  );
}
