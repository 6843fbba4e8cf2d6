/** Proposing a page: its address, title and passage where the browser lets us read them, and the person's own words. */
import { ScanText } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { append } from '../db.ts';
import { cleanAddress } from '../../shared/text/clean-address.ts';
import { consumeProposal } from '../gestures.ts';
import { database } from '../sync-means.ts';
import { fittingPage } from '../../shared/clipping/index.ts';
import { ClipSight, UnreadBanner } from './clip-sight.tsx';
import { Icon } from './icon.tsx';
import { noProposal, type ProposalDraft } from './no-proposal.ts';
import { readLink, readTab, type PageSight } from './page-clip.ts';
import {
  isGiven,
  isInFront,
  longestQuote,
  typed,
  wished,
  withMenu,
  withReading,
  withRest,
  withSeen,
} from './proposal-draft.ts';
import { ProposalField } from './proposal-field.tsx';
import { problemOf, type ProposalProblem } from './proposal-problem.ts';
import { whyNot } from './log-share.ts';
import { requestSync } from './start.ts';
import { app, say, useApp } from './store.ts';
import { TwinHint, useTwin } from './twin-hint.tsx';
import { useAlone } from './use-alone.ts';
import { WishFields, wishesOf } from './wish-fields.tsx';
import { useWords } from './words.ts';

/** The server takes no event whose body is longer than 64,000 bytes. */
const mostBytes = 63_000;
const bytesOf = (body: object) => new TextEncoder().encode(JSON.stringify(body)).length;

const change = (next: (draft: ProposalDraft) => ProposalDraft) =>
  app.setState(({ proposal }) => ({ proposal: next(proposal) }));

/** The form for the page beside the sidebar. */
export function ClipForm({ told }: { told: Ideas | null | undefined }) {
  const t = useWords();
  const tab = useApp((state) => state.tab);
  const gesture = useApp((state) => state.gesture);
  const { page, clip, note, wish, unread } = useApp((state) => state.proposal);
  const alone = useAlone();
  const [problem, setProblem] = useState<ProposalProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const twin = useTwin({ url: page.url, canonical: clip?.canonical, signature: clip?.signature }, told);
  // The browsers show us the address of those tabs only that they let us read.
  const granted = tab !== null && tab.url !== null;

  async function take(byButton: boolean) {
    const { tab: of, gesture: last } = app.getState();
    if (!of) return;
    const reading = await readTab(of);
    const asked = { of, byButton, byGesture: last?.tab === of.id };
    change((draft) => withReading(draft, reading, { ...asked, now: app.getState().tab }));
  }

  /** What the menu could not say of what it was opened on. */
  async function takeRest() {
    const { tab: of, proposal } = app.getState();
    const { given, page: there } = proposal;
    if (!of || !given || proposal.clip) return;
    const link = given.kind === 'link' && { ...there, title: await readLink(of.id, given.address) };
    const reading = link ? ({ ok: true, page: link, clip: null, unread: null } as const) : await readTab(of);
    change((draft) => (draft.given === given ? withRest(draft, reading, of) : draft));
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
    void (isGiven(app.getState().proposal, tab) ? takeRest() : take(false));
  }, [tab?.id, tab?.url, tab?.title, gesture?.at]);

  function edit(field: keyof PageSight | 'note', value: string) {
    change((draft) => typed(draft, field, value));
    setProblem(null);
  }

  async function propose() {
    // As it is now, not as it was drawn: what was sent just now is not sent again.
    const { page, clip, note, wish } = app.getState().proposal;
    const own = {
      // One that was typed or pasted carries its trackers like any other.
      url: cleanAddress(page.url.trim()),
      title: page.title.trim().slice(0, 300),
      ...(page.quote.trim() !== '' && { quote: page.quote.trim() }),
      note: note.trim(),
      ...wishesOf(wish),
    };
    const body = { ...own, ...(clip && { page: fittingPage(clip, mostBytes - bytesOf(own)) }) };
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
      onSubmit={(event) => {
        event.preventDefault();
        alone(propose);
      }}
      noValidate
      aria-labelledby="clip-title"
    >
      <h2 id="clip-title">{t('sidebar.clip.title')}</h2>
      <p class="soft small">{t('sidebar.clip.lead')}</p>
      {unread && <UnreadBanner unread={unread} />}
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
      {clip && <ClipSight clip={clip} />}
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
      <WishFields wish={wish} groups={told?.groups} onChange={(next) => change((draft) => wished(draft, next))} />
      <TwinHint twin={twin} told={told} />
      <div class="actions">
        <button type="submit" class="button primary">
          {t(twin ? 'propose.anyway' : 'sidebar.clip.send')}
        </button>
      </div>
    </form>
  );
}
