/** How long a text is for a network, and where its readers see it cut. */
import type { Network } from '../../shared/networks/network.ts';
import { lengthRules, type Place } from '../../shared/text/length-rules.ts';
import type { Coach } from './coach.ts';
import { useWords } from './words.ts';

interface Props {
  network: Network;
  /** Where it is written; a post of one's own unless given. */
  place?: Place;
  text: string;
  measure: Coach['measure'];
}

export function Meter({ network, place, text, measure }: Props) {
  const t = useWords();
  const { length, limit, over, foldAt } = measure(lengthRules(network, place), text);
  const share = Math.min(1, length / limit);
  return (
    <div class={over ? 'meter over' : 'meter'}>
      <div class="meter-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p class="small">
        <span class="number">{t('sidebar.composer.count', { length, limit })}</span>
        {over && <strong>{t('sidebar.composer.over', { over: length - limit, network: network.name })}</strong>}
      </p>
      {foldAt !== null && <p class="hint">{t('sidebar.composer.fold', { end: lastWords(text.slice(0, foldAt)) })}</p>}
    </div>
  );
}

/** The last words before the cut, in one line. */
function lastWords(text: string): string {
  return text.replace(/\s+/g, ' ').split(' ').slice(-5).join(' ').slice(-40);
}
