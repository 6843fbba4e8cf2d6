/** What all ways of taking a push share: they count, remember and queue together. */
import type { Deps } from './context.ts';
import { DeviceTokens } from './device-tokens.ts';
import { AccountCounts } from './limits.ts';
import { PushQueue } from './push-queue.ts';
import { InHand } from './shedding.ts';

export interface Intake {
  readonly pushes: PushQueue;
  readonly tokens: DeviceTokens;
  readonly accounts: AccountCounts;
  readonly inHand: InHand;
}

/** One for each database and process. */
export function makeIntake({ db }: Pick<Deps, 'db'>): Intake {
  return {
    pushes: new PushQueue(db),
    tokens: new DeviceTokens(db),
    accounts: new AccountCounts(),
    inHand: new InHand(),
  };
}
