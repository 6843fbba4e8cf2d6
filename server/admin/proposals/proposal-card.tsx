/** One proposal in the queue, with what can be done with it. */
import { FileInput, GitMerge, Heart, RotateCcw, ThumbsDown } from 'lucide';
import type { Proposal, Proposals } from '../../../shared/proposal-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime, utcDay } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link, OutLink } from '../parts/link.tsx';
import { bilingual } from '../words.ts';
import { ProposalDetails } from './proposal-details.tsx';

const tones = {
  'in-review': 'warn',
  accepted: 'accent',
  published: 'good',
  declined: 'plain',
  merged: 'plain',
} as const;

interface CardProps {
  proposal: Proposal;
  themes: Proposals['themes'];
  busy: boolean;
  /** Where the keys are. */
  isAt: boolean;
  isDetailed: boolean;
  onFocus(): void;
  onDo(what: 'look' | 'approve' | 'edit' | 'decline' | 'merge' | 'thank' | 'thank-now' | 'reopen'): void;
}

/** All of it comes from strangers' pages and is drawn as text only. */
export function ProposalCard({ proposal, themes, busy, isAt, isDetailed, onFocus, onDo }: CardProps) {
  const { t, language, session } = useApp();
  const { network, persona, groupName, embargo, expiry } = proposal;
  const theme = themes.find(({ id }) => id === proposal.theme);
  const wishes = [
    ...(theme ? [t('admin.proposals.wishedTheme', { name: bilingual(theme.name, language) })] : []),
    ...(network ? [t(`network.${network}`)] : []),
    ...(persona ? [t(`persona.${persona}.name`)] : []),
    ...(groupName ? [t('admin.proposals.wishedGroup', { name: groupName })] : []),
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
            ? (proposal.feed ?? t('admin.proposals.fromFeed'))
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
      {proposal.thanks && (
        <p class="soft">
          {proposal.thanks.text === null
            ? t('admin.proposals.thanked', { name: proposal.thanks.by })
            : t('admin.proposals.thankedWith', { name: proposal.thanks.by, text: proposal.thanks.text })}
        </p>
      )}
      <div class="actions">
        {proposal.state === 'in-review' && (
          <>
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
          </>
        )}
        {(proposal.state === 'declined' || proposal.state === 'merged') && (
          <button type="button" class="button small" disabled={busy} onClick={() => onDo('reopen')}>
            <Icon icon={RotateCcw} />
            {t('admin.proposals.reopen')}
          </button>
        )}
        {proposal.state !== 'in-review' && proposal.member && !proposal.thanks && (
          <>
            <button type="button" class="button small" disabled={busy} onClick={() => onDo('thank-now')}>
              <Icon icon={Heart} />
              {t('admin.proposals.thank')}
            </button>
            <button type="button" class="button small quiet" disabled={busy} onClick={() => onDo('thank')}>
              {t('admin.proposals.thankWith')}
            </button>
          </>
        )}
        <button type="button" class="button small quiet" aria-expanded={isDetailed} onClick={() => onDo('look')}>
          {t('admin.proposals.details')}
        </button>
      </div>
      {isDetailed && <ProposalDetails id={proposal.id} version={proposal.version} />}
    </li>
  );
}
