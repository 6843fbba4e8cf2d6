/** Founds a programme: the tenant, and the admin who runs it. */
import { uuidv7 } from 'uuidv7';
import type { Db } from './db.ts';

export interface Founded {
  readonly programId: string;
  readonly adminId: string;
}

/** Adds a programme with one admin and nothing else. `accent`: a CSS colour, or null for the product's own. */
export async function foundProgram(
  db: Db,
  wish: {
    readonly name: string;
    readonly accent: string | null;
    readonly admin: string;
    readonly language: 'fr' | 'en';
  },
  now: number,
): Promise<Founded> {
  const [programId, adminId] = [uuidv7(), uuidv7()];
  await db.transaction().execute(async (tx) => {
    const program = { id: programId, name: wish.name, accent: wish.accent, seq: 0, revision: now, created_at: now };
    await tx.insertInto('program').values(program).execute();
    const admin = { id: adminId, name: wish.admin, role: 'admin' as const, language: wish.language, joined_at: now };
    await tx
      .insertInto('member')
      .values({ program_id: programId, ...admin })
      .execute();
  });
  return { programId, adminId };
}

/** The oldest programme with its first admin, or null when there is none. */
export async function firstProgram(db: Db): Promise<Founded | null> {
  const row = await db
    .selectFrom('member')
    .innerJoin('program', 'program.id', 'member.program_id')
    .select(['program.id as programId', 'member.id as adminId'])
    .where('member.role', '=', 'admin')
    .orderBy('program.created_at')
    .orderBy('member.joined_at')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Founds a programme with nothing in it when there is none yet. `admin`: what its admin is called. */
export async function foundWhenEmpty(
  db: Db,
  wish: { readonly name: string; readonly admin: string; readonly language: 'fr' | 'en' },
  now: number,
): Promise<void> {
  if ((await firstProgram(db)) === null) await foundProgram(db, { ...wish, accent: null }, now);
}
