/** A programme for the admin pages' tests: the real server with the example programme, on a port and folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import type * as z from 'zod/mini';
import { joinedSchema, librarySchema, pushedSchema, type Joined, type Library, type Role } from '../../shared/api.ts';
import { invitationSchema, sessionSchema } from '../../shared/admin-api.ts';
import { protocolVersion } from '../../shared/events/event.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { makeSignInCode } from '../../server/routes/sign-in.ts';
import { seedExample } from '../../server/seed.ts';
import { serve } from '../../server/serve.ts';

/** A member's browser as the server knows it, driven by the test over the wire. */
export interface Ambassador {
  readonly joined: Joined;
  readonly library: Library;
  /** Sends events in order, as one push; gives the id of each. */
  push(events: readonly { readonly kind: string; readonly body: Record<string, unknown> }[]): Promise<string[]>;
}

export interface AdminProgram {
  /** `http://localhost:port`, without a trailing slash. */
  readonly url: string;
  /** A fresh one-time sign-in link of the example's admin. */
  signInLink(): Promise<string>;
  /** Invites by the API, as an admin would; gives the link. */
  invite(name: string | null, role?: Role): Promise<string>;
  /** Invites and joins. */
  join(name: string): Promise<Ambassador>;
  close(): Promise<void>;
}

/** A port that was free a moment ago: the server's links must name it before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

export async function startAdminProgram(): Promise<AdminProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-admin-'));
  const read = readConfig({ PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.reason);
  const { config } = read;
  const opened = await openDatabase(config);
  const migrated = await migrate(opened, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  const { db } = opened;
  const { programId, adminId } = await seedExample(db, Date.now());
  const serving = await serve(createApp({ db, config, now: Date.now, log: pino({ level: 'silent' }) }), config);
  const url = config.publicUrl;

  const call = async <S extends z.ZodMiniType>(
    path: string,
    schema: S,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<{ value: z.infer<S>; response: Response }> => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'portevoix-protocol': String(protocolVersion), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return { value: schema.parse(await response.json()), response };
  };
  const code = () => makeSignInCode(db, { programId, id: adminId }, Date.now(), 60_000);
  const signedIn = await call('sign-in', sessionSchema, { origin: url }, { code: await code() });
  const admin = { origin: url, cookie: signedIn.response.headers.get('set-cookie')?.split(';')[0] ?? '' };

  const invite = async (name: string | null, role: Role = 'ambassador') =>
    (await call('invitations', invitationSchema, admin, { name, role, days: 7 })).value.link;
  const joinAs = async (name: string): Promise<Ambassador> => {
    const invitation = new URL(await invite(name)).hash.slice(1);
    const device = { id: uuidv7(), name: 'Chromium' };
    const { value: joined } = await call('join', joinedSchema, {}, { code: invitation, name, language: 'fr', device });
    const bearer = { authorization: `Bearer ${joined.token}` };
    const { value: library } = await call('library', librarySchema, bearer);
    let deviceSeq = 0;
    return {
      joined,
      library,
      push: async (events) => {
        const lines = events.map(({ kind, body }) => {
          deviceSeq += 1;
          return { id: uuidv7(), device: device.id, deviceSeq, at: new Date().toISOString(), kind, v: 1, body };
        });
        const { value } = await call('events', pushedSchema, bearer, { device: device.id, events: lines });
        const refused = value.verdicts.find(({ verdict }) => verdict !== 'accepted');
        if (refused) throw new Error(`the server refused an event of the test: ${refused.reason ?? refused.verdict}`);
        return lines.map(({ id }) => id);
      },
    };
  };
  return {
    url,
    signInLink: async () => `${url}/sign-in#${await code()}`,
    invite,
    join: joinAs,
    close: async () => {
      await serving.stop(0);
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
