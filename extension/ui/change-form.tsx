/** Changes one's own proposal, all of it, as long as nobody has decided on it. */
import { useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { longestNote, longestTitle } from '../../shared/proposal-wish.ts';
import { cleanAddress } from '../../shared/text/clean-address.ts';
import { append } from '../db.ts';
import type { OwnClip } from '../db/own-log.ts';
import { database } from '../sync-means.ts';
import { whyNot } from './log-share.ts';
import { ProposalField } from './proposal-field.tsx';
import { problemOf, type ProposalProblem } from './proposal-problem.ts';
import { requestSync } from './start.ts';
import { say } from './store.ts';
import { useAlone } from './use-alone.ts';
import { WishFields, wishesOf } from './wish-fields.tsx';
import { useWords } from './words.ts';

interface Props {
  clip: OwnClip;
  groups: Ideas['groups'];
  onDone: () => void;
}

export function ChangeForm({ clip, groups, onDone }: Props) {
  const t = useWords();
  const isIdea = clip.url === null;
  const [{ url, title, quote, note }, setText] = useState({ ...clip, url: clip.url ?? '' });
  const [wish, setWish] = useState(clip.wish);
  const [problem, setProblem] = useState<ProposalProblem | null>(null);
  const alone = useAlone();
  const wrongIn = (field: ProposalProblem['field']) =>
    problem?.field === field ? t(`sidebar.clip.${problem.words}`) : undefined;
  const edit = (field: 'url' | 'title' | 'quote' | 'note', value: string) => {
    setText((before) => ({ ...before, [field]: value }));
    setProblem(null);
  };

  async function save(form: HTMLFormElement) {
    const said = { url: url.trim(), title: title.trim(), note: note.trim() };
    const wrong = problemOf(said, isIdea);
    setProblem(wrong);
    if (wrong) {
      form.querySelector<HTMLElement>(`[name="${wrong.field}"]`)?.focus();
      return;
    }
    const appended = await append(database, 'proposalChanged', {
      share: clip.id,
      title: said.title,
      ...(said.note !== '' && { note: said.note }),
      ...(!isIdea && { url: cleanAddress(said.url) }),
      ...(!isIdea && quote.trim() !== '' && { quote: quote.trim() }),
      ...wishesOf(wish),
    });
    if (!appended.ok) return say(t('sidebar.clip.failed', { why: whyNot(appended) }), 'bad');
    say(t('propose.changed'));
    void requestSync('append');
    onDone();
  }

  return (
    <form
      class="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        alone(() => save(form));
      }}
      aria-label={t('propose.changeWhat', { title: clip.title })}
    >
      <ProposalField
        name="title"
        label={isIdea ? t('propose.ideaSentence') : t('sidebar.clip.pageTitle')}
        value={title}
        onInput={(value) => edit('title', value)}
        problem={wrongIn('title')}
        rows={2}
        max={longestTitle}
      />
      {!isIdea && (
        <>
          <ProposalField
            name="url"
            label={t('sidebar.clip.address')}
            value={url}
            onInput={(value) => edit('url', value)}
            problem={wrongIn('url')}
          />
          <ProposalField
            name="quote"
            label={t('sidebar.clip.quote')}
            value={quote}
            onInput={(value) => edit('quote', value)}
            rows={3}
            max={longestNote}
          />
        </>
      )}
      <ProposalField
        name="note"
        label={isIdea ? t('propose.ideaNote') : t('sidebar.clip.note')}
        value={note}
        onInput={(value) => edit('note', value)}
        problem={wrongIn('note')}
        rows={3}
        max={longestNote}
      />
      <WishFields wish={wish} groups={groups} onChange={setWish} />
      <div class="actions">
        <button type="submit" class="button primary">
          {t('propose.saveChange')}
        </button>
        <button type="button" class="link" onClick={onDone}>
          {t('sidebar.cancel')}
        </button>
      </div>
    </form>
  );
}
