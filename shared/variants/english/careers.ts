/** Working lives "at Acme". */
import type { Tagged } from './tags.ts';

const stations = /^(?:job|role|career|chapter|adventure|challenge|internship|apprenticeship)$/;
const beginnings = /^(?:is|was|were|be|starts?|begins?|awaits)$/;

/** "Could your next job be at Acme?", "who has been repairing lamps at Acme for thirty years": the name is at `at`. */
export function isCareer(tokens: readonly Tagged[], at: number): boolean {
  const told = tokens.slice(0, at - 1);
  if (beginnings.test(told.at(-1)?.lower ?? '') && told.some((token) => stations.test(token.lower))) return true;
  const been = told.findIndex((token, index) => token.lower === 'been' && told[index + 1]?.tag === 'VBG');
  const whose = told[been - 2];
  const isSomebody = whose !== undefined && (whose.tag === 'NNP' || /^(?:who|he|she|they|i)$/.test(whose.lower));
  return been >= 2 && isSomebody && /^(?:for|since)$/.test(tokens[at + 1]?.lower ?? '');
}
