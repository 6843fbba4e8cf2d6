/** A batch of events comes out of its packing as it went in, and nothing else than a batch is taken for one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventPacker, packEvents } from '../../shared/events/pack.ts';
import { unpackEvents } from '../../shared/unpack.ts';

const sane = () => true;
const through = (events: readonly unknown[]) => unpackEvents(packEvents(events), 10_000, sane);

const uuid = fc.uuid();
const event = fc.record({
  id: uuid,
  device: uuid,
  deviceSeq: fc.nat(),
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  kind: fc.constantFrom('share.inserted', 'share.published', 'x.y', '', '__proto__'),
  v: fc.nat(9),
  body: fc.oneof(
    fc.record({ network: fc.constantFrom('x', 'linkedin'), post: uuid, variant: uuid }, { requiredKeys: ['post'] }),
    fc.dictionary(fc.string(), fc.jsonValue()),
  ),
});
/** Almost an event: a field too many or too few, or of another kind, in another order. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.tuple(event, fc.constantFrom('id', 'at', 'body', 'v'), fc.jsonValue()).map(([whole, name, value]) => ({
    ...whole,
    [name]: value,
  })),
  event.map(({ id, ...rest }) => ({ ...rest, id })),
  event.map(({ id, ...rest }) => ({ ...rest, id: id.toUpperCase() })),
  event.map((whole) => ({ ...whole, more: 1 })),
);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('packEvents', () => {
  it('is taken back by unpackEvents, whatever the events are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: event }, { weight: 1, arbitrary: odd })), (events) => {
        const whole = asJson(events);
        expect(through(whole as unknown[])).toEqual(whole);
        // Field order too: what is stored and compared as text must not depend on the way it took.
        expect(JSON.stringify(through(whole as unknown[]))).toBe(JSON.stringify(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes however the batch is cut into pieces', async () => {
    const pieces = fc.array(fc.array(fc.oneof(event, odd), { maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, async (events) => {
        const packers = [new EventPacker(), new EventPacker()] as const;
        for (const packer of packers) for (const piece of events) packer.add(piece);
        const whole = packEvents(events.flat());
        expect(packers[0].finish()).toEqual(whole);
        expect(await packers[1].finishWith(() => Promise.resolve())).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a body whose key is a trap', () => {
    const text = `[{"id":"0197a3f0-0000-7000-8000-000000000001","device":"0197a3f0-0000-7000-8000-000000000002",
      "deviceSeq":1,"at":"2026-11-22T12:00:00.000Z","kind":"x.y","v":1,"body":{"__proto__":{"polluted":1},"a":2}}]`;
    const [back] = through(JSON.parse(text) as unknown[]) as [{ body: object }];
    expect(JSON.stringify(back.body)).toBe('{"__proto__":{"polluted":1},"a":2}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('unpackEvents', () => {
  const good = packEvents([
    {
      id: '0197a3f0-0000-7000-8000-000000000001',
      device: '0197a3f0-0000-7000-8000-000000000002',
      deviceSeq: 1,
      at: '2026-11-22T12:00:00.000Z',
      kind: 'share.inserted',
      v: 1,
      body: { network: 'x', post: '0197a3f0-0000-7000-8000-000000000003' },
    },
    null,
  ]);

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(good.length - 1), fc.nat(255), (noise, at, byte) => {
        unpackEvents(noise, 100, sane);
        const changed = good.slice();
        changed[at] = byte;
        unpackEvents(changed, 100, sane);
        expect(unpackEvents(good.subarray(0, at), 100, sane)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the columns', () => {
    const withColumns = (columns: unknown) => {
      const json = new TextEncoder().encode(JSON.stringify(columns));
      const bytes = new Uint8Array(12 + json.length + 32);
      bytes.set(good.subarray(0, 4));
      new DataView(bytes.buffer).setUint32(4, json.length);
      new DataView(bytes.buffer).setUint32(8, 2);
      bytes.set(json, 12);
      return bytes;
    };
    const text = new TextDecoder().decode(good.subarray(12, 12 + new DataView(good.buffer).getUint32(4)));
    const columns = JSON.parse(text) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(columns)), fc.jsonValue(), (name, value) => {
        unpackEvents(withColumns({ ...columns, [name]: value }), 100, sane);
      }),
      { numRuns: 2000 },
    );
    expect(unpackEvents(withColumns({ ...columns, times: [9e15] }), 100, sane)).toBeNull();
    expect(unpackEvents(withColumns({ ...columns, odd: [[7, null]] }), 100, sane)).toBeNull();
    expect(unpackEvents(withColumns({ ...columns, events: [99] }), 100, sane)).toBeNull();
  });

  it('takes no more events than it is allowed, and no JSON that is refused', () => {
    expect(unpackEvents(good, 2, sane)).toHaveLength(2);
    expect(unpackEvents(good, 1, sane)).toBeNull();
    expect(unpackEvents(good, 2, () => false)).toBeNull();
  });
});
