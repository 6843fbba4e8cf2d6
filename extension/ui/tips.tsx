/** The charter's tips on the draft, gravest first, each with its reason, its fix where one is right, and a way to set it aside. */
import { CircleAlert, Lightbulb, OctagonAlert } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Tip } from '../../shared/charter/index.ts';
import { severities } from '../../shared/charter/rule.ts';
import type { ComposerState } from '../messages.ts';
import type { Coach } from './coach.ts';
import { insertIntoComposer, showInComposer, type LinkedOutcome } from './composer-link.ts';
import { contextOf, insertedTheme } from './draft-context.ts';
import { Icon } from './icon.tsx';
import { logAnswer } from './log-answer.ts';
import { asideName, restoreComposer } from './set-aside.ts';
import { useSteady } from './steady.ts';
import { app, say, useApp } from './store.ts';
import { undoing } from './undo.ts';
import { keys, useWords } from './words.ts';

const icons = { tip: Lightbulb, warn: CircleAlert, stop: OctagonAlert };
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
  composer: ComposerState;
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

export function Tips({ tab, composer, coach: { checkDraft, guessLanguage } }: Props) {
  const t = useWords();
  const reader = useApp((state) => state.language);
  const charter = useApp((state) => state.library?.charter);
  const setAside = useApp((state) => state.setAside);
  const mix = useApp((state) => state.mix);
  const theme = useApp(insertedTheme);
  const [said, setSaid] = useState<{ tip: string; outcome: LinkedOutcome } | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const { text, network, generation } = composer;
  const nameOf = (tip: Tip) => asideName(tab, generation, tip);
  const version = charter?.version ?? 0;
  const { variant, kind } = composer;
  const language = guessLanguage(text, reader);
  const draft = { text, network, place: { variant, kind }, language, ...contextOf(mix, theme) };
  const all = charter ? checkDraft(charter, draft, reader) : [];
  const shown = all
    .filter((tip) => !setAside.has(nameOf(tip)))
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const count = all.length - shown.length;
  const { items, ...steady } = useSteady(named(shown, nameOf));
  if (!charter) return null;

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
          {items.map(({ key, item: tip, gone }) => (
            <li key={key} class={`tip ${tip.severity} ${gone ? 'gone' : ''}`} aria-hidden={gone}>
              <Icon of={icons[tip.severity]} size={18} />
              <div>
                <p class="tip-title">
                  <span class="visually-hidden">{t(`sidebar.tips.${tip.severity}`)}. </span>
                  {tip.title}
                </p>
                {tip.explanation !== '' && <p class="small soft">{tip.explanation}</p>}
                <div class="actions small">
                  {tip.fix && (
                    <button type="button" class="button small" onClick={() => void fix(tip)}>
                      {tip.fix.text.trim() === ''
                        ? t('sidebar.tips.remove')
                        : t('sidebar.tips.fix', { text: tip.fix.text.trim() })}
                    </button>
                  )}
                  {tip.end > tip.start && (
                    <button
                      type="button"
                      class="link"
                      aria-label={t('sidebar.tips.showLabel', { title: tip.title })}
                      onClick={() => void show(tip)}
                    >
                      {t('sidebar.tips.show')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="link"
                    aria-label={t('sidebar.tips.dismissLabel', { title: tip.title })}
                    onClick={() => dismiss(tip)}
                  >
                    {t('sidebar.tips.dismiss')}
                  </button>
                </div>
              </div>
            </li>
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
