/** The person finds a colleague's proposal, or a theme, worth writing about; or takes that back. */
import * as z from 'zod/mini';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'vote.cast',
  v: 1,
  body: z.object({
    /** Id of the proposal or theme. */
    subject: id,
    about: z.enum(['proposal', 'theme']),
    /** `none` takes an earlier vote back. */
    vote: z.enum(['up', 'none']),
  }),
});

const subject = '0197a3f0-0000-7000-8000-000000000003';

export const examples = {
  valid: [
    { subject, about: 'proposal', vote: 'up' },
    { subject, about: 'theme', vote: 'none' },
  ],
  invalid: [{ subject, about: 'person', vote: 'up' }, { subject, about: 'theme', vote: 'down' }, { about: 'theme' }],
};
