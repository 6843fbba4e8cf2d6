/** The message at the foot of the page: what was done, and how to take it back. */
import { X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useApp, type Said } from '../app-context.ts';
import { Icon } from './icon.tsx';

/** Long enough to read and to reach the button by keyboard (WCAG 2.2.1 asks for 20 s where time matters). */
const shownFor = 20_000;

export function Toast({ said, onGone }: { said: Said | null; onGone(): void }) {
  const { t } = useApp();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(onGone, said.action ? shownFor : shownFor / 3);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="toast-place" aria-live="polite">
      {said && (
        <div class="toast">
          <span>{said.words}</span>
          {said.action && (
            <button
              type="button"
              class="toast-action"
              onClick={() => {
                said.action?.run();
                onGone();
              }}
            >
              {said.action.words}
            </button>
          )}
          <button type="button" class="toast-close" aria-label={t('admin.common.close')} onClick={onGone}>
            <Icon icon={X} />
          </button>
        </div>
      )}
    </div>
  );
}
