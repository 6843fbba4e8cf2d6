/** Whether the server and its database answer. */
import { Hono } from 'hono';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import packageJson from '../../package.json' with { type: 'json' };
import type { Deps, Env } from '../context.ts';
import { describe } from '../contract.ts';

const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgres']),
});

export const health = ({ db, config }: Deps) =>
  new Hono<Env>().get(
    '/healthz',
    describe('public', 'Says that server and database answer', healthSchema),
    async (c) => {
      await sql`select 1`.execute(db);
      return c.json({
        status: 'ok' as const,
        version: packageJson.version,
        database: config.databaseUrl === null ? ('sqlite' as const) : ('postgres' as const),
      });
    },
  );
