/** The experiments of `npm run faults`, in order. */
import { processes } from './processes/experiment.ts';
import { simulation } from './simulation/experiment.ts';
import { walCuts } from './wal/experiment.ts';

/** What an experiment is told. */
export interface Asked {
  /** Schedules of the simulation. */
  readonly runs: number;
  readonly seed: number;
  /** The path to one schedule of that seed, from a violation; undefined: all of them. */
  readonly path: string | undefined;
  readonly threads: number;
  /** Tells how far it is. */
  say(text: string): void;
}

export interface Outcome {
  /** What was injected how often: a part of the last line. */
  readonly counts: string;
  /** What did not hold, each with how to see it again. */
  readonly violations: readonly string[];
}

export interface Experiment {
  readonly name: string;
  readonly words: string;
  run(asked: Asked): Promise<Outcome>;
}

export const experiments: readonly Experiment[] = [simulation, walCuts, processes];
