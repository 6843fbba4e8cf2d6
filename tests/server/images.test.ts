/** Images that are uploaded: read by their content, kept without what is no picture, given only to those who are shown them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../server/images/read-image.ts';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { librarySchema, problemSchema } from '../../shared/api.ts';
import {
  adminGroupSchema,
  maxMediaBytes,
  mediaListSchema,
  mediaSchema,
  plainPlan,
  type PostPlan,
} from '../../shared/life-api.ts';
import { gif, jpeg, png, secret, webp } from '../fixtures/image-files.ts';
import { onBothEngines } from './engines.ts';
import { makeWorld, type Person, type Program, type World } from './world.ts';

const noted = { tEXt: secret, eXIf: secret, iTXt: secret, tIME: 'abcdefg' };
const files = { png: png(3, 2, noted), jpeg: jpeg(), gif: gif(), webp: webp() };
const names = Object.keys(files) as (keyof typeof files)[];

describe('images', () => {
  it.each(names)('keeps the picture of a %s and nothing that says where, by whom or with what', (name) => {
    const read = readImage(files[name]);
    if (typeof read === 'string') throw new Error(read);
    const size = { png: [3, 2], jpeg: [8, 8], gif: [1, 1], webp: [1, 1] }[name];
    expect([read.type, read.width, read.height]).toEqual([`image/${name}`, ...size]);
    expect(files[name].toString('latin1')).toContain(secret);
    expect(read.bytes.toString('latin1')).not.toContain(secret);
    expect(readImage(read.bytes)).toEqual(read);
  });

  it('keeps which way up a photograph is', () => {
    const turned = readImage(jpeg(6));
    expect(typeof turned === 'object' && turned.bytes.includes('Exif')).toBe(true);
    expect(typeof turned === 'object' && turned.bytes.toString('hex')).toContain('01120003000000010006');
    const upright = readImage(jpeg(1));
    expect(typeof upright === 'object' && upright.bytes.includes('Exif')).toBe(false);
  });

  it.each(names)('leaves out what a %s carries behind its end', (name) => {
    const alone = readImage(files[name]);
    for (const rider of ['<script>alert(1)</script>', 'PK\u0003\u0004', '%PDF-1.7', secret]) {
      expect(readImage(Buffer.concat([files[name], Buffer.from(rider)]))).toEqual(alone);
    }
  });

  it.each(names)('takes no %s that is cut, and never fails otherwise', (name) => {
    for (let length = 0; length < files[name].length - 30; length++) {
      expect(typeof readImage(files[name].subarray(0, length))).toBe('string');
    }
    const spoilt = fc.array(fc.tuple(fc.nat(files[name].length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(spoilt, (changes) => {
        const bytes = Buffer.from(files[name]);
        for (const [at, value] of changes) bytes[at] = value;
        const read = readImage(bytes);
        // What is taken is clean: reading it again changes nothing.
        if (typeof read !== 'string') expect(readImage(read.bytes)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is no image, by its content', () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      '<html>',
      'BM',
      '%PDF-',
      '',
      'GIF87',
      'RIFF',
    ];
    for (const other of others) expect(readImage(Buffer.from(other))).toBe('unknown');
  });

  it('refuses a bomb by the size that it states, without unpacking it', () => {
    const bomb = (width: number, height: number) => readImage(png(1, 1, {}, { width, height }));
    expect(bomb(30_000, 30_000)).toBe('too-many-pixels');
    expect(bomb(10_000, 10_000)).toBe('too-many-pixels');
    expect(bomb(4_294_967_295, 1)).toBe('too-many-pixels');
    expect(bomb(0, 5)).toBe('damaged');
    expect(bomb(8000, 5000)).toMatchObject({ width: 8000 });
  });
});

onBothEngines('image routes', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const alt = { fr: 'Une usine.', en: 'A factory.' };
  const send = (bytes: Buffer, as = a.session) =>
    world.ask('POST', 'images', { as, body: { alt, data: bytes.toString('base64') } });
  const upload = async (bytes: Buffer, as = a.session) => mediaSchema.parse(await (await send(bytes, as)).json());
  const post = async (plan: Partial<PostPlan>) => {
    const draft = { title: 'T', text: 'x', link: null, theme: null, language: 'en', variants: [] };
    const body = { ...draft, plan: { ...plainPlan, ...plan } };
    const { id } = await world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body });
    return world.get(adminPostSchema, 'POST', `posts/${id}/publish`, { as: a.session, body: { version: 1 } });
  };
  const seen = (id: string, as: Person) => world.ask('GET', `library/images/${id}`, { as });

  it('gives a large image back byte for byte, with headers that let a browser take it for nothing else', async () => {
    const large = png(900, 700);
    const { id, width, bytes } = await upload(large);
    expect([width, bytes]).toEqual([900, large.length]);
    const made = await post({ media: [id] });
    const answer = await seen(id, a.ambassador);
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const tag = answer.headers.get('ETag') ?? '';
    const again = await world.ask('GET', `library/images/${id}`, {
      as: a.ambassador,
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    const shown = (await world.get(librarySchema, 'GET', 'library', { as: a.ambassador })).posts;
    expect(shown.find((each) => each.id === made.id)?.media).toMatchObject([{ id, alt, width: 900, height: 700 }]);
  });

  it('gives an image to nobody who is not shown a post with it', async () => {
    const { id } = await upload(jpeg());
    expect((await seen(id, a.ambassador)).status).toBe(404);
    const group = await world.get(adminGroupSchema, 'POST', 'groups', { as: a.session, body: { name: 'G' } });
    await world.ask('PUT', `members/${a.curator.id}/groups`, { as: a.session, body: { groups: [group.id] } });
    const expiresAt = new Date(world.time + 60_000).toISOString();
    await post({ media: [id], groups: [group.id], expiresAt });
    const statuses = async () => [
      (await seen(id, a.curator)).status,
      (await seen(id, a.ambassador)).status,
      (await seen(id, b.curator)).status,
    ];
    expect(await statuses()).toEqual([200, 404, 404]);
    world.time += 60_000;
    expect(await statuses()).toEqual([404, 404, 404]);
    expect((await world.ask('GET', `images/${id}/file`, { as: a.session })).status).toBe(200);
    expect((await world.ask('GET', `images/${id}/file`, { as: b.session })).status).toBe(404);
  });

  it('keeps one image once, changes its texts, and removes none that a post has', async () => {
    const [one, again] = [await upload(gif()), await upload(gif())];
    expect(again.id).toBe(one.id);
    const theirs = await upload(gif(), b.session);
    expect(theirs.id).not.toBe(one.id);
    const change = { alt: { fr: 'Autre.', en: 'Other.' } };
    const changed = await world.get(mediaSchema, 'PUT', `images/${one.id}`, { as: a.session, body: change });
    expect(changed.alt).toEqual(change.alt);
    const used = await upload(webp());
    const made = await post({ media: [used.id] });
    const remove = async (id: string) => (await world.ask('DELETE', `images/${id}`, { as: a.session })).status;
    expect([await remove(used.id), await remove(one.id), await remove(one.id)]).toEqual([409, 204, 404]);
    const { media } = await world.get(mediaListSchema, 'GET', 'images', { as: a.session });
    expect(media.map(({ id }) => id)).not.toContain(one.id);
    expect(media.find(({ id }) => id === used.id)?.usedIn).toEqual([{ id: made.id, title: 'T' }]);
    const others = await world.get(mediaListSchema, 'GET', 'images', { as: b.session });
    expect(others.media.map(({ id, usedIn }) => [id, usedIn])).toEqual([[theirs.id, []]]);
    const parts = await world.db.selectFrom('media_part').select('media_id').where('media_id', '=', one.id).execute();
    expect(parts).toEqual([]);
  });

  it('says what to do about an image that it does not take', async () => {
    const code = async (answer: Response) => problemSchema.parse(await answer.json()).code;
    expect(await code(await send(Buffer.from('<svg/>')))).toBe('invalid');
    expect(await code(await send(png().subarray(0, 40)))).toBe('invalid');
    expect(await code(await send(png(1, 1, {}, { width: 30_000, height: 30_000 })))).toBe('invalid');
    const filled = (length: number) => Buffer.concat([gif().subarray(0, -1), Buffer.alloc(length)]);
    expect(await code(await send(filled(maxMediaBytes - 100)))).toBe('invalid');
    expect(await code(await send(filled(maxMediaBytes + 100)))).toBe('too-large');
    expect(await code(await send(filled(maxMediaBytes * 2)))).toBe('too-large');
    const body = { alt: { fr: 'Une usine.', en: ' ' }, data: gif().toString('base64') };
    expect(await code(await world.ask('POST', 'images', { as: a.session, body }))).toBe('invalid');
  });
});
