/** The browsers of one member: each reads what the others wrote, a copied one gets an identity, a revoked one loses its copies. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { maxEventsPerPush, meSchema, newDeviceGivenSchema, ownEventsSchema } from '../../shared/api.ts';
import { eventSchema } from '../../shared/events/event.ts';
import { mostDevices } from '../../server/split-device.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

onBothEngines('own browsers', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const newcomer = (program: Program = a) => world.join(program.id, 'Newcomer', 'ambassador');
  const read = (as: Person, device: string, after = 0) =>
    world.get(ownEventsSchema, 'GET', `events?device=${device}&after=${after}`, { as });
  const sung = (by: Person, n: number, melody = 'é') => event(by, n, 'song.sung', { melody });
  const split = (as: Person, id: string = randomUUID()) =>
    world.ask('POST', 'devices', { as, body: { device: { id, name: 'Copy' } } });
  const browserOf = async (person: Person, answer: Response): Promise<Person> => {
    const { token, device } = newDeviceGivenSchema.parse(await answer.json());
    return { id: person.id, token, device: device.id };
  };

  it('gives a member what their other browser wrote, unknown kinds as they are, also beyond a gap', async () => {
    const one = await newcomer();
    const two = await world.joinAgain(a, one);
    const events = [sung(one, 1), sung(one, 2), sung(one, 4)];
    await world.push(one, events);
    const me = await world.get(meSchema, 'GET', 'me', { as: two });
    expect(me.devices).toEqual([{ id: one.device, name: 'Test browser', heldTo: 2, beyond: 1 }]);
    expect(await read(two, one.device)).toEqual({
      events,
      next: 4,
      heldTo: 2,
      more: false,
      mark: expect.any(String),
    });
    expect(await read(two, one.device, 1)).toMatchObject({ events: events.slice(1), next: 4 });
    expect(await read(two, one.device, 4)).toMatchObject({ events: [], next: 4, heldTo: 2 });
  });

  it('gives pages that are bounded in number and bytes and leave nothing out', async () => {
    const one = await newcomer();
    const two = await world.joinAgain(a, one);
    const few = Array.from({ length: 40 }, (_, place) => sung(one, place + 1, 'x'.repeat(60_000)));
    for (let from = 0; from < few.length; from += 10) await world.push(one, few.slice(from, from + 10));
    const many = Array.from({ length: maxEventsPerPush + 10 }, (_, place) => sung(one, few.length + place + 1));
    await world.push(one, many.slice(0, 1500));
    await world.push(one, many.slice(1500));
    const seen: string[] = [];
    let pages = 0;
    for (let after = 0, heldTo = 1; after < heldTo; pages++) {
      const answer = await world.ask('GET', `events?device=${one.device}&after=${after}`, { as: two });
      const text = await answer.text();
      expect(text.length).toBeLessThan(2_500_000);
      const page = ownEventsSchema.parse(JSON.parse(text));
      seen.push(...page.events.map((each) => eventSchema.parse(each).id));
      ({ next: after, heldTo } = page);
    }
    expect(seen).toEqual([...few, ...many].map(({ id }) => id));
    expect(pages).toBeGreaterThan(2);
  });

  it('tells strangers of the programme and of another one nothing', async () => {
    const one = await newcomer();
    await world.push(one, [sung(one, 1)]);
    for (const stranger of [await newcomer(), await newcomer(b)]) {
      const answer = await world.ask('GET', `events?device=${one.device}`, { as: stranger });
      expect(answer.status).toBe(404);
      expect((await world.get(meSchema, 'GET', 'me', { as: stranger })).devices).toEqual([]);
    }
  });

  it('gives a copied browser an identity once, also when the answer was lost, and no id that is taken', async () => {
    const one = await newcomer();
    const id = randomUUID();
    const lost = await browserOf(one, await split(one, id));
    const copy = await browserOf(one, await split(one, id));
    expect((await world.ask('GET', 'me', { as: lost })).status).toBe(401);
    expect((await world.get(meSchema, 'GET', 'me', { as: copy })).member.id).toBe(one.id);
    expect((await split(one, id)).status).toBe(409);
    expect((await split(one, a.curator.device)).status).toBe(409);
    const taken = sung(copy, 1);
    expect(await world.push(copy, [taken])).toMatchObject({ heldTo: 1 });
    expect((await read(one, copy.device)).events).toEqual([taken]);
  });

  it('revokes the copies of a browser with it, and no other', async () => {
    const one = await newcomer();
    const two = await world.joinAgain(a, one);
    const copy = await browserOf(one, await split(one));
    const copyOfCopy = await browserOf(one, await split(copy));
    const revoked = await world.ask('POST', `devices/${one.device}/revoke`, { as: a.session, body: {} });
    expect(revoked.status).toBe(204);
    for (const gone of [one, copy, copyOfCopy]) expect((await world.ask('GET', 'me', { as: gone })).status).toBe(401);
    expect((await world.ask('GET', 'me', { as: two })).status).toBe(200);
  });

  it('makes no browsers without end', async () => {
    const one = await newcomer();
    for (let made = 1; made < mostDevices; made++) expect((await split(one)).status).toBe(200);
    expect((await split(one)).status).toBe(403);
  });
});
