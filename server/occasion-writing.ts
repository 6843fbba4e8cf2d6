/** Writes campaigns and moments; each function is one step of a transaction that marks the library as changed. */
import { uuidv7 } from 'uuidv7';
import type { CampaignInput, MomentInput } from '../shared/life-api.ts';
import type { Tx } from './db.ts';
import type { Written } from './library-change.ts';

type Kind = 'campaign' | 'moment';
const columnOf = { campaign: 'campaign_id', moment: 'moment_id' } as const;
const refused = (code: 'not-found' | 'conflict' | 'invalid', detail: string): Written => ({ ok: false, code, detail });

/** What stops the name and the days, or null. */
function trouble({ name, startsOn, endsOn }: MomentInput): string | null {
  if (!name.fr && !name.en) return '"name" needs a text in at least one language.';
  return endsOn < startsOn ? '"endsOn" must not be before "startsOn".' : null;
}

async function themesExist(tx: Tx, programId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await tx
    .selectFrom('theme')
    .select('id')
    .where('program_id', '=', programId)
    .where('id', 'in', ids)
    .execute();
  return rows.length === new Set(ids).size;
}

/** Adds one, or replaces one that still is at `input.version`. `now`: milliseconds. */
export async function saveOccasion(
  tx: Tx,
  programId: string,
  of:
    | { readonly kind: 'campaign'; readonly input: CampaignInput }
    | { readonly kind: 'moment'; readonly input: MomentInput },
  now: number,
  id?: string,
): Promise<Written> {
  const { kind, input } = of;
  const wrong = trouble(input);
  if (wrong !== null) return refused('invalid', wrong);
  if (kind === 'campaign' && !(await themesExist(tx, programId, of.input.themes))) {
    return refused('invalid', '"themes" names what is no theme (any more): load the page again.');
  }
  const { name, startsOn, endsOn } = input;
  const named = { fr: name.fr || null, en: name.en || null, starts_on: startsOn, ends_on: endsOn };
  const more = kind === 'campaign' ? { aim: of.input.aim, themes: JSON.stringify(of.input.themes) } : {};
  if (id === undefined) {
    const row = { program_id: programId, id: uuidv7(), version: 1, created_at: now, ...named };
    if (kind === 'moment') await tx.insertInto('moment').values(row).execute();
    else {
      const { aim, themes } = of.input;
      await tx
        .insertInto('campaign')
        .values({ ...row, aim, themes: JSON.stringify(themes) })
        .execute();
    }
    return { ok: true, id: row.id };
  }
  const there = await tx
    .selectFrom(kind)
    .select('version')
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!there) return refused('not-found', `There is no such ${kind}.`);
  if (there.version !== input.version) {
    return refused(
      'conflict',
      `Somebody saved this ${kind} since you opened it: load it again and bring your changes over.`,
    );
  }
  await tx
    .updateTable(kind)
    .set({ ...named, ...more, version: there.version + 1 })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
  return { ok: true, id };
}

/** Removes one; its posts stay, and belong to none. */
export async function removeOccasion(tx: Tx, programId: string, kind: Kind, id: string): Promise<Written> {
  const removed = await tx.deleteFrom(kind).where('program_id', '=', programId).where('id', '=', id).executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refused('not-found', `There is no such ${kind}.`);
  await tx
    .updateTable('post')
    .set({ [columnOf[kind]]: null })
    .where('program_id', '=', programId)
    .where(columnOf[kind], '=', id)
    .execute();
  return { ok: true, id };
}
