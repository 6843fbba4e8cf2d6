/** The French corpus of the first-person transform, by kind of writing. */
import type { CorpusPart } from '../../measure.ts';

export const frenchCorpus: readonly CorpusPart[] = [];
