/** When and for whom a post shows, as the form holds it: times as fields write them, nothing chosen as an empty text. */
import { type Media, plainPlan, type PostAbout, type PostKind, type PostPlan } from '../../../shared/life-api.ts';
import type { NetworkId } from '../../../shared/networks/index.ts';
import type { Persona } from '../../../shared/personae.ts';

/** One field for each thing that any kind asks for; what the present kind does not ask for waits unused. */
export interface AboutDraft {
  readonly kind: PostKind | '';
  readonly place: string;
  readonly contract: string;
  /** Where one applies, what tells more of the event, or the company's post: an address. */
  readonly url: string;
  readonly at: string;
  readonly why: string;
  /** One suggested comment a line. */
  readonly comments: string;
}
export interface PlanDraft {
  /** Times as `<input type="datetime-local">` has them, where the reader is. */
  readonly releaseAt: string;
  readonly expiresAt: string;
  readonly pinnedUntil: string;
  readonly campaign: string;
  readonly moment: string;
  readonly groups: readonly string[];
  readonly personae: readonly Persona[];
  readonly networks: readonly NetworkId[];
  readonly media: readonly Media['id'][];
  readonly about: AboutDraft;
}

const noAbout: AboutDraft = { kind: '', place: '', contract: '', url: '', at: '', why: '', comments: '' };

/** An ISO time as the field for days and times writes it; to the minute. */
export function fieldTime(iso: string | null): string {
  if (iso === null) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What the field holds as an ISO time, or null for nothing. */
function isoTime(field: string): string | null {
  const date = new Date(field);
  return field === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function aboutDraftOf(about: PostAbout | null): AboutDraft {
  if (about === null) return noAbout;
  const { kind } = about;
  if (kind === 'job')
    return { ...noAbout, kind, place: about.place, contract: about.contract, url: about.referral ?? '' };
  if (kind === 'event') return { ...noAbout, kind, at: fieldTime(about.at), place: about.place, url: about.link ?? '' };
  return { ...noAbout, kind, url: about.url, why: about.why, comments: about.comments.join('\n') };
}

/** The plan as the form shows it. */
export function planDraftOf(plan: PostPlan): PlanDraft {
  return {
    ...plan,
    releaseAt: fieldTime(plan.releaseAt),
    expiresAt: fieldTime(plan.expiresAt),
    pinnedUntil: fieldTime(plan.pinnedUntil),
    campaign: plan.campaign ?? '',
    moment: plan.moment ?? '',
    about: aboutDraftOf(plan.about),
  };
}

export const emptyPlan: PlanDraft = planDraftOf(plainPlan);

function aboutOf({ kind, place, contract, url, at, why, comments }: AboutDraft): unknown {
  const address = url.trim() === '' ? null : url.trim();
  if (kind === 'job') return { kind, place, contract, referral: address };
  if (kind === 'event') return { kind, at: isoTime(at), place, link: address };
  if (kind !== 'reaction') return null;
  const lines = comments.split('\n').map((line) => line.trim());
  return { kind, url: url.trim(), why, comments: lines.filter((line) => line !== '') };
}

/** The plan as the server's schema reads it; what is wrong in it is found there. */
export function planInput(plan: PlanDraft): Record<keyof PostPlan, unknown> {
  return {
    about: aboutOf(plan.about),
    releaseAt: isoTime(plan.releaseAt),
    expiresAt: isoTime(plan.expiresAt),
    pinnedUntil: isoTime(plan.pinnedUntil),
    campaign: plan.campaign || null,
    moment: plan.moment || null,
    groups: plan.groups,
    personae: plan.personae,
    networks: plan.networks,
    media: plan.media,
  };
}

/** Where the plan is wrong besides its schema: it may not be over before it begins. */
export function crossedDates({ releaseAt, expiresAt }: PlanDraft): boolean {
  return releaseAt !== '' && expiresAt !== '' && expiresAt <= releaseAt;
}
