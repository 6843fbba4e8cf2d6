/** What every route is given, and what a request carries once its sender is known. */
import type { Logger } from 'pino';
import type { Role } from '../shared/api.ts';
import type { Config } from './config.ts';
import type { Db } from './db.ts';

export interface Deps {
  readonly db: Db;
  readonly config: Config;
  /** Milliseconds since 1970; tests hand in their own clock. */
  readonly now: () => number;
  readonly log: Logger;
}

/** Who sends the request: a member of one programme, by one of their browsers or by a signed-in session. */
export interface Actor {
  readonly program: { readonly id: string; readonly name: string; readonly accent: string | null };
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
}
export interface DeviceActor extends Actor {
  readonly device: { readonly id: string; readonly name: string; readonly tokenHash: string };
}

export interface Variables {
  requestId: string;
  /** The events of a packed body, not looked at yet; undefined for any other. */
  packed?: readonly unknown[];
}
export interface Env {
  Variables: Variables;
}
export interface DeviceEnv {
  Variables: Variables & { actor: DeviceActor };
}
export interface SessionActor extends Actor {
  /** The other admin who made the link by which this session was opened, or null. */
  readonly openedBy: string | null;
}
export interface SessionEnv {
  Variables: Variables & { actor: SessionActor; sessionHash: string };
}
