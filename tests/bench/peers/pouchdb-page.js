/** PouchDB in the browser, on IndexedDB: holds the events and replicates them once. */
import PouchDB from 'pouchdb/dist/pouchdb.js';

const local = new PouchDB('log');

globalThis.contestant = {
  async seed({ events }) {
    for (let from = 0; from < events.length; from += 1000) {
      await local.bulkDocs(events.slice(from, from + 1000).map((event) => ({ ...event, _id: event.id })));
    }
  },
  async sync({ server, batchSize }) {
    const remote = `${server}/log`;
    const result = await local.replicate.to(remote, batchSize ? { batch_size: batchSize } : {});
    if (!result.ok || result.doc_write_failures > 0) throw new Error(JSON.stringify(result.errors));
  },
};
