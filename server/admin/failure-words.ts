/** Words a failed request so that the reader knows what to do. */
import type { Translate } from '../../shared/languages/index.ts';
import type { Failure } from './request.ts';

/** Codes whose English sentence names the field or the number and is worth showing as it came. */
const withDetail = new Set(['invalid', 'unreadable', 'server-error', 'conflict']);

export function failureWords(t: Translate, failure: Failure): string {
  const words = t(`admin.problem.${failure.code}`);
  return withDetail.has(failure.code) && failure.detail ? `${words} (${failure.detail})` : words;
}
