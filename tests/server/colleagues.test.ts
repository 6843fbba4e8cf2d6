/** What colleagues made of a post, without a name: the signatures of their publications, and which wordings are worn. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { draftSignature } from '../../shared/originality.ts';
import { meSchema, signaturesSchema } from '../../shared/api.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const sign = (text: string) => writeSignature(draftSignature(`${text}: eight words are enough for a signature here`)!);

onBothEngines('colleagues', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const taken = new Map<string, number>();
  /** Pushes one more event of that browser and gives its id. */
  const say = async (by: Person, kind: string, body: object): Promise<string> => {
    const seq = (taken.get(by.device) ?? 0) + 1;
    taken.set(by.device, seq);
    const said = event(by, seq, kind, body);
    expect((await world.push(by, [said])).verdicts).toEqual([]);
    return said.id;
  };
  const insert = (by: Person, post: string, variant?: string) =>
    say(by, 'share.inserted', { network: 'x', post, method: 'editor', ...(variant !== undefined && { variant }) });
  const publish = (by: Person, post: string, share: string, more: object = {}) =>
    say(by, 'share.published', { share, network: 'x', post, confirmed: 'person', ...more });
  const seen = async (as: Person, post: string) =>
    (await world.get(signaturesSchema, 'GET', `posts/${post}/signatures`, { as })).signatures;

  it('hands out what others have published of a post, to their colleagues alone', async () => {
    const [post, other] = [randomUUID(), randomUUID()];
    const [one, two] = [sign('one'), sign('two')];
    const share = await insert(a.curator, post);
    await publish(a.curator, post, share, { signature: one });
    await publish(a.admin, post, await insert(a.admin, post), { signature: two });
    await publish(a.admin, other, await insert(a.admin, other), { signature: sign('three') });
    expect(await seen(a.ambassador, post)).toEqual([one, two].toSorted());
    expect(await seen(a.curator, post)).toEqual([two]);
    expect(await seen(b.ambassador, post)).toEqual([]);
    // A link that is given later says nothing of the text.
    await publish(a.curator, post, share, { permalink: 'https://x.com/c/status/1860000000000000000' });
    expect(await seen(a.admin, post)).toEqual([one]);
  });

  it('hands out none of a share that was not posted, or was withdrawn, or of somebody erased', async () => {
    const post = randomUUID();
    const gone = await world.join(a.id, 'Soon gone', 'ambassador');
    const shares = await Promise.all([a.curator, a.admin, gone].map((by) => insert(by, post)));
    for (const [place, by] of [a.curator, a.admin, gone].entries())
      await publish(by, post, shares[place]!, { signature: sign(`${place}`) });
    expect(await seen(a.ambassador, post)).toHaveLength(3);
    await say(a.curator, 'share.dismissed', { share: shares[0], network: 'x', post });
    await say(a.admin, 'share.withdrawn', { share: shares[1] });
    expect(await seen(a.ambassador, post)).toHaveLength(1);
    expect((await world.ask('POST', 'erase', { as: gone })).status).toBe(204);
    expect(await seen(a.ambassador, post)).toEqual([]);
  });

  it('refuses what is no signature, so that no text can come in its place', async () => {
    const post = randomUUID();
    const share = await insert(b.curator, post);
    for (const signature of ['We are proud.', '', sign('x').slice(1), `${sign('x')}A`]) {
      const seq = (taken.get(b.curator.device) ?? 0) + 1;
      taken.set(b.curator.device, seq);
      const body = { share, network: 'x', post, confirmed: 'person', signature };
      const { verdicts } = await world.push(b.curator, [event(b.curator, seq, 'share.published', body)]);
      expect(verdicts).toMatchObject([{ verdict: 'rejected', reason: expect.stringContaining('signature') }]);
    }
    expect(await seen(b.admin, post)).toEqual([]);
  });

  it('tells which variants were taken lately, the most taken last, and only of the own programme', async () => {
    const post = randomUUID();
    const [often, once, denied] = [randomUUID(), randomUUID(), randomUUID()];
    for (const by of [b.admin, b.curator, b.ambassador]) await insert(by, post, often);
    await insert(b.curator, post, once);
    await say(b.curator, 'share.dismissed', { share: await insert(b.curator, post, denied), network: 'x', post });
    world.time += 61_000;
    expect((await world.get(meSchema, 'GET', 'me', { as: b.ambassador })).worn).toEqual([once, often]);
    expect((await world.get(meSchema, 'GET', 'me', { as: a.ambassador })).worn).not.toContain(often);
    await insert(b.admin, post, once);
    await insert(b.ambassador, post, once);
    await insert(b.ambassador, post, once);
    world.time += 61_000;
    expect((await world.get(meSchema, 'GET', 'me', { as: b.ambassador })).worn).toEqual([often, once]);
  });
});
