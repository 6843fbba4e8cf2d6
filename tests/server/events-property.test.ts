/** Whatever the network does to a device's pushes, every event is stored exactly once and every line is right. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type LogLine, logPageSchema } from '../../shared/log-api.ts';
import { onBothEngines } from './engines.ts';
import { type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

const post = randomUUID();
const kinds = ['share.published', 'share.dismissed', 'share.withdrawn', 'share.sung', 'poison'] as const;
type Step = { readonly kind: 'share.inserted' | (typeof kinds)[number]; readonly share: number };

/** What one device does: some shares, and later events about them in any order, some of them broken. */
const steps = fc
  .array(fc.oneof(fc.constant('insert' as const), fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 20 }))), {
    minLength: 1,
    maxLength: 25,
  })
  .map((wishes): Step[] => {
    let shares = 0;
    return wishes.flatMap((wish): Step[] => {
      if (wish === 'insert') return [{ kind: 'share.inserted', share: shares++ }];
      return shares === 0 ? [] : [{ kind: wish[0], share: wish[1] % shares }];
    });
  });

/** How the outbox leaves: pieces from anywhere, in any order, several at once, repeated. */
const deliveries = fc.array(
  fc.array(fc.record({ from: fc.nat({ max: 24 }), size: fc.integer({ min: 1, max: 8 }), reversed: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  { maxLength: 6 },
);

function eventsOf(person: Person, plan: readonly Step[]): { sent: unknown[]; good: Event[]; shares: string[] } {
  const shares: string[] = [];
  const good: Event[] = [];
  const sent = plan.map((step, place): unknown => {
    const seq = place + 1;
    if (step.kind === 'poison')
      return { id: randomUUID(), device: person.device, deviceSeq: seq, kind: 'share.inserted' };
    const body =
      step.kind === 'share.inserted'
        ? { network: 'linkedin', post, method: 'clipboard' }
        : { share: shares[step.share], network: 'linkedin', post, confirmed: 'person' };
    const made = event(person, seq, step.kind, body);
    if (step.kind === 'share.inserted') shares.push(made.id);
    good.push(made);
    return made;
  });
  return { sent, good, shares };
}

/** The state by plain reading of the plan, told another way than the server does it. */
function expectedState(plan: readonly Step[], share: number): LogLine['state'] {
  const own = plan.filter((step) => step.share === share && step.kind !== 'poison' && step.kind !== 'share.sung');
  if (own.some((step) => step.kind === 'share.withdrawn')) return 'withdrawn';
  const last = own.at(-1)?.kind;
  return last === 'share.published' ? 'published' : last === 'share.dismissed' ? 'dismissed' : 'inserted';
}

onBothEngines('pushes in any order', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });

  it('stores each event once and folds each share to its line', async () => {
    await fc.assert(
      fc.asyncProperty(steps, deliveries, async (plan, rounds) => {
        const [me, other] = [await world.join(a.id, 'Me', 'ambassador'), await world.join(b.id, 'Other', 'ambassador')];
        const mine = eventsOf(me, plan);
        const theirs = eventsOf(other, plan);
        const push = async (person: Person, events: readonly unknown[]) => {
          const pushed = await world.push(person, events);
          expect(pushed.count).toBe(events.length);
          return pushed;
        };
        for (const round of rounds) {
          // The answers are lost: nothing of them decides what is sent next.
          await Promise.all(
            round.flatMap(({ from, size, reversed }) => {
              const cut = (events: readonly unknown[]) => {
                const piece = events.slice(from % (events.length || 1), (from % (events.length || 1)) + size);
                return reversed ? piece.toReversed() : piece;
              };
              return [push(me, cut(mine.sent)), push(other, cut(theirs.sent))];
            }),
          );
        }
        const final = await push(me, mine.sent);
        expect(final.heldTo).toBe(plan.length);
        const rejected = final.verdicts.filter(({ verdict }) => verdict === 'rejected').map(({ place }) => place);
        expect(rejected).toEqual(plan.flatMap((step, place) => (step.kind === 'poison' ? [place] : [])));
        const stored = await world.db
          .selectFrom('event')
          .select('id')
          .where('program_id', '=', a.id)
          .where('member_id', '=', me.id)
          .orderBy('device_seq')
          .execute();
        expect(stored.map((row) => row.id)).toEqual(mine.good.map((each) => each.id));
        const { lines } = await world.get(logPageSchema, 'GET', `log?member=${me.id}&limit=200`, { as: a.session });
        expect(new Map(lines.map((line) => [line.id, line.state]))).toEqual(
          new Map(mine.shares.map((id, share) => [id, expectedState(plan, share)])),
        );
        expect(lines).toHaveLength(mine.shares.length);
      }),
      { numRuns: 25 },
    );
  });
});
