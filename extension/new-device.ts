/** A profile that was copied, or restored from a backup: this one takes an identity of its own, and loses nothing. */
import { uuidv4 } from 'uuidv7';
import { newDeviceGivenSchema } from '../shared/api.ts';
import { askAnew, type Answer } from './api-client.ts';
import { keep, kept, takeName, type Database, type Membership } from './db.ts';

interface Means {
  db: Database;
  fetch: typeof fetch;
}

/**
 * Asks the server for one more device of the member and becomes it. What was written under the former name comes along;
 * the name itself is left to the other profile, whose events are then read from the server like those of any other browser.
 * Refused by servers that know no such request.
 */
export async function takeNewDevice({ db, fetch }: Means, membership: Membership): Promise<Answer<Membership>> {
  const { server, token, device } = membership;
  const attempt = async () => {
    const wish = { device: { id: await noteShared(db, device.id), name: nextName(device.name) } };
    return askAnew({ server, token, path: '/api/v1/devices', schema: newDeviceGivenSchema, body: wish, fetch });
  };
  let answer = await attempt();
  if (!answer.ok && answer.code === 'conflict') {
    // The copy was made while we were asking, and the other one has that id.
    await db.kept.delete('splitting');
    answer = await attempt();
  }
  if (!answer.ok) {
    if (answer.reason === 'refused') await db.kept.delete('splitting');
    return answer;
  }
  const given = { ...membership, ...answer.value };
  await become(db, membership, given);
  return { ...answer, value: given };
}

/**
 * Keeps that this browser shares its name with another one until it has a name of its own, and gives the id which it will ask
 * for: the same again after a lost answer, since the server knows by it that it gave one already. In one transaction with
 * whatever was seen of the other one, so that a browser which dies in between does not go on under the shared name.
 */
export function noteShared(db: Database, from: string): Promise<string> {
  return db.transaction('rw', db.kept, async () => {
    const before = await kept(db, 'splitting');
    if (before?.from === from) return before.to;
    const to = uuidv4();
    await keep(db, 'splitting', { from, to });
    return to;
  });
}

/** As long as the server takes, and told from the other one's. */
function nextName(name: string): string {
  const [, base = name, count] = /^(.*) \((\d+)\)$/.exec(name) ?? [];
  return `${base.slice(0, 100)} (${Number(count ?? 1) + 1})`;
}

function become(db: Database, former: Membership, membership: Membership): Promise<void> {
  return db.transaction('rw', db.events, db.devices, db.kept, async () => {
    // Left or joined again meanwhile: what we asked for belongs to nobody here.
    if ((await kept(db, 'membership'))?.token !== former.token) return;
    const device = membership.device.id;
    await takeName(db, device, former.device.id);
    // What the other profile wrote lies among what we know of it.
    await db.devices.update(former.device.id, { pulled: 0 });
    await keep(db, 'membership', membership);
    await db.kept.delete('splitting');
  });
}
