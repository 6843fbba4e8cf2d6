/** When a feed is polled next: as often as is wished, never sooner than its server allows, ever later while it fails. */

const minute = 60_000;
/** Nothing that a server asks for, and no back-off, keeps a feed from being tried once a day. */
const longest = 24 * 60 * minute;

type Headers = Readonly<Record<string, string>>;

/** Milliseconds that `Retry-After` (RFC 9110, 10.2.3) asks to wait: seconds or a date; 0 when it does not. */
function retryAfter(headers: Headers, now: number): number {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

/** Milliseconds for which the answer says that it stays fresh (RFC 9111, 5.2.2.1). */
function freshFor(headers: Headers): number {
  return Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1] ?? 0) * 1000;
}

export interface Polled {
  readonly now: number;
  /** Between two polls, as the admin wishes. */
  readonly minutes: number;
  /** Polls without success in a row, this one included; 0 after a success. */
  readonly failures: number;
  /** Of the answer, if there was one. */
  readonly headers?: Headers;
  readonly ttlMinutes?: number | null;
  /** From 0 to 1, so that what was added together is not polled together for ever. */
  readonly random: number;
}

/** The time of the next poll, milliseconds. */
export function nextPoll({ now, minutes, failures, headers = {}, ttlMinutes, random }: Polled): number {
  const usual = minutes * minute;
  const asked =
    failures === 0 ? Math.max(freshFor(headers), (ttlMinutes ?? 0) * minute) : usual * 2 ** Math.min(failures, 12);
  const wait = Math.min(longest, Math.max(usual, asked, retryAfter(headers, now)));
  return now + Math.round(wait * (1 + random / 10));
}
