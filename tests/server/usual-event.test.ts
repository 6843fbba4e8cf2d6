/** The short way of reading an event takes nothing that the schema of events would refuse or change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isUsualEvent } from '../../server/push-reading.ts';
import { eventSchema } from '../../shared/events/event.ts';

const usual = {
  id: '0197a3f0-0000-7000-8000-000000000001',
  device: '0197a3f0-0000-7000-8000-000000000002',
  deviceSeq: 7,
  at: '2026-02-28T23:59:59.999Z',
  kind: 'share.inserted',
  v: 1,
  body: { network: 'linkedin' },
};

/** What may stand in a field instead: near misses, and anything. */
const instead: Readonly<Record<keyof typeof usual, readonly unknown[]>> = {
  id: [
    usual.id.toUpperCase(),
    `${usual.id} `,
    '00000000-0000-0000-0000-000000000000',
    usual.id.replaceAll('-', ''),
    '',
  ],
  device: ['ffffffff-ffff-ffff-ffff-ffffffffffff', '0197a3f0-0000-9000-8000-000000000001', `${usual.device}\n`],
  deviceSeq: [0, -1, -0, 1.5, '7', 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  at: [
    '2026-02-30T00:00:00.000Z',
    '2025-02-29T00:00:00.000Z',
    '2026-04-31T00:00:00.000Z',
    '2026-01-00T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-01-01T00:60:00.000Z',
    '2026-02-28T23:59:59.999Z\n',
    '2026-02-28T24:00:00.000Z',
    '2026-02-28T23:59:59Z',
    '2026-02-28',
    '+002026-02-28T23:59:59.999Z',
  ],
  kind: ['Share.inserted', 'share', 'share.inserted.', '.', 'share.inserted\n', `${'a'.repeat(33)}.b`],
  v: [0, 1001, 1.5, '1'],
  body: [null, [], 'text', { ['k'.repeat(65)]: 1 }, JSON.parse('{"__proto__": 1}'), new Date(0), Object.create(null)],
};

const oneField = fc
  .constantFrom(...(Object.keys(usual) as (keyof typeof usual)[]))
  .chain((name) =>
    fc.oneof(fc.constantFrom(...instead[name]), fc.anything()).map((value) => ({ ...usual, [name]: value })),
  );

describe('an event as our browsers write it', () => {
  it('is taken by the short way', () => expect(isUsualEvent(usual)).toBe(true));

  it('is taken so at any time that a browser writes', () => {
    const time = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(time, (at) => isUsualEvent({ ...usual, at: at.toISOString() })));
  });

  it('is never one that the schema refuses or changes', () => {
    const check = (raw: unknown) => {
      if (!isUsualEvent(raw)) return;
      const parsed = z.safeParse(eventSchema, raw);
      expect(parsed).toMatchObject({ success: true });
      expect(parsed.data).toEqual(raw);
    };
    for (const [name, values] of Object.entries(instead))
      for (const value of values) check({ ...usual, [name]: value });
    fc.assert(fc.property(fc.oneof(oneField, fc.anything()), check), { numRuns: 2000 });
  });

  it.each(Object.keys(usual))('lacks nothing: %s', (name) => {
    expect(isUsualEvent(Object.fromEntries(Object.entries(usual).filter(([key]) => key !== name)))).toBe(false);
  });

  it('has nothing besides', () => expect(isUsualEvent({ ...usual, more: 1 })).toBe(false));
});
