/** Finds the browsers that tokens belong to: those asked for in one moment with one look. */
import type { Role } from '../shared/api.ts';
import { statement } from './bulk.ts';
import type { DeviceActor } from './context.ts';
import type { Db } from './db.ts';

const dayMs = 24 * 3600_000;

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

/** Browsers remembered, some hundred bytes each: as many as are at work at one time. */
const mostRemembered = 20_000;

export class DeviceTokens {
  readonly #db: Db;
  readonly #remembered = new Map<string, KnownDevice>();
  #next: { readonly hashes: Set<string>; readonly found: Promise<Map<string, KnownDevice>> } | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * The browser that this token's hash belonged to when somebody last looked. It may have been revoked since: whoever goes by
   * this looks again in the transaction that writes (`takePushes`).
   */
  remembered(hash: string): KnownDevice | undefined {
    return this.#remembered.get(hash);
  }

  /** The joined browser whose token has this hash, as the database has it just then, or undefined. */
  async find(hash: string): Promise<KnownDevice | undefined> {
    this.#next ??= this.#gather();
    this.#next.hashes.add(hash);
    const found = (await this.#next.found).get(hash);
    this.#remembered.delete(hash);
    if (found !== undefined) this.#remembered.set(hash, found);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
    return found;
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

/** The browser as who sends a request. */
export function actorOf(found: KnownDevice): DeviceActor {
  return {
    program: { id: found.program_id, name: found.program_name, accent: found.accent },
    member: { id: found.member_id, name: found.member_name, role: found.role },
    device: { id: found.id, name: found.name, tokenHash: found.token_hash },
  };
}

/** The day is all that is kept of when a browser was seen: when somebody works is nobody's business. */
export const dayOfSight = (now: number): number => Math.floor(now / dayMs) * dayMs;
