/** Posts and themes: written by admins, pulled by everybody once published. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { uuidv7 } from 'uuidv7';
import {
  adminPostSchema,
  adminPostsSchema,
  postInputSchema,
  publishSchema,
  themeInputSchema,
  themesSchema,
} from '../../shared/admin-api.ts';
import { themeSchema } from '../../shared/api.ts';
import { withdrawSchema } from '../../shared/life-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import type { Tx } from '../db.ts';
import { adminOnly } from '../guards.ts';
import { changeLibrary, type Written } from '../library-change.ts';
import { readPosts, readThemes, themeOf, touchLibrary } from '../library.ts';
import { advanceLibrary } from '../library-clock.ts';
import { addPost, changePost, setPostState } from '../post-writing.ts';
import { problem } from '../problem.ts';

export const posts = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);

  async function write(c: Context<SessionEnv>, step: (tx: Tx, programId: string, at: number) => Promise<Written>) {
    const programId = c.var.actor.program.id;
    const at = now();
    const written = await changeLibrary(db, programId, at, (tx) => step(tx, programId, at));
    if (!written.ok) return problem(c, written.code, written.detail);
    const [post] = await readPosts(db, programId, written.id);
    return c.json(post);
  }

  return new Hono<SessionEnv>()
    .get('/posts', describe('admin', 'Posts of every state, and the themes', adminPostsSchema), guard, async (c) => {
      const programId = c.var.actor.program.id;
      // Proposals whose post came out meanwhile follow it.
      await advanceLibrary(db, programId, now());
      return c.json({ posts: await readPosts(db, programId), themes: await readThemes(db, programId) });
    })
    .post('/posts', describe('admin', 'Adds a draft', adminPostSchema), guard, body(postInputSchema), (c) =>
      write(c, (tx, programId, at) => addPost(tx, programId, c.req.valid('json'), at)),
    )
    .get('/posts/:id', describe('admin', 'One post', adminPostSchema), guard, idParam, async (c) => {
      const [post] = await readPosts(db, c.var.actor.program.id, c.req.valid('param').id);
      return post ? c.json(post) : problem(c, 'not-found', 'There is no such post.');
    })
    .put(
      '/posts/:id',
      describe('admin', 'Replaces a post’s content', adminPostSchema),
      guard,
      idParam,
      body(postInputSchema),
      (c) =>
        write(c, (tx, programId, at) => changePost(tx, programId, c.req.valid('param').id, c.req.valid('json'), at)),
    )
    .post(
      '/posts/:id/publish',
      describe('admin', 'Puts a post into the library', adminPostSchema),
      guard,
      idParam,
      body(publishSchema),
      (c) => {
        const { id } = c.req.valid('param');
        const { version } = c.req.valid('json');
        return write(c, (tx, programId, at) => setPostState(tx, programId, id, 'published', at, version));
      },
    )
    .post(
      '/posts/:id/withdraw',
      describe('admin', 'Takes a post out of the library', adminPostSchema),
      guard,
      idParam,
      body(withdrawSchema),
      (c) => {
        const { id } = c.req.valid('param');
        const reason = c.req.valid('json').reason || null;
        return write(c, (tx, programId, at) => setPostState(tx, programId, id, 'withdrawn', at, undefined, reason));
      },
    )
    .get('/themes', describe('admin', 'The themes', themesSchema), guard, async (c) =>
      c.json({ themes: await readThemes(db, c.var.actor.program.id) }),
    )
    .post('/themes', describe('admin', 'Adds a theme', themeSchema), guard, body(themeInputSchema), async (c) => {
      const { name, question } = c.req.valid('json');
      const fr = name.fr || null;
      const en = name.en || null;
      if (fr === null && en === null) return problem(c, 'invalid', '"name" needs a text in at least one language.');
      const programId = c.var.actor.program.id;
      const at = now();
      const theme = { id: uuidv7(), fr, en, question_fr: question?.fr || null, question_en: question?.en || null };
      await db.transaction().execute(async (tx) => {
        await touchLibrary(tx, programId, at);
        await tx
          .insertInto('theme')
          .values({ program_id: programId, ...theme, created_at: at })
          .execute();
      });
      return c.json(themeOf(theme));
    });
};
