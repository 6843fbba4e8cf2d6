/** A programme's setting of its links: whether they are tracked, what their targets are told, what a click is worth to it. */
import type { LinkSettingInput, Worth } from '../../shared/link-api.ts';
import type { UtmTemplate } from '../../shared/tracked-link.ts';
import type { Db, Tx } from '../db.ts';
import { touchLibrary } from '../library.ts';

export interface KeptSetting {
  readonly tracked: boolean;
  readonly utm: UtmTemplate;
  readonly worth: Worth | null;
  /** Milliseconds; null as long as nobody has set anything. */
  readonly updatedAt: number | null;
}

/** The setting; that of a programme which never set anything tracks nothing. */
export async function readLinkSetting(db: Db | Tx, programId: string): Promise<KeptSetting> {
  const row = await db
    .selectFrom('link_setting')
    .select(['tracked', 'utm', 'worth', 'updated_at'])
    .where('program_id', '=', programId)
    .executeTakeFirst();
  if (row === undefined) return { tracked: false, utm: {}, worth: null, updatedAt: null };
  return {
    tracked: row.tracked === 1,
    // Written only through the schema.
    utm: JSON.parse(row.utm) as UtmTemplate,
    worth: row.worth === null ? null : (JSON.parse(row.worth) as Worth),
    updatedAt: row.updated_at,
  };
}

/** Keeps a setting; the sidebars hear of it with the library. `now`: milliseconds. */
export function writeLinkSetting(
  db: Db,
  { program, member }: { program: { id: string }; member: { id: string } },
  { tracked, utm, worth }: LinkSettingInput,
  now: number,
): Promise<void> {
  const row = {
    tracked: tracked ? 1 : 0,
    utm: JSON.stringify(utm),
    worth: worth === null ? null : JSON.stringify(worth),
    updated_at: now,
    updated_by: member.id,
  };
  return db.transaction().execute(async (tx) => {
    await touchLibrary(tx, program.id, now);
    await tx
      .insertInto('link_setting')
      .values({ program_id: program.id, ...row })
      .onConflict((on) => on.column('program_id').doUpdateSet(row))
      .execute();
  });
}
