/** A post's plan in the admin's form: what was saved comes back as it was, and what is wrong is named by its field. */
import { expect, it } from 'vitest';
import { draftOf, emptyDraft, readDraft, sameDraft } from '../../server/admin/posts/post-draft.ts';
import type { AdminPost } from '../../shared/admin-api.ts';
import { plainPlan, type PostPlan } from '../../shared/life-api.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const plans: Partial<PostPlan>[] = [
  {},
  {
    releaseAt: '2026-12-01T08:30:00.000Z',
    expiresAt: '2027-03-28T01:30:00.000Z',
    pinnedUntil: '2027-01-01T00:00:00.000Z',
  },
  { campaign: id, moment: id, groups: [id], personae: ['expert'], networks: ['x'], media: [id] },
  { about: { kind: 'job', place: 'Lyon', contract: 'CDI', referral: null } },
  { about: { kind: 'event', at: '2026-12-01T08:30:00.000Z', place: 'Lyon', link: 'https://example.org/' } },
  { about: { kind: 'reaction', url: 'https://example.org/1', why: 'Un projet.', comments: ['Bravo.', 'Où ?'] } },
];
const post = (plan: Partial<PostPlan>): AdminPost => ({
  id,
  state: 'draft',
  version: 1,
  title: 'T',
  text: 'x',
  link: null,
  theme: null,
  language: 'fr',
  variants: [],
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  publishedAt: null,
  plan: { ...plainPlan, ...plan },
  withdrawnAt: null,
  withdrawnReason: null,
  proposal: null,
});

it.each(plans)('keeps %j', (plan) => {
  const read = readDraft(draftOf(post(plan)), 1);
  expect(read.ok && read.input.plan).toEqual({ ...plainPlan, ...plan });
  expect(sameDraft(draftOf(post(plan)), emptyDraft('fr'))).toBe(false);
});

it('names the field that is wrong', () => {
  const draft = { ...draftOf(post({})) };
  const wrong = (plan: Partial<typeof draft.plan>) => {
    const read = readDraft({ ...draft, plan: { ...draft.plan, ...plan } }, 1);
    return read.ok ? [] : [...read.wrong];
  };
  const { about } = draft.plan;
  expect(wrong({ releaseAt: '2026-12-01T08:30', expiresAt: '2026-12-01T08:30' })).toEqual(['plan.expiresAt']);
  expect(wrong({ about: { ...about, kind: 'job', place: ' ', contract: 'CDI', url: 'no address' } })).toEqual([
    'plan.about.place',
    'plan.about.url',
  ]);
  expect(wrong({ about: { ...about, kind: 'event', place: 'Lyon', at: '' } })).toEqual(['plan.about.at']);
  expect(wrong({ about: { ...about, kind: 'reaction', url: '', why: '', comments: 'a' } }).toSorted()).toEqual([
    'plan.about.url',
    'plan.about.why',
  ]);
});
