/** More pushes than can be stored soon are turned away at once, clearly and not all to the same moment; those let in are finished. */
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { problemSchema } from '../../shared/api.ts';
import type { Env } from '../../server/context.ts';
import { InHand, shedPushes } from '../../server/shedding.ts';

/** An app whose pushes wait until they are let go. */
function slowApp(bounds: { pushes: number; bytes: number }) {
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  const app = new Hono<Env>().post('/events', shedPushes(new InHand(bounds)), async (c) => {
    begun++;
    await gate.promise;
    return c.text('stored');
  });
  const push = (bytes: number) =>
    app.request('/events', { method: 'POST', body: 'x', headers: { 'Content-Length': String(bytes) } });
  return { push, open: () => gate.resolve(), begun: () => begun };
}

it('turns away what is too many, says when to come again, and finishes the others', async () => {
  const { push, open, begun } = slowApp({ pushes: 2, bytes: 1_000_000 });
  const inHand = [push(10), push(10)];
  const waits = new Set<number>();
  for (let times = 0; times < 200; times++) {
    const refused = await push(10);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(problemSchema.parse(await refused.json())).toMatchObject({ code: 'busy', status: 503 });
    waits.add(Number(refused.headers.get('Retry-After')));
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(5);
  expect(waits.size).toBeGreaterThan(10);
  expect(begun()).toBe(2);
  open();
  expect(await Promise.all(inHand.map(async (each) => (await each).text()))).toEqual(['stored', 'stored']);
  expect((await push(10)).status).toBe(200);
});

it('counts bytes as they will be after unpacking, and lets one large push in when nothing else is in hand', async () => {
  const { push, open } = slowApp({ pushes: 100, bytes: 1000 });
  const large = push(5000);
  expect((await push(1)).status).toBe(503);
  open();
  expect((await large).status).toBe(200);
  expect((await push(1)).status).toBe(200);
});
