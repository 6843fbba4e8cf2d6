/** The person has read the charter and accepts this version of it. */
import * as z from 'zod/mini';
import { eventKind } from './event.ts';

export default eventKind({
  kind: 'charter.accepted',
  v: 1,
  body: z.object({
    /** Its version. */
    charter: z.int().check(z.minimum(1)),
  }),
});

export const examples = { valid: [{ charter: 1 }], invalid: [{ charter: 0 }, { charter: '1' }, {}] };
