/** A link to hand on: shown whole, with a button that copies it. */
import { Check, Copy } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';

export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useApp();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // The clipboard is refused on plain http addresses other than localhost, and by policies.
      input.current?.select();
      setOutcome('refused');
    }
  };
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <div class="copy-row">
        <input id={id} ref={input} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" class="button main" onClick={copy}>
          <Icon icon={outcome === 'copied' ? Check : Copy} />
          {t(outcome === 'copied' ? 'admin.common.copied' : 'admin.common.copy')}
        </button>
      </div>
      <p class="hint" aria-live="polite">
        {outcome === 'refused' ? t('admin.common.copyRefused') : ''}
      </p>
    </div>
  );
}
