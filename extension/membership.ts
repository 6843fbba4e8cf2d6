/** Joining a programme and leaving it. */
import * as z from 'zod/mini';
import { invitationSeenSchema, joinedSchema } from '../shared/api.ts';
import type { LanguageId } from '../shared/languages/index.ts';
import { uuidv4 } from 'uuidv7';
import { askAnew, type Answer, type Failure } from './api-client.ts';
import { enter, eraseEverything, forgetMembership, keep, kept, storageFailure, type Database } from './db.ts';

export type InvitationSeen = z.infer<typeof invitationSeenSchema>;
interface Means {
  db: Database;
  fetch: typeof fetch;
}

/** Asks the server what the invitation is for; does not use it up. */
export function lookAtInvitation(
  { fetch }: Pick<Means, 'fetch'>,
  { server, code }: { server: string; code: string },
): Promise<Answer<InvitationSeen>> {
  return askAnew({ server, path: '/api/v1/invitation/look', schema: invitationSeenSchema, body: { code }, fetch });
}

interface Wanted {
  server: string;
  code: string;
  name: string;
  device: string;
  language: LanguageId;
}

export type JoiningFailure =
  | Failure
  | { ok: false; reason: 'storage-full' | 'storage-closed'; code: null; retryAfter: null };
export type Joining = Exclude<Answer<z.infer<typeof joinedSchema>>, Failure> | JoiningFailure;

/**
 * Uses the invitation: this browser becomes a device of the member. Under a new device id for each invitation: an old one
 * may be another member's by now, and its numbers are spent. A repeat after a lost answer keeps the id, by which the
 * server knows it. Unsent events of the same member come along. A browser that can write nothing down has not joined.
 */
export async function join(means: Means, wanted: Wanted): Promise<Joining> {
  try {
    return await joinNow(means, wanted);
  } catch (error) {
    return { ok: false, reason: `storage-${storageFailure(error).reason}`, code: null, retryAfter: null };
  }
}

async function joinNow({ db, fetch }: Means, wanted: Wanted): Promise<Answer<z.infer<typeof joinedSchema>>> {
  const { server, code, name, language } = wanted;
  const attempt = async (anew: boolean) =>
    askAnew({
      server,
      path: '/api/v1/join',
      schema: joinedSchema,
      body: { code, name, language, device: { id: await deviceFor(db, { server, code }, anew), name: wanted.device } },
      fetch,
    });
  let answer = await attempt(false);
  // Taken already, by a wonder or by a copied profile: the invitation is not used up, another number will do.
  if (!answer.ok && answer.code === 'conflict') answer = await attempt(true);
  if (answer.ok) await enter(db, { ...answer.value, server, joinedAt: new Date().toISOString() });
  return answer;
}

async function deviceFor(db: Database, invitation: { server: string; code: string }, anew: boolean): Promise<string> {
  const { server, code } = invitation;
  return db.transaction('rw', db.kept, async () => {
    const before = await kept(db, 'joining');
    if (!anew && before?.server === server && before.code === code) return before.device;
    const device = uuidv4();
    await keep(db, 'joining', { server, code, device });
    return device;
  });
}

/**
 * Leaves the programme: the browser forgets the token and the library and keeps the log, then the server revokes this
 * browser. Leaving never waits for the server; `told` says whether it knows.
 */
export async function leave({ db, fetch }: Means): Promise<{ told: boolean }> {
  const membership = await kept(db, 'membership');
  if (!membership) return { told: true };
  await forgetMembership(db);
  const answer = await askAnew({
    ...membership,
    path: '/api/v1/leave',
    method: 'POST',
    body: {},
    schema: z.unknown(),
    fetch,
  });
  // A token that the server no longer knows is revoked already.
  return { told: answer.ok || answer.reason === 'unauthorized' };
}

/**
 * Erases the person at their company, and then, only once the server has confirmed it, everything here. Gives the failure
 * when nothing was erased, null when all was. A repeat after a lost answer is confirmed as well.
 */
export async function eraseMyself({ db, fetch }: Means): Promise<Failure | null> {
  const membership = await kept(db, 'membership');
  if (membership) {
    const { server, token } = membership;
    const path = '/api/v1/erase';
    const answer = await askAnew({ server, token, path, method: 'POST', body: {}, schema: z.unknown(), fetch });
    if (!answer.ok) return answer;
  }
  await eraseEverything(db);
  return null;
}
