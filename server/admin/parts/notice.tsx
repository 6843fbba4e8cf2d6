/** What a list shows when it has nothing to list: loading, empty, failed; and notices above a list. */
import { CircleAlert, CircleCheck, Info, type IconNode, RefreshCw, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import type { Failure } from '../request.ts';
import { Icon } from './icon.tsx';

type Tone = 'info' | 'good' | 'warn' | 'bad';
const icons: Record<Tone, IconNode> = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

/** A box of one or two sentences. `live`: announced when it appears. */
export function Notice({ tone, live, children }: { tone: Tone; live?: boolean; children: ComponentChildren }) {
  return (
    <div
      class={`notice ${tone}`}
      role={live && tone === 'bad' ? 'alert' : undefined}
      aria-live={live && tone !== 'bad' ? 'polite' : undefined}
    >
      <Icon icon={icons[tone]} size={18} />
      <div>{children}</div>
    </div>
  );
}

export function Loading() {
  const { t } = useApp();
  return (
    <p class="loading" aria-live="polite">
      <span class="spinner" aria-hidden="true" />
      {t('admin.common.loading')}
    </p>
  );
}

/** A failure in words, with a button that tries again. */
export function Failed({ failure, retry }: { failure: Failure; retry(): void }) {
  const { t, language } = useApp();
  return (
    <Notice tone="bad" live>
      <p>{failureWords({ t, language }, failure)}</p>
      <p>
        <button type="button" class="button" onClick={retry}>
          <Icon icon={RefreshCw} />
          {t('admin.common.retry')}
        </button>
      </p>
    </Notice>
  );
}

/** An empty list: what it is for and what to do. */
export function Empty({ icon, title, children }: { icon: IconNode; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon icon={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
