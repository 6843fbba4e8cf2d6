/** The least that a server can do with events: unpack, parse, and put them into one indexed table, one durable transaction a request. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';

const file = new DatabaseSync(join(process.env['DATA_DIR'] ?? '.', 'rows.sqlite'));
file.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table if not exists event (id text primary key, device text, seq int, at text, kind text, body text);
  create unique index if not exists by_place on event (device, seq);
  create index if not exists by_time on event (at);
  create index if not exists by_kind on event (kind, at);`);
const insert = file.prepare('insert or ignore into event values (?, ?, ?, ?, ?, ?)');

interface Row {
  id: string;
  device: string;
  deviceSeq: number;
  at: string;
  kind: string;
  body: unknown;
}

createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const bytes = Buffer.concat(pieces);
    const json = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
    const rows = JSON.parse(json.toString('utf8')) as Row[];
    file.exec('begin immediate');
    for (const { id, device, deviceSeq, at, kind, body } of rows) {
      insert.run(id, device, deviceSeq, at, kind, JSON.stringify(body));
    }
    file.exec('commit');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
