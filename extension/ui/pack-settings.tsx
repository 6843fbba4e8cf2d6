/** How the programme's selector pack stands on this device. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { NetworkId } from '../../shared/networks/index.ts';
import { packState, type PackState } from '../selector-pack.ts';
import { database } from '../sync-means.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

function usePackState(): PackState | undefined {
  const [state, setState] = useState<PackState>();
  useEffect(() => {
    // A closed database is said by the programme's settings; here there is then nothing to say.
    const subscription = liveQuery(() => packState(database)).subscribe({ next: setState, error: () => undefined });
    return () => subscription.unsubscribe();
  }, []);
  return state;
}

export function PackSettings() {
  const t = useWords();
  const language = useApp((state) => state.language);
  const pack = usePackState();
  if (!pack) return null;
  // A day as its maker wrote it, wherever it is read.
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const values = { version: String(pack.version), made: pack.made ? day.format(new Date(pack.made)) : '' };
  const serving = pack.networks.filter((id) => !pack.setAside[id]).map((id) => t(`network.${id}`));
  const aside = Object.entries(pack.setAside) as [NetworkId, NonNullable<PackState['setAside'][NetworkId]>][];
  return (
    <section class="card stack">
      <h2>{t('options.pack.title')}</h2>
      {pack.state === 'none' && <p class="soft">{t('options.pack.none')}</p>}
      {pack.state === 'untried' && <p>{t('options.pack.untried', values)}</p>}
      {pack.state === 'serving' && serving.length > 0 && (
        <p>{t('options.pack.serving', { ...values, networks: serving.join(', ') })}</p>
      )}
      {aside.map(([id, { reason, detail }]) => (
        <p key={id}>
          {t('options.pack.setAside', { network: t(`network.${id}`), why: t(`options.pack.harm.${reason}`) })}{' '}
          <span class="small soft">{detail}</span>
        </p>
      ))}
      {pack.refused && (
        <p>
          {t('options.pack.refused', {
            version: String(pack.refused.version),
            why: t(`options.pack.refusal.${pack.refused.reason}`),
          })}
        </p>
      )}
    </section>
  );
}
