/** The person says that an inserted share was not posted after all. */
import * as z from 'zod/mini';
import { networkIds } from '../networks/index.ts';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'share.dismissed',
  v: 1,
  body: z.object({ share: id, network: z.enum(networkIds), post: id }),
});

export const examples = {
  valid: [
    {
      share: '0197a3f0-0000-7000-8000-000000000003',
      network: 'linkedin',
      post: '0197a3f0-0000-7000-8000-000000000001',
    },
  ],
  invalid: [{ share: 'not-an-id', network: 'linkedin', post: '0197a3f0-0000-7000-8000-000000000001' }],
};
