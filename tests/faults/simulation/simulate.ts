/** Plays one schedule with the real client and the real server, heals what it broke, and says what does not hold then. */
import type { Schedule } from './commands.ts';
import { heal } from './healing.ts';
import { Simulation, type Counts } from './simulation.ts';
import type { Site } from './site.ts';

/** Milliseconds of real time; a schedule takes a few hundred. */
const patience = 60_000;

/** Plays a schedule; gives what does not hold in the end, and what was done. */
export async function simulate(
  site: Site,
  schedule: Schedule,
  name: string,
): Promise<{ wrong: string[]; counts: Counts }> {
  const simulation = await Simulation.begin(site, schedule, name);
  const stuck = Promise.withResolvers<{ wrong: string[]; counts: Counts }>();
  const late = setTimeout(
    () => stuck.resolve({ wrong: ['it does not come to an end'], counts: simulation.counts }),
    patience,
  );
  const played = async () => {
    for (const command of schedule.commands) await simulation.play(command);
    return { wrong: await heal(simulation), counts: simulation.counts };
  };
  try {
    return await Promise.race([played(), stuck.promise]);
  } finally {
    clearTimeout(late);
    await simulation.end();
  }
}
