/** Images as they are stored: one row for what they are, pieces for their bytes; backups and exports carry both. */
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type * as z from 'zod/mini';
import type { AdminMedia, altSchema, Media } from '../shared/life-api.ts';
import type { Db, Tx } from './db.ts';
import type { Image } from './images/image.ts';
import type { Written } from './library-change.ts';
import type { MediaTable } from './life-tables.ts';
import { planColumnNames, planOf, plansOf } from './post-plan.ts';

/** Bytes of an image in one row: a thousand rows, as archives carry them, stay within some tens of megabytes. */
const partBytes = 24 * 1024;

/** An image as it crosses the wire. */
export function mediaOf(row: Omit<MediaTable, 'program_id' | 'hash' | 'created_at'>): Media {
  const { id, type, width, height, bytes, alt_fr: fr, alt_en: en } = row;
  return { id, type, width, height, bytes, alt: { fr, en } };
}

/** The programme's images, newest first. */
export async function readMedia(db: Db, programId: string): Promise<Media[]> {
  const rows = await db
    .selectFrom('media')
    .select(['id', 'type', 'width', 'height', 'bytes', 'alt_fr', 'alt_en'])
    .where('program_id', '=', programId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(mediaOf);
}

/** The same with the posts that show each, of whatever state. */
export async function readMediaInUse(db: Db, programId: string): Promise<AdminMedia[]> {
  const posts = await db
    .selectFrom('post')
    .select(['id', 'title', ...planColumnNames])
    .where('program_id', '=', programId)
    .where('plan', 'is not', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  const used = posts.flatMap(({ id, title, ...plan }) => planOf(plan).media.map((image) => ({ image, id, title })));
  const byImage = Map.groupBy(used, ({ image }) => image);
  return (await readMedia(db, programId)).map((media) => ({
    ...media,
    usedIn: (byImage.get(media.id) ?? []).map(({ id, title }) => ({ id, title })),
  }));
}

/** Keeps an image; one that is there already is kept once, with the texts that it has. `now`: milliseconds. */
export async function addMedia(
  tx: Tx,
  programId: string,
  image: Image,
  alt: z.infer<typeof altSchema>,
  now: number,
): Promise<Media> {
  const hash = createHash('sha256').update(image.bytes).digest('hex');
  const there = await tx
    .selectFrom('media')
    .selectAll()
    .where('program_id', '=', programId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (there) return mediaOf(there);
  const { type, width, height } = image;
  const id = uuidv7();
  const row = { id, hash, type, width, height, bytes: image.bytes.length, alt_fr: alt.fr, alt_en: alt.en };
  await tx
    .insertInto('media')
    .values({ program_id: programId, ...row, created_at: now })
    .execute();
  for (let position = 0; position * partBytes < image.bytes.length; position++) {
    const data = image.bytes.subarray(position * partBytes, (position + 1) * partBytes).toString('base64');
    await tx.insertInto('media_part').values({ program_id: programId, media_id: id, position, data }).execute();
  }
  return mediaOf(row);
}

/** The bytes of an image with its type and hash, or null when there is none. */
export async function mediaFile(
  db: Db,
  programId: string,
  id: string,
): Promise<{ type: MediaTable['type']; hash: string; bytes: Buffer<ArrayBuffer> } | null> {
  const media = await db
    .selectFrom('media')
    .select(['type', 'hash'])
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!media) return null;
  const parts = await db
    .selectFrom('media_part')
    .select('data')
    .where('program_id', '=', programId)
    .where('media_id', '=', id)
    .orderBy('position')
    .execute();
  return { ...media, bytes: Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))) };
}

const noImage: Written = { ok: false, code: 'not-found', detail: 'There is no such image.' };

/** Gives an image other texts for those who do not see it. */
export async function changeAlt(
  tx: Tx,
  programId: string,
  id: string,
  alt: z.infer<typeof altSchema>,
): Promise<Written> {
  const changed = await tx
    .updateTable('media')
    .set({ alt_fr: alt.fr, alt_en: alt.en })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  return changed.numUpdatedRows === 0n ? noImage : { ok: true, id };
}

/** Removes an image that no post has, of whatever state. */
export async function removeMedia(tx: Tx, programId: string, id: string): Promise<Written> {
  const plans = await plansOf(tx, programId);
  if (plans.some((plan) => plan.media.includes(id))) {
    return { ok: false, code: 'conflict', detail: 'A post has this image: take it out of the post first.' };
  }
  await tx.deleteFrom('media_part').where('program_id', '=', programId).where('media_id', '=', id).execute();
  const removed = await tx
    .deleteFrom('media')
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  return removed.numDeletedRows === 0n ? noImage : { ok: true, id };
}
