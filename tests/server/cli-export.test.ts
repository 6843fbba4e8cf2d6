/** Export, import and move: what leaves one engine arrives on the other row by row, and a file that was touched is refused. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { onBothEngines, type Place } from './engines.ts';
import { at, contentOf, differ, faultsIn, fill, filled, portevoix, portevoixHere } from './lived-in.ts';
import { startCluster, type Cluster } from './postgres.ts';

const good = { code: 0 };

/** The same lines with a check sum that fits them again, as somebody would write who means it. */
function signedAgain(lines: readonly string[]): string {
  const body = lines.slice(0, -1).map((line) => `${line}\n`);
  const sha256 = createHash('sha256').update(body.join('')).digest('hex');
  return `${body.join('')}${JSON.stringify({ end: true, sha256 })}\n`;
}

onBothEngines('export and import', (databases) => {
  const exported = async (place: Place, ...more: string[]) => {
    const file = join(place.dataDir, 'e.ndjson');
    expect(await portevoix(place, 'export', file, ...more)).toMatchObject(good);
    return file;
  };

  it('carry one programme to a server that has others, and once is enough', async () => {
    const place = await databases.place();
    const ids = await at(place, async (opened) => {
      const { a, b } = await fill(opened);
      return [a.id, b.id];
    });
    const other = await filled(await databases.place(), 1);
    const before = await contentOf(other);
    const file = await exported(place, '--program', 'alpha');
    expect((await readFile(file, 'utf8')).includes(ids[1] ?? '')).toBe(false);
    expect(await portevoix(other, 'import', file)).toMatchObject({
      code: 0,
      output: expect.stringContaining('1 programme, 36'),
    });
    expect(await faultsIn(other)).toEqual([]);
    const after = await contentOf(other);
    expect(after['program']?.split(' ')[0]).toBe('3');
    // Again: nothing happens, and it says so.
    expect(await portevoix(other, 'import', file)).toMatchObject({
      code: 0,
      output: expect.stringContaining('already'),
    });
    expect(await contentOf(other)).toEqual(after);
    // The same programme with other content is refused.
    await at(other, async ({ db }) => {
      await db
        .updateTable('program')
        .set({ name: 'Renamed' })
        .where('id', '=', ids[0] ?? '')
        .execute();
    });
    expect(await portevoix(other, 'import', file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('program: the same number'),
    });
    await at(other, async ({ db }) => {
      await db
        .updateTable('program')
        .set({ name: 'Alpha' })
        .where('id', '=', ids[0] ?? '')
        .execute();
    });
    expect(await contentOf(other)).toEqual(after);
    expect(after).not.toEqual(before);
    expect(await portevoix(place, 'export', '-', '--program', 'nobody')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Alpha ('),
    });
  });

  it('write standard output and compressed files with the same content', async () => {
    const place = await filled(await databases.place(), 1);
    const plain = await portevoix(place, 'export', '-');
    const file = join(place.dataDir, 'e.ndjson.gz');
    expect(await portevoix(place, 'export', file)).toMatchObject(good);
    const body = (text: string) => text.split('\n').slice(1, -2);
    expect(body(gunzipSync(await readFile(file)).toString())).toEqual(body(plain.output));
  });

  it('refuse a file that is cut off, touched, or does not agree with itself, and change nothing', async () => {
    const place = await filled(await databases.place(), 1);
    const file = await exported(place);
    const text = await readFile(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    const edit = (find: RegExp, change: (line: string) => string | null): string[] => {
      const found = lines.findIndex((line) => find.test(line));
      expect(found, String(find)).toBeGreaterThan(0);
      return lines.flatMap((line, place) => (place === found ? (change(line) ?? []) : line));
    };
    const event = /^\[.*"share.inserted".*linkedin/;
    const bad: [string, RegExp][] = [
      [lines.slice(0, -1).join('\n'), /cut off/],
      [text.slice(0, text.length / 2), /cut off/],
      [edit(event, (line) => line.replace('clipboard', 'clipboarD')).join('\n') + '\n', /check sum/],
      [edit(event, () => null).join('\n') + '\n', /check sum/],
      [`${text}[]\n`, /follows the end/],
      [signedAgain(edit(event, () => null)), /promises 24 rows of event and holds 23/],
      [signedAgain(edit(event, (line) => line.replace(/,\d+,"/, ',"one","'))), /event\.seq/],
      [signedAgain(edit(event, (line) => line.slice(0, -1) + ',1]')), /does not fit its table/],
      [signedAgain(edit(event, (line) => line.replace(/^\["[^"]+"/, '["another"'))), /another|FOREIGN KEY|foreign key/],
      [signedAgain(edit(event, (line) => line.replace('linkedin', 'minitel'))), /network/],
      [signedAgain(edit(/^\{"table":"event"/, (line) => line.replace('"v"', '"w"'))), /There is no table event/],
      [
        signedAgain(
          edit(/^\["[^"]+","[^"]+",\d+,"share","published"/, (line) => line.replace('published', 'inserted')),
        ),
        /differs from its events: state/,
      ],
      [
        signedAgain(
          edit(/^\{"table":"event"/, (line) => line).map((line, n) =>
            n === 0 ? line.replace('0001-foundation', '9999-later') : line,
          ),
        ),
        /update Portevoix first/,
      ],
      [
        signedAgain(lines.map((line, n) => (n === 0 ? line.replace('"format":1', '"format":2') : line))),
        /newer Portevoix/,
      ],
    ];
    const target = await databases.place();
    const empty = await contentOf(target);
    for (const [content, words] of bad) {
      await writeFile(file, content);
      const ended = await portevoixHere(target, 'import', file);
      expect(ended.output).toMatch(words);
      expect(ended.output).not.toContain('    at ');
      expect(ended.code, ended.output).toBe(1);
    }
    expect(await contentOf(target)).toEqual(empty);
    await writeFile(file, text);
    expect(await portevoix(target, 'import', file)).toMatchObject(good);
    expect(await differ(place, target)).toEqual([]);
  });
});

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

onBothEngines('move', (databases) => {
  it('takes everything to the other engine and back, the same in every row, and leaves the source as it is', async () => {
    const place = await filled(await databases.place());
    const before = await contentOf(place);
    const folder = join(place.dataDir, 'moved');
    const embedded = { databaseUrl: null, dataDir: folder };
    const postgres = { databaseUrl: await cluster.createDatabase(), dataDir: place.dataDir };
    const [there, to] = place.databaseUrl === null ? [postgres, postgres.databaseUrl] : [embedded, folder];
    const moved = await portevoix(place, 'move', '--to', to);
    expect(moved.output).toContain('2 programmes, 72 events');
    expect(moved.code).toBe(0);
    expect(await contentOf(there)).toEqual(before);
    expect(await contentOf(place)).toEqual(before);
    expect(await faultsIn(there)).toEqual([]);
    if (there === postgres) {
      const { db } = await openDatabase(there);
      const known = await sql<{ reltuples: number }>`select reltuples from pg_class where relname = 'event'`.execute(
        db,
      );
      expect(known.rows).toEqual([{ reltuples: 72 }]);
      await db.destroy();
    }
    // What is there is never moved over.
    expect(await portevoix(place, 'move', '--to', to)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/holds data already|is there already/),
    });
    const back = join(place.dataDir, 'back');
    expect(await portevoix(there, 'move', '--to', back)).toMatchObject(good);
    expect(await contentOf({ databaseUrl: null, dataDir: back })).toEqual(before);
  });
});
