/** A database as it is after some weeks of use, and the commands that keep it safe, run on it as an operator runs them. */
import { randomUUID } from 'node:crypto';
import { type Digests, differences } from '../../server/archive/digest.ts';
import { digestsOf, fromDatabase } from '../../server/archive/source.ts';
import { vi } from 'vitest';
import { commands } from '../../server/cli/index.ts';
import { checkAll } from '../../server/checks/index.ts';
import { type OpenDatabase, openDatabase, snapshot } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { feedSchema } from '../../shared/feed-api.ts';
import type { Place } from './engines.ts';
import { type Ended, runToEnd } from './process.ts';
import {
  campaignSchema,
  groupSchema,
  mediaSchema,
  momentSchema,
  plainPlan,
  type PostPlan,
} from '../../shared/life-api.ts';
import { png } from '../fixtures/image-files.ts';
import { type Caller, type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

/** The settings of a place as the environment of a process. */
export const envOf = ({ databaseUrl, dataDir }: Place): Record<string, string> => ({
  LANG: 'C',
  LOG_LEVEL: 'info',
  DATA_DIR: dataDir,
  ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
});

/** `npm run portevoix -- …` on a place. */
export const portevoix = (place: Place, ...args: string[]): Promise<Ended> => runToEnd('cli.ts', envOf(place), args);

/** The same within this process, for what is tried many times over. */
export async function portevoixHere(place: Place, ...args: string[]): Promise<Ended> {
  for (const name of ['DATA_DIR', 'DATABASE_URL']) vi.stubEnv(name, envOf(place)[name]);
  try {
    const command = commands.find(({ name }) => name === args[0]);
    const outcome = await command?.run(args.slice(1));
    return { code: outcome?.code ?? 2, output: outcome?.lines.join('\n') ?? '' };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Opens a place, brings it up to date, works with it and closes it again. */
export async function at<T>(place: Place, work: (opened: OpenDatabase) => Promise<T>): Promise<T> {
  const opened = await openDatabase(place);
  try {
    const done = await migrate(opened, Date.now());
    if (!done.ok) throw new Error(done.reason);
    return await work(opened);
  } finally {
    await opened.db.destroy();
  }
}

const digestsIn = (place: Place): Promise<Digests> =>
  at(place, (opened) => snapshot(opened, async (tx) => digestsOf(await fromDatabase(tx, opened.engine, null))));

/** What a place holds: of each table the number of rows and their sum. */
export const contentOf = async (place: Place): Promise<Record<string, string>> =>
  Object.fromEntries([...(await digestsIn(place))].map(([table, { count, sum }]) => [table, `${count} ${sum}`]));

/** The tables in which two places differ. */
export const differ = async (one: Place, other: Place): Promise<string[]> =>
  differences(await digestsIn(one), await digestsIn(other));

/** What every check finds in a place. */
export const faultsIn = (place: Place): Promise<string[]> =>
  at(place, async (opened) => {
    const findings = await snapshot(opened, (tx) => checkAll(tx, opened.engine));
    return findings.flatMap(({ examples }) => examples);
  });

/** Texts that engines, files and shells like to spoil. */
const texts = [
  'L’été « 100 % »\u00a0!',
  '👩‍👩‍👧 ‎عربي',
  'tab\there "quoted" \\back',
  "'); drop table event; --",
  '{"a":[1]}',
];

function weeks(person: Person, from: number): Event[] {
  const share = event(person, from, 'share.inserted', { network: 'x', post: randomUUID(), method: 'editor' });
  const taken = event(person, from + 1, 'share.inserted', {
    network: 'linkedin',
    post: randomUUID(),
    method: 'clipboard',
  });
  const { network, post } = share.body as { network: string; post: string };
  return [
    share,
    taken,
    event(person, from + 2, 'share.published', { share: share.id, network, post, confirmed: 'person' }),
    event(person, from + 3, 'share.withdrawn', { share: taken.id }),
    event(person, from + 4, 'later.kind', { text: texts[from % texts.length], nul: 'a\0b', deep: [{ n: 1.5 }, null] }),
    event(person, from + 5, 'clip.proposed', {
      url: 'https://example.org/é?q="',
      title: texts[(from + 1) % texts.length] ?? '',
      note: texts[(from + 2) % texts.length] ?? '',
    }),
    // Refused for good: the place is settled without an event.
    event(person, from + 6, 'share.dismissed', { share: 'none' }),
  ];
}
/** Events in one round of `weeks`, the refused one included. */
export const roundEvents = 7;

export interface LivedIn {
  readonly world: World;
  readonly a: Program;
  readonly b: Program;
}

/** Another round of everything from both programmes' people. `from`: the first free place of their browsers. */
export async function live({ world, a, b }: LivedIn, from: number): Promise<void> {
  for (const program of [a, b]) {
    await world.push(program.ambassador, weeks(program.ambassador, from));
    await world.push(program.curator, weeks(program.curator, from));
  }
}

/** A plan that names one of everything that surrounds posts, an image of several pieces among it. */
async function lifeOf(world: World, as: Caller): Promise<PostPlan> {
  const days = { name: { fr: texts[0] }, startsOn: '2026-12-01', endsOn: '2026-12-24' };
  const campaign = { ...days, aim: texts[3], themes: [] };
  const data = png(200, 200, { IDAT: 'x'.repeat(60_000) }).toString('base64');
  const made = {
    campaign: await world.get(campaignSchema, 'POST', 'campaigns', { as, body: campaign }),
    moment: await world.get(momentSchema, 'POST', 'moments', { as, body: days }),
    group: await world.get(groupSchema, 'POST', 'groups', { as, body: { name: texts[1] } }),
    image: await world.get(mediaSchema, 'POST', 'images', { as, body: { alt: { fr: texts[0], en: texts[3] }, data } }),
  };
  return {
    ...plainPlan,
    about: { kind: 'job', place: texts[0] ?? '', contract: 'CDI', referral: null },
    releaseAt: '2026-12-01T08:00:00.000Z',
    campaign: made.campaign.id,
    moment: made.moment.id,
    groups: [made.group.id],
    media: [made.image.id],
  };
}

/** Fills a migrated database: two programmes, people of every role, posts, events of every fate. */
export async function fill(opened: OpenDatabase, rounds = 3): Promise<LivedIn> {
  const lived = await makeWorld(opened.db);
  const body = { title: texts[0], text: texts[1], link: null, theme: null, language: 'fr', variants: [] };
  for (const { session } of [lived.a, lived.b]) {
    const plan = await lifeOf(lived.world, session);
    await lived.world.ask('POST', 'posts', { as: session, body: { ...body, plan } });
  }
  const rules = { about: 'topic', words: [texts[1]], without: [], themes: [], themedOnly: false };
  const feed = { address: 'https://example.org/é?q="', title: texts[0], kind: 'feed', rules, minutes: 60 };
  const { id } = await lived.world.get(feedSchema, 'POST', 'feeds', { as: lived.a.session, body: feed });
  const entry = {
    program_id: lived.a.id,
    feed_id: id,
    key: 'k',
    first_at: 1,
    seen_at: 2,
    became: null,
    proposal_id: null,
  };
  await opened.db.insertInto('feed_entry').values(entry).execute();
  for (let round = 0; round < rounds; round++) await live(lived, round * roundEvents + 1);
  return lived;
}

/** A place that is filled and closed. */
export async function filled(place: Place, rounds?: number): Promise<Place> {
  await at(place, (opened) => fill(opened, rounds));
  return place;
}
