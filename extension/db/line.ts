/** What the events of one share or clip come to, as its person reads it. */
import type { LogState } from '../../shared/api.ts';
import type { LogEvent } from '../../shared/events/event.ts';
import { readEvent, type KnownEvent } from '../../shared/events/index.ts';
import type { NetworkId } from '../../shared/networks/index.ts';

/** An event with the post's title when it was shared. */
type Labelled = LogEvent & { label?: string };

interface LineBase {
  /** Id of the event that began it. */
  id: string;
  state: LogState;
  at: string;
}
export interface ShareLine extends LineBase {
  kind: 'share';
  network: NetworkId;
  post: string;
  /** The post's title when it was shared. */
  title: string | null;
  method: 'editor' | 'clipboard';
  permalink: string | null;
}
export interface ClipLine extends LineBase {
  kind: 'clip';
  url: string;
  title: string;
  note: string;
}
export type Line = ShareLine | ClipLine;

/** What the beginning of a line is found by, besides its id. Each is absent when it does not hold. */
export interface LineMarks {
  /** Its own id, of a share that still wants its answer. */
  pending?: string;
  /** Its own id, of a clip. */
  clip?: string;
  /** The post, of a share that is published. */
  shared?: string;
}

/**
 * The latest state, from the events in any order. Saying "posted" and "not posted" undo each other; a withdrawal is final.
 * Undefined without the event that begins the line.
 */
export function foldLine(id: string, events: readonly Labelled[]): Line | undefined {
  let line: Line | undefined;
  for (const event of events.toSorted((a, b) => Number(b.id === id) - Number(a.id === id) || byOrder(a, b))) {
    const read = readEvent(event);
    if (read.ok && read.known) line = step(line, event, read.known);
  }
  return line;
}

/** Within a device its own count orders; between devices the time in the id does. */
function byOrder(a: LogEvent, b: LogEvent): number {
  if (a.device === b.device) return a.deviceSeq - b.deviceSeq;
  return a.id < b.id ? -1 : 1;
}

function step(line: Line | undefined, event: Labelled, known: KnownEvent): Line | undefined {
  const { id, at } = event;
  switch (known.kind) {
    case 'share.inserted': {
      const { network, post, method } = known.body;
      const title = event.label ?? null;
      return { kind: 'share', id, state: 'inserted', at, network, post, method, title, permalink: null };
    }
    case 'clip.proposed': {
      const { url, title, note } = known.body;
      return { kind: 'clip', id, state: 'proposed', at, url, title, note };
    }
  }
  if (!line || line.state === 'withdrawn') return line;
  if (line.kind === 'clip') return known.kind === 'share.withdrawn' ? { ...line, state: 'withdrawn' } : line;
  switch (known.kind) {
    case 'share.published':
      return { ...line, state: 'published', permalink: known.body.permalink ?? null };
    case 'share.dismissed':
      return { ...line, state: 'dismissed', permalink: null };
    case 'share.withdrawn':
      return { ...line, state: 'withdrawn', permalink: null };
  }
}

/** The marks of a line in its present state. */
export function marksOf(line: Line | undefined): LineMarks {
  if (!line) return {};
  if (line.kind === 'clip') return { clip: line.id };
  if (line.state === 'inserted') return { pending: line.id };
  return line.state === 'published' ? { shared: line.post } : {};
}
