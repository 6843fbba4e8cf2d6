/** The person says (or the page showed) that the share is out; a second one corrects the first. */
import * as z from 'zod/mini';
import { networkIds } from '../networks/index.ts';
import { signaturePattern } from '../text/written-signature.ts';
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
    /** Tells how alike the text is to another one, not what it says (`shared/text/signature.ts`); absent when it was not seen. */
    signature: z.optional(z.string().check(z.regex(signaturePattern))),
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
    {
      share: '0197a3f0-0000-7000-8000-000000000003',
      network: 'linkedin',
      post: '0197a3f0-0000-7000-8000-000000000001',
      confirmed: 'person',
      signature: 'kJ_-'.repeat(43) + 'AA',
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
    {
      share: '0197a3f0-0000-7000-8000-000000000003',
      network: 'linkedin',
      post: '0197a3f0-0000-7000-8000-000000000001',
      confirmed: 'person',
      signature: 'We are proud to have opened a second site.',
    },
  ],
};
