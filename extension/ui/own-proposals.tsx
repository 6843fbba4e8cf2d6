/** What became of the person's own proposals; until somebody has decided on one, it can be changed and taken back. */
import { useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import type { OwnClip } from '../db/own-log.ts';
import { ChangeForm } from './change-form.tsx';
import { ProposalState } from './proposals.tsx';
import { useApp } from './store.ts';
import { Withdraw } from './withdraw.tsx';
import { useDates, useWords } from './words.ts';

/** The newest proposals, below the form. */
export function OwnProposals({ groups }: Pick<Ideas, 'groups'>) {
  const t = useWords();
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
            <OwnProposal key={clip.id} clip={clip} groups={groups} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OwnProposal({ clip, groups }: { clip: OwnClip } & Pick<Ideas, 'groups'>) {
  const t = useWords();
  const dates = useDates();
  const told = useApp((state) => state.me?.proposals.find(({ id }) => id === clip.id)?.state);
  const [changing, setChanging] = useState(false);
  const isOpen = clip.mine && clip.state !== 'withdrawn' && (told === undefined || told === 'in-review');
  return (
    <li class="log-line" data-proposal={clip.id}>
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
      {isOpen && (
        <fieldset class="actions small">
          <legend class="visually-hidden">{t('sidebar.log.actions', { title: clip.title })}</legend>
          <button type="button" class="link" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t('propose.change')}
          </button>
          <Withdraw line={clip} title={clip.title} />
        </fieldset>
      )}
      {isOpen && changing && <ChangeForm clip={clip} groups={groups} onDone={() => setChanging(false)} />}
    </li>
  );
}
