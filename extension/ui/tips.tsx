/** The charter's tips on the draft, gravest first, each with its reason, its fix where one is right, and a way to set it aside. */
import { useRef, useState } from 'preact/hooks';
import type { Tip } from '../../shared/charter/index.ts';
import { severities } from '../../shared/charter/rule.ts';
import type { ComposerState } from '../messages.ts';
import type { Coach } from './coach.ts';
import { insertIntoComposer, showInComposer, type LinkedOutcome } from './composer-link.ts';
import { contextOf, insertedPlainLink, insertedShortLink, insertedTheme } from './draft-context.ts';
import { logAnswer } from './log-answer.ts';
import { asideName, restoreComposer } from './set-aside.ts';
import { useSteady } from './steady.ts';
import { app, say, useApp } from './store.ts';
import { TipItem } from './tip-item.tsx';
import { undoing } from './undo.ts';
import { keys, useWords } from './words.ts';

const feedback = {
  exact: 'shown',
  changed: 'changed',
  'no-composer': 'noComposer',
  mismatch: 'failed',
  damaged: 'damaged',
  silent: 'silent',
} as const satisfies Record<LinkedOutcome, string>;

interface Props {
  /** The tab that the composer is in. */
  tab: number;
  coach: Pick<Coach, 'checkDraft' | 'guessLanguage'>;
}

/** Tips that say the same of the same words are told apart by their number, which typing elsewhere does not change. */
function named(tips: readonly Tip[], nameOf: (tip: Tip) => string) {
  const seen = new Map<string, number>();
  return tips.map((item) => {
    const name = nameOf(item);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { key: `${name} ${number}`, item };
  });
}

export function Tips({ tab, coach }: Props) {
  const composer = useApp((state) => state.composer);
  return composer && <TipsOn tab={tab} coach={coach} composer={composer} />;
}

function TipsOn({ tab, composer, coach: { checkDraft, guessLanguage } }: Props & { composer: ComposerState }) {
  const t = useWords();
  const reader = useApp((state) => state.language);
  const charter = useApp((state) => state.library?.charter);
  const setAside = useApp((state) => state.setAside);
  const mix = useApp((state) => state.mix);
  const theme = useApp(insertedTheme);
  const [plain, short] = [useApp(insertedPlainLink), useApp(insertedShortLink)];
  const [said, setSaid] = useState<{ tip: string; outcome: LinkedOutcome } | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const { text, network, generation } = composer;
  const nameOf = (tip: Tip) => asideName(tab, generation, tip);
  const version = charter?.version ?? 0;
  const { variant, kind } = composer;
  const language = guessLanguage(text, reader);
  const draft = { text, network, place: { variant, kind }, language, ...contextOf(mix, theme, { plain, short }) };
  const all = charter ? checkDraft(charter, draft, reader) : [];
  const shown = all
    .filter((tip) => !setAside.has(nameOf(tip)))
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const count = all.length - shown.length;
  const { items, ...steady } = useSteady(named(shown, nameOf));

  async function fix(tip: Tip) {
    if (!tip.fix) return;
    const { start, end, text: replacement } = tip.fix;
    list.current?.focus({ preventScroll: true });
    const outcome = await insertIntoComposer({ text: replacement, at: { start, end }, seen: text });
    if (outcome !== 'exact') return setSaid({ tip: nameOf(tip), outcome });
    setSaid(null);
    void logAnswer({ charter: version, rule: tip.rule, did: 'fixed' });
    say(t('sidebar.tips.fixed'), 'good', undoing({ tab, network, generation, text }));
  }

  function dismiss(tip: Tip) {
    list.current?.focus({ preventScroll: true });
    app.setState({ setAside: new Set([...setAside, nameOf(tip)]) });
    void logAnswer({ charter: version, rule: tip.rule, did: 'dismissed' });
  }

  async function show({ start, end, ...tip }: Tip) {
    const outcome = await showInComposer({ at: { start, end }, seen: text });
    setSaid({ tip: nameOf({ start, end, ...tip }), outcome });
  }

  if (!charter) return null;
  return (
    <div class="tips" ref={list} tabIndex={-1}>
      <output class="tips-count">
        {shown.length === 0 ? t('sidebar.tips.none') : t('sidebar.tips.count', { count: shown.length })}
      </output>
      <output class={said ? 'hint' : 'hidden'}>
        {said && t(`sidebar.tips.${feedback[said.outcome]}`, { keys: keys().undo })}
      </output>
      {items.length > 0 && (
        <ul class="tip-list" {...steady}>
          {items.map(({ key, item, gone }) => (
            <TipItem key={key} tip={item} gone={gone} t={t} fix={fix} show={show} dismiss={dismiss} />
          ))}
        </ul>
      )}
      {count > 0 && (
        <p class="hint">
          {t('sidebar.tips.dismissed', { count })}{' '}
          <button
            type="button"
            class="link"
            onClick={() => app.setState({ setAside: restoreComposer(setAside, tab, generation) })}
          >
            {t('sidebar.tips.restore')}
          </button>
        </p>
      )}
    </div>
  );
}
