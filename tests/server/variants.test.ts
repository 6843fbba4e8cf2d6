/** The preview of variants: for whom, how much, and that nobody else waits meanwhile. */
import { beforeAll, expect, it } from 'vitest';
import { makeVariants } from '../../server/variant-maker.ts';
import { variantEnginesSchema, variantPreviewSchema } from '../../shared/admin-api.ts';
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
      language: 'fr',
      reason: 'no-brand',
    });
    const english = await preview({ text: 'Alpha is hiring.', language: 'en' });
    expect(english.variants).toContainEqual(expect.objectContaining({ text: 'We are hiring.' }));
  });

  it('makes variants of each translation, every one with its language', async () => {
    const translations = { en: 'Alpha is hiring 20 engineers in Lyon.' };
    const { variants, declined } = await preview({ translations });
    expect(variants).toContainEqual(expect.objectContaining({ ...first, language: 'fr' }));
    const text = 'We are hiring 20 engineers in Lyon.';
    expect(variants).toContainEqual(expect.objectContaining({ transform: 'first-person', text, language: 'en' }));
    expect(new Set(declined.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
    // One of the text's own language is none.
    const same = await preview({ translations: { fr: 'Alpha licencie.' } });
    expect(same.variants.some(({ text: made }) => made.includes('licenci'))).toBe(false);
  });

  it('checks what a browser’s model wrote, and has no engine of its own unless it is set up', async () => {
    const wordings = [
      { persona: 'expert', text: 'À Lyon, nous recrutons 20 ingénieurs. Et vous ?' },
      { persona: 'insider', text: 'Nous recrutons 30 ingénieurs.' },
    ];
    const body = { ...wish, wordings };
    const checked = await world.get(variantPreviewSchema, 'POST', 'variants/check', { as: a.session, body });
    expect(checked.variants.map(({ text, transform }) => [transform, text])).toContainEqual([
      'browser-model',
      wordings[0]?.text,
    ]);
    expect(checked.declined).toEqual([{ transform: 'browser-model', language: 'fr', reason: 'unsafe', at: '30' }]);
    const other = await world.ask('POST', 'variants/check', { as: a.ambassador, body });
    expect(other.status).toBe(401);
    const engines = await world.get(variantEnginesSchema, 'GET', 'variants/engines', { as: a.session });
    expect(engines).toEqual({ endpoint: null });
    expect(await preview({ engines: ['endpoint'] })).toEqual(await preview());
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
