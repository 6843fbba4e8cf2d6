/** Fills an empty database with the example programme: Novéa, a company that makes renewable-heat equipment for buildings. */
import { uuidv7 } from 'uuidv7';
import type { Db } from './db.ts';
import { exampleCharter } from './example/charter.ts';
import type { ExamplePost } from './example/example-post.ts';
import { englishPosts } from './example/posts-english.ts';
import { frenchPosts } from './example/posts-french.ts';
import { addPost, setPostState } from './post-writing.ts';
import { type Founded, foundProgram } from './programs.ts';

const exampleThemes = {
  heat: {
    fr: 'Chaleur renouvelable',
    en: 'Renewable heat',
    question_fr: 'Chez vous ou sur un chantier, quand avez-vous senti la différence ?',
    question_en: 'At home or on a site, when did you feel the difference?',
  },
  people: {
    fr: 'Nos métiers, nos équipes',
    en: 'Our trades, our teams',
    question_fr: 'Qui, dans votre équipe, vous a appris cela, et comment ?',
    question_en: 'Who on your team taught you this, and how?',
  },
  sober: {
    fr: 'Sobriété des bâtiments',
    en: 'Low-energy buildings',
    question_fr: 'Qu’avez-vous changé vous-même, et qu’est-ce que cela a donné ?',
    question_en: 'What have you changed yourself, and what came of it?',
  },
} as const;

/** The ambassador whose invitation the example programme begins with. */
export const exampleAmbassador = 'Camille Martin';

/** The posts from the oldest to the newest, the languages mixed as a real year would. */
const examplePosts: readonly ExamplePost[] = frenchPosts.flatMap((post, place) => {
  const english = englishPosts[place];
  return english === undefined ? [post] : [post, english];
});

const dayMs = 24 * 3600_000;

/** Founds the example programme with its admin, themes, published posts and charter; no share is invented here (see `writeExamplePast`). */
export async function seedExample(db: Db, now: number): Promise<Founded> {
  const wish = { name: 'Novéa', accent: null, admin: 'Alex Moreau', language: 'fr' } as const;
  const founded = await foundProgram(db, wish, now);
  const { programId, adminId } = founded;
  await db.transaction().execute(async (tx) => {
    const themeIds = new Map<string, string>();
    for (const [key, name] of Object.entries(exampleThemes)) {
      const id = uuidv7();
      themeIds.set(key, id);
      await tx
        .insertInto('theme')
        .values({ program_id: programId, id, ...name, created_at: now })
        .execute();
    }
    for (const [place, { theme, variants, ...content }] of examplePosts.entries()) {
      // Two posts a week until yesterday: the library has a past.
      const at = now - (examplePosts.length - place) * 3 * dayMs;
      const input = { ...content, theme: themeIds.get(theme) ?? null, variants: [...variants] };
      const written = await addPost(tx, programId, input, at);
      if (!written.ok) throw new Error(written.detail);
      await setPostState(tx, programId, written.id, 'published', at);
    }
    const { version, rules, text } = exampleCharter;
    const stored = { version, rules: JSON.stringify(rules), text: JSON.stringify(text) };
    await tx
      .insertInto('charter')
      .values({ program_id: programId, ...stored, created_at: now, created_by: adminId, material: 1 })
      .execute();
  });
  return founded;
}
