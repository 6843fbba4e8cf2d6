/** The person says (or the page showed) that the share is out; a second one corrects the first. */
import * as z from 'zod/mini';
import { networkIds } from '../networks/index.ts';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'share.published',
  v: 1,
  body: z.object({
    /** Id of the `share.inserted` event. */
    share: id,
    network: z.enum(networkIds),
    post: id,
    permalink: z.optional(z.url({ protocol: /^https$/ }).check(z.maxLength(500))),
    /** `permalink`: an address proves it. `person`: the person's own word. */
    confirmed: z.enum(['permalink', 'person']),
  }),
});

export const examples = {
  valid: [
    {
      share: '0197a3f0-0000-7000-8000-000000000003',
      network: 'x',
      post: '0197a3f0-0000-7000-8000-000000000001',
      permalink: 'https://x.com/camille/status/1860000000000000000',
      confirmed: 'permalink',
    },
  ],
  invalid: [
    {
      share: '0197a3f0-0000-7000-8000-000000000003',
      network: 'x',
      post: '0197a3f0-0000-7000-8000-000000000001',
      permalink: 'javascript:alert(1)',
      confirmed: 'permalink',
    },
  ],
};
