/** How much of what a person publishes is the company's; counted in this browser, told to nobody. */
import { keep, kept, type Database } from './db.ts';
import { ownLog, shareAt } from './db/own-log.ts';

/** What was shared longer ago says nothing about lately, ms. */
const lately = 30 * 86_400_000;
/** Lines of the log that are looked at: two shares a day. */
const most = 60;

/** A post of the person's own, as its page named it when it was out. */
export interface OwnPost {
  link: string;
  /** Milliseconds. */
  at: number;
}

export interface Mix {
  company: number;
  all: number;
}

/** Notes a publication that is no share of ours: its link and its time stay in this browser. Twice the same is one. */
export async function noteOwnPost(db: Database, link: string, now: number): Promise<void> {
  if (await shareAt(db, link, '')) return;
  await db.transaction('rw', db.kept, async () => {
    const before = ((await kept(db, 'ownPosts')) ?? []).filter((post) => post.at > now - lately && post.link !== link);
    await keep(db, 'ownPosts', [...before, { link, at: now }].slice(-most));
  });
}

/** Published shares of the last thirty days, and these with the person's own posts. */
export async function recentMix(db: Database, now: number): Promise<Mix> {
  const { lines } = await ownLog(db, most);
  const shares = lines.filter(
    (line) => line.kind === 'share' && line.state === 'published' && Date.parse(line.at) > now - lately,
  );
  const links = new Set(shares.flatMap((line) => (line.kind === 'share' ? (line.permalink ?? []) : [])));
  const own = ((await kept(db, 'ownPosts')) ?? []).filter(({ link, at }) => at > now - lately && !links.has(link));
  return { company: shares.length, all: shares.length + own.length };
}
