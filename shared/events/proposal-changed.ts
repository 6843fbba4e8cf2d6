/** The person rewrites their own proposal, as long as nobody has decided on it: all that can be changed, as it is to be. */
import * as z from 'zod/mini';
import { longestNote, longestTitle, wishShape } from '../proposal-wish.ts';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'proposal.changed',
  v: 1,
  body: z.object({
    /** Id of the `clip.proposed` or `idea.proposed` event. */
    share: id,
    /** Absent of an idea. */
    url: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(2000))),
    title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
    quote: z.optional(z.string().check(z.maxLength(longestNote))),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(longestNote))),
    ...wishShape,
  }),
});

const share = '0197a3f0-0000-7000-8000-000000000003';

export const examples = {
  valid: [
    { share, title: 'Another title' },
    { share, url: 'https://example.org/', title: 'T', quote: 'Q', note: 'Another reason.', network: 'x' },
  ],
  invalid: [{ share }, { title: 'x' }, { share, title: 'x', url: 'javascript:alert(1)' }],
};
