/** The event kinds we know, in the order in which a share lives. Others are stored and passed on untouched. */
import * as z from 'zod/mini';
import charterAccepted from './charter-accepted.ts';
import clipProposed from './clip-proposed.ts';
import type { LogEvent } from './event.ts';
import ideaProposed from './idea-proposed.ts';
import proposalChanged from './proposal-changed.ts';
import shareDismissed from './share-dismissed.ts';
import shareInserted from './share-inserted.ts';
import sharePublished from './share-published.ts';
import shareWithdrawn from './share-withdrawn.ts';
import tipAnswered from './tip-answered.ts';
import voteCast from './vote-cast.ts';

export const eventKinds = {
  shareInserted,
  sharePublished,
  shareDismissed,
  shareWithdrawn,
  clipProposed,
  ideaProposed,
  proposalChanged,
  voteCast,
  charterAccepted,
  tipAnswered,
} as const;

/** Every kind by its name on the wire. */
export const eventKindList = Object.values(eventKinds);

export type BodyOf<K extends keyof typeof eventKinds> = z.infer<(typeof eventKinds)[K]['body']>;

/** A known event with its body parsed, or `unknown` for a kind or version newer than ours. */
export type KnownEvent =
  | { kind: 'share.inserted'; body: BodyOf<'shareInserted'> }
  | { kind: 'share.published'; body: BodyOf<'sharePublished'> }
  | { kind: 'share.dismissed'; body: BodyOf<'shareDismissed'> }
  | { kind: 'share.withdrawn'; body: BodyOf<'shareWithdrawn'> }
  | { kind: 'clip.proposed'; body: BodyOf<'clipProposed'> }
  | { kind: 'idea.proposed'; body: BodyOf<'ideaProposed'> }
  | { kind: 'proposal.changed'; body: BodyOf<'proposalChanged'> }
  | { kind: 'vote.cast'; body: BodyOf<'voteCast'> }
  | { kind: 'charter.accepted'; body: BodyOf<'charterAccepted'> }
  | { kind: 'tip.answered'; body: BodyOf<'tipAnswered'> };

export type ReadEvent = { ok: true; known: KnownEvent | null } | { ok: false; reason: string };

/**
 * Reads an event's body by its kind. A kind or version that we do not know is fine (`known: null`): it is kept as it is.
 * A body that breaks its own kind's schema gives `ok: false` with a sentence that names the field. `made`: another make of
 * that schema, where one is faster.
 */
export function readEvent(
  event: Pick<LogEvent, 'kind' | 'v' | 'body'>,
  made: (body: z.ZodMiniObject) => z.ZodMiniObject = (body) => body,
): ReadEvent {
  const found = eventKindList.find((each) => each.kind === event.kind);
  if (!found || event.v > found.v) return { ok: true, known: null };
  const parsed = z.safeParse(made(found.body), event.body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `body.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
  }
  return { ok: true, known: { kind: found.kind, body: parsed.data } as KnownEvent };
}
