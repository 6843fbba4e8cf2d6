/** What became of the person's proposals since they last looked: decisions and thanks, told once in each of their browsers. */
import type { OwnProposal } from '../../shared/own-proposal.ts';
import { keep, kept, type Database } from '../db.ts';
import { ownClips } from './own-log.ts';

/** By proposal: what the person has read of it. */
export type Heard = Readonly<Record<string, string>>;
/** A proposal of which there is something to tell. `isDecided`: the decision; otherwise the thanks alone. */
export interface News {
  readonly proposal: OwnProposal;
  readonly title: string;
  readonly isDecided: boolean;
  readonly isThanked: boolean;
}

/** As many proposals are looked through, the newest. */
const most = 300;

const decisionOf = ({ state, decidedAt, fate, post }: OwnProposal) => [state, decidedAt, fate, post?.id].join(' ');
const marksOf = (each: OwnProposal): string => `${decisionOf(each)}|${each.thanks?.at ?? ''}`;

/** What is to be told, newest proposal first. What happened before this browser joined is no news. */
export function newsHere(db: Database): Promise<News[]> {
  return db.transaction('r', db.events, db.devices, db.refusals, db.kept, async () => {
    const [me, membership] = [await kept(db, 'me'), await kept(db, 'membership')];
    if (!me || !membership) return [];
    const heard = (await kept(db, 'heard')) ?? {};
    const since = Date.parse(membership.joinedAt);
    const isLater = (time: string | null | undefined) => typeof time === 'string' && Date.parse(time) >= since;
    const own = await ownClips(db, most);
    const lines = new Map(own.map((each) => [each.id, each]));
    return me.proposals.flatMap((proposal): News[] => {
      const line = lines.get(proposal.id);
      if (!line || line.state === 'withdrawn' || heard[proposal.id] === marksOf(proposal)) return [];
      const [decision, thanks] = (heard[proposal.id] ?? '|').split('|');
      const { state, decidedAt } = proposal;
      const isDecided = state !== 'in-review' && isLater(decidedAt) && decision !== decisionOf(proposal);
      const isThanked = isLater(proposal.thanks?.at) && thanks !== proposal.thanks?.at;
      return isDecided || isThanked ? [{ proposal, title: line.title, isDecided, isThanked }] : [];
    });
  });
}

/** The person has read all that there is. */
export async function hearAll(db: Database): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const me = await kept(db, 'me');
    if (!me) return;
    const told = me.proposals.filter(({ state, thanks }) => state !== 'in-review' || thanks);
    await keep(db, 'heard', Object.fromEntries(told.map((each) => [each.id, marksOf(each)])));
  });
}
