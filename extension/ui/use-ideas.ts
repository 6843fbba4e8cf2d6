/** Colleagues' ideas in the sidebar, asked for anew after every synchronisation. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Ideas } from '../../shared/own-proposal.ts';
import { ideasHere, pullIdeas } from '../db/ideas.ts';
import { browserMeans, database } from '../sync-means.ts';
import { useApp } from './store.ts';

/** What the database holds of them: undefined while it is read, null before the server has told any. */
export function useIdeas(): Ideas | null | undefined {
  const [ideas, setIdeas] = useState<Ideas | null>();
  const synced = useApp((state) => state.sync?.succeededAt);
  useEffect(() => {
    const subscription = liveQuery(() => ideasHere(database)).subscribe((found) => setIdeas(found ?? null));
    return () => subscription.unsubscribe();
  }, []);
  useEffect(() => {
    void pullIdeas(browserMeans);
  }, [synced]);
  return ideas;
}
