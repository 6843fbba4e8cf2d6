/** Words a failed request so that the reader knows what to do. */
import type { LanguageId, Translate } from '../../shared/languages/index.ts';
import type { Failure } from './request.ts';

/** Codes whose English sentence names the field or the number: worth showing to who reads English. */
const withDetail = new Set(['invalid', 'unreadable', 'server-error']);

export function failureWords({ t, language }: { t: Translate; language: LanguageId }, failure: Failure): string {
  const words = t(`admin.problem.${failure.code}`);
  return language === 'en' && withDetail.has(failure.code) && failure.detail ? `${words} (${failure.detail})` : words;
}
