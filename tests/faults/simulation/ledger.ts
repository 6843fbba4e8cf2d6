/** What the people of a schedule have seen: which events were shown to them as logged, and which may or may not be there. */
import { timeOf } from '../../../shared/events/last-word.ts';
import type { LogEvent } from '../../../shared/events/event.ts';
import type { Member } from './site.ts';

export interface Entry {
  readonly id: string;
  readonly member: Member;
  /** As it was when it was shown as logged; null when its process died before that: it is there once at most then. */
  readonly event: LogEvent | null;
  /** Id of the event that begins its line. */
  readonly line: string;
}

export class Ledger {
  readonly entries = new Map<string, Entry>();

  add(entry: Entry): void {
    this.entries.set(entry.id, entry);
  }

  /** Events of a line that were shown as logged. */
  seenOf(line: string): Entry[] {
    return [...this.entries.values()].filter((each) => each.event && each.line === line);
  }

  /** The latest time (ms) in an id of a line: a browser gives a statement a later id than those that it speaks of. */
  latestOf(line: string): number {
    const own = [...this.entries.values()].filter((each) => each.line === line);
    return Math.max(0, ...own.map(({ id }) => timeOf({ id, atMs: 0 })));
  }
}
