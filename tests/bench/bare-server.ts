/** The bare framework: answers a push with the body that the real server would give, and does nothing for it. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/api/v1/events', async (c) => {
  const { events } = await c.req.json<{ events: unknown[] }>();
  return c.json({ count: events.length, verdicts: [], heldTo: 1 });
});
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
