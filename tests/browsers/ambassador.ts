/** A member's browser as the server knows it, driven by a test over the wire instead of an extension. */
import { uuidv7 } from 'uuidv7';
import type * as z from 'zod/mini';
import { joinedSchema, librarySchema, pushedSchema, type Joined, type Library } from '../../shared/api.ts';
import { protocolVersion } from '../../shared/events/event.ts';
import type { Program } from './program.ts';

export interface Ambassador {
  readonly joined: Joined;
  readonly library: Library;
  /** Sends events in order, as one push; gives the id of each. */
  push(events: readonly { readonly kind: string; readonly body: Record<string, unknown> }[]): Promise<string[]>;
}

/** Invites that person and joins as them. */
export async function joinAs(program: Program, name: string): Promise<Ambassador> {
  const call = async <S extends z.ZodMiniType>(path: string, schema: S, token?: string, body?: unknown) => {
    const response = await fetch(`${program.url}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        'portevoix-protocol': String(protocolVersion),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json()) as z.infer<S>;
  };
  const code = new URL(await program.invitationLink(name)).hash.slice(1);
  const device = { id: uuidv7(), name: 'Chromium' };
  const joined = await call('join', joinedSchema, undefined, { code, name, language: 'fr', device });
  const library = await call('library', librarySchema, joined.token);
  let deviceSeq = 0;
  return {
    joined,
    library,
    async push(events) {
      const lines = events.map(({ kind, body }) => {
        deviceSeq += 1;
        return { id: uuidv7(), device: device.id, deviceSeq, at: new Date().toISOString(), kind, v: 1, body };
      });
      const { verdicts } = await call('events', pushedSchema, joined.token, { device: device.id, events: lines });
      const refused = verdicts[0];
      if (refused) throw new Error(`the server refused an event of the test: ${refused.reason ?? refused.verdict}`);
      return lines.map(({ id }) => id);
    },
  };
}
