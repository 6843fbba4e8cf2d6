/** Backup, verify and restore as an operator runs them: beside a server that writes, over other data, with files that are no good. */
import { copyFile, mkdtemp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eraseMember } from '../../server/erase.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { joinedSchema, pushedSchema } from '../../shared/api.ts';
import { onBothEngines, type Place } from './engines.ts';
import { at, contentOf, differ, envOf, faultsIn, fill, filled, portevoix, portevoixHere } from './lived-in.ts';
import { startServer } from './process.ts';
import { event } from './world.ts';

onBothEngines('backup and restore', (databases) => {
  const fileIn = (place: Place) => join(place.dataDir, place.databaseUrl === null ? 'b.sqlite' : 'b.ndjson.gz');

  it('copy all of it, and what comes back is the same in every row', async () => {
    const place = await filled(await databases.place());
    const file = fileIn(place);
    expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const verified = await portevoix(place, 'verify', file);
    expect(verified.output).toContain('2 programmes, 72 events');
    expect(verified).toMatchObject({ code: 0, output: expect.stringMatching(/Good\.\n$/) });
    const other = await databases.place();
    expect(await portevoix(other, 'restore', file)).toMatchObject({ code: 0 });
    expect(await differ(place, other)).toEqual([]);
    expect(await faultsIn(other)).toEqual([]);
    expect((await readdir(other.dataDir)).filter((name) => !name.startsWith('portevoix.sqlite'))).toEqual([]);
  });

  it('are made while the server takes events, and hold all that it had acknowledged before', async () => {
    const place = await databases.place();
    const code = await at(place, async (opened) => {
      const { a } = await fill(opened);
      return (await makeInvitation(opened.db, a.id, { name: null, role: 'ambassador', days: 1 }, Date.now())).code;
    });
    const server = await startServer(envOf(place));
    const post = (path: string, body: object, token = '') =>
      fetch(`${server.origin}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
    const device = '0197a3f0-0000-4000-8000-00000000000d';
    const asked = await post('join', { code, name: 'W', language: 'fr', device: { id: device, name: 'B' } });
    const writer = { id: '', device, token: joinedSchema.parse(await asked.json()).token };
    let held = 0;
    const stop = new AbortController();
    const push = async () => {
      const events = Array.from({ length: 50 }, (_, n) => event(writer, held + n + 1, 'x.y', {}));
      held = pushedSchema.parse(await (await post('events', { device, events }, writer.token)).json()).heldTo;
    };
    const write = async () => {
      while (!stop.signal.aborted) await push();
    };
    await push();
    const before = held;
    const writes = write();
    const file = fileIn(place);
    expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
    stop.abort();
    await writes;
    expect(held).toBeGreaterThan(before);
    // A running server is in the way of a restore, and of a move.
    const refused = { code: 1, output: expect.stringMatching(/stop (the server|every one of them)/) };
    expect(await portevoix(place, 'restore', file, '--force')).toMatchObject(refused);
    expect(await portevoix(place, 'move', '--to', join(place.dataDir, 'other'))).toMatchObject(refused);
    await server.end('SIGTERM');
    const other = await databases.place();
    expect(await portevoix(other, 'restore', file)).toMatchObject({ code: 0 });
    expect(await faultsIn(other)).toEqual([]);
    const rows = await at(other, ({ db }) =>
      db.selectFrom('device').select('held_to').where('id', '=', device).execute(),
    );
    expect(rows[0]?.held_to).toBeGreaterThanOrEqual(before);
    expect(rows[0]?.held_to).toBeLessThanOrEqual(held);
  });

  it('write over nothing unless told to, and keep what they replace', async () => {
    const place = await filled(await databases.place(), 1);
    const file = fileIn(place);
    expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
    const first = await readFile(file);
    expect(await portevoix(place, 'backup', file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('--force'),
    });
    expect(await readFile(file)).toEqual(first);
    await at(place, async ({ db }) => {
      await db.updateTable('program').set({ name: 'Renamed' }).execute();
    });
    // Who is erased after the backup does not come back with it.
    const erased = await at(place, async ({ db }) => {
      const who = await db.selectFrom('event').select(['program_id', 'member_id']).executeTakeFirstOrThrow();
      expect(await eraseMember(db, who.program_id, who.member_id, Date.now())).toBe('done');
      return who.member_id;
    });
    const later = await contentOf(place);
    expect(await portevoix(place, 'restore', file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('--force'),
    });
    expect(await contentOf(place)).toEqual(later);
    const restored = await portevoix(place, 'restore', file, '--force');
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('erased here too: 1.') });
    expect(await contentOf(place)).not.toEqual(later);
    await at(place, async ({ db }) => {
      const mine = db.selectFrom('event').select('id').where('member_id', '=', erased);
      expect(await mine.execute()).toEqual([]);
    });
    expect(await faultsIn(place)).toEqual([]);
    const kept = /kept in (.+)\.\n/.exec(restored.output)?.[1] ?? '';
    const other = await databases.place();
    expect(await portevoix(other, 'restore', kept)).toMatchObject({ code: 0 });
    expect(await contentOf(other)).toEqual(later);
    expect(await portevoix(place, 'backup', file, '--force')).toMatchObject({ code: 0 });
  });

  it('refuse a backup of a newer version, one that is damaged, and what is none', async () => {
    const place = await filled(await databases.place(), 1);
    const before = await contentOf(place);
    const file = fileIn(place);
    expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
    const none = join(place.dataDir, 'none.txt');
    await writeFile(none, 'Dear diary');
    const half = join(place.dataDir, 'half');
    await copyFile(file, half);
    await truncate(half, Math.floor((await stat(file)).size / 2));
    const newer = await databases.place();
    await at(newer, async ({ db }) => {
      await db
        .insertInto('kysely_migration' as never)
        .values({ name: '9999-later', timestamp: 'x' } as never)
        .execute();
    });
    const newerFile = fileIn(newer);
    expect(await portevoix(newer, 'backup', newerFile)).toMatchObject({ code: 0 });
    for (const [bad, words] of [
      [none, 'is no export of Portevoix'],
      [half, /damaged|cut off/],
      [newerFile, 'update Portevoix first'],
      [join(place.dataDir, 'missing'), 'There is no file'],
    ] as const) {
      for (const command of [
        ['restore', bad, '--force'],
        ['verify', bad],
      ]) {
        const ended = await portevoixHere(place, ...command);
        expect(ended.code, ended.output).toBe(1);
        expect(ended.output).toMatch(words);
        expect(ended.output).not.toContain('    at ');
      }
    }
    expect(await contentOf(place)).toEqual(before);
  });
});

it('a damaged database is moved aside, not lost, when a backup takes its place', async () => {
  const place = { databaseUrl: null, dataDir: await mkdtemp(join(tmpdir(), 'portevoix-damaged-')) };
  await filled(place, 1);
  const whole = await contentOf(place);
  const file = join(place.dataDir, 'b.sqlite');
  expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
  const database = join(place.dataDir, 'portevoix.sqlite');
  const bytes = await readFile(database);
  bytes.fill(0xa5, 4096, bytes.length - 4096);
  await writeFile(database, bytes);
  expect((await portevoix(place, 'verify')).code).toBe(1);
  expect(await portevoix(place, 'backup', join(place.dataDir, 'c.sqlite'))).toMatchObject({ code: 1 });
  expect(await readdir(place.dataDir)).not.toContain('c.sqlite');
  expect(await portevoix(place, 'restore', file)).toMatchObject({
    code: 1,
    output: expect.stringContaining('damaged'),
  });
  expect(await portevoix(place, 'restore', file, '--force')).toMatchObject({ code: 0 });
  expect(await contentOf(place)).toEqual(whole);
  const aside = (await readdir(place.dataDir)).filter((name) => /^portevoix\.damaged-.+\.sqlite$/.test(name));
  expect(aside).toHaveLength(1);
  expect((await readFile(join(place.dataDir, aside[0] ?? ''))).equals(bytes)).toBe(true);
});
