/** Takes the power from SQLite at a chosen statement: everything that this thread's databases are asked after it fails. */
import { StatementSync } from 'node:sqlite';

/** What a dead server's statements throw; nothing of ours may catch it and go on. */
export class PowerCut extends Error {
  constructor() {
    super('power cut');
  }
}

let left = Number.POSITIVE_INFINITY;
let onCut: () => void = () => {};

/** The next statement but `after` finds no power any more, nor does any later one until `restorePower`. */
export function cutPower(after: number, then: () => void): void {
  left = after;
  onCut = then;
}

/** Statements are carried out again. */
export function restorePower(): void {
  left = Number.POSITIVE_INFINITY;
  onCut = () => {};
}

function spend(): void {
  if (left > 0) {
    left -= 1;
    return;
  }
  const then = onCut;
  onCut = () => {};
  then();
  throw new PowerCut();
}

for (const name of ['run', 'all', 'get', 'iterate'] as const) {
  const real = StatementSync.prototype[name] as (...values: unknown[]) => unknown;
  Object.defineProperty(StatementSync.prototype, name, {
    configurable: true,
    value(this: StatementSync, ...values: unknown[]) {
      spend();
      return real.apply(this, values);
    },
  });
}
