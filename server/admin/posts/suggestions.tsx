/** Variants that the server suggests for the post's text: each is taken by a human, who then edits it, or is left. */
import { Check, WandSparkles } from 'lucide';
import { useState } from 'preact/hooks';
import { type VariantPreview, variantPreviewSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask, type Failure } from '../request.ts';
import type { PostDraft } from './post-draft.ts';

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
  const [found, setFound] = useState<{ readonly for: string; readonly preview: VariantPreview } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const wish = async () => {
    const { text, language: of, link } = draft;
    setBusy(true);
    setFailure(null);
    const body = { text, language: of, link: URL.canParse(link.trim()) ? link.trim() : null };
    const answer = await ask('variants/preview', variantPreviewSchema, { method: 'POST', body });
    if (answer.ok) setFound({ for: text, preview: answer.value });
    else setFailure(answer);
    setBusy(false);
  };
  const taken = (suggestion: Suggestion) =>
    textsOf(suggestion).every((text) =>
      draft.variants.some((variant) => variant.network === suggestion.network && variant.text === text),
    );

  return (
    <section class="suggestions" aria-label={t('admin.suggest.title')}>
      <div class="section-head">
        <p class="soft">{t('admin.suggest.lead')}</p>
        <button type="button" class="button" disabled={busy || draft.text.trim() === ''} onClick={() => void wish()}>
          <Icon icon={WandSparkles} />
          {t(busy ? 'admin.suggest.busy' : 'admin.suggest.ask')}
        </button>
      </div>
      {failure && (
        <Notice tone="bad" live>
          {failureWords({ t, language }, failure)}
        </Notice>
      )}
      {found && found.for !== draft.text && <Notice tone="warn">{t('admin.suggest.old')}</Notice>}
      {found && (
        <>
          <p aria-live="polite">{t('admin.suggest.count', { count: found.preview.variants.length })}</p>
          <ul class="suggestion-list">
            {found.preview.variants.map((each) => (
              <SuggestionItem
                key={`${each.network} ${each.text}`}
                suggestion={each}
                language={draft.language}
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
  language: string;
  taken: boolean;
  onTake(): void;
}

function SuggestionItem({ suggestion, language, taken, onTake }: ItemProps) {
  const { t } = useApp();
  const named = { persona: t(`persona.${suggestion.persona}.name`), network: t(`network.${suggestion.network}`) };
  return (
    <li class="suggestion">
      <div>
        <strong>{t('admin.suggest.named', named)}</strong>
        <p class="suggestion-text" lang={language}>
          {suggestion.text}
        </p>
      </div>
      <button type="button" class="button small" disabled={taken} onClick={onTake}>
        <Icon icon={Check} size={14} />
        {t(taken ? 'admin.suggest.taken' : 'admin.suggest.take')}
        <span class="unseen">{t('admin.suggest.named', named)}</span>
      </button>
    </li>
  );
}

function Declined({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useApp();
  if (refusals.length === 0) return null;
  const name = (transform: string) =>
    transform === 'first-person' || transform === 'first-person-singular'
      ? t(`admin.suggest.transform.${transform}`)
      : t(`persona.${transform as Suggestion['persona']}.name`);
  return (
    <details>
      <summary>{t('admin.suggest.declined', { count: refusals.length })}</summary>
      <ul class="ways">
        {refusals.map(({ transform, reason, at }) => (
          <li key={`${transform} ${reason}`}>
            <strong>{name(transform)}</strong> {t(`variant.declined.${reason}`)}
            {at !== undefined && <q class="soft">{at}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
