/** One proposal in the queue, with what can be done with it. */
import { FileInput, GitMerge, Heart, ThumbsDown } from 'lucide';
import type { Proposal } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime, utcDay } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link, OutLink } from '../parts/link.tsx';

const tones = {
  'in-review': 'warn',
  accepted: 'accent',
  published: 'good',
  declined: 'plain',
  merged: 'plain',
} as const;

interface CardProps {
  proposal: Proposal;
  busy: boolean;
  /** Where the keys are. */
  isAt: boolean;
  onFocus(): void;
  onDo(what: 'approve' | 'edit' | 'decline' | 'merge' | 'thank'): void;
}

/** All of it comes from strangers' pages and is drawn as text only. */
export function ProposalCard({ proposal, busy, isAt, onFocus, onDo }: CardProps) {
  const { t, language, session } = useApp();
  const { network, persona, embargo, expiry } = proposal;
  const wishes = [
    ...(network ? [t(`network.${network}`)] : []),
    ...(persona ? [t(`persona.${persona}.name`)] : []),
    ...(embargo ? [t('admin.proposals.notBefore', { day: utcDay(language, embargo) })] : []),
    ...(expiry ? [t('admin.proposals.until', { day: utcDay(language, expiry) })] : []),
  ];
  return (
    <li class="card proposal" data-proposal={proposal.id} tabIndex={-1} aria-current={isAt} onFocusCapture={onFocus}>
      <div class="proposal-head">
        <h2 class="wrap">{proposal.title || t('admin.log.untitledClip')}</h2>
        <Badge tone={tones[proposal.state]}>{t(`proposal.${proposal.state}`)}</Badge>
      </div>
      <p class="proposal-by">
        <strong>
          {proposal.member === null
            ? t('admin.proposals.fromFeed')
            : proposal.member.name || t('admin.people.erasedPerson')}
        </strong>
        <time class="soft" dateTime={proposal.at} title={longTime(language, proposal.at)}>
          {shortTime(language, proposal.at)}
        </time>
        {proposal.url !== '' && <OutLink to={proposal.url} label={proposal.title} />}
      </p>
      <p class="proposal-note">{proposal.note}</p>
      {proposal.quote && <blockquote>{proposal.quote}</blockquote>}
      {proposal.suggestion && (
        <p class="proposal-note">
          <span class="soft">{t('admin.proposals.suggested')}</span> {proposal.suggestion}
        </p>
      )}
      {wishes.length > 0 && <p class="soft">{t('admin.proposals.wishes', { wishes: wishes.join(' · ') })}</p>}
      {proposal.reason && (
        <p class="soft">
          {t('admin.proposals.reasonGiven', { name: proposal.decidedBy ?? '', reason: proposal.reason })}
        </p>
      )}
      {proposal.post && session?.member.role === 'admin' && (
        <p>
          <Link to={`/admin/posts/${proposal.post}`}>{t('admin.proposals.seePost')}</Link>
        </p>
      )}
      {proposal.votes > 0 && <p class="soft">{t('admin.proposals.votes', { count: proposal.votes })}</p>}
      {proposal.thanks && <p class="soft">{t('admin.proposals.thanked', { name: proposal.thanks.by })}</p>}
      {proposal.state !== 'in-review' && proposal.member && !proposal.thanks && (
        <div class="actions">
          <button type="button" class="button small" disabled={busy} onClick={() => onDo('thank')}>
            <Icon icon={Heart} />
            {t('admin.proposals.thank')}
          </button>
        </div>
      )}
      {proposal.state === 'in-review' && (
        <div class="actions">
          <button type="button" class="button main" disabled={busy} onClick={() => onDo('approve')}>
            {t('admin.proposals.approve')}
          </button>
          {session?.member.role === 'admin' && (
            <button type="button" class="button" disabled={busy} onClick={() => onDo('edit')}>
              <Icon icon={FileInput} />
              {t('admin.proposals.accept')}
            </button>
          )}
          <button type="button" class="button" disabled={busy} onClick={() => onDo('merge')}>
            <Icon icon={GitMerge} />
            {t('admin.proposals.merge')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => onDo('decline')}>
            <Icon icon={ThumbsDown} />
            {t('admin.proposals.decline')}
          </button>
        </div>
      )}
    </li>
  );
}
