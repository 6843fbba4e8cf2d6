/** What the events about one share or clip come to: one line of the share log, whatever order they arrived in. */
import type { LogState } from '../shared/log-api.ts';
import { type KnownEvent, readEvent } from '../shared/events/index.ts';
import { lastWord } from '../shared/events/last-word.ts';
import { cleanPermalink, networkById } from '../shared/networks/index.ts';
import type { EventTable, LogLineTable } from './tables.ts';
import { foldForSearch, withoutNul } from './text.ts';

export type StoredEvent = Pick<
  EventTable,
  'id' | 'seq' | 'device_id' | 'member_id' | 'device_seq' | 'at_ms' | 'kind' | 'v' | 'body' | 'received_at'
>;
/** An event whose body was read already is not read again. */
export type FreshEvent = StoredEvent & { readonly known: KnownEvent };
type Read = FreshEvent;

/** Kinds that begin a line. */
const beginnings: ReadonlySet<KnownEvent['kind']> = new Set(['share.inserted', 'clip.proposed', 'idea.proposed']);

/** The id of the share or clip that an event is about; null for a kind that is about neither, or that we do not know. */
export function aboutOf(id: string, known: KnownEvent | null): string | null {
  if (known === null) return null;
  if ('share' in known.body) return known.body.share;
  return beginnings.has(known.kind) ? id : null;
}

/** The event with its body read, or null of a kind that is not known. */
export function readStored(event: StoredEvent | FreshEvent): FreshEvent | null {
  if ('known' in event) return event;
  const read = readEvent({ kind: event.kind, v: event.v, body: JSON.parse(event.body) as Record<string, unknown> });
  return read.ok && read.known !== null ? { ...event, known: read.known } : null;
}

const placeOf = (event: Read) => ({
  id: event.id,
  device: event.device_id,
  deviceSeq: event.device_seq,
  atMs: event.at_ms,
});

function permalinkOf({ known }: Read): string | null {
  if (known.kind !== 'share.published' || known.body.permalink === undefined) return null;
  const network = networkById(known.body.network);
  return network ? cleanPermalink(network, known.body.permalink) : null;
}

/** The last that was given: who corrects the link later says nothing of the text. */
function signatureOf(statements: readonly Read[]): string | null {
  const signed = statements.filter(
    ({ known }) => known.kind === 'share.published' && known.body.signature !== undefined,
  );
  const known = lastWord(signed, placeOf)?.known;
  return known?.kind === 'share.published' ? (known.body.signature ?? null) : null;
}

/** What a published or dismissed share still shows, and in which state. */
function shareOf(
  owned: readonly Read[],
): Pick<LogLineTable, 'state' | 'network' | 'post_id' | 'variant_id' | 'url' | 'signature'> {
  const later = owned.filter(
    (event) => event.known.kind === 'share.published' || event.known.kind === 'share.dismissed',
  );
  const latest = lastWord(later, placeOf);
  const inserted = owned.find((event) => event.known.kind === 'share.inserted');
  const body = (inserted ?? latest)?.known.body;
  const state: LogState =
    latest === undefined ? 'inserted' : latest.known.kind === 'share.published' ? 'published' : 'dismissed';
  return {
    state,
    network: body && 'network' in body ? (body.network ?? null) : null,
    post_id: body && 'post' in body ? body.post : null,
    variant_id: body && 'variant' in body ? (body.variant ?? null) : null,
    // Of the latest word only: who takes the link away again does not want it shown.
    url: latest ? permalinkOf(latest) : null,
    signature: state === 'published' ? signatureOf(later) : null,
  };
}

/** What is about a proposal: that which began it, and changes, which may come first. */
const isProposal = ({ known }: Read) =>
  known.kind === 'clip.proposed' || known.kind === 'idea.proposed' || known.kind === 'proposal.changed';

/** Address and title as its author last had them. */
function proposedIn(first: Read, owned: readonly Read[]): { url: string | null; title: string } {
  const changes = owned.filter(({ known }) => known.kind === 'proposal.changed');
  const bodies = [lastWord(changes, placeOf)?.known, first.known].flatMap((known) =>
    known?.kind === 'clip.proposed' || known?.kind === 'idea.proposed' || known?.kind === 'proposal.changed'
      ? [known.body]
      : [],
  );
  const url = bodies.flatMap((body) => ('url' in body ? (body.url ?? []) : []))[0];
  return { url: withoutNul(url ?? null), title: withoutNul(bodies[0]?.title ?? '') };
}

/**
 * Folds every event about `id` to its line, or null when there is none to show. The line belongs to the member of the
 * event that `id` names (or, until that one arrives, of the first to speak of it); nobody else's events touch it.
 * A withdrawn line keeps only whose it is and when: the company sees that it was withdrawn, no more.
 */
export function foldLine(
  id: string,
  events: readonly (StoredEvent | FreshEvent)[],
): Omit<LogLineTable, 'program_id'> | null {
  const known = events.map(readStored).filter((event) => event !== null);
  const bySeq = known.toSorted((a, b) => a.seq - b.seq);
  const first = bySeq.find((event) => event.id === id) ?? bySeq[0];
  if (first === undefined) return null;
  const owned = bySeq.filter((event) => event.member_id === first.member_id);
  const earliest = owned[0] ?? first;
  const kind = isProposal(first) ? ('clip' as const) : ('share' as const);
  const line = {
    id,
    kind,
    seq: earliest.seq,
    member_id: first.member_id,
    at_ms: first.at_ms,
    received_at: earliest.received_at,
    network: null,
    post_id: null,
    variant_id: null,
    url: null,
    title: null,
    search: '',
    signature: null,
  };
  if (owned.some((event) => event.known.kind === 'share.withdrawn')) return { ...line, state: 'withdrawn' };
  if (isProposal(first)) {
    const { url, title } = proposedIn(first, owned);
    return { ...line, state: 'proposed', url, title, search: foldForSearch(title) };
  }
  return { ...line, ...shareOf(owned) };
}
