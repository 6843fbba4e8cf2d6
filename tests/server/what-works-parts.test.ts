/** What is hidden of a whole is not told by its parts, nor what nobody is left to be counted for. */
import { expect, it } from 'vitest';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { themeSchema } from '../../shared/api.ts';
import { whatWorksSchema } from '../../shared/learn-api.ts';
import { linkCode } from '../../shared/link-code.ts';
import { addCounted } from '../../server/links/clicks.ts';
import { removeOld } from '../../server/retention.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));
const dayMs = 24 * 3600_000;

onBothEngines('what works of parts', (databases) => {
  async function begin() {
    const { db } = await databases.migrated();
    const { world, a } = await makeWorld(db);
    await world.ask('PUT', 'links', { as: a.session, body: { tracked: true, utm: {}, worth: null } });
    return { db, world, a };
  }
  const read = (world: World, program: Program) =>
    world.get(whatWorksSchema, 'GET', 'what-works?days=90', { as: program.session });

  /** A published post in a theme of its own. */
  async function post(world: World, { session }: Program, title: string): Promise<string> {
    const name = { fr: `Sujet ${title}`, en: `Theme ${title}` };
    const theme = await world.get(themeSchema, 'POST', 'themes', { as: session, body: { name } });
    const body = { title, text: 'x', link: 'https://example.org/', theme: theme.id, language: 'fr', variants: [] };
    const made = await world.get(adminPostSchema, 'POST', 'posts', { as: session, body });
    await world.ask('POST', `posts/${made.id}/publish`, { as: session, body: { version: made.version } });
    return made.id;
  }

  async function people(world: World, { id }: Program, count: number): Promise<Person[]> {
    const joined: Person[] = [];
    for (let n = 0; n < count; n++) joined.push(await world.join(id, `P${n}`, 'ambassador'));
    return joined;
  }

  it('does not tell by a post what its theme hides', async () => {
    const { db, world, a } = await begin();
    for (const [title, count] of [
      ['few', 4],
      ['some', 6],
      ['many', 9],
    ] as const) {
      const id = await post(world, a, title);
      for (const person of await people(world, a, count)) {
        const body = { network: 'linkedin', post: id, method: 'editor', link: newCode() };
        const shared = event(person, 1, 'share.inserted', body);
        await world.push(person, [shared]);
        await addCounted(db, a.id, [{ shareId: shared.id, hour: 1, count: 1 }]);
      }
    }
    const { all, themes, posts, variants } = await read(world, a);
    type Row = Pick<(typeof posts)[number], 'name' | 'figures'>;
    const clicks = (rows: readonly Row[]) =>
      Object.fromEntries(rows.map(({ name, figures }) => [name, figures.clicks]));
    expect(all.clicks).toBe(19);
    expect(clicks(themes)).toEqual({ 'Theme few': null, 'Theme some': null, 'Theme many': 9 });
    // Six clicks on the one of six people would leave four for the four others.
    expect(clicks(posts)).toEqual({ few: null, some: null, many: 9 });
    expect(clicks(variants)).toEqual({ few: null, some: null, many: 9 });
  });

  it('hides what would tell of a share whose line is gone', async () => {
    const { db, world, a } = await begin();
    const id = await post(world, a, 'one');
    const at = (days: number) => ({ at: new Date(world.time - days * dayMs).toISOString() });
    const [first, ...others] = await people(world, a, 8);
    if (first === undefined) throw new Error('nobody joined');
    const share = (person: Person, network: string, days: number) =>
      world.push(person, [event(person, 1, 'share.inserted', { network, post: id, method: 'editor' }, at(days))]);
    world.time -= 60 * dayMs;
    await share(first, 'x', 0);
    world.time += 60 * dayMs;
    for (const person of others) await share(person, 'linkedin', 3);
    expect(await removeOld(db, world.time - 30 * dayMs, world.time)).toBe(1);
    const { all, networks } = await read(world, a);
    expect(all.shares).toBe(8);
    expect(networks.map(({ network, figures }) => [network, figures.shares])).toEqual([
      ['linkedin', null],
      ['x', null],
    ]);
  });
});
