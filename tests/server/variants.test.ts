/** The preview of variants: for whom, how much, and that nobody else waits meanwhile. */
import { beforeAll, expect, it } from 'vitest';
import { makeVariants } from '../../server/variant-maker.ts';
import { variantPreviewSchema } from '../../shared/admin-api.ts';
import { problemSchema } from '../../shared/api.ts';
import { onBothEngines } from './engines.ts';
import { type Caller, makeWorld, type Program, type World } from './world.ts';

onBothEngines('variants', (databases) => {
  let world: World;
  let a: Program;
  beforeAll(async () => {
    ({ world, a } = await makeWorld((await databases.migrated()).db));
  });
  const wish = { text: 'Alpha recrute 20 ingénieurs à Lyon.', language: 'fr' };
  const preview = (body: object = {}, as: Caller = a.session) =>
    world.get(variantPreviewSchema, 'POST', 'variants/preview', { as, body: { ...wish, ...body } });
  const refusal = async (body: object, as: Caller = a.session) => {
    const answer = await world.ask('POST', 'variants/preview', { as, body: { ...wish, ...body } });
    return problemSchema.parse(await answer.json()).code;
  };
  const first = { transform: 'first-person', text: 'Nous recrutons 20 ingénieurs à Lyon.' };

  it('says the text as the programme’s people, or tells why not', async () => {
    expect((await preview()).variants).toContainEqual(expect.objectContaining(first));
    const named = await preview({ text: 'Novéa recrute.', brand: 'NV', aliases: ['Novéa'] });
    expect(named.variants).toContainEqual(expect.objectContaining({ text: 'Nous recrutons.' }));
    expect((await preview({ text: 'Il pleut.' })).declined).toContainEqual({
      transform: 'first-person',
      reason: 'no-brand',
    });
    const english = await preview({ text: 'Alpha is hiring.', language: 'en' });
    expect(english.variants).toContainEqual(expect.objectContaining({ text: 'We are hiring.' }));
  });

  it('is for admins', async () => {
    expect((await preview()).variants).toContainEqual(expect.objectContaining(first));
    for (const other of [a.curator, a.ambassador, {}]) expect(await refusal({}, other)).toBe('unauthorized');
  });

  it('takes no more than a long post', async () => {
    expect(await refusal({ text: 'a'.repeat(5001) })).toBe('invalid');
    expect(await refusal({ text: '' })).toBe('invalid');
    expect(await refusal({ language: 'de' })).toBe('invalid');
  });

  it('works aside: the loop that serves everybody turns on', async () => {
    const text = 'Alpha lance sa gamme et recrute 20 personnes à Lyon. '.repeat(90);
    await preview({ text });
    let turns = 0;
    let waiting = true;
    const turn = () => {
      turns++;
      if (waiting) setImmediate(turn);
    };
    turn();
    await preview({ text });
    waiting = false;
    // Made on this thread the text takes one turn, however long.
    expect(turns).toBeGreaterThan(200);
  });
});

it('refuses when too many wait, and serves again after', async () => {
  const post = { text: 'Alpha is hiring.', brand: { name: 'Alpha', aliases: [] }, language: 'en', link: null } as const;
  const asked = await Promise.all(Array.from({ length: 25 }, () => makeVariants(post)));
  expect(asked.filter((each) => each === 'busy').length).toBe(5);
  expect(await makeVariants(post)).toMatchObject({ text: post.text });
});
