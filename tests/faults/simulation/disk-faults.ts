/** Puts death and a full disk between Dexie and IndexedDB, at the very operation that a schedule names. */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction } from 'dexie';
import type { Database } from '../../../extension/db.ts';

/** What the disk does to the next operations. */
export interface DiskMood {
  /** Operations that are still carried out before `onDeath`; infinite: all. */
  left: number;
  /** Death waits for the commit of what is under way then: it is on the disk, and nobody was told. */
  afterCommit: boolean;
  /** No write that needs room succeeds. */
  full: boolean;
  onDeath: () => void;
  /** Writes that failed for want of room. */
  refused: number;
}

/** How fake-indexeddb ends a transaction for a reason of its own. */
type Abortable = IDBTransaction & Record<typeof endFor, (name: string) => void>;
const endFor = '_abort';

const never = <T>() => new Promise<T>(() => {});

/** From here on the database obeys `mood`. To be called before its first use. */
export function letDiskFail(db: Database, mood: DiskMood): void {
  /** Whoever asks a dead process gets no answer; what it had begun is undone. */
  const alive = (trans: DBCoreTransaction): boolean => {
    if (mood.left > 0) {
      mood.left -= 1;
      return true;
    }
    const { onDeath } = mood;
    mood.onDeath = () => {};
    if (mood.afterCommit) {
      mood.afterCommit = false;
      mood.left = Number.POSITIVE_INFINITY;
      (trans as IDBTransaction).addEventListener('complete', onDeath);
      (trans as IDBTransaction).addEventListener('abort', onDeath);
      return true;
    }
    try {
      (trans as IDBTransaction).abort();
    } catch {
      // It had ended already.
    }
    onDeath();
    return false;
  };
  const wrapped = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate(request: DBCoreMutateRequest) {
      if (!alive(request.trans)) return never();
      if (!mood.full || (request.type !== 'put' && request.type !== 'add')) return table.mutate(request);
      mood.refused += 1;
      (request.trans as Abortable)[endFor]('QuotaExceededError');
      return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    },
    get: (request) => (alive(request.trans) ? table.get(request) : never()),
    getMany: (request) => (alive(request.trans) ? table.getMany(request) : never()),
    query: (request) => (alive(request.trans) ? table.query(request) : never()),
    openCursor: (request) => (alive(request.trans) ? table.openCursor(request) : never()),
    count: (request) => (alive(request.trans) ? table.count(request) : never()),
  });
  db.use({
    stack: 'dbcore',
    name: 'disk-faults',
    create: (core: DBCore) => ({ ...core, table: (name) => wrapped(core.table(name)) }),
  });
}
