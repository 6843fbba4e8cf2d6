/** Links of shares: where they lead, what is counted of them, and what of it is left when a share is taken back, erased or old. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { checkAll, repairAll } from '../../server/checks/index.ts';
import type { OpenDatabase } from '../../server/db.ts';
import { addCounted } from '../../server/links/clicks.ts';
import { removeOld } from '../../server/retention.ts';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { librarySentSchema } from '../../shared/api.ts';
import { linkSettingSchema, ownClicksSchema } from '../../shared/link-api.ts';
import { linkCode } from '../../shared/link-code.ts';
import { draftSignature } from '../../shared/originality.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));
const official = 'Notre usine de Lyon ouvre en mars et nous cherchons quarante personnes pour la faire tourner.';
const utm = { source: '{network}', medium: 'employee', campaign: '{campaign|theme}' };

onBothEngines('links of shares', (databases) => {
  let opened: OpenDatabase;
  let world: World;
  let a: Program;
  let b: Program;
  let post: string;

  async function makePost(program: Program, link: string | null): Promise<string> {
    const themes = await world.ask('POST', 'themes', { as: program.session, body: { name: { fr: 'Usine à Lyon' } } });
    const { id: theme } = (await themes.json()) as { id: string };
    const body = { title: 'Usine', text: official, link, theme, language: 'fr', variants: [] };
    const made = await world.get(adminPostSchema, 'POST', 'posts', { as: program.session, body });
    const version = { version: made.version };
    await world.ask('POST', `posts/${made.id}/publish`, { as: program.session, body: version });
    return made.id;
  }
  beforeAll(async () => {
    opened = await databases.migrated();
    ({ world, a, b } = await makeWorld(opened.db));
    const setting = { tracked: true, utm, worth: null };
    for (const { session } of [a, b]) await world.ask('PUT', 'links', { as: session, body: setting });
    post = await makePost(a, 'https://example.org/lyon?id=7#jobs');
  });

  const outcome = (id: string) =>
    opened.db.selectFrom('outcome').selectAll().where('share_id', '=', id).executeTakeFirst();
  const share = (person: Person, seq: number, link: string | undefined, of = post) =>
    event(person, seq, 'share.inserted', { network: 'linkedin', post: of, method: 'editor', ...(link && { link }) });
  async function effects(program: Program): Promise<Record<string, number>> {
    const rows = await opened.db
      .selectFrom('effect')
      .selectAll()
      .where('program_id', '=', program.id)
      .where('axis', '=', 'all')
      .execute();
    const sum = (name: 'tracked' | 'clicks' | 'measured' | 'answered') => rows.reduce((of, row) => of + row[name], 0);
    return { tracked: sum('tracked'), clicks: sum('clicks'), measured: sum('measured'), answered: sum('answered') };
  }
  async function faults(): Promise<string[]> {
    const found = await opened.db.transaction().execute((tx) => checkAll(tx, opened.engine));
    return found.flatMap(({ examples }) => examples);
  }

  it('are set by an admin, and the sidebars hear of it with the library', async () => {
    const setting = await world.get(linkSettingSchema, 'GET', 'links', { as: a.session });
    expect(setting).toMatchObject({ tracked: true, utm, worth: null, base: 'http://localhost:8787/l/' });
    const library = await world.get(librarySentSchema, 'GET', 'library', { as: a.ambassador });
    expect(library.links).toEqual({ base: 'http://localhost:8787/l/' });
    const other = await world.program(`Other ${randomUUID()}`);
    expect((await world.get(librarySentSchema, 'GET', 'library', { as: other.ambassador })).links).toBeNull();
    const bad = { tracked: true, utm: { source: '{nobody}' }, worth: null };
    const refused = await world.ask('PUT', 'links', { as: a.session, body: bad });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('utm.source')]);
  });

  it('lead where the post’s link led when the share came, with the parameters of the template', async () => {
    const code = newCode();
    const own = share(a.ambassador, 1, code);
    await world.push(a.ambassador, [own]);
    const target =
      'https://example.org/lyon?id=7&utm_source=linkedin&utm_medium=employee&utm_campaign=usine-a-lyon#jobs';
    expect(await outcome(own.id)).toMatchObject({ code, target, clicks: 0, program_id: a.id });
    const changed = { title: 'Usine', text: official, link: 'https://elsewhere.example/', theme: null, language: 'fr' };
    const put = { ...changed, variants: [], version: 2 };
    expect((await world.ask('PUT', `posts/${post}`, { as: a.session, body: put })).status).toBe(200);
    const words = { share: own.id, network: 'linkedin', post, confirmed: 'person' };
    await world.push(a.ambassador, [event(a.ambassador, 2, 'share.published', words)]);
    expect(await outcome(own.id)).toMatchObject({ code, target });
    const [without, foreign, draft] = [
      share(a.curator, 1, newCode(), await makePost(a, null)),
      share(a.curator, 2, newCode(), randomUUID()),
      share(b.ambassador, 1, newCode()),
    ];
    await world.push(a.curator, [without, foreign]);
    await world.push(b.ambassador, [draft]);
    for (const { id } of [without, foreign, draft]) expect(await outcome(id)).toMatchObject({ target: null });
  });

  it('count for the share, its hour and its day, and are told to its owner alone', async () => {
    const person = await world.join(a.id, 'Clicked', 'ambassador');
    const [one, two] = [share(person, 1, newCode()), share(person, 2, newCode())];
    await world.push(person, [one, two]);
    const before = await effects(a);
    const hour = 495_000;
    await addCounted(opened.db, a.id, [
      { shareId: one.id, hour, count: 2 },
      { shareId: one.id, hour: hour + 1, count: 1 },
      { shareId: two.id, hour, count: 4 },
      { shareId: randomUUID(), hour, count: 9 },
    ]);
    await addCounted(opened.db, a.id, [{ shareId: one.id, hour, count: 5 }]);
    // Nobody counts in another programme.
    await addCounted(opened.db, b.id, [{ shareId: one.id, hour, count: 100 }]);
    expect(await effects(a)).toEqual({ ...before, clicks: (before['clicks'] ?? 0) + 12 });
    const hours = await opened.db
      .selectFrom('click')
      .selectAll()
      .where('share_id', '=', one.id)
      .orderBy('hour')
      .execute();
    expect(hours.map(({ hour: at, count }) => [at, count])).toEqual([
      [hour, 7],
      [hour + 1, 1],
    ]);
    const told = await world.get(ownClicksSchema, 'GET', 'shares/clicks', { as: person });
    expect(told.shares.map(({ share: id, clicks }) => [id, clicks]).toSorted()).toEqual(
      [
        [one.id, 8],
        [two.id, 4],
      ].toSorted(),
    );
    const others = await world.get(ownClicksSchema, 'GET', 'shares/clicks', { as: b.ambassador });
    expect(others.shares.every(({ clicks }) => clicks === 0)).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('are not counted while the programme does not track', async () => {
    const program = await world.program(`Off ${randomUUID()}`);
    const own = share(program.ambassador, 1, newCode(), await makePost(program, 'https://example.org/'));
    await world.push(program.ambassador, [own]);
    await addCounted(opened.db, program.id, [{ shareId: own.id, hour: 1, count: 3 }]);
    expect(await outcome(own.id)).toMatchObject({ target: 'https://example.org/', clicks: 0 });
  });

  it('tell how much is one’s own and how long it took', async () => {
    const person = await world.join(a.id, 'Writer', 'ambassador');
    const written = (text: string) => writeSignature(draftSignature(text) as Uint8Array);
    const texts = [official, 'Quarante postes ouverts chez nous à Lyon : venez me voir, je vous raconte le chantier.'];
    for (const [turn, text] of texts.entries()) {
      const first = share(person, 1 + 2 * turn, undefined);
      const words = { share: first.id, network: 'linkedin', post, confirmed: 'person', signature: written(text) };
      const out = event(person, 2 + 2 * turn, 'share.published', words, { at: '2026-11-20T10:12:00.000Z' });
      await world.push(person, turn === 0 ? [first, out] : [out]);
      if (turn === 1) await world.push(person, [first]);
      const found = await outcome(first.id);
      expect(found).toMatchObject({ waited: 12, code: null });
      const own = found?.originality ?? -1;
      expect([turn, turn === 0 ? own === 0 : own > 60]).toEqual([turn, true]);
    }
    expect(await faults()).toEqual([]);
  });

  it('lead on and count no more once the share was taken back, its owner erased, or its time over', async () => {
    for (const how of ['withdrawn', 'erased', 'old'] as const) {
      const person = await world.join(a.id, how, 'ambassador');
      const own = share(person, 1, newCode());
      await world.push(person, [own]);
      const before = await effects(a);
      await addCounted(opened.db, a.id, [{ shareId: own.id, hour: 1, count: 3 }]);
      if (how === 'withdrawn') await world.push(person, [event(person, 2, 'share.withdrawn', { share: own.id })]);
      if (how === 'erased') await world.ask('POST', 'erase', { as: person });
      if (how === 'old') await removeOld(opened.db, world.time + 1, world.time + 1);
      await addCounted(opened.db, a.id, [{ shareId: own.id, hour: 1, count: 10 }]);
      expect([how, await outcome(own.id)]).toMatchObject([
        how,
        {
          clicks: 0,
          waited: null,
          code: own['body'] && expect.any(String),
          target: expect.stringContaining('elsewhere'),
        },
      ]);
      expect(await opened.db.selectFrom('click').selectAll().where('share_id', '=', own.id).execute()).toEqual([]);
      const after = await effects(a);
      // As with the other counts, what is old still counts for the company.
      expect([how, after]).toEqual([
        how,
        how === 'old'
          ? { ...before, clicks: (before['clicks'] ?? 0) + 3 }
          : { ...before, tracked: (before['tracked'] ?? 0) - 1 },
      ]);
    }
    expect(await faults()).toEqual([]);
  });

  it('are counted again by the repair when their sums are wrong', async () => {
    const mended = await databases.migrated();
    const { world: other, a: program } = await makeWorld(mended.db);
    await other.ask('PUT', 'links', { as: program.session, body: { tracked: true, utm: {}, worth: null } });
    const own = share(program.ambassador, 1, newCode());
    await other.push(program.ambassador, [own]);
    await addCounted(mended.db, program.id, [{ shareId: own.id, hour: 1, count: 3 }]);
    await mended.db.updateTable('effect').set({ clicks: 50 }).where('axis', '=', 'network').execute();
    await mended.db.updateTable('outcome').set({ clicks: 4 }).execute();
    const check = () => mended.db.transaction().execute((tx) => checkAll(tx, mended.engine));
    expect((await check()).flatMap(({ examples }) => examples).length).toBeGreaterThan(1);
    await mended.db.transaction().execute(repairAll);
    expect((await check()).flatMap(({ examples }) => examples)).toEqual([]);
    expect(await mended.db.selectFrom('outcome').select('clicks').executeTakeFirst()).toEqual({ clicks: 3 });
  });
});
