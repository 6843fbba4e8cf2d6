/** Proposing a page: its address, title and passage where the browser lets us read them, and the person's own words. */
import { ScanText } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { append } from '../db.ts';
import { consumeProposal } from '../gestures.ts';
import { database } from '../sync-means.ts';
import { Icon } from './icon.tsx';
import { noProposal, type ProposalDraft } from './no-proposal.ts';
import { readTab, type PageSight } from './page-clip.ts';
import { isGiven, isInFront, longestQuote, typed, wished, withMenu, withReading, withSeen } from './proposal-draft.ts';
import { ProposalField } from './proposal-field.tsx';
import { problemOf, type ProposalProblem } from './proposal-problem.ts';
import { whyNot } from './log-share.ts';
import { requestSync } from './start.ts';
import { app, say, useApp } from './store.ts';
import { TwinHint, useTwin } from './twin-hint.tsx';
import { WishFields, wishesOf } from './wish-fields.tsx';
import { keys, useWords } from './words.ts';

const change = (next: (draft: ProposalDraft) => ProposalDraft) =>
  app.setState(({ proposal }) => ({ proposal: next(proposal) }));

/** The form for the page beside the sidebar. */
export function ClipForm({ told }: { told: Ideas | null | undefined }) {
  const t = useWords();
  const tab = useApp((state) => state.tab);
  const gesture = useApp((state) => state.gesture);
  const shortcut = useApp((state) => state.shortcut);
  const { page, note, wish, unread } = useApp((state) => state.proposal);
  const [problem, setProblem] = useState<ProposalProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const twin = useTwin(page, told);
  // The browsers show us the address of those tabs only that they let us read.
  const granted = tab !== null && tab.url !== null;

  async function take(byButton: boolean) {
    const { tab: of, gesture: last } = app.getState();
    if (!of) return;
    const reading = await readTab(of.id, of.url !== null);
    const asked = { of, byButton, byGesture: last?.tab === of.id };
    change((draft) => withReading(draft, reading, { ...asked, now: app.getState().tab }));
  }

  // Each page that comes, and each gesture that may open it to us, is read once; what the menu gave is used once.
  useEffect(() => {
    const { gesture: last } = app.getState();
    if (last?.propose && last.tab === tab?.id) {
      if (isInFront(last, tab, Date.now())) change((draft) => withMenu(draft, last));
      app.setState({ gesture: { ...last, propose: null } });
      void consumeProposal(last);
    }
    change((draft) => withSeen(draft, tab));
    if (!isGiven(app.getState().proposal, tab)) void take(false);
  }, [tab?.id, tab?.url, tab?.title, gesture?.at]);

  function edit(field: keyof PageSight | 'note', value: string) {
    change((draft) => typed(draft, field, value));
    setProblem(null);
  }

  function grantWords() {
    return shortcut === '' ? t('sidebar.clip.grantButton') : t('sidebar.clip.grant', { keys: keys().open });
  }

  async function propose(event: Event) {
    event.preventDefault();
    const body = {
      url: page.url.trim(),
      title: page.title.trim().slice(0, 300),
      ...(page.quote.trim() !== '' && { quote: page.quote.trim() }),
      note: note.trim(),
      ...wishesOf(wish),
    };
    const wrong = problemOf(body);
    setProblem(wrong);
    if (wrong) {
      form.current?.querySelector<HTMLElement>(`[name="${wrong.field}"]`)?.focus();
      return;
    }
    const appended = await append(database, 'clipProposed', body);
    if (!appended.ok) return say(t('sidebar.clip.failed', { why: whyNot(appended) }), 'bad');
    say(t('sidebar.clip.sent'));
    change(({ idea }) => ({ ...noProposal, idea }));
    void requestSync('append');
  }

  const wrongIn = (field: ProposalProblem['field']) =>
    problem?.field === field ? t(`sidebar.clip.${problem.words}`) : undefined;
  return (
    <form
      ref={form}
      class="card stack tight"
      onSubmit={(event) => void propose(event)}
      noValidate
      aria-labelledby="clip-title"
    >
      <h2 id="clip-title">{t('sidebar.clip.title')}</h2>
      <p class="soft small">{t('sidebar.clip.lead')}</p>
      {unread && (
        <output class="banner flat">
          <span>{unread === 'refuses' ? t('sidebar.clip.refuses') : grantWords()}</span>
        </output>
      )}
      <ProposalField
        name="title"
        label={t('sidebar.clip.pageTitle')}
        value={page.title}
        onInput={(value) => edit('title', value)}
        problem={wrongIn('title')}
        rows={2}
      />
      <ProposalField
        name="url"
        label={t('sidebar.clip.address')}
        value={page.url}
        onInput={(value) => edit('url', value)}
        problem={wrongIn('url')}
      />
      <ProposalField
        name="quote"
        label={t('sidebar.clip.quote')}
        hint={t('sidebar.clip.quoteHint')}
        value={page.quote}
        onInput={(value) => edit('quote', value)}
        rows={3}
        max={longestQuote}
      />
      {granted && (
        <button type="button" class="button small" onClick={() => void take(true)}>
          <Icon of={ScanText} /> {t('sidebar.clip.take')}
        </button>
      )}
      <ProposalField
        name="note"
        label={t('sidebar.clip.note')}
        hint={t('sidebar.clip.noteHint')}
        value={note}
        onInput={(value) => edit('note', value)}
        problem={wrongIn('note')}
        rows={3}
        max={2000}
      />
      <WishFields wish={wish} onChange={(next) => change((draft) => wished(draft, next))} />
      <TwinHint twin={twin} told={told} />
      <div class="actions">
        <button type="submit" class="button primary">
          {t(twin ? 'propose.anyway' : 'sidebar.clip.send')}
        </button>
      </div>
    </form>
  );
}
