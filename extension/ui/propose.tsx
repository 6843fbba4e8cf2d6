/** The section where people propose: a page or an idea, what colleagues propose, and what became of their own. */
import { useEffect } from 'preact/hooks';
import { ClipForm } from './clip.tsx';
import { Ideas } from './ideas.tsx';
import { IdeaForm } from './idea-form.tsx';
import { OwnProposals } from './own-proposals.tsx';
import { app, useApp } from './store.ts';
import { useIdeas } from './use-ideas.ts';
import { useWords } from './words.ts';
import './propose-words.ts';
import './propose.css';

export function Propose() {
  const t = useWords();
  const told = useIdeas();
  const kind = useApp((state) => state.proposal.kind);
  // The menu "Propose this page" means a page.
  const asked = useApp((state) => state.gesture?.propose);
  useEffect(() => {
    if (asked) app.setState(({ proposal }) => ({ proposal: { ...proposal, kind: 'page' } }));
  }, [asked]);
  return (
    <div class="stack">
      <fieldset class="either">
        <legend class="visually-hidden">{t('propose.which')}</legend>
        {(['page', 'idea'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="propose-what"
              checked={kind === each}
              onChange={() => app.setState(({ proposal }) => ({ proposal: { ...proposal, kind: each } }))}
            />
            <span>{t(`propose.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'page' ? <ClipForm told={told} /> : <IdeaForm groups={told?.groups} />}
      <OwnProposals groups={told?.groups} />
      <Ideas told={told} />
    </div>
  );
}
