/** The server is put back to an older backup by command: the browsers bring back what it lost, each event once. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { onBothEngines } from '../server/engines.ts';
import { at, faultsIn, portevoix } from '../server/lived-in.ts';
import { makeWorld, World } from '../server/world.ts';
import { TestBrowser } from './browser.ts';
import { share } from './real-server.ts';

onBothEngines('a restored server', (databases) => {
  it('gets back from the browsers all that came after its backup', async () => {
    const place = await databases.place();
    const file = join(place.dataDir, place.databaseUrl === null ? 'b.sqlite' : 'b.ndjson.gz');
    const ids: string[] = [];
    const browsers = await at(place, async ({ db }) => {
      const { world, a, b } = await makeWorld(db);
      const people = await Promise.all([a, b].map((program) => world.join(program.id, 'Newcomer', 'ambassador')));
      const all = people.map(() => new TestBrowser(world));
      for (const [n, browser] of all.entries()) await browser.enter(people[n]!, [a, b][n]!);
      const some = async () => {
        for (const browser of all) {
          for (let n = 0; n < 3; n++) ids.push(await share(browser));
          expect(await browser.sync()).toMatchObject({ ok: true, sent: 3 });
        }
      };
      await some();
      expect(await portevoix(place, 'backup', file)).toMatchObject({ code: 0 });
      await some();
      return all;
    });
    // One of them goes on while the server is away.
    ids.push(await share(browsers[0]!));
    expect(await portevoix(place, 'restore', file, '--force')).toMatchObject({ code: 0 });
    const restored = await openDatabase(place);
    const { app } = new World(restored.db);
    for (const browser of browsers) {
      browser.fetch = async (input, init) => app.fetch(new Request(input, init));
      expect(await browser.sync()).toMatchObject({ ok: true, refused: 0 });
    }
    const events = await restored.db.selectFrom('event').select('id').execute();
    await restored.db.destroy();
    expect(events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await faultsIn(place)).toEqual([]);
  });
});
