/** A person proposes a post without a page: what it could say, and why. */
import * as z from 'zod/mini';
import { longestNote, longestTitle, wishShape } from '../proposal-wish.ts';
import { eventKind } from './event.ts';

export default eventKind({
  kind: 'idea.proposed',
  v: 1,
  body: z.object({
    /** The idea in one sentence. */
    title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(longestNote))),
    ...wishShape,
  }),
});

export const examples = {
  valid: [
    { title: 'Show the new workshop' },
    { title: 'Show the new workshop', note: 'Candidates ask.', network: 'linkedin', persona: 'insider' },
  ],
  invalid: [{ title: '' }, { note: 'Why' }, { title: 'x', network: 'minitel' }],
};
