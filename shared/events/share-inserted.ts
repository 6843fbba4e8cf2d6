/** The person took a variant into the composer (or onto the clipboard); it is not published yet. */
import * as z from 'zod/mini';
import { linkCodePattern } from '../link-code-pattern.ts';
import { networkIds } from '../networks/index.ts';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'share.inserted',
  v: 1,
  body: z.object({
    network: z.enum(networkIds),
    post: id,
    variant: z.optional(id),
    /** `editor`: written into the composer. `clipboard`: copied for the person to paste. */
    method: z.enum(['editor', 'clipboard']),
    /** An answer to somebody else's post; absent for a post of one's own. */
    place: z.optional(z.enum(['comment', 'reply'])),
    /** The code of the tracked link that took the place of the post's own in the text; absent when the text has the plain one. */
    link: z.optional(z.string().check(z.regex(linkCodePattern))),
  }),
});

export const examples = {
  valid: [
    {
      network: 'linkedin',
      post: '0197a3f0-0000-7000-8000-000000000001',
      variant: '0197a3f0-0000-7000-8000-000000000002',
      method: 'editor',
    },
    { network: 'x', post: '0197a3f0-0000-7000-8000-000000000001', method: 'clipboard', place: 'reply' },
    { network: 'x', post: '0197a3f0-0000-7000-8000-000000000001', method: 'editor', link: '7kQm2XbT9pRc' },
  ],
  invalid: [
    { network: 'minitel', post: '0197a3f0-0000-7000-8000-000000000001', method: 'editor' },
    { network: 'x', post: '0197a3f0-0000-7000-8000-000000000001', method: 'editor', place: 'moon' },
    { network: 'x', post: '0197a3f0-0000-7000-8000-000000000001', method: 'editor', link: '../admin' },
    {},
  ],
};
