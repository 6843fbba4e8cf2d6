/** What became of the pages that the person proposed. */
import { useApp } from './store.ts';
import { useDates, useWords } from './words.ts';

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

/** The newest proposals, below the form. */
export function OwnProposals() {
  const t = useWords();
  const dates = useDates();
  const clips = useApp((state) => state.clips);
  return (
    <section class="stack" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{t('sidebar.clip.mine')}</h2>
      {clips === undefined ? (
        <output class="soft">{t('sidebar.loading')}</output>
      ) : clips.length === 0 ? (
        <p class="empty">{t('sidebar.clip.none')}</p>
      ) : (
        <ul class="log-list">
          {clips.map((clip) => (
            <li key={clip.id} class="log-line">
              <strong class="log-title">{clip.title}</strong>
              <p class="small soft">
                {dates(clip.at)}
                {' · '}
                <span class={`reached ${clip.reached.how}`}>
                  {clip.reached.how === 'refused'
                    ? t('sidebar.log.refused', { reason: clip.reached.reason })
                    : t(`sidebar.log.${clip.reached.how}`)}
                </span>
              </p>
              {clip.state === 'withdrawn' ? (
                <span class="chip withdrawn">{t('state.withdrawn')}</span>
              ) : (
                <ProposalState id={clip.id} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
