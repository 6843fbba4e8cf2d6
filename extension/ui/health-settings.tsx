/** How well Portevoix finds the composers of each network: one line for each that it has met, and what can be sent about it. */
import { CircleCheck, CircleX, TriangleAlert } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { networkById } from '../../shared/networks/index.ts';
import type { VariantState } from '../health.ts';
import { isRepair, repairedId } from '../watched.ts';
import { CopyDiagnostics, diagnostics, useHealth } from './diagnostics.tsx';
import { Icon } from './icon.tsx';
import { useDates, useWords } from './words.ts';

const icons = { healthy: CircleCheck, degraded: TriangleAlert, broken: CircleX } as const;

export function HealthSettings() {
  const t = useWords();
  const dates = useDates();
  const health = useHealth();
  const [title, report] = [useId(), useId()];
  const [shown, setShown] = useState('');
  useEffect(() => void diagnostics().then(setShown), [health]);
  const { variants, strangers, published } = health;
  return (
    <section class="card stack" aria-labelledby={title}>
      <h2 id={title}>{t('options.health.title')}</h2>
      <p class="soft">{t('options.health.lead')}</p>
      {variants.length === 0 && strangers.length === 0 && published.length === 0 ? (
        <p class="empty">{t('options.health.empty')}</p>
      ) : (
        <table class="health">
          <caption class="visually-hidden">{t('options.health.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('options.health.composer')}</th>
              <th scope="col">{t('options.health.state')}</th>
            </tr>
          </thead>
          <tbody>
            {variants
              .toSorted((a, b) => a.network.localeCompare(b.network) || a.variant.localeCompare(b.variant))
              .map(({ network, variant, state, at }) => (
                <tr key={`${network} ${variant}`}>
                  <th scope="row">
                    {t(`network.${network}`)} <span class="soft small">{nameOf(network, variant)}</span>
                  </th>
                  <td>
                    <State of={state} words={t(`options.health.${state}`)} />
                    <span class="soft small">{dates(at)}</span>
                  </td>
                </tr>
              ))}
            {published.map(({ network, selector, at }) => (
              <tr key={`published ${network}`}>
                <th scope="row">
                  {t(`network.${network}`)} <span class="soft small">{t('options.health.publication')}</span>
                </th>
                <td>
                  <State
                    of={selector === 0 ? 'healthy' : 'degraded'}
                    words={t(`options.health.${selector === 0 ? 'healthy' : 'degraded'}`)}
                  />
                  <span class="soft small">{dates(at)}</span>
                </td>
              </tr>
            ))}
            {strangers.map(({ network, at }) => (
              <tr key={network}>
                <th scope="row">
                  {t(`network.${network}`)} <span class="soft small">{t('options.health.strangerName')}</span>
                </th>
                <td>
                  <State of="degraded" words={t('options.health.stranger')} />
                  <span class="soft small">{dates(at)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="actions">
        <CopyDiagnostics />
      </div>
      <details>
        <summary>{t('options.health.what')}</summary>
        <div class="field">
          <label for={report}>{t('options.health.whatHint')}</label>
          <textarea id={report} readOnly rows={12} value={shown} />
        </div>
      </details>
    </section>
  );

  /** The kind in words and the variant's own id, by which who repairs it knows it. */
  function nameOf(network: string, variant: string): string {
    const own = isRepair(variant) ? repairedId(variant) : variant;
    const kind = networkById(network)?.composers.find(({ id }) => id === own)?.kind;
    return kind ? `${t(`options.health.kind.${kind}`)} (${variant})` : variant;
  }
}

function State({ of, words }: { of: VariantState; words: string }) {
  return (
    <span class={`state ${of}`}>
      <Icon of={icons[of]} /> {words}
    </span>
  );
}
