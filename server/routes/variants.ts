/** Variants of a post that is being written, shown to whoever writes it and kept nowhere until a human takes one. */
import { Hono } from 'hono';
import { variantPreviewInputSchema, variantPreviewSchema } from '../../shared/admin-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { problem } from '../problem.ts';
import { makeVariants } from '../variant-maker.ts';

export const variants = (deps: Deps) =>
  new Hono<SessionEnv>().post(
    '/variants/preview',
    describe('admin', 'Suggests variants of a text, to be approved by a human', variantPreviewSchema),
    adminOnly(deps),
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
