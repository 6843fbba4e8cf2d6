/** One of the charter's tips as it is shown. At a keystroke most of them only move in the draft: those are not drawn again. */
import { CircleAlert, Lightbulb, OctagonAlert } from 'lucide';
import { Component } from 'preact';
import type { Tip } from '../../shared/charter/index.ts';
import type { Translate } from '../../shared/languages/index.ts';
import { Icon } from './icon.tsx';

const icons = { tip: Lightbulb, warn: CircleAlert, stop: OctagonAlert };

interface Props {
  readonly tip: Tip;
  /** It is no longer in the list; its place stays empty. */
  readonly gone: boolean;
  readonly t: Translate;
  /** What its buttons do with the tip as it is now. */
  readonly fix: (tip: Tip) => Promise<void>;
  readonly show: (tip: Tip) => Promise<void>;
  readonly dismiss: (tip: Tip) => void;
}

/** What the fix does. A space alone cannot be seen in quotation marks. */
function fixLabel(text: string, t: Translate): string {
  if (text === '') return t('sidebar.tips.remove');
  return text.trim() === '' ? t('sidebar.tips.space') : t('sidebar.tips.fix', { text: text.trim() });
}

const hasPlace = ({ start, end }: Tip) => end > start;

export class TipItem extends Component<Props> {
  /** Where it stands in the draft is not seen: the buttons ask for it when they are pressed. */
  override shouldComponentUpdate({ tip, gone, t }: Props): boolean {
    const shown = this.props;
    return (
      gone !== shown.gone ||
      t !== shown.t ||
      tip.severity !== shown.tip.severity ||
      tip.title !== shown.tip.title ||
      tip.explanation !== shown.tip.explanation ||
      tip.fix?.text !== shown.tip.fix?.text ||
      hasPlace(tip) !== hasPlace(shown.tip)
    );
  }

  override render({ tip, gone, t }: Props) {
    return (
      <li class={`tip ${tip.severity} ${gone ? 'gone' : ''}`} aria-hidden={gone}>
        <Icon of={icons[tip.severity]} size={18} />
        <div>
          <p class="tip-title">
            <span class="visually-hidden">{t(`sidebar.tips.${tip.severity}`)}. </span>
            {tip.title}
          </p>
          {tip.explanation !== '' && <p class="small soft">{tip.explanation}</p>}
          <div class="actions small">
            {tip.fix && (
              <button type="button" class="button small" onClick={() => void this.props.fix(this.props.tip)}>
                {fixLabel(tip.fix.text, t)}
              </button>
            )}
            {hasPlace(tip) && (
              <button
                type="button"
                class="link"
                aria-label={t('sidebar.tips.showLabel', { title: tip.title })}
                onClick={() => void this.props.show(this.props.tip)}
              >
                {t('sidebar.tips.show')}
              </button>
            )}
            <button
              type="button"
              class="link"
              aria-label={t('sidebar.tips.dismissLabel', { title: tip.title })}
              onClick={() => this.props.dismiss(this.props.tip)}
            >
              {t('sidebar.tips.dismiss')}
            </button>
          </div>
        </div>
      </li>
    );
  }
}
