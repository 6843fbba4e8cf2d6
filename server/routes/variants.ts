/** Variants of a post that is being written, shown to whoever writes it and kept nowhere until a human takes one. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { variantPreviewInputSchema, variantPreviewSchema } from '../../shared/admin-api.ts';
import type { Actor, Deps, Variables } from '../context.ts';
import { body, describe } from '../contract.ts';
import { adminOnly, deviceOnly } from '../guards.ts';
import { problem } from '../problem.ts';
import { makeVariants } from '../variant-maker.ts';

interface WriterEnv {
  Variables: Variables & { actor: Actor };
}

/** Lets a signed-in admin pass, and a browser of a curator or admin. */
function writersOnly(deps: Deps) {
  const byDevice: MiddlewareHandler = deviceOnly(deps);
  const bySession: MiddlewareHandler = adminOnly(deps);
  return createMiddleware<WriterEnv>(async (c, next) => {
    if (c.req.header('Authorization') === undefined) return bySession(c, next);
    return byDevice(c, async () => {
      if (c.var.actor.member.role === 'ambassador') {
        c.res = problem(c, 'forbidden', 'Only an admin or a curator of the programme may do this.');
      } else await next();
    });
  });
}

export const variants = (deps: Deps) =>
  new Hono<WriterEnv>().post(
    '/variants/preview',
    describe('admin', 'Suggests variants of a text, to be approved by a human', variantPreviewSchema),
    writersOnly(deps),
    body(variantPreviewInputSchema),
    async (c) => {
      const { text, language, brand, aliases = [], link = null } = c.req.valid('json');
      const name = brand ?? c.var.actor.program.name;
      const made = await makeVariants({ text, language, link, brand: { name, aliases } });
      if (made === 'busy')
        return problem(c, 'too-many', 'Many ask for variants right now: try again in a few seconds.');
      if (made === 'failed') {
        deps.log.error({ request: c.var.requestId }, 'variants failed');
        return problem(c, 'server-error', 'No variants could be made: try again, or write them by hand.');
      }
      return c.json(made);
    },
  );
