/** Finds the browsers that tokens belong to: those asked for in one moment with one look, each as the database has it just then. */
import type { Role } from '../shared/api.ts';
import { statement } from './bulk.ts';
import type { Db } from './db.ts';

export interface KnownDevice {
  readonly token_hash: string;
  readonly id: string;
  readonly name: string;
  readonly seen_at: number | null;
  readonly program_id: string;
  readonly program_name: string;
  readonly accent: string | null;
  readonly member_id: string;
  readonly member_name: string;
  readonly role: Role;
}

const read = statement<KnownDevice>(`
  select d.token_hash, d.id, d.name, d.seen_at, d.program_id, p.name as program_name, p.accent,
    d.member_id, m.name as member_name, m.role
  from device as d
  join member as m on m.program_id = d.program_id and m.id = d.member_id
  join program as p on p.id = d.program_id
  where d.token_hash in (list ?) and d.revoked_at is null`);

/** Nothing is remembered from one look to the next: a revoked token opens nothing from that moment on. */
export class DeviceTokens {
  readonly #db: Db;
  #next: { readonly hashes: Set<string>; readonly found: Promise<Map<string, KnownDevice>> } | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** The joined browser whose token has this hash, or undefined. */
  async find(hash: string): Promise<KnownDevice | undefined> {
    this.#next ??= this.#gather();
    this.#next.hashes.add(hash);
    return (await this.#next.found).get(hash);
  }

  #gather() {
    const hashes = new Set<string>();
    const found = new Promise<void>((done) => setImmediate(done)).then(async () => {
      this.#next = null;
      const rows = await read(this.#db, [[...hashes]]);
      return new Map(rows.map((row) => [row.token_hash, row]));
    });
    return { hashes, found };
  }
}
