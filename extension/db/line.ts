/** What the events of one share or clip come to, as its person reads it. */
import type { LogState } from '../../shared/log-api.ts';
import type { LogEvent } from '../../shared/events/event.ts';
import { lastWord, timeOf, type Placed } from '../../shared/events/last-word.ts';
import { readEvent, type BodyOf, type KnownEvent } from '../../shared/events/index.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import type { Wish } from '../../shared/proposal-wish.ts';

/** An event with the post's title when it was shared, and of a compacted line what it came to. */
type Labelled = LogEvent & { label?: string; folded?: Folded };

/** What a compacted line came to: with its events up to a time (ms, as in their ids), and of that time up to an id. */
export interface Folded {
  line: Line;
  to: number;
  last?: string;
}

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
  /** Null of an idea. */
  url: string | null;
  title: string;
  quote: string;
  note: string;
  wish: Wish;
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
  const read = events.flatMap((event) => {
    const { known } = knownOf(event);
    return known ? [{ event, known }] : [];
  });
  const first = read.find(({ event }) => event.id === id);
  const folded = first?.event.folded;
  const begun = folded?.line ?? (first && begin(first.event, first.known));
  if (!begun || begun.state === 'withdrawn') return begun;
  const after = folded?.to ?? -Infinity;
  const later = read.filter(({ event }) => {
    const time = timeOf(placeOf(event));
    return time > after || (time === after && folded?.last !== undefined && event.id > folded.last);
  });
  const said = (kind: KnownEvent['kind']) => later.filter(({ known }) => known.kind === kind);
  // Whenever it was said: a copied profile may have withdrawn what this one answered and compacted since.
  if (read.some(({ known }) => known.kind === 'share.withdrawn')) {
    return begun.kind === 'share'
      ? { ...begun, state: 'withdrawn', permalink: null }
      : { ...begun, state: 'withdrawn' };
  }
  if (begun.kind === 'clip') {
    const change = lastWord(said('proposal.changed'), ({ event }) => placeOf(event))?.known;
    return change?.kind === 'proposal.changed' ? { ...begun, ...proposedIn(change.body, begun.url) } : begun;
  }
  const answer = lastWord([...said('share.published'), ...said('share.dismissed')], ({ event }) => placeOf(event));
  if (!answer) return begun;
  return answer.known.kind === 'share.published'
    ? { ...begun, state: 'published', permalink: answer.known.body.permalink ?? null }
    : { ...begun, state: 'dismissed', permalink: null };
}

/** What decides an event's order among those about the same share. */
export function placeOf({ id, device, deviceSeq, at }: LogEvent): Placed {
  return { id, device, deviceSeq, atMs: Date.parse(at) };
}

function knownOf(event: LogEvent): { known: KnownEvent | null } {
  const read = readEvent(event);
  return read.ok ? read : { known: null };
}

function begin(event: Labelled, known: KnownEvent): Line | undefined {
  const { id, at } = event;
  switch (known.kind) {
    case 'share.inserted': {
      const { network, post, method } = known.body;
      const title = event.label ?? null;
      return { kind: 'share', id, state: 'inserted', at, network, post, method, title, permalink: null };
    }
    case 'clip.proposed':
    case 'idea.proposed':
      return { kind: 'clip', id, state: 'proposed', at, ...proposedIn(known.body, null) };
    default:
      return undefined;
  }
}

/** What a proposal's event says of it. `url`: the address when it names none. */
function proposedIn(
  body: BodyOf<'clipProposed'> | BodyOf<'ideaProposed'> | BodyOf<'proposalChanged'>,
  url: string | null,
): Pick<ClipLine, 'url' | 'title' | 'quote' | 'note' | 'wish'> {
  const { theme, network, suggestion, persona, group, embargo, expiry } = body;
  return {
    url: ('url' in body ? body.url : undefined) ?? url,
    title: body.title,
    quote: ('quote' in body ? body.quote : undefined) ?? '',
    note: body.note ?? '',
    wish: { theme, network, suggestion, persona, group, embargo, expiry },
  };
}

/** The marks of a line in its present state. */
export function marksOf(line: Line | undefined): LineMarks {
  if (!line) return {};
  if (line.kind === 'clip') return { clip: line.id };
  if (line.state === 'inserted') return { pending: line.id };
  return line.state === 'published' ? { shared: line.post } : {};
}
