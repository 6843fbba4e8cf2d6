/** Writes proposals: those that events make and change, and those that feeds bring. Each function is a step of a transaction. */
import { uuidv7 } from 'uuidv7';
import { likeness } from '../shared/text/signature.ts';
import { readSignature } from '../shared/text/written-signature.ts';
import { bulkInsert } from './bulk.ts';
import type { Db, Tx } from './db.ts';
import type { StoredEvent } from './projection.ts';
import { comparable, contentOf } from './proposal-content.ts';
import type { ProposalTable } from './proposal-tables.ts';
import { withoutNul } from './text.ts';

const columns = {
  program_id: 'text',
  id: 'text',
  member_id: 'text',
  url: 'text',
  title: 'text',
  quote: 'text',
  note: 'text',
  at_ms: 'bigint',
  state: 'text',
  reason: 'text',
  post_id: 'text',
  decided_by: 'text',
  decided_at: 'bigint',
  source: 'text',
  feed_id: 'text',
  canonical: 'text',
  signature: 'text',
  clip: 'text',
  theme_id: 'text',
  network: 'text',
  language: 'text',
  suggestion: 'text',
  persona: 'text',
  group_id: 'text',
  embargo: 'text',
  expiry: 'text',
  version: 'bigint',
  change_id: 'text',
  late: 'bigint',
  merged_into: 'text',
  thanks: 'text',
  thanked_by: 'text',
  thanked_at: 'bigint',
} as const satisfies Record<keyof ProposalTable, 'text' | 'bigint'>;
const names = Object.keys(columns) as (keyof ProposalTable)[];
const insert = bulkInsert({ table: 'proposal', columns, onConflict: '(program_id, id) do nothing' });

/** As nobody has decided on it yet. */
const open = {
  state: 'in-review',
  reason: null,
  post_id: null,
  decided_by: null,
  decided_at: null,
  version: 1,
  late: null,
  merged_into: null,
  thanks: null,
  thanked_by: null,
  thanked_at: null,
} as const;

/**
 * Writes the proposals of these lines as their authors last had them. Once somebody has decided on one its content stays as it
 * was decided on, and that a change came too late is noted.
 */
export async function writeProposals(
  tx: Tx,
  programId: string,
  ids: readonly string[],
  eventsOf: (id: string) => readonly StoredEvent[],
): Promise<void> {
  const rows = ids.flatMap((id): ProposalTable[] => {
    const events = eventsOf(id);
    const begun = events.find((event) => event.id === id);
    if (begun === undefined) return [];
    const { member_id, at_ms } = begun;
    return [{ program_id: programId, id, member_id, at_ms, feed_id: null, ...open, ...contentOf(begun, events) }];
  });
  await insert(
    tx,
    rows.map((row) => names.map((name) => row[name])),
  );
  for (const row of rows) if (row.change_id !== null) await change(tx, programId, row);
}

async function change(tx: Tx, programId: string, row: ProposalTable): Promise<void> {
  const { id, change_id, member_id: _author, at_ms: _at, program_id: _program, ...rest } = row;
  const content = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(name in open) && name !== 'feed_id' && name !== 'source'),
  ) as Partial<ProposalTable>;
  const mine = () =>
    tx
      .updateTable('proposal')
      .where('program_id', '=', programId)
      .where('id', '=', id)
      .where((where) => where.or([where('change_id', 'is', null), where('change_id', '!=', change_id)]));
  await mine()
    .set((each) => ({ ...content, change_id, version: each('version', '+', 1) }))
    .where('state', '=', 'in-review')
    .execute();
  await mine().set({ late: 1 }).where('state', '!=', 'in-review').execute();
}

/** What a feed brings. Times in milliseconds since 1970. */
export interface NewProposal {
  readonly source: 'feed' | 'mention';
  readonly feedId: string;
  readonly url: string;
  readonly title: string;
  readonly quote?: string | null;
  readonly note?: string;
  readonly at: number;
  /** The page's own address for itself, where it is known. */
  readonly canonical?: string;
  /** The written signature of the readable text. */
  readonly signature?: string | null;
  readonly themeId?: string | null;
  readonly network?: ProposalTable['network'];
  /** BCP 47. */
  readonly language?: string | null;
  /** What else is known of the page, as `clip.proposed` has it under `page`. */
  readonly clip?: object | null;
}
/** `is`: whether it was added, or which there was already. */
export type AddedProposal = { readonly id: string; readonly is: 'added' | 'proposal' | 'post' };

/** Adds a proposal that nobody has made themself, unless it is known by its address or its text. */
export async function addProposal(tx: Tx, programId: string, given: NewProposal): Promise<AddedProposal> {
  const { source, feedId, quote = null, note = '', at, signature = null, clip = null } = given;
  const url = withoutNul(given.url);
  const canonical = comparable(given.canonical ?? url);
  const [known] = await findSimilar(tx, programId, { canonical, signature });
  if (known !== undefined) return { id: known.id, is: known.is };
  const id = uuidv7();
  const wish = { suggestion: null, persona: null, group_id: null, embargo: null, expiry: null, change_id: null };
  await tx
    .insertInto('proposal')
    .values({
      ...open,
      ...wish,
      program_id: programId,
      id,
      member_id: null,
      feed_id: feedId,
      source,
      url,
      title: withoutNul(given.title).slice(0, 300),
      quote: withoutNul(quote),
      note: withoutNul(note),
      at_ms: at,
      canonical,
      signature,
      clip: clip === null ? null : withoutNul(JSON.stringify(clip)).replaceAll(/\\u0000/g, ''),
      theme_id: given.themeId ?? null,
      network: given.network ?? null,
      language: given.language ?? null,
    })
    .execute();
  return { id, is: 'added' };
}

/** Pages whose texts are that alike are one: reprints differ in a byline or two (`likeness` errs by 0.044). */
const sameText = 0.8;
/** Of the newest proposals the texts are compared; addresses of all. */
const mostCompared = 1000;

export interface Similar {
  readonly is: 'proposal' | 'post';
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly by: 'address' | 'text';
}

/** Posts and proposals that seem to say the same: posts first, then by address, then by text. `besides`: a proposal's own id. */
export async function findSimilar(
  db: Db | Tx,
  programId: string,
  { canonical, signature, besides }: Pick<ProposalTable, 'canonical' | 'signature'> & { readonly besides?: string },
): Promise<Similar[]> {
  const found: Similar[] = [];
  if (canonical !== null) {
    const posts = await db
      .selectFrom('post')
      .select(['id', 'title', 'state', 'link', 'proposal_id'])
      .where('program_id', '=', programId)
      .where('link', 'is not', null)
      .where('state', '!=', 'withdrawn')
      .execute();
    for (const { id, title, state, link, proposal_id } of posts) {
      if (proposal_id !== null && proposal_id === besides) continue;
      if (comparable(link ?? '') === canonical) found.push({ is: 'post', id, title, state, version: 0, by: 'address' });
    }
    const same = await db
      .selectFrom('proposal')
      .select(['id', 'title', 'state', 'version'])
      .where('program_id', '=', programId)
      .where('canonical', '=', canonical)
      .orderBy('at_ms')
      .orderBy('id')
      .execute();
    found.push(...same.map((row): Similar => ({ is: 'proposal', ...row, by: 'address' })));
  }
  if (signature !== null) {
    const own = readSignature(signature);
    const others = await db
      .selectFrom('proposal')
      .select(['id', 'title', 'state', 'version', 'signature'])
      .where('program_id', '=', programId)
      .where('signature', 'is not', null)
      .orderBy('at_ms', 'desc')
      .limit(mostCompared)
      .execute();
    const known = new Set(found.map(({ id }) => id));
    for (const { signature: theirs, ...row } of others) {
      if (theirs === null || known.has(row.id) || likeness(own, readSignature(theirs)) < sameText) continue;
      found.push({ is: 'proposal', ...row, by: 'text' });
    }
  }
  return found.filter(({ id }) => id !== besides);
}
