/** What people propose: pages they clipped and why, each waiting for a yes or a no with a reason. */
import { FileInput, Lightbulb, SearchX, ThumbsDown } from 'lucide';
import { useState } from 'preact/hooks';
import { adminPostSchema } from '../../../shared/admin-api.ts';
import { proposalStates } from '../../../shared/own-proposal.ts';
import { type Proposal, proposalsSchema } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime } from '../dates.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link, OutLink } from '../parts/link.tsx';
import { Empty, Failed, Loading, Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { StateLinks } from '../parts/state-links.tsx';
import { DeclineDialog } from '../proposals/decline-dialog.tsx';
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

const tones = {
  'in-review': 'warn',
  accepted: 'accent',
  published: 'good',
  declined: 'plain',
  merged: 'plain',
} as const;

export function ProposalsPage() {
  const { t, language, say } = useApp();
  const { query } = usePlace();
  const all = useLoad('proposals', (signal) => ask('proposals', proposalsSchema, { signal }));
  const [declining, setDeclining] = useState<Proposal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const state = proposalStates.find((each) => each === query.get('state'));
  const proposals = all.value?.proposals ?? [];
  const shown = proposals.filter((proposal) => state === undefined || proposal.state === state);

  const accept = async (proposal: Proposal) => {
    setBusy(true);
    setFailure(null);
    const answer = await ask(`proposals/${proposal.id}/accept`, adminPostSchema, { method: 'POST', body: {} });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      all.reload();
      return;
    }
    say({ words: t('admin.proposals.accepted') });
    await go(`/admin/posts/${answer.value.id}`);
  };
  return (
    <Page title={t('admin.nav.proposals')} lead={t('admin.proposals.lead')}>
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
        {shown.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            busy={busy}
            onAccept={() => accept(proposal)}
            onDecline={() => setDeclining(proposal)}
          />
        ))}
      </ul>
      {declining && (
        <DeclineDialog
          proposal={declining}
          onClose={() => setDeclining(null)}
          onDeclined={() => {
            setDeclining(null);
            say({ words: t('admin.proposals.declined', { name: declining.member?.name ?? '' }) });
            all.reload();
          }}
        />
      )}
    </Page>
  );
}

interface CardProps {
  proposal: Proposal;
  busy: boolean;
  onAccept(): void;
  onDecline(): void;
}

/** All of it comes from strangers' pages and is drawn as text only. */
function ProposalCard({ proposal, busy, onAccept, onDecline }: CardProps) {
  const { t, language } = useApp();
  return (
    <li class="card proposal">
      <div class="proposal-head">
        <h2 class="wrap">{proposal.title || t('admin.log.untitledClip')}</h2>
        <Badge tone={tones[proposal.state]}>{t(`proposal.${proposal.state}`)}</Badge>
      </div>
      <p class="proposal-by">
        <strong>{proposal.member?.name || t('admin.people.erasedPerson')}</strong>
        <time class="soft" dateTime={proposal.at} title={longTime(language, proposal.at)}>
          {shortTime(language, proposal.at)}
        </time>
        {proposal.url !== '' && <OutLink to={proposal.url} label={proposal.title} />}
      </p>
      <p class="proposal-note">{proposal.note}</p>
      {proposal.quote && <blockquote>{proposal.quote}</blockquote>}
      {proposal.reason && (
        <p class="soft">
          {t('admin.proposals.reasonGiven', { name: proposal.decidedBy ?? '', reason: proposal.reason })}
        </p>
      )}
      {proposal.post && (
        <p>
          <Link to={`/admin/posts/${proposal.post}`}>{t('admin.proposals.seePost')}</Link>
        </p>
      )}
      {proposal.state === 'in-review' && (
        <div class="actions">
          <button type="button" class="button main" disabled={busy} onClick={onAccept}>
            <Icon icon={FileInput} />
            {t('admin.proposals.accept')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={onDecline}>
            <Icon icon={ThumbsDown} />
            {t('admin.proposals.decline')}
          </button>
        </div>
      )}
    </li>
  );
}
