/** What the events about one proposal come to: its content as its author last had it. */
import type { BodyOf } from '../shared/events/index.ts';
import { lastWord } from '../shared/events/last-word.ts';
import { cleanAddress } from '../shared/text/clean-address.ts';
import type { ProposalTable } from './proposal-tables.ts';
import type { StoredEvent } from './projection.ts';
import { withoutNul } from './text.ts';

type Begun = BodyOf<'clipProposed'> | BodyOf<'ideaProposed'>;
/** Fields of a proposal that its author's events say. */
export type Content = Omit<
  ProposalTable,
  | 'program_id'
  | 'id'
  | 'member_id'
  | 'at_ms'
  | 'feed_id'
  | 'state'
  | 'reason'
  | 'post_id'
  | 'decided_by'
  | 'decided_at'
  | 'version'
  | 'late'
  | 'merged_into'
  | 'thanks'
  | 'thanked_by'
  | 'thanked_at'
>;

/** The address that proposals are compared by; null of none. */
export const comparable = (url: string): string | null => (url === '' ? null : cleanAddress(url));

/** PostgreSQL takes no NUL, and nobody means it; within JSON it is an escape. */
const jsonOf = (value: object): string => withoutNul(JSON.stringify(value)).replaceAll(/\\u0000/g, '');

/** `begun`: the event that proposed it. `events`: all about it; only its author's own change it. Bodies were parsed when they were taken. */
export function contentOf(begun: StoredEvent, events: readonly StoredEvent[]): Content {
  const body = JSON.parse(begun.body) as Begun;
  const changes = events.filter((event) => event.kind === 'proposal.changed' && event.member_id === begun.member_id);
  const change = lastWord(changes, (event) => ({
    id: event.id,
    device: event.device_id,
    deviceSeq: event.device_seq,
    atMs: event.at_ms,
  }));
  const said = change === undefined ? body : (JSON.parse(change.body) as BodyOf<'proposalChanged'>);
  const url = ('url' in said ? said.url : undefined) ?? ('url' in body ? body.url : '');
  const { signature = null, ...page } = ('page' in body ? body.page : undefined) ?? { canonical: undefined };
  // Another address is another page: what was read says nothing of that one.
  const isSame = 'url' in body && comparable(body.url) === comparable(url);
  const hasPage = isSame && page.canonical !== undefined;
  return {
    source: begun.kind === 'idea.proposed' ? 'idea' : 'clip',
    url: withoutNul(url),
    title: withoutNul(said.title),
    quote: withoutNul(('quote' in said ? said.quote : undefined) ?? null),
    note: withoutNul(said.note ?? ''),
    canonical: withoutNul((isSame ? page.canonical : undefined) ?? comparable(url)),
    signature: isSame ? signature : null,
    clip: hasPage ? jsonOf(page) : null,
    language: (hasPage && 'language' in page ? page.language : undefined) ?? null,
    theme_id: said.theme ?? null,
    network: said.network ?? null,
    suggestion: withoutNul(said.suggestion ?? null),
    persona: said.persona ?? null,
    group_id: said.group ?? null,
    embargo: said.embargo ?? null,
    expiry: said.expiry ?? null,
    change_id: change?.id ?? null,
  };
}
