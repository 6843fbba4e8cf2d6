/** The two links that `npm start` prints: for the admin to sign in, for an ambassador to join. */
import type { Db } from './db.ts';
import { firstProgram } from './programs.ts';
import { makeInvitation } from './routes/people.ts';
import { makeSignInCode, signInCodeMs } from './routes/sign-in.ts';
import { exampleAmbassador } from './seed.ts';

/** How long the printed invitation can be used. */
export const invitationDays = 7;

/** Whom the invitation is for: the example's ambassador, as the member they are once they have joined, or anybody. */
async function invited(db: Db, programId: string, example: boolean) {
  const joined = await db
    .selectFrom('member')
    .select(['id', 'name', 'role'])
    .where('program_id', '=', programId)
    .where('name', '=', exampleAmbassador)
    .executeTakeFirst();
  if (joined) return { name: joined.name, role: joined.role, member: joined.id };
  const before = await db
    .selectFrom('invitation')
    .select('id')
    .where('program_id', '=', programId)
    .where('name', '=', exampleAmbassador)
    .executeTakeFirst();
  return { name: example || before ? exampleAmbassador : null, role: 'ambassador' as const };
}

/** Makes both links. `example`: whether the example programme was founded just now. */
export async function firstLinks(
  db: Db,
  publicUrl: string,
  example: boolean,
): Promise<{ signIn: string; invitation: string }> {
  const founded = await firstProgram(db);
  if (founded === null) throw new Error('The database holds a programme without an admin.');
  const { programId, adminId } = founded;
  const code = await makeSignInCode(db, { programId, id: adminId }, Date.now(), signInCodeMs.printed);
  const wish = { ...(await invited(db, programId, example)), days: invitationDays };
  const invitation = await makeInvitation(db, programId, wish, Date.now());
  return { signIn: `${publicUrl}/sign-in#${code}`, invitation: `${publicUrl}/join#${invitation.code}` };
}
