/** The browsers whose events a transaction takes, as they are within it: revoked or not, and how far they are held. */
import { statement } from './bulk.ts';
import type { Tx } from './db.ts';

export interface Sender {
  readonly id: string;
  readonly token_hash: string;
  readonly revoked_at: number | null;
  /** Every place up to this one is settled. */
  readonly held_to: number;
  /** The last place that is settled, gaps before it or not; 0 when there is none. */
  readonly last: number;
  /** Places beyond `held_to` that were refused for good. */
  readonly refused: ReadonlySet<number>;
}
export type Senders = ReadonlyMap<string, Sender>;

/** Places looked at in one go; more than a push has. */
export const placesAtOnce = 3000;

/** The tables of which a row settles a place in a browser's order: an event, a refusal for good, what was removed. */
export const settlingTables = ['event', 'rejection', 'tombstone'] as const;

type Row = Omit<Sender, 'last' | 'refused'> & Record<(typeof settlingTables)[number], number | null>;
const lastIn = (table: string) =>
  `(select max(s.device_seq) from ${table} as s where s.program_id = d.program_id and s.device_id = d.id) as ${table}`;
const read = statement<Row>(
  `select d.id, d.token_hash, d.revoked_at, d.held_to, ${settlingTables.map(lastIn).join(', ')}
   from device as d where d.program_id = ? and d.id in (list ?)`,
);

const readRefused = statement<{ device_id: string; device_seq: number }>(`
  select r.device_id, r.device_seq from device as d cross join rejection as r
  where d.program_id = ? and d.id in (list ?) and r.program_id = d.program_id and r.device_id = d.id
    and r.device_seq > d.held_to and r.device_seq <= d.held_to + ${placesAtOnce}`);

/** Reads these browsers of one programme, whose row is locked by now. */
export async function readSenders(tx: Tx, programId: string, devices: readonly string[]): Promise<Senders> {
  const rows = await read(tx, [programId, devices]);
  const ahead = rows.filter((row) => (row.rejection ?? 0) > row.held_to).map(({ id }) => id);
  const refused = ahead.length === 0 ? [] : await readRefused(tx, [programId, ahead]);
  const byDevice = Map.groupBy(refused, (row) => row.device_id);
  return new Map(
    rows.map((row): [string, Sender] => {
      const last = Math.max(...settlingTables.map((table) => row[table] ?? 0));
      const places = (byDevice.get(row.id) ?? []).map(({ device_seq }) => device_seq);
      return [row.id, { ...row, last, refused: new Set(places) }];
    }),
  );
}

/** Whether something is settled at this place: an event, or the refusal of one. Another event may not come there. */
export function isSpent(senders: Senders, device: string, deviceSeq: number): boolean {
  const sender = senders.get(device);
  return sender !== undefined && (deviceSeq <= sender.held_to || sender.refused.has(deviceSeq));
}
