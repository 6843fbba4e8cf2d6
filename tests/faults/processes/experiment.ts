/** Real server processes: killed between any two statements, on a full disk, cut off from their clients, before a thousand of them, two on one PostgreSQL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../server/postgres.ts';
import type { Asked, Experiment, Outcome } from '../experiments.ts';
import { openDoor, openTlsDoor } from './cutting-door.ts';
import { outage } from './outage.ts';
import { settle, start, wrongIn, type RealBrowser, type Where } from './ground.ts';

/** A whole sync has fewer; at the last of them the server must have lived. */
const mostStatements = 60;

async function inFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-processes-'));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Everything comes together on a healthy server. */
async function heal(where: Where, browsers: readonly RealBrowser[]): Promise<string[]> {
  const server = await start(where);
  const wrong: string[] = [];
  for (const browser of browsers) {
    browser.origin = server.origin;
    const result = await browser.sync();
    if (!result.ok) wrong.push(`the last sync failed: ${result.reason}`);
  }
  await server.end('SIGTERM');
  return [...wrong, ...(await wrongIn(where, browsers))];
}

/** The server dies before the first statement of a sync, then before the second, and so on until it lives through one. */
const killed = (say: Asked['say']) =>
  inFolder(async (dataDir): Promise<Outcome> => {
    const where = { databaseUrl: null, dataDir };
    const [browser] = await settle(where, 1);
    await browser!.log(2);
    let kills = 0;
    for (; kills < mostStatements; kills++) {
      const server = await start(where, { FAULTS_KILL_AT: String(kills) });
      browser!.origin = server.origin;
      await browser!.sync();
      const { signal } = await server.end('SIGTERM');
      if (signal !== 'SIGKILL') break;
    }
    say(`killed between the ${kills} statements of a sync`);
    const wrong = await heal(where, [browser!]);
    if (kills === 0 || kills === mostStatements) wrong.push(`a sync of ${kills} statements: the count is wrong`);
    return { counts: `${kills} kills`, violations: wrong };
  });

/** The database can take no page more: nothing is acknowledged, and all goes when there is room again. */
const full = () =>
  inFolder(async (dataDir): Promise<Outcome> => {
    const where = { databaseUrl: null, dataDir };
    const [browser] = await settle(where, 1);
    const server = await start(where, { FAULTS_DISK_FULL: '1' });
    browser!.origin = server.origin;
    await browser!.log(500);
    const result = await browser!.sync();
    const still = await fetch(`${server.origin}/healthz`);
    await server.end('SIGTERM');
    const wrong: string[] = [];
    if (result.ok || result.reason !== 'server-error')
      wrong.push(`on a full disk a sync gave ${JSON.stringify(result)}`);
    if (!still.ok) wrong.push('on a full disk the server answers nobody any more');
    return { counts: '1 full disk', violations: [...wrong, ...(await heal(where, [browser!]))] };
  });

/** The answer is lost on the way, after so many bytes. */
const cutOff = () =>
  inFolder(async (dataDir): Promise<Outcome> => {
    const where = { databaseUrl: null, dataDir };
    const [browser] = await settle(where, 1);
    const server = await start(where);
    const door = await openDoor(Number(new URL(server.origin).port));
    const cuts = [0, 1, 15, 100, 300, 600, 700, 800, 900, 1000, 1100];
    for (const cut of cuts) {
      await browser!.log(1);
      door.cutAfter = cut;
      browser!.origin = door.origin;
      await browser!.sync();
    }
    await server.end('SIGTERM');
    await door.close();
    return { counts: `${cuts.length} answers cut off`, violations: await heal(where, [browser!]) };
  });

/** TLS is reset in its handshake: the line is away, and everything goes when it is back. */
const tlsReset = () =>
  inFolder(async (dataDir): Promise<Outcome> => {
    const where = { databaseUrl: null, dataDir };
    const [browser] = await settle(where, 1);
    const door = await openTlsDoor();
    browser!.origin = door.origin;
    const wrong: string[] = [];
    const tries = 3;
    for (let each = 0; each < tries; each++) {
      await browser!.log(1);
      const result = await browser!.sync();
      if (result.ok || result.reason !== 'unreachable' || result.retryAt === null)
        wrong.push(`with TLS reset a sync gave ${JSON.stringify(result)}`);
    }
    if (door.cut() < tries) wrong.push(`${door.cut()} handshakes were cut, not ${tries}`);
    await door.close();
    return { counts: `${door.cut()} TLS resets`, violations: [...wrong, ...(await heal(where, [browser!]))] };
  });

/** Of two servers on one PostgreSQL one dies in the middle, while the other serves; its browsers go to the other one. */
async function twoServers(): Promise<Outcome> {
  const cluster = await startCluster();
  try {
    return await inFolder(async (dataDir) => {
      const where = { databaseUrl: await cluster.createDatabase(), dataDir };
      const [one, two] = await settle(where, 2);
      const healthy = await start(where);
      let kills = 0;
      for (const killAt of [2, 4, 6, 7, 8, 9, 10, 12, 14]) {
        const dying = await start(where, { FAULTS_KILL_AT: String(killAt) });
        one!.origin = dying.origin;
        two!.origin = healthy.origin;
        await Promise.all([one!.log(3), two!.log(3)]);
        await Promise.all([one!.sync(), two!.sync()]);
        one!.origin = healthy.origin;
        await Promise.all([one!.sync(), two!.sync()]);
        const { signal } = await dying.end('SIGTERM');
        if (signal === 'SIGKILL') kills += 1;
      }
      await healthy.end('SIGTERM');
      return { counts: `${kills} kills beside a second server`, violations: await heal(where, [one!, two!]) };
    });
  } finally {
    await cluster.stop();
  }
}

export const processes: Experiment = {
  name: 'processes',
  words:
    'server processes killed between any two statements, on a full disk, cut off, before a thousand browsers, two on one PostgreSQL',
  async run({ say }) {
    const outcomes: Outcome[] = [];
    for (const part of [
      () => killed(say),
      full,
      cutOff,
      tlsReset,
      () => inFolder((dataDir) => outage({ databaseUrl: null, dataDir })),
      twoServers,
    ]) {
      const outcome = await part();
      say(outcome.counts);
      outcomes.push(outcome);
    }
    return {
      counts: outcomes.map(({ counts }) => counts).join(', '),
      violations: outcomes.flatMap(({ violations }) => violations),
    };
  },
};
