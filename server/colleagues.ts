/** What a member may know of their colleagues' shares: how alike a draft is to them, and which wordings are worn. */
import { mostSignatures, mostWorn } from '../shared/api.ts';
import type { DeviceActor } from './context.ts';
import type { Db } from './db.ts';

/**
 * The signatures of the newest published shares of a post by other members, `mostSignatures` at most, in the order of their
 * bytes, so that no order tells who was first.
 */
export async function readSignatures(db: Db, { program, member }: DeviceActor, post: string): Promise<string[]> {
  const lines = await db
    .selectFrom('log_line')
    .select('signature')
    .where('program_id', '=', program.id)
    .where('post_id', '=', post)
    .where('member_id', '!=', member.id)
    .orderBy('seq', 'desc')
    // Not all shares are signed: the cost stays the same however many they are.
    .limit(2 * mostSignatures)
    .execute();
  const signatures = lines.flatMap(({ signature }) => signature ?? []);
  return signatures.slice(0, mostSignatures).toSorted();
}

/** The newest lines of the log that are looked at: what wore out long ago is fresh again. */
const lately = 2000;
/** How long an answer is good for, milliseconds: every browser asks at every synchronisation. */
const goodFor = 60_000;

/** Which variants were taken lately in a programme, the most taken last; counted at most once a minute for each programme. */
export class WornVariants {
  readonly #db: Db;
  readonly #known = new Map<string, { readonly at: number; readonly worn: Promise<string[]> }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** `now`: milliseconds. */
  of(programId: string, now: number): Promise<string[]> {
    const known = this.#known.get(programId);
    if (known !== undefined && Math.abs(now - known.at) < goodFor) return known.worn;
    const worn = this.#count(programId);
    this.#known.set(programId, { at: now, worn });
    worn.catch(() => this.#known.delete(programId));
    return worn;
  }

  async #count(programId: string): Promise<string[]> {
    const lines = await this.#db
      .selectFrom('log_line')
      .select(['variant_id', 'state'])
      .where('program_id', '=', programId)
      .orderBy('seq', 'desc')
      .limit(lately)
      .execute();
    const uses = new Map<string, number>();
    for (const { variant_id: variant, state } of lines)
      if (variant !== null && state !== 'dismissed') uses.set(variant, (uses.get(variant) ?? 0) + 1);
    const ranked = [...uses].toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
    return ranked.slice(-mostWorn).map(([variant]) => variant);
  }
}
