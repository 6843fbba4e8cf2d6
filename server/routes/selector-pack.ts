/** The programme's selector pack: kept as it was signed, given to its browsers; whether the key is good only they can say. */
import { Hono } from 'hono';
import { type CurrentPack, currentPackSchema } from '../../shared/admin-api.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { readPack, type SignedPack, signedPackSchema } from '../../shared/selector-pack.ts';
import type { Deps, DeviceEnv, SessionEnv } from '../context.ts';
import { body, describe } from '../contract.ts';
import type { Db } from '../db.ts';
import { adminOnly, deviceOnly } from '../guards.ts';
import { lockProgram, touchLibrary } from '../library.ts';
import { problem } from '../problem.ts';

const none = 'The programme has no selector pack: the selectors of the extension itself hold.';

/** The newest pack ever uploaded, in force or removed. */
const newest = (db: Db, programId: string) =>
  db
    .selectFrom('selector_pack')
    .leftJoin('member', (join) =>
      join
        .onRef('member.program_id', '=', 'selector_pack.program_id')
        .onRef('member.id', '=', 'selector_pack.created_by'),
    )
    .select(['version', 'key_id', 'made', 'networks', 'signed', 'created_at', 'removed_at', 'member.name'])
    .where('selector_pack.program_id', '=', programId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

async function current(db: Db, programId: string): Promise<CurrentPack> {
  const row = await newest(db, programId);
  return {
    newest: row?.version ?? 0,
    pack:
      row === undefined || row.removed_at !== null
        ? null
        : {
            version: row.version,
            made: row.made,
            key: row.key_id,
            // Written only through the schema.
            networks: JSON.parse(row.networks) as NetworkId[],
            uploadedAt: new Date(row.created_at).toISOString(),
            uploadedBy: row.name ?? '',
          },
  };
}

/** The exact text that was signed, or null when the bytes are no UTF-8. */
function payloadText(payload: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(payload, 'base64'));
  } catch {
    return null;
  }
}

export const selectorPack = (deps: Deps) => new Hono().route('/', forMembers(deps)).route('/', forAdmins(deps));

const forMembers = (deps: Deps) =>
  new Hono<DeviceEnv>().get(
    '/selector-pack',
    describe('device', 'The selector pack in force; 304 when the ETag still holds', signedPackSchema),
    deviceOnly(deps),
    async (c) => {
      const row = await newest(deps.db, c.var.actor.program.id);
      if (row === undefined || row.removed_at !== null) return problem(c, 'not-found', none);
      const etag = `"${row.version}"`;
      c.header('Cache-Control', 'private, no-cache');
      c.header('ETag', etag);
      const known = (c.req.header('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
      if (known.includes(etag)) return c.body(null, 304);
      return c.json(JSON.parse(row.signed) as SignedPack);
    },
  );

const forAdmins = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  const path = '/admin/selector-pack';
  return new Hono<SessionEnv>()
    .get(path, describe('admin', 'Which selector pack is in force', currentPackSchema), guard, async (c) =>
      c.json(await current(db, c.var.actor.program.id)),
    )
    .put(
      path,
      describe(
        'admin',
        'Puts a signed selector pack in force; its version must be higher than any before',
        currentPackSchema,
      ),
      guard,
      body(signedPackSchema),
      async (c) => {
        const { program, member } = c.var.actor;
        const signed = c.req.valid('json');
        const text = payloadText(signed.payload);
        const read = text === null ? { ok: false as const, reason: 'The pack is not UTF-8.' } : readPack(text);
        if (!read.ok) return problem(c, 'invalid', read.reason);
        const { version, made, networks } = read.pack;
        const wanted = JSON.stringify(signed);
        const refusedBy = await db.transaction().execute(async (tx) => {
          await lockProgram(tx, program.id);
          const before = await newest(tx, program.id);
          // The answer to the first try may have been lost.
          if (before?.signed === wanted && before.removed_at === null) return null;
          if (before !== undefined && before.version >= version) return before.version;
          await touchLibrary(tx, program.id, now());
          await tx
            .insertInto('selector_pack')
            .values({
              program_id: program.id,
              version,
              key_id: signed.key,
              made,
              networks: JSON.stringify(networks.map((network) => network.id)),
              signed: wanted,
              created_at: now(),
              created_by: member.id,
              removed_at: null,
            })
            .execute();
          return null;
        });
        if (refusedBy !== null) {
          const detail = `Version ${refusedBy} was uploaded before: give the pack a version above ${refusedBy} and sign it again.`;
          return problem(c, 'conflict', detail);
        }
        return c.json(await current(db, program.id));
      },
    )
    .delete(
      path,
      describe(
        'admin',
        'Takes the selector pack out of force; browsers go back to their own selectors',
        currentPackSchema,
      ),
      guard,
      async (c) => {
        const { program } = c.var.actor;
        const removed = await db.transaction().execute(async (tx) => {
          await lockProgram(tx, program.id);
          const row = await newest(tx, program.id);
          if (row === undefined || row.removed_at !== null) return false;
          await touchLibrary(tx, program.id, now());
          await tx
            .updateTable('selector_pack')
            .set({ removed_at: now() })
            .where('program_id', '=', program.id)
            .where('version', '=', row.version)
            .execute();
          return true;
        });
        if (!removed) return problem(c, 'not-found', none);
        return c.json(await current(db, program.id));
      },
    );
};
