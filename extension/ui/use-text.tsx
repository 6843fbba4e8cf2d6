/** The buttons that put a text into the composer or onto the clipboard, with the questions that come before. */
import { Copy, CornerDownLeft, Replace } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Draft, Tip } from '../../shared/charter/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { useCoach, type Coach } from './coach.ts';
import { contextOf } from './draft-context.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { isBeside, seeDraft, type SeenDraft } from './seen-draft.ts';
import { copy, insert, waitForCopied, type Chosen, type Used } from './share.ts';
import { app, say, useApp, type AppState } from './store.ts';
import { keys, useWords } from './words.ts';

type Act = 'insert' | 'replace' | 'copy';
/** `seen`: the draft as it was when the person pressed the button, or null for what needs none. */
type Question =
  | { ask: 'stop'; act: Act; tips: readonly Tip[]; seen: SeenDraft | null }
  | { ask: 'replace'; seen: SeenDraft }
  | { ask: 'by-hand'; text: string };

/** The button says it when the text goes into an answer to somebody else's post. */
const answers = { comment: 'sidebar.post.insertComment', reply: 'sidebar.post.insertReply' } as const;

export function UseText({ chosen, place }: { chosen: Chosen; place: Network }) {
  const t = useWords();
  const coach = useCoach();
  const charter = useApp((state) => state.library?.charter);
  const here = useApp((state) => state.composer?.network === chosen.network);
  const empty = useApp((state) => (state.composer?.text ?? '').trim() === '');
  const kind = useApp((state) => state.composer?.kind ?? 'post');
  const insertWords =
    here && kind !== 'post' ? answers[kind] : empty ? 'sidebar.post.insertEmpty' : 'sidebar.post.insert';
  // Where no composer can be reached, the clipboard is the way.
  const copyFirst = useApp((state) => state.composer === null && state.trouble !== null);
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);

  /** Rules that ask for a pause look at what the composer will hold. */
  function begin(act: Act) {
    const seen = seeDraft(app.getState(), chosen.network);
    const text = act === 'insert' ? `${seen?.text ?? ''}\n${chosen.text}` : chosen.text;
    const { language: reader, mix } = app.getState();
    const tips = coach && charter ? coach.checkDraft(charter, draftOf(coach, text, mix), reader) : [];
    const stops = tips.filter(({ severity }) => severity === 'stop');
    if (stops.length > 0) setQuestion({ ask: 'stop', act, tips: stops, seen });
    else proceed(act, seen);
  }

  function draftOf({ guessLanguage }: Coach, text: string, mix: AppState['mix']): Draft {
    const language = guessLanguage(text, chosen.variant?.language ?? chosen.post.language);
    return { text, network: chosen.network, language, ...contextOf(mix, chosen.post.theme ?? undefined) };
  }

  function proceed(act: Act, seen: SeenDraft | null) {
    if (act === 'replace' && seen && seen.text.trim() !== '') setQuestion({ ask: 'replace', seen });
    else void perform(act, seen);
  }

  async function perform(act: Act, seen: SeenDraft | null) {
    setQuestion(null);
    setBusy(true);
    try {
      const used = await use(act, seen);
      if (typeof used === 'object') setQuestion({ ask: 'by-hand', text: used.byHand });
      else if (used === 'done' && act !== 'copy') showDraft();
    } finally {
      setBusy(false);
    }
  }

  /** What was agreed to is done to the draft that was seen, or not at all. */
  async function use(act: Act, seen: SeenDraft | null): Promise<Used> {
    if (act === 'copy') return copy(chosen);
    if (!seen || !isBeside(seen, app.getState())) {
      say(t('sidebar.insert.changed'), 'bad');
      return 'untouched';
    }
    return insert(chosen, act === 'insert' ? 'caret' : 'replace', seen);
  }

  return (
    <div class="use">
      <p class="hint">
        {t(here ? 'sidebar.post.own' : copyFirst ? 'sidebar.post.copyFirst' : 'sidebar.post.needsComposer', {
          network: place.name,
        })}
      </p>
      <div class="actions">
        <button
          type="button"
          class={copyFirst ? 'button' : 'button primary'}
          disabled={!here || busy || !coach}
          onClick={() => begin('insert')}
        >
          <Icon of={CornerDownLeft} />
          {t(busy ? 'sidebar.insert.working' : insertWords)}
        </button>
        {here && !empty && !busy && (
          <button type="button" class="button" disabled={busy || !coach} onClick={() => begin('replace')}>
            <Icon of={Replace} />
            {t('sidebar.post.replace')}
          </button>
        )}
        <button
          type="button"
          class={copyFirst ? 'button primary' : 'button'}
          disabled={busy || !coach}
          onClick={() => begin('copy')}
        >
          <Icon of={Copy} />
          {t('sidebar.post.copy')}
        </button>
      </div>
      {question?.ask === 'stop' && (
        <Dialog
          title={t('sidebar.insert.stopTitle')}
          yes={t('sidebar.insert.stopYes')}
          onYes={() => proceed(question.act, question.seen)}
          onClose={() => setQuestion((now) => (now === question ? null : now))}
        >
          <p>{t('sidebar.insert.stopText')}</p>
          <ul class="plain-list">
            {question.tips.map((tip) => (
              <li key={`${tip.rule} ${tip.start}`}>
                <strong>{tip.title}</strong>
                <span class="small soft">{tip.explanation}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
      {question?.ask === 'replace' && (
        <Dialog
          title={t('sidebar.insert.replaceTitle')}
          yes={t('sidebar.insert.replaceYes')}
          onYes={() => void perform('replace', question.seen)}
          onClose={() => setQuestion((now) => (now === question ? null : now))}
        >
          <p>{t('sidebar.insert.replaceText', { length: question.seen.text.length, keys: keys().undo })}</p>
        </Dialog>
      )}
      {question?.ask === 'by-hand' && <ByHand chosen={chosen} text={question.text} onClose={() => setQuestion(null)} />}
    </div>
  );
}

/** After an insertion the draft comes first: its tips, and the question whether it was posted. */
function showDraft() {
  app.setState({ post: null });
  scrollTo(0, 0);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#composer-title')?.focus({ preventScroll: true }));
}

/** When the browser refuses to copy: the text, selected, for the person's own keys. */
function ByHand({ chosen, text, onClose }: { chosen: Chosen; text: string; onClose: () => void }) {
  const t = useWords();
  const id = useId();
  const { copy: copyKeys } = keys();
  return (
    <Dialog title={t('sidebar.insert.clipboardTitle')} onClose={onClose}>
      <label for={id}>{t('sidebar.insert.clipboard', { copyKeys })}</label>
      <textarea
        id={id}
        readOnly
        rows={8}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onCopy={() => {
          void waitForCopied(chosen).then(onClose);
        }}
      />
    </Dialog>
  );
}
