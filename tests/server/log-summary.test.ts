/** The last thirty days at a glance: how much, where and which posts; nobody is named, and what was taken back does not count. */
import { beforeAll, expect, it } from 'vitest';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { logSummarySchema } from '../../shared/log-api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

onBothEngines('the summary of the log', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });

  it('counts shares by network and post within thirty days, for its own programme', async () => {
    const write = async (title: string) => {
      const body = { title, text: 'T', link: null, theme: null, language: 'fr', variants: [] };
      return (await world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body })).id;
    };
    const [first, second] = [await write('First'), await write('Second')];
    const at = (days: number) => ({ at: new Date(world.time - days * 86_400_000).toISOString() });
    const me = a.ambassador;
    const share = (seq: number, network: string, post: string, days: number) =>
      event(me, seq, 'share.inserted', { network, post, method: 'editor' }, at(days));
    const [one, two, back] = [share(1, 'x', second, 0), share(2, 'linkedin', second, 29), share(3, 'x', first, 1)];
    await world.push(me, [
      one,
      two,
      back,
      share(4, 'linkedin', first, 2),
      share(5, 'x', first, 30),
      share(6, 'x', first, -1),
      event(me, 7, 'share.published', { share: two.id, network: 'linkedin', post: second, confirmed: 'person' }),
      event(me, 8, 'share.withdrawn', { share: back.id }),
      event(me, 9, 'clip.proposed', { url: 'https://example.org/', title: 'T', note: 'n' }, at(3)),
    ]);
    await world.push(b.ambassador, [
      event(b.ambassador, 1, 'share.inserted', { network: 'x', post: first, method: 'editor' }),
    ]);
    const summary = await world.get(logSummarySchema, 'GET', 'log/summary', { as: a.session });
    expect(summary).toEqual({
      days: 30,
      since: '2026-10-24T00:00:00.000Z',
      shares: 3,
      published: 1,
      clips: 1,
      networks: [
        { network: 'linkedin', shares: 2, published: 1 },
        { network: 'x', shares: 1, published: 0 },
      ],
      posts: [
        { id: second, title: 'Second', shares: 2, published: 1 },
        { id: first, title: 'First', shares: 1, published: 0 },
      ],
    });
    expect(JSON.stringify(summary)).not.toContain(me.id);
    expect((await world.ask('GET', 'log/summary', { as: me })).status).toBe(401);
  });
});
