/** Two programmes with people of every role, and a way to call the API as any of them. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type * as z from 'zod/mini';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/context.ts';
import type { Db } from '../../server/db.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { makeSignInCode } from '../../server/routes/sign-in.ts';
import { invitationSchema } from '../../shared/admin-api.ts';
import { joinedSchema, type Pushed, pushedSchema, type Role, roles } from '../../shared/api.ts';

export const origin = 'http://localhost:8787';

export interface Caller {
  readonly token?: string;
  readonly cookie?: string;
}
export interface Person extends Caller {
  readonly id: string;
  readonly device: string;
  readonly token: string;
}
export interface Ask {
  readonly as?: Caller;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Event = Record<string, unknown> & { id: string; device: string; deviceSeq: number };

/** One event of a person's device. */
export function event(person: Person, deviceSeq: number, kind: string, body: object, more: object = {}): Event {
  const id = randomUUID();
  return { id, device: person.device, deviceSeq, at: '2026-11-20T10:00:00.000Z', kind, v: 1, body, ...more };
}

export class World {
  /** Milliseconds; tests move it. */
  time = Date.parse('2026-11-22T12:00:00Z');
  readonly db: Db;
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly logged: string[] = [];

  /** `env`: settings other than the defaults. */
  constructor(db: Db, env: Readonly<Record<string, string>> = {}) {
    this.db = db;
    const read = readConfig(env);
    if (!read.ok) throw new Error(read.reason);
    const log = pino({ level: 'info' }, { write: (line: string) => void this.logged.push(line) });
    this.deps = { db, config: read.config, now: () => this.time, log };
    this.app = createApp(this.deps);
  }

  async ask(method: string, path: string, { as, body, headers = {} }: Ask = {}): Promise<Response> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.app.request(`/api/v1/${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(as?.token === undefined ? {} : { Authorization: `Bearer ${as.token}` }),
        ...(as?.cookie === undefined ? {} : { Cookie: as.cookie, Origin: origin }),
        ...headers,
      },
      ...sent,
    });
  }

  /** Asks, expects success and gives the answer parsed by its contract. */
  async get<S extends z.ZodMiniType>(schema: S, method: string, path: string, ask: Ask = {}): Promise<z.infer<S>> {
    const answer = await this.ask(method, path, ask);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return schema.parse(await answer.json());
  }

  async program(name: string): Promise<Program> {
    const { programId, adminId } = await foundProgram(
      this.db,
      { name, accent: null, admin: `${name} admin`, language: 'fr' },
      this.time,
    );
    const cookie = await this.signIn(programId, adminId);
    const people = {} as Record<Role, Person>;
    for (const role of roles) people[role] = await this.join(programId, `${name} ${role}`, role);
    return { id: programId, adminId, session: { cookie }, ...people };
  }

  async signIn(programId: string, memberId: string): Promise<string> {
    const code = await makeSignInCode(this.db, { programId, id: memberId }, this.time, 60_000);
    const answer = await this.ask('POST', 'sign-in', { body: { code } });
    return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  }

  async join(programId: string, name: string, role: Role, device: string = randomUUID()): Promise<Person> {
    const { code } = await makeInvitation(this.db, programId, { name, role, days: 7 }, this.time);
    const joined = await this.get(joinedSchema, 'POST', 'join', {
      body: { code, name, language: 'fr', device: { id: device, name: 'Test browser' } },
    });
    return { id: joined.member.id, device, token: joined.token };
  }

  /** The same member on another browser, by an invitation that names them. */
  async joinAgain(program: Program, person: Person): Promise<Person> {
    const body = { name: null, role: 'ambassador', days: 7, member: person.id };
    const { link } = await this.get(invitationSchema, 'POST', 'invitations', { as: program.session, body });
    const device = randomUUID();
    const joined = await this.get(joinedSchema, 'POST', 'join', {
      body: { code: link.split('#')[1], name: 'Again', language: 'fr', device: { id: device, name: 'Other browser' } },
    });
    return { id: joined.member.id, device, token: joined.token };
  }

  async push(person: Person, events: readonly unknown[]): Promise<Pushed> {
    return this.get(pushedSchema, 'POST', 'events', { as: person, body: { device: person.device, events } });
  }
}

export interface Program extends Record<Role, Person> {
  readonly id: string;
  readonly adminId: string;
  readonly session: Caller;
}

/** A world with two programmes, alike but strangers. */
export async function makeWorld(
  db: Db,
  env: Readonly<Record<string, string>> = {},
): Promise<{ world: World; a: Program; b: Program }> {
  const world = new World(db, env);
  return { world, a: await world.program('Alpha'), b: await world.program('Beta') };
}
