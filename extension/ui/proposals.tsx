/** What became of what the person proposed. */
import { useApp } from './store.ts';
import { useWords } from './words.ts';

/** The state of one proposal, and the reason when it was declined; nothing before the server has answered. */
export function ProposalState({ id }: { id: string }) {
  const t = useWords();
  const proposal = useApp((state) => state.me?.proposals.find((each) => each.id === id));
  if (!proposal) return null;
  return (
    <p class="small" data-testid="proposal-state">
      <span class={`chip ${proposal.state}`}>{t(`proposal.${proposal.state}`)}</span>
      {proposal.reason !== null && <span> {t('sidebar.log.reason', { reason: proposal.reason })}</span>}
      {proposal.fate && <span> {t('sidebar.log.fate', { state: t(`proposal.${proposal.fate}`) })}</span>}
      {proposal.post && <span> {t('sidebar.log.inLibrary', { title: proposal.post.title })}</span>}
      {proposal.thanks && (
        <span>
          {' '}
          {proposal.thanks.text === null
            ? t('sidebar.log.thanks', { by: proposal.thanks.by })
            : t('sidebar.log.thanksWith', { by: proposal.thanks.by, text: proposal.thanks.text })}
        </span>
      )}
      {proposal.late && <span> {t('sidebar.log.late')}</span>}
    </p>
  );
}
