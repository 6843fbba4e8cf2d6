/** One variant in the post's form: for whom and where, its text, its length, charter tips and its preview. */
import { CopyPlus, Trash2, WandSparkles } from 'lucide';
import { type Charter, checkDraft, type Tip } from '../../../shared/charter/index.ts';
import { languageIds } from '../../../shared/languages/index.ts';
import { networkById, networkIds, networks } from '../../../shared/networks/index.ts';
import { personae } from '../../../shared/personae.ts';
import { useApp } from '../app-context.ts';
import { Badge } from '../parts/badge.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { LengthCount, NetworkPreview } from './network-preview.tsx';
import type { VariantDraft } from './post-draft.ts';

interface VariantProps {
  variant: VariantDraft;
  /** From 1, as people count. */
  place: number;
  charter: Charter | null;
  wrong: boolean;
  onChange(change: Partial<VariantDraft>): void;
  onCopy(): void;
  onRemove(): void;
}

export function VariantCard({ variant, place, charter, wrong, onChange, onCopy, onRemove }: VariantProps) {
  const { t, language } = useApp();
  const network = networkById(variant.network) ?? networks[0];
  const tips = charter ? checkDraft(charter, variant, language) : [];
  const named = { number: place, persona: t(`persona.${variant.persona}.name`), network: network.name };
  return (
    <li class="card variant" aria-label={t('admin.variant.named', named)}>
      <div class="variant-head">
        <Choice
          label={t('admin.variant.persona')}
          value={variant.persona}
          options={personae.map((each) => ({ value: each, words: t(`persona.${each}.name`) }))}
          onPick={(persona) => persona && onChange({ persona })}
        />
        <Choice
          label={t('admin.variant.network')}
          value={variant.network}
          options={networkIds.map((each) => ({ value: each, words: t(`network.${each}`) }))}
          onPick={(picked) => picked && onChange({ network: picked })}
        />
        <Choice
          label={t('admin.variant.language')}
          value={variant.language}
          options={languageIds.map((each) => ({ value: each, words: t(`language.${each}`) }))}
          onPick={(picked) => picked && onChange({ language: picked })}
        />
        <div class="variant-tools">
          <button type="button" class="button quiet" title={t('admin.variant.copy')} onClick={onCopy}>
            <Icon icon={CopyPlus} />
            <span class="unseen">{t('admin.variant.copyOf', named)}</span>
          </button>
          <button type="button" class="button quiet" title={t('admin.variant.remove')} onClick={onRemove}>
            <Icon icon={Trash2} />
            <span class="unseen">{t('admin.variant.removeOf', named)}</span>
          </button>
        </div>
      </div>
      <div class="variant-body">
        <div>
          <Field
            label={t('admin.variant.text')}
            hint={t(`persona.${variant.persona}.hint`)}
            error={wrong ? t('admin.variant.textMissing') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={network.id === 'x' ? 5 : 9}
                lang={variant.language}
                value={variant.text}
                maxLength={10_000}
                onInput={(event) => onChange({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          <p class="variant-count">
            <LengthCount network={network} text={variant.text} />
          </p>
          <Tips tips={tips} onFix={(fix) => onChange({ text: applyFix(variant.text, fix) })} />
        </div>
        <NetworkPreview network={network} text={variant.text} language={variant.language} />
      </div>
    </li>
  );
}

type Fix = NonNullable<Tip['fix']>;
function applyFix(text: string, { start, end, text: replacement }: Fix): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

const tones = { tip: 'plain', warn: 'warn', stop: 'bad' } as const;

function Tips({ tips, onFix }: { tips: readonly Tip[]; onFix(fix: Fix): void }) {
  const { t } = useApp();
  if (tips.length === 0) return null;
  return (
    <ul class="tips" aria-label={t('admin.variant.tips')}>
      {tips.map((tip) => (
        <li key={`${tip.rule}-${tip.start}`} class="tip">
          <Badge tone={tones[tip.severity]}>{t(`admin.charter.severity.${tip.severity}`)}</Badge>
          <div>
            <strong>{tip.title}</strong>
            <p>{tip.explanation}</p>
          </div>
          {tip.fix && <FixButton fix={tip.fix} onFix={onFix} />}
        </li>
      ))}
    </ul>
  );
}

function FixButton({ fix, onFix }: { fix: Fix; onFix(fix: Fix): void }) {
  const { t } = useApp();
  return (
    <button type="button" class="button small" onClick={() => onFix(fix)}>
      <Icon icon={WandSparkles} size={14} />
      {t('admin.variant.fix')}
    </button>
  );
}
