/** Proposing an idea without a page: one sentence, why it matters, and what is wished for it. */
import { useRef, useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { longestNote, longestTitle } from '../../shared/proposal-wish.ts';
import { append } from '../db.ts';
import { database } from '../sync-means.ts';
import { whyNot } from './log-share.ts';
import { typed, wished } from './proposal-draft.ts';
import { ProposalField } from './proposal-field.tsx';
import { requestSync } from './start.ts';
import { app, say, useApp } from './store.ts';
import { useAlone } from './use-alone.ts';
import { WishFields, wishesOf } from './wish-fields.tsx';
import { useWords } from './words.ts';

export function IdeaForm({ groups }: Pick<Ideas, 'groups'>) {
  const t = useWords();
  const { idea, note, wish } = useApp((state) => state.proposal);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const alone = useAlone();

  async function propose() {
    // As it is now, not as it was drawn: what was sent just now is not sent again.
    const { idea, note, wish } = app.getState().proposal;
    const [title, why] = [idea.trim(), note.trim()];
    setMissing(title === '');
    if (title === '') {
      form.current?.querySelector<HTMLElement>('[name="idea"]')?.focus();
      return;
    }
    const body = { title, ...(why !== '' && { note: why }), ...wishesOf(wish) };
    const appended = await append(database, 'ideaProposed', body);
    if (!appended.ok) return say(t('sidebar.clip.failed', { why: whyNot(appended) }), 'bad');
    say(t('sidebar.clip.sent'));
    // A page that was being proposed beside it stays.
    app.setState(({ proposal }) => ({ proposal: { ...proposal, idea: '', note: '', wish: {} } }));
    void requestSync('append');
  }

  return (
    <form
      ref={form}
      class="card stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        alone(propose);
      }}
      noValidate
      aria-labelledby="idea-title"
    >
      <h2 id="idea-title">{t('propose.ideaTitle')}</h2>
      <p class="soft small">{t('propose.ideaLead')}</p>
      <ProposalField
        name="idea"
        label={t('propose.ideaSentence')}
        value={idea}
        onInput={(value) => {
          setMissing(false);
          app.setState(({ proposal }) => ({ proposal: { ...proposal, idea: value } }));
        }}
        problem={missing ? t('propose.ideaMissing') : undefined}
        rows={2}
        max={longestTitle}
      />
      <ProposalField
        name="note"
        label={t('propose.ideaNote')}
        hint={t('sidebar.clip.noteHint')}
        value={note}
        onInput={(value) => app.setState(({ proposal }) => ({ proposal: typed(proposal, 'note', value) }))}
        rows={3}
        max={longestNote}
      />
      <WishFields
        wish={wish}
        groups={groups}
        onChange={(next) => app.setState(({ proposal }) => ({ proposal: wished(proposal, next) }))}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {t('sidebar.clip.send')}
        </button>
      </div>
    </form>
  );
}
