/** Gives the example programme a past: colleagues who share and propose, a campaign, feeds, a picture, clicks. All of it is made up. */
import { uuidv7 } from 'uuidv7';
import { joinedSchema, pushedSchema } from '../shared/api.ts';
import { protocolVersion } from '../shared/events/event.ts';
import { linkCode } from '../shared/link-code.ts';
import { draftSignature } from '../shared/originality.ts';
import { writeSignature } from '../shared/text/written-signature.ts';
import { createApp } from './app.ts';
import type { Deps } from './context.ts';
import { approve, decline } from './deciding.ts';
import { colleagues, groupNames, ownWords } from './example/colleagues.ts';
import { addExampleOccasions } from './example-occasions.ts';
import { addExampleFeeds } from './example-feeds.ts';
import { proposed } from './example/proposed.ts';
import { saveGroup, setGroups } from './groups.ts';
import { addCounted } from './links/clicks.ts';
import { writeLinkSetting } from './links/setting.ts';
import { makeInvitation } from './routes/people.ts';
import type { Founded } from './programs.ts';

const dayMs = 24 * 3600_000;
const pastDays = 40;
/** Hours of the day (UTC) at which they share, the likelier ones more often. */
const hours = [6.5, 7.2, 8.1, 10.4, 11.2, 11.4, 11.7, 12.1, 15.3, 16.6, 18.2] as const;

/** The same sequence at every start (Park and Miller's minimal standard generator), from 0 to 1. */
function numbers(): () => number {
  let state = 20_261_123;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
const pick = <T>(from: readonly T[], next: () => number): T | undefined => from[Math.floor(next() * from.length)];

interface Said {
  readonly at: number;
  readonly id?: string;
  readonly kind: string;
  readonly body: Record<string, unknown>;
}

/** One of the colleagues with their browser: tells the server as a sidebar does, at the time that it was. */
class Colleague {
  readonly id: string;
  readonly #app: ReturnType<typeof createApp>;
  readonly #device: string;
  readonly #token: string;
  #seq = 0;

  constructor(app: ReturnType<typeof createApp>, joined: { member: { id: string }; token: string }, device: string) {
    this.#app = app;
    this.id = joined.member.id;
    this.#token = joined.token;
    this.#device = device;
  }

  /** Pushes these; throws when the server does not take one of them. */
  async say(said: readonly Said[]): Promise<void> {
    const events = said.map(({ at, id = uuidv7(), kind, body }) => ({
      id,
      device: this.#device,
      deviceSeq: ++this.#seq,
      at: new Date(at).toISOString(),
      kind,
      v: 1,
      body,
    }));
    const answer = await post(this.#app, 'events', { device: this.#device, events }, this.#token);
    const refused = pushedSchema.parse(answer).verdicts[0];
    if (refused) throw new Error(`The example's ${refused.id} was not taken: ${refused.reason ?? refused.verdict}`);
  }
}

async function post(app: ReturnType<typeof createApp>, path: string, body: object, token?: string): Promise<unknown> {
  const answer = await app.request(`/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Portevoix-Protocol': String(protocolVersion),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The example's ${path} was refused: ${await answer.text()}`);
  return answer.json();
}

/** Its clock is moved while the past is written. */
class Past {
  time = 0;
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly programId: string;
  readonly adminId: string;

  constructor(deps: Omit<Deps, 'now'>, { programId, adminId }: Founded) {
    this.deps = { ...deps, now: () => this.time };
    this.app = createApp(this.deps);
    [this.programId, this.adminId] = [programId, adminId];
  }

  async colleagues(): Promise<Colleague[]> {
    const { db } = this.deps;
    const groups: string[] = [];
    for (const name of groupNames) {
      const saved = await db.transaction().execute((tx) => saveGroup(tx, this.programId, name, this.time));
      if (saved.ok) groups.push(saved.id);
    }
    const joined: Colleague[] = [];
    for (const { name, role, group } of colleagues) {
      const { code } = await makeInvitation(db, this.programId, { name, role, days: 7 }, this.time);
      const device = uuidv7();
      const wish = { code, name, language: 'fr', device: { id: device, name: 'Chrome' } };
      const one = new Colleague(this.app, joinedSchema.parse(await post(this.app, 'join', wish)), device);
      const own = groups[group];
      if (own !== undefined) await db.transaction().execute((tx) => setGroups(tx, this.programId, one.id, [own]));
      joined.push(one);
    }
    return joined;
  }

  readPosts() {
    return this.deps.db
      .selectFrom('post')
      .select(['id', 'theme_id', 'language', 'link', 'text', 'published_at'])
      .where('program_id', '=', this.programId)
      .where('state', '=', 'published')
      .execute();
  }
  readVariants() {
    return this.deps.db
      .selectFrom('variant')
      .select(['id', 'post_id', 'network', 'text'])
      .where('program_id', '=', this.programId)
      .execute();
  }
}

/** What they shared until now, two or three a week each, and the clicks that it brought. */
async function share(past: Past, people: readonly Colleague[], now: number): Promise<void> {
  const next = numbers();
  const posts = await past.readPosts();
  const variants = await past.readVariants();
  const clicks: { shareId: string; hour: number; count: number }[] = [];
  const today = Math.floor(now / dayMs);
  const times = Array.from({ length: pastDays }, (_, n) => today - pastDays + n).flatMap((day) =>
    people.flatMap((person) => {
      // Sunday is 0; hardly anybody shares at weekends.
      const isWeekend = [0, 6].includes((day + 4) % 7);
      if (next() > (isWeekend ? 0.04 : 0.55)) return [];
      const hour = pick(hours, next) ?? 8;
      return [{ person, hour, at: day * dayMs + Math.round((hour + next() * 0.3) * 3600_000) }];
    }),
  );
  for (const { person, hour, at } of times.toSorted((a, b) => a.at - b.at)) {
    const out = posts.filter(({ published_at: since }) => since !== null && since < at && at - since < 30 * dayMs);
    const of = pick(out, next);
    if (of === undefined) continue;
    const network = next() < 0.68 ? ('linkedin' as const) : ('x' as const);
    const variant = pick(
      variants.filter((each) => each.post_id === of.id && each.network === network),
      next,
    );
    const id = uuidv7();
    const link = of.link !== null && next() < 0.9 ? linkCode((bytes) => void crypto.getRandomValues(bytes)) : null;
    const body = { network, post: of.id, method: 'editor', ...(variant && { variant: variant.id }) };
    const said: Said[] = [{ at, id, kind: 'share.inserted', body: { ...body, ...(link !== null && { link }) } }];
    if (next() < 0.85) {
      const text = `${pick(ownWords[of.language], next) ?? ''}\n\n${variant?.text ?? of.text}`;
      const signature = draftSignature(text);
      const later = at + Math.round((2 + next() ** 3 * 90) * 60_000);
      const confirmed = { share: id, network, post: of.id, confirmed: 'person' };
      const signed = signature === null ? {} : { signature: writeSignature(signature) };
      said.push({ at: later, kind: 'share.published', body: { ...confirmed, ...signed } });
      const drawn = (network === 'linkedin' ? 6 : 3) * (hour > 10.9 && hour < 12.5 ? 2.1 : 1) * next();
      const count = Math.round(drawn);
      if (link !== null && count > 0) clicks.push({ shareId: id, hour: Math.floor(later / 3600_000), count });
    }
    past.time = at + 3600_000;
    await person.say(said);
  }
  await addCounted(past.deps.db, past.programId, clicks);
}

/** What they proposed, with their votes, and what the admin made of it. */
async function propose(past: Past, people: readonly Colleague[], now: number): Promise<void> {
  const { db } = past.deps;
  const { programId, adminId } = past;
  const themes = await db.selectFrom('theme').select(['id', 'en']).where('program_id', '=', programId).execute();
  const themeOf = { heat: 'Renewable heat', people: 'Our trades, our teams', sober: 'Low-energy buildings' } as const;
  const program = { id: programId, name: '', accent: null };
  const actor = { program, member: { id: adminId, name: '', role: 'admin' as const }, openedBy: null };
  for (const { by, ago, theme, url, title, quote, note, voters, became } of proposed) {
    const [at, id] = [now - ago * dayMs, uuidv7()];
    past.time = at;
    const about = themes.find(({ en }) => en === themeOf[theme])?.id;
    const body = { title, note, ...(about && { theme: about }), ...(url && { url }), ...(quote && { quote }) };
    await people[by]?.say([{ at, id, kind: url ? 'clip.proposed' : 'idea.proposed', body }]);
    for (const voter of voters) {
      const vote = { subject: id, about: 'proposal', vote: 'up' };
      await people[voter]?.say([{ at: at + 3600_000, kind: 'vote.cast', body: vote }]);
    }
    const own = { actor, id, now: at + 5 * 3600_000 };
    if (became && 'thanks' in became) await approve(db, own, { publish: true, thanks: became.thanks });
    else if (became) await decline(db, own, became.reason);
  }
}

/** Fills the example that was founded just now. `now`: milliseconds; the past ends there. */
export async function writeExamplePast(deps: Omit<Deps, 'now'>, founded: Founded, now: number): Promise<void> {
  const { db, config } = deps;
  const past = new Past(deps, founded);
  const owner = { program: { id: founded.programId }, member: { id: founded.adminId } };
  const utm = { source: '{network}', medium: 'advocacy', campaign: '{campaign|theme}' };
  past.time = now - (pastDays + 1) * dayMs;
  await writeLinkSetting(db, owner, { tracked: true, utm, worth: null }, past.time);
  await db.updateTable('program').set({ time_zone: 'Europe/Paris' }).where('id', '=', founded.programId).execute();
  const people = await past.colleagues();
  await addExampleOccasions(db, founded.programId, now);
  await share(past, people, now);
  await propose(past, people, now);
  await addExampleFeeds(db, founded.programId, now);
  // A short link of a server that only this machine reaches leads nobody anywhere.
  const tracked = !['localhost', '127.0.0.1', '[::1]'].includes(new URL(config.publicUrl).hostname);
  await writeLinkSetting(db, owner, { tracked, utm, worth: null }, now);
}
