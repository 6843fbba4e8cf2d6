/** Reading and accepting the charter, and what people do with its tips: counted, never by name, on either engine. */
import { expect, it } from 'vitest';
import { charterTextAnswerSchema } from '../../shared/charter-api.ts';
import { librarySchema, meSchema, invitationSeenSchema } from '../../shared/api.ts';
import { charterSchema } from '../../shared/charter/rule.ts';
import { currentCharterSchema } from '../../shared/admin-api.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const written = { version: 1, rules: [], text: { en: '1. Free\nShare if you want.' } };

onBothEngines('answers to the charter', (databases) => {
  const start = async () => makeWorld((await databases.migrated()).db);
  const save = (world: World, { session }: Program, body: object) =>
    world.get(currentCharterSchema, 'PUT', 'charter', { as: session, body });
  const look = (world: World, { session }: Program) =>
    world.get(currentCharterSchema, 'GET', 'charter', { as: session });
  const accept = (world: World, person: Person, deviceSeq: number, charter: number) =>
    world.push(person, [event(person, deviceSeq, 'charter.accepted', { charter })]);

  it('asks anew only for a version that changed materially, and keeps the text of each', async () => {
    const { world, a, b } = await start();
    expect((await save(world, a, written)).since).toBe(1);
    expect((await save(world, a, { ...written, text: { en: '1. Free\nShare if you like.' } })).since).toBe(1);
    const third = { ...written, version: 2, text: { en: '1. Free\nNever share.' }, material: true };
    expect((await save(world, a, third)).since).toBe(3);
    const library = await world.get(librarySchema, 'GET', 'library', { as: a.ambassador });
    expect([library.charter?.version, library.charterSince]).toEqual([3, 3]);
    const text = (version: number, as: Person) =>
      world.get(charterTextAnswerSchema, 'GET', `charter-text?version=${version}`, { as });
    expect((await text(1, a.ambassador)).charter).toEqual({ version: 1, text: written.text });
    expect((await text(1, b.ambassador)).charter).toBeNull();
    expect((await text(9, a.ambassador)).charter).toBeNull();
    expect((await world.get(librarySchema, 'GET', 'library', { as: b.ambassador })).charterSince).toBeNull();
  });

  it('offers two complete examples to begin with, which are saved as they come', async () => {
    const { world, a, b } = await start();
    for (const [language, program] of [
      ['fr', a],
      ['en', b],
    ] as const) {
      const as = program.session;
      const example = await world.get(charterSchema, 'GET', `charter/example?language=${language}`, { as });
      expect(Object.keys(example.text)).toEqual([language]);
      expect(example.rules.length).toBeGreaterThan(20);
      expect((await look(world, program)).charter).toBeNull();
      expect((await save(world, program, example)).charter).toEqual(example);
    }
    const unknown = await world.ask('GET', 'charter/example?language=de', { as: a.session });
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('language')]);
  });

  it('shows the text to who is invited, before they join', async () => {
    const { world, a } = await start();
    const wish = { name: null, role: 'ambassador', days: 7 } as const;
    const { code } = await makeInvitation(world.db, a.id, wish, world.time);
    const seen = () => world.get(invitationSeenSchema, 'POST', 'invitation/look', { body: { code } });
    expect((await seen()).charter).toBeNull();
    await save(world, a, written);
    expect((await seen()).charter).toEqual({ version: 1, text: written.text });
  });

  it('tells a member what they accepted in any browser, and nobody else', async () => {
    const { world, a, b } = await start();
    await save(world, a, written);
    const me = async (as: Person) => (await world.get(meSchema, 'GET', 'me', { as })).charterAccepted;
    expect(await me(a.ambassador)).toBeNull();
    await accept(world, a.ambassador, 1, 1);
    const elsewhere = await world.joinAgain(a, a.ambassador);
    expect(await me(elsewhere)).toBe(1);
    expect(await me(a.curator)).toBeNull();
    expect(await me(b.ambassador)).toBeNull();
  });

  it('counts who accepted from five members on, and forgets who was erased', async () => {
    const { world, a } = await start();
    await save(world, a, written);
    await accept(world, a.ambassador, 1, 1);
    const log = await (await world.ask('GET', 'log', { as: a.session })).json();
    expect(log).toMatchObject({ lines: [] });
    // The admin who founded the programme is a member beside the three that joined.
    expect((await look(world, a)).accepted).toBeNull();
    const fifth = await world.join(a.id, 'Fifth', 'ambassador');
    await accept(world, fifth, 1, 1);
    await accept(world, fifth, 2, 1);
    expect((await look(world, a)).accepted).toEqual({ people: 2, members: 5 });
    await save(world, a, { ...written, material: true });
    expect((await look(world, a)).accepted).toEqual({ people: 0, members: 5 });
    await accept(world, fifth, 3, 2);
    await world.join(a.id, 'Sixth', 'ambassador');
    expect((await look(world, a)).accepted).toEqual({ people: 1, members: 6 });
    await world.ask('POST', 'erase', { as: fifth, body: {} });
    expect((await look(world, a)).accepted).toEqual({ people: 0, members: 5 });
  });

  it('counts answers to the tips of a rule once five people have given some, within thirty days', async () => {
    const { world, a, b } = await start();
    await save(world, a, written);
    const answer = (person: Person, deviceSeq: number, rule: string, did: string) =>
      world.push(person, [event(person, deviceSeq, 'tip.answered', { charter: 1, rule, did })]);
    const people = [a.ambassador, a.curator, a.admin, await world.join(a.id, 'Fourth', 'ambassador')];
    for (const person of people) await answer(person, 1, 'worn-words', 'fixed');
    await answer(people[0]!, 2, 'worn-words', 'dismissed');
    await answer(b.ambassador, 1, 'worn-words', 'fixed');
    expect((await look(world, a)).answers.rules).toEqual([]);
    await answer(await world.join(a.id, 'Fifth', 'ambassador'), 1, 'worn-words', 'dismissed');
    expect((await look(world, a)).answers.rules).toEqual([{ rule: 'worn-words', fixed: 4, dismissed: 2 }]);
    expect((await look(world, b)).answers.rules).toEqual([]);
    world.time += 31 * 86_400_000;
    const session = { cookie: await world.signIn(a.id, a.adminId) };
    expect((await look(world, { ...a, session })).answers.rules).toEqual([]);
  });

  it('refuses an answer that carries more than a rule’s name', async () => {
    const { world, a } = await start();
    const body = { charter: 1, rule: 'what I wrote: hello', did: 'fixed' };
    const { verdicts } = await world.push(a.ambassador, [event(a.ambassador, 1, 'tip.answered', body)]);
    expect(verdicts).toMatchObject([{ verdict: 'rejected' }]);
    const log = await (await world.ask('GET', 'log', { as: a.session })).json();
    expect(log).toMatchObject({ lines: [] });
  });
});
