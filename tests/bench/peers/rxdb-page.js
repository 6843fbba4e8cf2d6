/** RxDB in the browser, on its free storage (Dexie): holds the events and pushes them once to an endpoint of its own. */
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    device: { type: 'string' },
    deviceSeq: { type: 'number' },
    at: { type: 'string' },
    kind: { type: 'string' },
    v: { type: 'number' },
    body: { type: 'object' },
  },
};

async function openLog() {
  const database = await createRxDatabase({ name: 'log', storage: getRxStorageDexie() });
  const { events } = await database.addCollections({ events: { schema } });
  return events;
}
const opened = openLog();

globalThis.contestant = {
  async seed({ events }) {
    const log = await opened;
    for (let from = 0; from < events.length; from += 1000) {
      const { error } = await log.bulkInsert(events.slice(from, from + 1000));
      if (error.length > 0) throw new Error(JSON.stringify(error[0]));
    }
  },
  async sync({ server, batchSize }) {
    const replication = replicateRxCollection({
      collection: await opened,
      replicationIdentifier: 'bench',
      live: false,
      retryTime: 200,
      push: {
        ...(batchSize ? { batchSize } : {}),
        async handler(rows) {
          const response = await fetch(`${server}/rows`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(rows.map((row) => row.newDocumentState)),
          });
          if (!response.ok) throw new Error(`${response.status}`);
          return [];
        },
      },
    });
    await replication.awaitInitialReplication();
  },
};
