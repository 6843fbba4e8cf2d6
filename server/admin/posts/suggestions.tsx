/** Variants that the server suggests for the post's text: each is taken by a human, who then edits it, or is left. */
import { Check, WandSparkles } from 'lucide';
import { useState } from 'preact/hooks';
import type { VariantPreview } from '../../../shared/admin-api.ts';
import { type EngineId, engineIds } from '../../../shared/variants/engine.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import type { PostDraft } from './post-draft.ts';
import { useSuggestions, wishedFor } from './use-suggestions.ts';

type Suggestion = VariantPreview['variants'][number];
type Refusal = VariantPreview['declined'][number];

interface SuggestionsProps {
  draft: PostDraft;
  onTake(suggestion: Suggestion, texts: readonly string[]): void;
}

/** A thread is taken post by post, anything else whole. */
const textsOf = ({ text, thread }: Suggestion): readonly string[] => thread ?? [text];

export function Suggestions({ draft, onTake }: SuggestionsProps) {
  const { t, language } = useApp();
  const { engines, found, failure, busy, wish } = useSuggestions(draft);
  const [aliases, setAliases] = useState('');
  const [endpoint, setEndpoint] = useState(false);
  const [browser, setBrowser] = useState(false);
  const wanted = { endpoint: endpoint && engines.endpoint !== null, browser: browser && engines.browser };
  const taken = (suggestion: Suggestion) =>
    textsOf(suggestion).every((text) =>
      draft.variants.some((variant) => variant.network === suggestion.network && variant.text === text),
    );

  return (
    <section class="suggestions" aria-label={t('admin.suggest.title')}>
      <div class="section-head">
        <p class="soft">{t('admin.suggest.lead')}</p>
        <button
          type="button"
          class="button"
          disabled={busy || draft.text.trim() === ''}
          onClick={() => void wish(aliases, wanted)}
        >
          <Icon icon={WandSparkles} />
          {t(busy ? 'admin.suggest.busy' : 'admin.suggest.ask')}
        </button>
      </div>
      <Field label={t('admin.suggest.aliases')} hint={t('admin.suggest.aliasesHint')}>
        {(control) => (
          <input {...control} value={aliases} maxLength={2000} onInput={(e) => setAliases(e.currentTarget.value)} />
        )}
      </Field>
      {engines.endpoint !== null && (
        <label>
          <input type="checkbox" checked={endpoint} onChange={(e) => setEndpoint(e.currentTarget.checked)} />{' '}
          {t('admin.suggest.withEndpoint', { model: engines.endpoint })}
        </label>
      )}
      {engines.browser && (
        <label>
          <input type="checkbox" checked={browser} onChange={(e) => setBrowser(e.currentTarget.checked)} />{' '}
          {t('admin.suggest.withBrowser')}
        </label>
      )}
      {busy && wanted.browser && <p aria-live="polite">{t('admin.suggest.loading')}</p>}
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {found && found.for !== wishedFor(draft) && <Notice tone="warn">{t('admin.suggest.old')}</Notice>}
      {found && (
        <>
          <p aria-live="polite">{t('admin.suggest.count', { count: found.preview.variants.length })}</p>
          <ul class="suggestion-list">
            {found.preview.variants.map((each) => (
              <SuggestionItem
                key={`${each.transform} ${each.network} ${each.text}`}
                suggestion={each}
                several={each.language !== draft.language}
                taken={taken(each)}
                onTake={() => onTake(each, textsOf(each))}
              />
            ))}
          </ul>
          <Declined refusals={found.preview.declined} />
        </>
      )}
    </section>
  );
}

interface ItemProps {
  suggestion: Suggestion;
  /** Whether it is in another language than the post, which is then said. */
  several: boolean;
  taken: boolean;
  onTake(): void;
}

function SuggestionItem({ suggestion, several, taken, onTake }: ItemProps) {
  const { t } = useApp();
  const { persona, network, language, transform } = suggestion;
  const words = { persona: t(`persona.${persona}.name`), network: t(`network.${network}`) };
  const named = several
    ? t('admin.suggest.namedIn', { ...words, language: t(`language.${language}`) })
    : t('admin.suggest.named', words);
  return (
    <li class="suggestion">
      <div>
        <strong>{named}</strong>{' '}
        {isEngine(transform) && <Badge tone="plain">{t(`admin.suggest.transform.${transform}`)}</Badge>}
        <p class="suggestion-text" lang={language}>
          {suggestion.text}
        </p>
      </div>
      <button type="button" class="button small" disabled={taken} onClick={onTake}>
        <Icon icon={Check} size={14} />
        {t(taken ? 'admin.suggest.taken' : 'admin.suggest.take')}
        <span class="unseen">{named}</span>
      </button>
    </li>
  );
}

const isEngine = (transform: string): transform is EngineId => engineIds.some((id) => id === transform);

function Declined({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useApp();
  if (refusals.length === 0) return null;
  const name = (transform: string) =>
    transform === 'first-person' || transform === 'first-person-singular' || isEngine(transform)
      ? t(`admin.suggest.transform.${transform}`)
      : t(`persona.${transform as Suggestion['persona']}.name`);
  return (
    <details>
      <summary>{t('admin.suggest.declined', { count: refusals.length })}</summary>
      <ul class="ways">
        {refusals.map(({ transform, language, reason, at }) => (
          <li key={`${language} ${transform} ${reason}`}>
            <strong>{name(transform)}</strong> {t(`variant.declined.${reason}`)}
            {at !== undefined && <q class="soft">{at}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
