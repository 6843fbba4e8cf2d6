/** The selector pack on the server: uploaded by admins, given to browsers, never going back, never another programme's. */
import { beforeAll, expect, it } from 'vitest';
import { currentPackSchema } from '../../shared/admin-api.ts';
import { librarySchema } from '../../shared/api.ts';
import { maxPackBytes, signedPackSchema } from '../../shared/selector-pack.ts';
import { onBothEngines } from './engines.ts';
import { packKey, signed, somePack } from './packs.ts';
import { makeWorld, type Program, type World } from './world.ts';

const key = packKey();
const admin = 'admin/selector-pack';

onBothEngines('selector pack', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const put = (body: unknown, as = a.session) => world.ask('PUT', admin, { as, body });
  const library = (as = a.ambassador) => world.get(librarySchema, 'GET', 'library', { as });
  const problemOf = async (answer: Response) => {
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    return { status: answer.status, code, detail };
  };

  it('says clearly that there is none', async () => {
    expect(await world.get(currentPackSchema, 'GET', admin, { as: a.session })).toEqual({ pack: null, newest: 0 });
    expect((await library()).selectorPack).toBeNull();
    const answer = await world.ask('GET', 'selector-pack', { as: a.ambassador });
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problemOf(await world.ask('DELETE', admin, { as: a.session }))).toMatchObject({ status: 404 });
  });

  it('gives browsers the bytes that were signed, names them in the library, and answers 304 while they hold', async () => {
    const before = await library();
    const wanted = signed(somePack(3), key);
    const now = currentPackSchema.parse(await (await put(wanted)).json());
    expect(now).toMatchObject({
      newest: 3,
      pack: { version: 3, made: '2026-11-22', key: wanted.key, uploadedBy: 'Alpha admin' },
    });
    expect(now.pack?.networks.slice(0, 2)).toEqual(['linkedin', 'x']);
    const after = await library();
    expect(after.selectorPack).toBe(3);
    expect(after.revision).toBeGreaterThan(before.revision);
    const answer = await world.ask('GET', 'selector-pack', { as: a.ambassador });
    expect(signedPackSchema.parse(await answer.json())).toEqual(wanted);
    const etag = answer.headers.get('ETag') ?? '';
    const again = await world.ask('GET', 'selector-pack', { as: a.ambassador, headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    // The other programme knows nothing of it.
    expect((await library(b.ambassador)).selectorPack).toBeNull();
    expect((await world.ask('GET', 'selector-pack', { as: b.ambassador })).status).toBe(404);
    expect(await world.get(currentPackSchema, 'GET', admin, { as: b.session })).toEqual({ pack: null, newest: 0 });
  });

  it('never goes back, not even after a removal; the same pack again is no error', async () => {
    const wanted = signed(somePack(7), key);
    expect((await put(wanted)).status).toBe(200);
    const revision = (await library()).revision;
    expect((await put(wanted)).status).toBe(200);
    for (const version of [6, 7]) {
      const refused = await problemOf(await put(signed({ ...somePack(version), made: '2026-11-23' }, key)));
      expect(refused).toMatchObject({ status: 409, code: 'conflict', detail: expect.stringContaining('above 7') });
    }
    expect((await library()).revision).toBe(revision);
    const removed = await world.get(currentPackSchema, 'DELETE', admin, { as: a.session });
    expect(removed).toEqual({ pack: null, newest: 7 });
    expect((await library()).selectorPack).toBeNull();
    expect((await put(wanted)).status).toBe(409);
    expect((await put(signed(somePack(8), key))).status).toBe(200);
    expect((await library()).selectorPack).toBe(8);
  });

  it.each([
    ['what is no pack', 'hello', 'not JSON'],
    ['a field more', JSON.stringify({ ...somePack(90), script: 'alert(1)' }), 'script'],
    ['a network that it does not know', JSON.stringify(somePack(90)).replace('"id":"x"', '"id":"orkut"'), 'networks'],
    ['an engine that it does not know', JSON.stringify(somePack(90)).replace('"tiptap"', '"eval"'), 'engine'],
    ['a polluting key', `{"__proto__":{},${JSON.stringify(somePack(90)).slice(1)}`, '__proto__'],
    ['a selector too long', JSON.stringify(somePack(90)).replace('.ql-clipboard', '.a'.repeat(151)), 'css'],
    ['a selector left open', JSON.stringify(somePack(90)).replace('.ql-clipboard', ':is(.a'), 'css'],
    ['more bytes than a pack has', JSON.stringify(somePack(90)).padEnd(maxPackBytes + 1), 'bytes'],
  ])('refuses %s and names it', async (_what, text, named) => {
    const refused = await problemOf(await put(signed(text, key)));
    expect(refused).toMatchObject({ status: 400, code: 'invalid' });
    expect(refused.detail).toMatch(new RegExp(`${named}|payload`));
    expect((await library()).selectorPack).toBe(8);
  });

  it('refuses a wrapping that is not whole', async () => {
    const good = signed(somePack(91), key);
    for (const bad of [
      { ...good, more: 1 },
      { ...good, signature: good.signature.slice(4) },
      { ...good, key: 'x' },
      { ...good, payload: Buffer.from([0x7b, 0xff, 0xfe]).toString('base64') },
      { payload: good.payload },
    ]) {
      expect(await problemOf(await put(bad))).toMatchObject({ status: 400, code: 'invalid' });
    }
  });
});
