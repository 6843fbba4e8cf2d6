/** Invitations bring exactly one browser each, and say what is wrong when they do not. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { invitationListSchema, invitationSchema, membersSchema } from '../../shared/admin-api.ts';
import { invitationSeenSchema, joinedSchema, librarySchema, problemSchema, type Role } from '../../shared/api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

const dayMs = 24 * 3600_000;

onBothEngines('joining', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const invite = async (more: object = {}, program: Program = a): Promise<string> => {
    const wish = { name: 'Camille', role: 'ambassador' satisfies Role, days: 2, ...more };
    const made = await world.get(invitationSchema, 'POST', 'invitations', { as: program.session, body: wish });
    const [address, code] = made.link.split('#');
    expect(address).toBe('http://localhost:8787/join');
    return code ?? '';
  };
  const join = (code: string, device: string = randomUUID()) =>
    world.ask('POST', 'join', { body: { code, name: 'Camille', language: 'fr', device: { id: device, name: 'B' } } });
  const problemOf = async (answer: Response) => {
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    return problemSchema.parse(await answer.json()).code;
  };

  it('shows an invitation without using it, then lets one browser join', async () => {
    const code = await invite();
    for (let times = 0; times < 2; times++) {
      const seen = await world.get(invitationSeenSchema, 'POST', 'invitation/look', { body: { code } });
      expect(seen).toMatchObject({ program: { name: 'Alpha' }, name: 'Camille', role: 'ambassador' });
    }
    const joined = joinedSchema.parse(await (await join(code)).json());
    expect(joined.program.id).toBe(a.id);
    expect(await problemOf(await join(code))).toBe('invitation-used');
  });

  it('says which of unknown, used and expired an invitation is', async () => {
    expect(await problemOf(await join('x'.repeat(43)))).toBe('invitation-unknown');
    const code = await invite();
    world.time += 3 * dayMs;
    expect(await problemOf(await join(code))).toBe('invitation-expired');
    world.time -= 3 * dayMs;
  });

  it('lets exactly one of many win who use the same invitation at once', async () => {
    const code = await invite();
    const answers = await Promise.all(Array.from({ length: 6 }, () => join(code)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 410, 410, 410, 410, 410]);
  });

  it('gives a browser whose answer was lost a fresh token, until one was used or a quarter of an hour is over', async () => {
    const [code, device] = [await invite(), randomUUID()];
    const lost = joinedSchema.parse(await (await join(code, device)).json());
    expect(await problemOf(await join(code))).toBe('invitation-used');
    const heard = joinedSchema.parse(await (await join(code, device)).json());
    expect(heard).toEqual({ ...lost, token: heard.token });
    expect(heard.token).not.toBe(lost.token);
    expect((await world.ask('GET', 'me', { as: { token: lost.token } })).status).toBe(401);
    expect((await world.ask('GET', 'me', { as: { token: heard.token } })).status).toBe(200);
    // The member holds a working token: whoever shows the same code now wants to take it.
    expect(await problemOf(await join(code, device))).toBe('invitation-used');
    const [slow, late] = [await invite(), randomUUID()];
    expect((await join(slow, late)).status).toBe(200);
    world.time += 15 * 60_000 + 1;
    expect(await problemOf(await join(slow, late))).toBe('invitation-used');
  });

  it('brings one member in when a browser asks many times at once', async () => {
    const [code, device] = [await invite({ name: 'Eager' }), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => join(code, device)));
    const members = await Promise.all(answers.map(async (answer) => joinedSchema.parse(await answer.json()).member.id));
    expect(new Set(members).size).toBe(1);
  });

  it('ends an invitation that nobody used, and leaves one that was', async () => {
    const revoke = (id: string) => world.ask('POST', `invitations/${id}/revoke`, { as: a.session });
    const code = await invite({ name: 'Unwanted' });
    const list = async () =>
      (await world.get(invitationListSchema, 'GET', 'invitations', { as: a.session })).invitations;
    const id = (await list()).find((each) => each.name === 'Unwanted')?.id ?? '';
    expect((await revoke(id)).status).toBe(204);
    expect(await problemOf(await join(code))).toBe('invitation-expired');
    expect((await list()).find((each) => each.id === id)?.expiresAt).toBe(new Date(world.time).toISOString());
    const used = await invite({ name: 'Welcome' });
    expect((await join(used)).status).toBe(200);
    const usedId = (await list()).find((each) => each.name === 'Welcome')?.id ?? '';
    expect(await problemOf(await revoke(usedId))).toBe('conflict');
    expect(await problemOf(await revoke(randomUUID()))).toBe('not-found');
  });

  it('refuses a browser of another member and keeps the invitation', async () => {
    const code = await invite();
    expect(await problemOf(await join(code, a.curator.device))).toBe('conflict');
    expect((await join(code)).status).toBe(200);
  });

  it('takes a member back with the same browser, its log and its old token revoked', async () => {
    const person = await world.join(a.id, 'Back', 'ambassador');
    await world.push(person, [event(person, 1, 'x.y', {})]);
    const code = await invite({ member: person.id, name: 'Ignored', role: 'admin' });
    const joined = joinedSchema.parse(await (await join(code, person.device)).json());
    expect(joined.member).toEqual({ id: person.id, name: 'Back', role: 'ambassador' });
    expect((await world.ask('GET', 'library', { as: person })).status).toBe(401);
    const again = { ...person, token: joined.token };
    expect((await world.push(again, [event(again, 2, 'x.y', {})])).heldTo).toBe(2);
  });

  it('refuses to invite a member of another programme', async () => {
    const body = { name: null, role: 'ambassador', days: 1, member: b.ambassador.id };
    expect((await world.ask('POST', 'invitations', { as: a.session, body })).status).toBe(404);
  });

  it('lets a browser leave and an admin revoke one; both are strangers afterwards', async () => {
    const [leaver, revoked] = [await world.join(a.id, 'L', 'curator'), await world.join(a.id, 'R', 'curator')];
    expect((await world.ask('POST', 'leave', { as: leaver })).status).toBe(204);
    expect((await world.ask('POST', `devices/${revoked.device}/revoke`, { as: a.session })).status).toBe(204);
    for (const person of [leaver, revoked]) {
      expect(await problemOf(await world.ask('GET', 'me', { as: person }))).toBe('unauthorized');
    }
    const { members } = await world.get(membersSchema, 'GET', 'members', { as: a.session });
    expect(members.find((member) => member.id === revoked.id)?.devices[0]?.revokedAt).toEqual(expect.any(String));
  });

  it('tells an admin what of a browser is missing', async () => {
    const person = await world.join(a.id, 'Gap', 'ambassador');
    await world.push(
      person,
      [1, 2, 5, 6].map((seq) => event(person, seq, 'x.y', {})),
    );
    const { members } = await world.get(membersSchema, 'GET', 'members', { as: a.session });
    const devices = members.find((member) => member.id === person.id)?.devices;
    expect(devices).toMatchObject([{ heldTo: 2, beyond: 2 }]);
  });

  it('keeps the day on which a browser was last seen, not the hour', async () => {
    const person = await world.join(a.id, 'Night owl', 'ambassador');
    const seen = async () =>
      (await world.get(membersSchema, 'GET', 'members', { as: a.session })).members.find(({ id }) => id === person.id)
        ?.devices[0]?.seenAt;
    await world.push(person, [event(person, 1, 'x.y', {})]);
    const today = `${new Date(world.time).toISOString().slice(0, 10)}T00:00:00.000Z`;
    expect(await seen()).toBe(today);
    const stored = await world.db.selectFrom('device').select('seen_at').where('id', '=', person.device).execute();
    expect(stored).toEqual([{ seen_at: Date.parse(today) }]);
  });

  it('answers 304 while the library is as it was', async () => {
    const first = await world.ask('GET', 'library', { as: a.ambassador });
    const tag = first.headers.get('ETag') ?? '';
    expect(librarySchema.parse(await first.json()).revision).toBe(Number(tag.replaceAll('"', '')));
    const again = await world.ask('GET', 'library', { as: a.ambassador, headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await world.ask('POST', 'themes', { as: a.session, body: { name: { fr: 'Neuf' } } });
    const changed = await world.ask('GET', 'library', { as: a.ambassador, headers: { 'If-None-Match': tag } });
    expect(librarySchema.parse(await changed.json()).themes).toMatchObject([{ name: { fr: 'Neuf' } }]);
  });
});
