/** What the keys of the queue do. */
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { queueKeys } from './use-queue-keys.ts';

export function KeysHelp({ onClose }: { onClose(): void }) {
  const { t } = useApp();
  return (
    <Dialog title={t('admin.proposals.keys')} onClose={onClose}>
      <dl class="keys">
        {Object.entries(queueKeys).map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`admin.proposals.key.${act}`)}</dd>
          </div>
        ))}
      </dl>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose} autofocus>
          {t('admin.common.close')}
        </button>
      </div>
    </Dialog>
  );
}
