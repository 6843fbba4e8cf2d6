/** The queue of proposals as several reviewers read it: page after page, and told of each other's decisions. */
import { beforeAll, expect, it } from 'vitest';
import { mostProposals, type Proposals, proposalsSchema, queueNewsSchema } from '../../shared/proposal-api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

onBothEngines('the queue', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  let joined = 0;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const page = { url: 'https://example.org/a', title: 'An article', note: 'Clients ask this.' };
  const someone = () => world.join(a.id, `Person ${++joined}`, 'curator');

  it('gives every proposal once, page after page, in each order, with words and without', async () => {
    const me = await someone();
    const clips = Array.from({ length: mostProposals + 12 }, (_, n) =>
      event(
        me,
        n + 1,
        'idea.proposed',
        { title: `Nid ${me.id} ${n}` },
        { at: new Date(world.time + (n % 9)).toISOString() },
      ),
    );
    for (let from = 0; from < clips.length; from += 100) await world.push(me, clips.slice(from, from + 100));
    for (const query of ['order=newest', 'order=oldest', 'order=votes', 'order=newest&state=in-review']) {
      for (const words of ['', `&text=nid ${me.id}`]) {
        const seen: string[] = [];
        for (let after = '', more = true; more;) {
          const page: Proposals = await world.get(proposalsSchema, 'GET', `proposals?${query}${words}${after}`, {
            as: a.session,
          });
          seen.push(...page.proposals.map(({ id }) => id));
          after = `&after=${seen.at(-1)}`;
          more = page.more;
        }
        expect([query, words, seen.length]).toEqual([query, words, new Set(seen).size]);
        expect(clips.filter(({ id }) => !seen.includes(id))).toEqual([]);
      }
    }
  });

  it('tells a reviewer what others decided since, and not what they did themself', async () => {
    const [me, reviewer] = [await someone(), await someone()];
    await world.ask('POST', `members/${reviewer.id}/role`, { as: a.session, body: { role: 'curator', reviews: true } });
    const other = { cookie: await world.signIn(a.id, reviewer.id) };
    const news = (as = a.session, after?: string | null) =>
      world.get(queueNewsSchema, 'GET', `proposals/news${after ? `?after=${after}` : ''}`, { as });
    const first = '00000000-0000-0000-0000-000000000000';
    const last = (await news()).last ?? first;
    const clip = event(me, 1, 'clip.proposed', page);
    await world.push(me, [clip]);
    expect(await news(a.session, last)).toEqual({ last, decisions: [] });
    await world.ask('POST', `proposals/${clip.id}/decline`, { as: other, body: { reason: 'No.' } });
    const told = await news(a.session, last);
    const name = `Person ${joined}`;
    expect(told.decisions).toEqual([{ proposal: clip.id, title: page.title, did: 'declined', by: name }]);
    expect((await news(a.session, told.last)).decisions).toEqual([]);
    expect((await news(other, last)).decisions).toEqual([]);
    expect((await news(b.session)).last).toBeNull();
    expect((await news(b.session, first)).decisions).toEqual([]);
  });
});
