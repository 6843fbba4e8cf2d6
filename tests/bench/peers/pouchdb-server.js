/** express-pouchdb on LevelDB as its README sets it up: the server that PouchDB replicates to. */
import express from 'express';
import expressPouch from 'express-pouchdb';
import PouchDB from 'pouchdb';

const folder = process.env['DATA_DIR'];
const Database = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use(
  '/',
  expressPouch(Database, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${folder}/requests.log` }),
);
app.listen(Number(process.env['PORT']), '127.0.0.1');
