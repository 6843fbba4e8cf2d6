/** The real clients, the real server and the line between them, on which the commands of a schedule are played. */
import { join } from 'node:path';
import type { Appended } from '../../../extension/db.ts';
import type { SyncResult } from '../../../extension/sync.ts';
import { eraseMember } from '../../../server/erase.ts';
import type { Command, Schedule } from './commands.ts';
import { Ledger } from './ledger.ts';
import { Network, type Fate } from './network.ts';
import { idAt, seeded } from './random.ts';
import { SimBrowser, type Act } from './sim-browser.ts';
import { SimServer } from './sim-server.ts';
import type { Member, Site } from './site.ts';

/** What was done in how many schedules, by name. */
export type Counts = Record<string, number>;

const begin = Date.parse('2026-11-22T12:00:00Z');
const mostBrowsers = 8;

export class Simulation {
  readonly ledger = new Ledger();
  readonly browsers: SimBrowser[] = [];
  readonly server: SimServer;
  readonly network: Network;
  readonly counts: Counts = {};
  /** What went wrong on the way. */
  readonly wrong: string[] = [];
  readonly #random: () => number;
  readonly #codes = new Map<Member, number>();

  private constructor(server: SimServer, chance: number) {
    this.server = server;
    this.network = new Network(server);
    this.#random = seeded(chance);
  }

  static async begin(site: Site, schedule: Schedule, name: string): Promise<Simulation> {
    const server = await SimServer.on(site, join(site.folder, name), begin);
    const simulation = new Simulation(server, schedule.chance);
    const people = site.members.flatMap((member) => member.people.map((person) => ({ member, person })));
    // The two browsers of one person first, then a colleague's, then somebody's in the other programme.
    const order = [0, 1, 2, 4, 3, 5, 6, 7];
    for (const place of order.slice(0, schedule.browsers)) {
      const { member, person } = people[place]!;
      const browser = new SimBrowser(member, begin, simulation.#random);
      await browser.enter(person);
      simulation.browsers.push(browser);
    }
    return simulation;
  }

  count(what: string, times = 1): void {
    if (times > 0) this.counts[what] = (this.counts[what] ?? 0) + times;
  }

  async quiet(): Promise<void> {
    for (const browser of this.browsers) await browser.quiet();
  }

  async play(command: Command): Promise<void> {
    const browser = 'browser' in command ? this.browsers[command.browser % this.browsers.length]! : undefined;
    if (browser) await this.#inBrowser(browser, command);
    else await this.#outside(command);
    await this.quiet();
  }

  async #inBrowser(browser: SimBrowser, command: Command): Promise<void> {
    switch (command.do) {
      case 'share':
      case 'clip':
        return this.#begin(browser, command.do);
      case 'answer': {
        const line = browser.lines[command.pick % (browser.lines.length || 1)];
        if (!line) return undefined;
        const as = line.kind === 'clip.proposed' ? 'shareWithdrawn' : command.as;
        const about = { share: line.id, network: 'x', post: line.id } as const;
        if (as === 'sharePublished') {
          return this.#append(browser, line.id, (id, at) =>
            browser.append('sharePublished', { ...about, confirmed: 'person' }, id, at),
          );
        }
        const body = as === 'shareDismissed' ? about : { share: line.id };
        return this.#append(browser, line.id, (id, at) => browser.append(as, body as typeof about, id, at));
      }
      case 'sync':
        return this.#sync(browser, command);
      case 'join':
        this.count('joinings');
        return this.join(browser, 'ok').then(() => undefined);
      case 'copy':
        return this.#copy(browser);
      case 'compact':
        return this.#compact(browser);
      case 'revoke':
        return this.#revoke(browser);
      case 'erase':
        return this.#erase(browser);
      case 'die':
        this.count('deaths of a browser');
        if (command.after === null) browser.die();
        else browser.dieAt(command.after, command.afterCommit);
        return undefined;
      case 'full':
        if (command.full) this.count('full disks');
        browser.mood.full = command.full;
        return undefined;
      case 'clock':
        this.count('clock jumps');
        browser.time += command.by;
        return undefined;
      default:
        return undefined;
    }
  }

  async #outside(command: Command): Promise<void> {
    switch (command.do) {
      case 'deliver': {
        const waiting = this.browsers.flatMap((each) => each.parcels);
        const chosen = new Map(command.parcels.map(({ pick, fate }) => [waiting[pick % (waiting.length || 1)], fate]));
        for (const browser of this.browsers) browser.parcels = browser.parcels.filter((each) => !chosen.has(each));
        await Promise.all([...chosen].map(([parcel, fate]) => parcel && this.network.deliver(parcel, fate)));
        return;
      }
      case 'deliver-late':
        return this.network.deliverLate(command.pick);
      case 'server-clock':
        this.count('clock jumps');
        this.server.time += command.by;
        return;
      case 'crash':
        this.server.dieAt(command.after);
        return;
      case 'start':
        return this.server.start();
      case 'backup':
        return this.server.backup();
      case 'restore':
        return this.server.restore(command.pick);
    }
  }

  #begin(browser: SimBrowser, what: 'share' | 'clip'): Promise<void> {
    return this.#append(browser, null, (id, at) =>
      what === 'share'
        ? browser.append('shareInserted', { network: 'x', post: id, method: 'editor' }, id, at)
        : browser.append('clipProposed', { url: 'https://example.org/', title: 'A page', note: 'Read it.' }, id, at),
    );
  }

  async #append(
    browser: SimBrowser,
    line: string | null,
    write: (id: string, at: Date) => Promise<Act<Appended>>,
  ): Promise<void> {
    const id = idAt(Math.max(browser.time, line === null ? 0 : this.ledger.latestOf(line) + 1), this.#random);
    const at = new Date(browser.time);
    const refusedBefore = browser.mood.refused;
    const act = await write(id, at);
    if (act.how === 'threw') return this.#note(`append threw: ${String(act.error)}`);
    if (act.how === 'done' && !act.value.ok) {
      const full = act.value.reason === 'full' && browser.mood.refused > refusedBefore;
      if (!full) this.#note(`append failed: ${act.value.reason} ${act.value.detail}`);
      else this.count('writes on a full disk');
      return;
    }
    const event = act.how === 'done' && act.value.ok ? act.value.event : null;
    this.count(event ? 'events seen as logged' : 'events cut off while they were written');
    this.ledger.add({ id, member: browser.member, line: line ?? id, event });
    if (event && line === null) browser.lines.push({ id, kind: event.kind });
  }

  #note(what: string): void {
    this.wrong.push(what);
  }

  /** Begins a sync and lets each of the browser's requests meet its fate. */
  async #sync(browser: SimBrowser, { trigger, fates, held }: Command & { do: 'sync' }): Promise<void> {
    this.count('syncs');
    const deaths = browser.deaths;
    void browser.sync(trigger).then((act) => this.#judge(browser, act));
    await browser.quiet();
    let parcel;
    for (const fate of fates) {
      if (browser.deaths !== deaths || !(parcel = browser.parcels.shift())) return;
      await this.network.deliver(parcel, fate);
      await browser.quiet();
    }
    if (!held) await this.drain(browser);
  }

  /** Every request of the browser arrives and is answered, until none comes. */
  async drain(browser: SimBrowser): Promise<void> {
    for (let parcel = browser.parcels.shift(); parcel; parcel = browser.parcels.shift()) {
      await this.network.deliver(parcel, 'ok');
      await browser.quiet();
    }
  }

  #judge(browser: SimBrowser, act: Act<SyncResult>): void {
    if (act.how === 'threw') this.#note(`sync threw: ${String(act.error)}`);
    if (act.how !== 'done' || act.value.ok) return;
    const { reason } = act.value;
    if (reason === 'storage-full' && browser.mood.refused > 0) this.count('syncs stopped by a full disk');
    else if (reason.startsWith('storage-')) this.#note(`sync gave ${reason}`);
  }

  /** Joins again with an invitation not used yet; the request meets its fate. Says whether it worked. */
  async join(browser: SimBrowser, fate: Fate): Promise<boolean> {
    const used = this.#codes.get(browser.member) ?? 0;
    this.#codes.set(browser.member, used + 1);
    const code = browser.member.invitations[used];
    if (code === undefined) return false;
    const joining = browser.join(code);
    await browser.quiet();
    const parcel = browser.parcels.shift();
    if (parcel) await this.network.deliver(parcel, fate);
    await browser.quiet();
    await this.drain(browser);
    const act = await joining;
    if (act.how === 'threw') this.#note(`join threw: ${String(act.error)}`);
    if (act.how === 'done' && !act.value.ok && act.value.reason === 'storage-full') {
      this.count('joinings stopped by a full disk');
    }
    return act.how === 'done' && act.value.ok;
  }

  async #copy(browser: SimBrowser): Promise<void> {
    const twin = this.browsers.length < mostBrowsers ? await browser.copy() : null;
    if (!twin) return;
    this.count('copied profiles');
    this.browsers.push(twin);
  }

  /** Compacted lines are older than any backup, so that the server holds all that this browser believes it to, and keeps it. */
  async #compact(browser: SimBrowser): Promise<void> {
    if (!this.server.up) return;
    const settled = await browser.settled();
    const there = this.server.db.selectFrom('event').select('id').where('id', 'in', settled).execute();
    // It may die of the question.
    const ids = await there.catch(() => []);
    if (settled.length === 0 || ids.length < settled.length) return;
    this.server.outliveBackups();
    const act = await browser.compact();
    if (act.how === 'threw') this.#note(`compacting threw: ${String(act.error)}`);
    if (act.how === 'done') this.count('events compacted', act.value);
  }

  async #revoke(browser: SimBrowser): Promise<void> {
    const membership = await browser.membership();
    if (!membership || !this.server.up) return;
    this.count('revoked browsers');
    await this.server.db
      .updateTable('device')
      .set({ revoked_at: this.server.time })
      .where('program_id', '=', browser.member.program.id)
      .where('id', '=', membership.device.id)
      .execute()
      .catch(() => undefined);
  }

  async #erase(browser: SimBrowser): Promise<void> {
    if (!this.server.up) return;
    const { program, id } = browser.member;
    const erased = await eraseMember(this.server.db, program.id, id, this.server.time).catch(() => null);
    if (erased === 'done') this.count('people erased');
    this.server.outliveBackups();
  }

  async end(): Promise<void> {
    for (const browser of this.browsers) browser.close();
    await this.server.remove();
  }
}
