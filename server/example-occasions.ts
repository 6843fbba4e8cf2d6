/** Adds the example's campaign, its moment, its picture and the posts that have a life of their own. */
import { plainPlan, type PostPlan } from '../shared/life-api.ts';
import type { Db, Tx } from './db.ts';
import { examplePicture } from './example/picture.ts';
import { lifePosts } from './example/life-posts.ts';
import { readImage } from './images/read-image.ts';
import { touchLibrary } from './library.ts';
import type { Written } from './library-change.ts';
import { addMedia } from './media.ts';
import { saveOccasion } from './occasion-writing.ts';
import { addPost, setPostState } from './post-writing.ts';

const dayMs = 24 * 3600_000;
const alt = {
  fr: 'Des maisons à la tombée du jour, les fenêtres éclairées.',
  en: 'Houses at nightfall, light in their windows.',
};
const themeNames = { heat: 'Renewable heat', people: 'Our trades, our teams', sober: 'Low-energy buildings' } as const;

/** The id of what was written; what the example writes is valid, so anything else is a bug. */
function idOf(written: Written): string {
  if (!written.ok) throw new Error(written.detail);
  return written.id;
}

async function addOccasions(tx: Tx, programId: string, theme: string[], now: number) {
  const day = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
  const campaign = {
    name: { fr: 'Un hiver sans fumée', en: 'A winter without smoke' },
    startsOn: day(-30),
    endsOn: day(45),
    aim: 'Montrer, chantier par chantier, ce qu’un hiver de mesures apprend.',
    themes: theme,
  };
  const moment = {
    name: { fr: 'Semaine de la chaleur', en: 'Heat week' },
    startsOn: day(6),
    endsOn: day(12),
  };
  return {
    campaign: idOf(await saveOccasion(tx, programId, { kind: 'campaign', input: campaign }, now)),
    moment: idOf(await saveOccasion(tx, programId, { kind: 'moment', input: moment }, now)),
  };
}

/** Adds them, and puts the posts of the last month on heat into the campaign. `now`: milliseconds. */
export async function addExampleOccasions(db: Db, programId: string, now: number): Promise<void> {
  const image = readImage(examplePicture());
  if (typeof image === 'string') throw new Error(`The example's picture is ${image}.`);
  await db.transaction().execute(async (tx) => {
    await touchLibrary(tx, programId, now);
    const themes = await tx.selectFrom('theme').select(['id', 'en']).where('program_id', '=', programId).execute();
    const themeOf = (key: keyof typeof themeNames) => themes.find(({ en }) => en === themeNames[key])?.id ?? null;
    const heat = themeOf('heat');
    const { campaign, moment } = await addOccasions(tx, programId, heat === null ? [] : [heat], now);
    const { id: picture } = await addMedia(tx, programId, image, alt, now);
    const at = (days: number) => new Date(now + days * dayMs).toISOString();
    for (const { theme, releases, expires, pinned, about, campaign: belongs, variants, ...words } of lifePosts(at)) {
      const written = now + Math.min(releases, 0) * dayMs;
      const plan: PostPlan = {
        ...plainPlan,
        about,
        releaseAt: releases > 0 ? at(releases) : null,
        expiresAt: expires === null ? null : at(expires),
        pinnedUntil: pinned === null ? null : at(pinned),
        ...(belongs && { campaign, moment, media: [picture] }),
      };
      const input = { ...words, theme: themeOf(theme), language: 'fr' as const, variants: [...variants], plan };
      const id = idOf(await addPost(tx, programId, input, written));
      idOf(await setPostState(tx, programId, id, 'published', written));
    }
    await tx
      .updateTable('post')
      .set({ campaign_id: campaign })
      .where('program_id', '=', programId)
      .where('theme_id', '=', heat)
      .where('published_at', '>', now - 30 * dayMs)
      .where('campaign_id', 'is', null)
      .execute();
  });
}
