/** Proposing a page: its address, title and passage where the browser lets us read them, and the person's own words. */
import { ScanText } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { eventKinds } from '../../shared/events/index.ts';
import { append } from '../db.ts';
import { shortcutGivesPage } from '../open-sidebar.ts';
import { database } from '../sync-means.ts';
import { cleanAddress } from './clean-address.ts';
import { Icon } from './icon.tsx';
import { readTab, type PageSight } from './page-clip.ts';
import { OwnProposals } from './proposals.tsx';
import { whyNot } from './share.ts';
import { requestSync } from './start.ts';
import { say, useApp } from './store.ts';
import { keys, useWords } from './words.ts';

/** Longest passage of the event's schema. */
const longestQuote = 2000;
const blank: PageSight = { url: '', title: '', quote: '' };

type Field = 'url' | 'title' | 'note';
type Problem = { field: Field; words: 'addressWrong' | 'addressLong' | 'titleMissing' | 'noteMissing' };

export function ClipView() {
  const t = useWords();
  const tab = useApp((state) => state.tab);
  const gesture = useApp((state) => state.gesture);
  const [page, setPage] = useState<PageSight>(blank);
  const [note, setNote] = useState('');
  const [reading, setReading] = useState<'not-granted' | 'refuses' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What the person typed is never overwritten by another page. */
  const [touched, setTouched] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const tabId = tab?.id ?? null;
  // The browsers show us the address of those tabs only that they let us read.
  const granted = tab !== null && tab.url !== null;

  async function take(asked: boolean) {
    if (tabId === null) return;
    const read = await readTab(tabId, granted);
    setReading(read.ok ? null : read.reason);
    if (touched && !asked) return;
    setTouched(false);
    if (!read.ok) return setPage(blank);
    setPage({ ...read.page, url: cleanAddress(read.page.url), quote: read.page.quote.slice(0, longestQuote) });
  }

  // Each page that comes, and each gesture that may open it to us, is read once.
  useEffect(() => {
    const proposed = gesture?.propose;
    if (proposed && gesture.tab === tabId) {
      setPage({ ...proposed, url: cleanAddress(proposed.url), quote: proposed.quote.slice(0, longestQuote) });
      setReading(null);
      setTouched(false);
    } else void take(false);
  }, [tabId, tab?.url, gesture]);

  function edit(field: keyof PageSight, value: string) {
    setTouched(true);
    setPage((before) => ({ ...before, [field]: value }));
    setProblem(null);
  }

  function grantWords() {
    return shortcutGivesPage() ? t('sidebar.clip.grant', { keys: keys().open }) : t('sidebar.clip.grantButton');
  }

  async function propose(event: Event) {
    event.preventDefault();
    const body = {
      url: page.url.trim(),
      title: page.title.trim().slice(0, 300),
      ...(page.quote.trim() !== '' && { quote: page.quote.trim() }),
      note: note.trim(),
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
    setPage(blank);
    setNote('');
    setTouched(false);
    void requestSync('append');
  }

  return (
    <div class="stack">
      <form
        ref={form}
        class="card stack tight"
        onSubmit={(event) => void propose(event)}
        noValidate
        aria-labelledby="clip-title"
      >
        <h2 id="clip-title">{t('sidebar.clip.title')}</h2>
        <p class="soft small">{t('sidebar.clip.lead')}</p>
        {reading && (
          <output class="banner flat">
            <span>{reading === 'refuses' ? t('sidebar.clip.refuses') : grantWords()}</span>
          </output>
        )}
        <Input
          name="title"
          label={t('sidebar.clip.pageTitle')}
          value={page.title}
          onInput={(value) => edit('title', value)}
          problem={problem}
          rows={2}
        />
        <Input
          name="url"
          label={t('sidebar.clip.address')}
          value={page.url}
          onInput={(value) => edit('url', value)}
          problem={problem}
        />
        <Input
          name="quote"
          label={t('sidebar.clip.quote')}
          hint={t('sidebar.clip.quoteHint')}
          value={page.quote}
          onInput={(value) => edit('quote', value)}
          problem={problem}
          rows={3}
          max={longestQuote}
        />
        {granted && (
          <button type="button" class="button small" onClick={() => void take(true)}>
            <Icon of={ScanText} /> {t('sidebar.clip.take')}
          </button>
        )}
        <Input
          name="note"
          label={t('sidebar.clip.note')}
          hint={t('sidebar.clip.noteHint')}
          value={note}
          onInput={(value) => {
            setNote(value);
            setProblem(null);
          }}
          problem={problem}
          rows={3}
          max={2000}
        />
        <div class="actions">
          <button type="submit" class="button primary">
            {t('sidebar.clip.send')}
          </button>
        </div>
      </form>
      <OwnProposals />
    </div>
  );
}

function problemOf(body: { url: string; title: string; note: string }): Problem | null {
  if (body.title === '') return { field: 'title', words: 'titleMissing' };
  if (body.url.length > 2000) return { field: 'url', words: 'addressLong' };
  const { url } = eventKinds.clipProposed.body.shape;
  if (!z.safeParse(url, body.url).success) return { field: 'url', words: 'addressWrong' };
  if (body.note === '') return { field: 'note', words: 'noteMissing' };
  return null;
}

interface InputProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  max?: number;
  problem: Problem | null;
  onInput: (value: string) => void;
}

function Input({ name, label, hint, value, rows, max, problem, onInput }: InputProps) {
  const t = useWords();
  const [id, hintId, problemId] = [useId(), useId(), useId()];
  const wrong = problem?.field === name;
  const shared = {
    id,
    name,
    value,
    ...(max !== undefined && { maxLength: max }),
    'aria-invalid': wrong,
    'aria-describedby': `${hintId} ${problemId}`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input type="url" spellcheck={false} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      <p id={hintId} class={hint === undefined ? 'hidden' : 'hint'}>
        {hint}
      </p>
      <p id={problemId} role="alert" class={wrong ? 'problem' : 'hidden'}>
        {wrong ? t(`sidebar.clip.${problem.words}`) : ''}
      </p>
    </div>
  );
}
