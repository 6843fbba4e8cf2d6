/** Joining a programme and leaving it. */
import * as z from 'zod/mini';
import { invitationSeenSchema, joinedSchema } from '../shared/api.ts';
import type { LanguageId } from '../shared/languages/index.ts';
import { uuidv4 } from 'uuidv7';
import { askAnew, type Answer } from './api-client.ts';
import { enter, forgetMembership, kept, type Database } from './db.ts';

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

/**
 * Uses the invitation: this browser becomes a device of the member. Always under a new device id: an old one may be
 * another member's by now, and its numbers are spent. Unsent events of the same programme come along.
 */
export async function join(
  { db, fetch }: Means,
  wanted: { server: string; code: string; name: string; device: string; language: LanguageId },
): Promise<Answer<z.infer<typeof joinedSchema>>> {
  const { server, code, name, language } = wanted;
  const attempt = () =>
    askAnew({
      server,
      path: '/api/v1/join',
      schema: joinedSchema,
      body: { code, name, language, device: { id: uuidv4(), name: wanted.device } },
      fetch,
    });
  let answer = await attempt();
  // Taken already, by a wonder or by a copied profile: the invitation is not used up, another number will do.
  if (!answer.ok && answer.code === 'conflict') answer = await attempt();
  if (answer.ok) await enter(db, { ...answer.value, server, joinedAt: new Date().toISOString() });
  return answer;
}

/**
 * Leaves the programme: the server revokes this browser, the browser forgets the token and the library and keeps the log.
 * Leaving never waits for the server; `told` says whether it knows.
 */
export async function leave({ db, fetch }: Means): Promise<{ told: boolean }> {
  const membership = await kept(db, 'membership');
  if (!membership) return { told: true };
  const answer = await askAnew({
    ...membership,
    path: '/api/v1/leave',
    method: 'POST',
    body: {},
    schema: z.unknown(),
    fetch,
  });
  await forgetMembership(db);
  // A token that the server no longer knows is revoked already.
  return { told: answer.ok || answer.reason === 'unauthorized' };
}
