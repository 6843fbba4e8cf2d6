/** Whether the log has reached the server, and what to do when it has not. */
import { CircleCheck, CloudOff, RefreshCw, TriangleAlert } from 'lucide';
import type { SyncFailureReason } from '../sync.ts';
import { Icon } from './icon.tsx';
import { requestSync } from './start.ts';
import { app, say, useApp } from './store.ts';
import { useWords } from './words.ts';

/** The button of the header: its icon is the state, a click synchronises. */
export function SyncButton() {
  const t = useWords();
  const syncing = useApp((state) => state.syncing);
  const online = useApp((state) => state.online);
  const reason = useApp((state) => state.unwritten ?? state.sync?.reason ?? null);
  const state = syncing ? 'busy' : !online ? 'offline' : reason === null ? 'done' : 'problem';
  const icons = { busy: RefreshCw, offline: CloudOff, done: CircleCheck, problem: TriangleAlert };
  const label = `${t(`sidebar.sync.${state}`)}. ${t('sidebar.sync.now')}`;

  async function now() {
    const result = await requestSync('person');
    if (result?.ok) say(t('sidebar.sync.done'));
    else if (result) say(t(`sidebar.failure.${result.reason}`), 'bad');
  }

  return (
    <button
      type="button"
      class={`quiet icon-only sync-${state}`}
      aria-label={label}
      title={label}
      onClick={() => void now()}
    >
      <Icon of={icons[state]} size={18} />
    </button>
  );
}

/** A sentence under the header, only when there is something to know: offline, refused, join again. */
export function SyncBanner() {
  const t = useWords();
  const online = useApp((state) => state.online);
  const reason = useApp((state) => state.unwritten ?? state.sync?.reason ?? null) as SyncFailureReason | null;
  if (!online) {
    return (
      <output class="banner">
        <Icon of={CloudOff} /> <span>{t('sidebar.sync.offlineLead')}</span>
      </output>
    );
  }
  if (reason === null) return null;
  return (
    <output class="banner warn">
      <Icon of={TriangleAlert} />
      <span>{t(`sidebar.failure.${reason}`)}</span>
      {reason === 'join-again' ? (
        <button type="button" class="link" onClick={() => app.setState({ joining: true })}>
          {t('sidebar.sync.again')}
        </button>
      ) : (
        <button type="button" class="link" onClick={() => void requestSync('person')}>
          {t('sidebar.sync.retry')}
        </button>
      )}
    </output>
  );
}

/** A sentence while the browser's storage is nearly full; nothing is lost yet. */
export function RoomBanner() {
  const t = useWords();
  const room = useApp((state) => state.room);
  if (!room.low) return null;
  return (
    <output class="banner warn">
      <Icon of={TriangleAlert} />
      <span>{t('sidebar.storageLow', { percent: room.percent })}</span>
    </output>
  );
}
