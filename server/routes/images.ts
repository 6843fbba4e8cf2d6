/** Images of posts: uploaded by admins, given to the browsers of those who are shown a post with them. */
import { type Context, Hono } from 'hono';
import {
  mediaAltSchema,
  mediaInputSchema,
  mediaListSchema,
  maxMediaBytes,
  mediaSchema,
} from '../../shared/life-api.ts';
import type { Deps, DeviceEnv, Env, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { adminOnly, deviceOnly } from '../guards.ts';
import type { ImageTrouble } from '../images/image.ts';
import { readImage } from '../images/read-image.ts';
import type { Intake } from '../intake.ts';
import { changeLibrary } from '../library-change.ts';
import { libraryState } from '../library-clock.ts';
import { isFor, isShown, readPosts } from '../library.ts';
import { addMedia, changeAlt, mediaFile, readMedia, readMediaInUse, removeMedia } from '../media.ts';
import { problem } from '../problem.ts';

const why: Readonly<Record<ImageTrouble, string>> = {
  unknown: 'This is no PNG, JPEG, WebP or GIF: save the image as one of these.',
  damaged: 'The image is damaged or not whole: open it, save it again, and upload that.',
  'too-many-pixels': 'The image is too large: at most 10,000 pixels a side and 40 million in all; make it smaller.',
};

export const images = (deps: Deps, { tokens }: Pick<Intake, 'tokens'>) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);

  /** The bytes never change under an id. What an image says it is, is all that a browser may take it for. */
  async function file(c: Context, programId: string, id: string): Promise<Response> {
    const found = await mediaFile(db, programId, id);
    if (!found) return noImage(c);
    const tag = `"${found.hash}"`;
    c.header('ETag', tag);
    c.header('Cache-Control', 'private, max-age=31536000, immutable');
    c.header('Content-Type', found.type);
    c.header('Content-Disposition', `inline; filename="${id}.${found.type.slice('image/'.length)}"`);
    return c.req.header('If-None-Match') === tag ? c.body(null, 304) : c.body(found.bytes);
  }
  const noImage = (c: Context) => problem(c, 'not-found', 'There is no such image.');

  const forAdmins = new Hono<SessionEnv>()
    .get(
      '/images',
      describe('admin', 'The images with the posts that show them, newest first', mediaListSchema),
      guard,
      async (c) => c.json({ media: await readMediaInUse(db, c.var.actor.program.id) }),
    )
    .post(
      '/images',
      describe('admin', 'Keeps an image without its metadata', mediaSchema),
      guard,
      body(mediaInputSchema),
      async (c) => {
        const { alt, data } = c.req.valid('json');
        const bytes = Buffer.from(data, 'base64');
        if (bytes.length > maxMediaBytes) {
          return problem(c, 'too-large', `An image has at most ${maxMediaBytes} bytes: make it smaller.`);
        }
        const image = readImage(bytes);
        if (typeof image === 'string') return problem(c, 'invalid', why[image]);
        const programId = c.var.actor.program.id;
        const kept = await db.transaction().execute((tx) => addMedia(tx, programId, image, alt, now()));
        return c.json(kept);
      },
    )
    .put(
      '/images/:id',
      describe('admin', 'Changes what an image says to somebody who does not see it', mediaSchema),
      guard,
      idParam,
      body(mediaAltSchema),
      async (c) => {
        const programId = c.var.actor.program.id;
        const { id } = c.req.valid('param');
        const { alt } = c.req.valid('json');
        const changed = await changeLibrary(db, programId, now(), (tx) => changeAlt(tx, programId, id, alt));
        if (!changed.ok) return problem(c, changed.code, changed.detail);
        return c.json((await readMedia(db, programId)).find((each) => each.id === id));
      },
    )
    .delete(
      '/images/:id',
      describe('admin', 'Removes an image that no post has', null, 204),
      guard,
      idParam,
      async (c) => {
        const programId = c.var.actor.program.id;
        const { id } = c.req.valid('param');
        const removed = await changeLibrary(db, programId, now(), (tx) => removeMedia(tx, programId, id));
        return removed.ok ? c.body(null, 204) : problem(c, removed.code, removed.detail);
      },
    )
    .get('/images/:id/file', describe('admin', 'The image itself', 'image'), guard, idParam, (c) =>
      file(c, c.var.actor.program.id, c.req.valid('param').id),
    );

  const forBrowsers = new Hono<DeviceEnv>().get(
    '/library/images/:id',
    describe('device', 'The image of a post that the member is shown', 'image'),
    deviceOnly(deps, tokens),
    idParam,
    async (c) => {
      const { id } = c.req.valid('param');
      const { asOf, groups } = await libraryState(db, c.var.actor, now());
      const posts = await readPosts(db, c.var.actor.program.id);
      const mayHave = posts.some((post) => post.plan.media.includes(id) && isShown(post, asOf) && isFor(post, groups));
      return mayHave ? file(c, c.var.actor.program.id, id) : noImage(c);
    },
  );

  return new Hono<Env>().route('/', forAdmins).route('/', forBrowsers);
};
