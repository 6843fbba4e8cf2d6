/** The ground on which each schedule starts: a database file with two programmes, their people, and invitations for later. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/db.ts';
import { migrate } from '../../../server/migrate.ts';
import { makeInvitation } from '../../../server/routes/people.ts';
import { makeWorld, type Person } from '../../server/world.ts';

export interface Member {
  readonly program: { readonly id: string; readonly name: string };
  readonly id: string;
  /** Browsers of theirs that have joined. */
  readonly people: readonly Person[];
  /** Codes of invitations that name them, to join again with. */
  readonly invitations: readonly string[];
}

export interface Site {
  /** Where schedules keep their files. */
  readonly folder: string;
  readonly members: readonly Member[];
  /** Copies the ground's database to that path. */
  lay(file: string): Promise<void>;
  remove(): Promise<void>;
}

const membersPerProgram = 2;
const browsersPerMember = 2;
const invitationsPerMember = 40;
/** Clocks jump by years, and invitations are not what is tried. */
const days = 365 * 200;

/** Makes the ground. In memory where the system offers that: these schedules are about order, not about disks. */
export async function prepareSite(): Promise<Site> {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'portevoix-faults-'));
  const dataDir = join(folder, 'ground');
  await mkdir(dataDir);
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const migrated = await migrate(opened, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  const { world, a, b } = await makeWorld(opened.db);
  const members: Member[] = [];
  for (const [program, name] of [
    [a, 'Alpha'],
    [b, 'Beta'],
  ] as const) {
    for (let number = 1; number <= membersPerProgram; number++) {
      const first = await world.join(program.id, `${name} ${number}`, 'ambassador');
      const people = [first];
      while (people.length < browsersPerMember) people.push(await world.joinAgain(program, first));
      const wish = { name: null, role: 'ambassador', days, member: first.id } as const;
      const invitations: string[] = [];
      while (invitations.length < invitationsPerMember) {
        invitations.push((await makeInvitation(opened.db, program.id, wish, world.time)).code);
      }
      members.push({ program: { id: program.id, name }, id: first.id, people, invitations });
    }
  }
  // Closing the last connection writes the WAL into the file.
  await opened.db.destroy();
  return {
    folder,
    members,
    lay: (file) => copyFile(opened.file ?? '', file),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
