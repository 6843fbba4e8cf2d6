/** "Copied, press Ctrl+V": stays until the text has arrived, or the person says what became of it. */
import { ClipboardPaste } from 'lucide';
import { ownerOf } from '../db.ts';
import { Icon } from './icon.tsx';
import { useApp } from './store.ts';
import { sayPasted, waitNoMore } from './waiting.ts';
import { keys, useWords } from './words.ts';

export function WaitingCard() {
  const t = useWords();
  const copied = useApp((state) => state.copied);
  const owner = useApp(({ membership }) => membership && ownerOf(membership));
  const beside = useApp((state) => state.composer !== null);
  if (!copied || copied.owner !== owner) return null;
  return (
    <section class="card accent waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title" class="row start">
        <Icon of={ClipboardPaste} size={18} />
        {beside ? t('sidebar.waiting.title', { keys: keys().paste }) : t('sidebar.waiting.titleAway')}
      </h2>
      <p class="small">
        {copied.title} <span class="soft">{`· ${t(`network.${copied.network}`)}`}</span>
      </p>
      <p class="small soft">{t(beside ? 'sidebar.waiting.text' : 'sidebar.waiting.textAway')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => void sayPasted(copied)}>
          {t(beside ? 'sidebar.waiting.elsewhere' : 'sidebar.waiting.pasted')}
        </button>
        <button type="button" class="link" onClick={() => void waitNoMore()}>
          {t('sidebar.waiting.cancel')}
        </button>
      </div>
    </section>
  );
}
