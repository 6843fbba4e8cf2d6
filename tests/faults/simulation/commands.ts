/** What a schedule is made of. Every number is taken modulo what there is, so that a shorter schedule still makes sense. */
import fc from 'fast-check';
import type { SyncTrigger } from '../../../extension/sync.ts';
import { fates, type Fate } from './network.ts';

const answers = ['sharePublished', 'shareDismissed', 'shareWithdrawn'] as const;
const triggers: readonly SyncTrigger[] = ['append', 'open', 'alarm', 'online', 'person'];
const second = 1000;
const year = 365 * 86_400 * second;
const jumps = [-10 * year, -year, -3600 * second, 5 * second, 40 * second, 3600 * second, year, 10 * year] as const;

export type Command =
  /** `browser`: its place; so below. */
  | { readonly do: 'share' | 'clip' | 'join' | 'copy' | 'compact' | 'revoke' | 'erase'; readonly browser: number }
  | { readonly do: 'answer'; readonly browser: number; readonly pick: number; readonly as: (typeof answers)[number] }
  /** One request after the other meets its fate, then all is well; `held`: after those it waits on the line. */
  | {
      readonly do: 'sync';
      readonly browser: number;
      readonly trigger: SyncTrigger;
      readonly fates: readonly Fate[];
      readonly held: boolean;
    }
  /** Requests that wait on the line meet their fates, all at the same time. */
  | { readonly do: 'deliver'; readonly parcels: readonly { readonly pick: number; readonly fate: Fate }[] }
  | { readonly do: 'deliver-late'; readonly pick: number }
  /** `after`: database operations; null: at once. */
  | { readonly do: 'die'; readonly browser: number; readonly after: number | null; readonly afterCommit: boolean }
  | { readonly do: 'full'; readonly browser: number; readonly full: boolean }
  | { readonly do: 'clock'; readonly browser: number; readonly by: number }
  | { readonly do: 'server-clock'; readonly by: number }
  /** `after`: statements. */
  | { readonly do: 'crash'; readonly after: number }
  | { readonly do: 'start' | 'backup' }
  | { readonly do: 'restore'; readonly pick: number };

const browser = fc.nat({ max: 7 });
const pick = fc.nat({ max: 15 });
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('ok' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...fates) },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constantFrom('share', 'share', 'share', 'clip'), browser }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('answer'), browser, pick, as: fc.constantFrom(...answers) }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('sync'),
      browser,
      trigger: fc.constantFrom(...triggers),
      fates: fc.array(fate, { maxLength: 4 }),
      held: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver'),
      parcels: fc.array(fc.record({ pick, fate }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver-late'), pick }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('die'),
      browser,
      after: fc.option(fc.nat({ max: 25 })),
      afterCommit: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('full'), browser, full: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clock'), browser, by: fc.constantFrom(...jumps) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('server-clock'), by: fc.constantFrom(...jumps) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('crash'), after: fc.nat({ max: 30 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('start', 'backup') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore'), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('copy', 'revoke'), browser }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('compact'), browser }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join'), browser }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), browser }) },
);

export interface Schedule {
  /** Seed of the ids and of the jitter. */
  readonly chance: number;
  /** Browsers at the start: 1 to all that the ground has. */
  readonly browsers: number;
  readonly commands: readonly Command[];
}

/** Any schedule. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  chance: fc.integer(),
  browsers: fc.integer({ min: 1, max: 6 }),
  commands: fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }),
});
