/** The person took the fix of a tip, or set the tip aside. Says which rule gave it, and nothing of the draft. */
import * as z from 'zod/mini';
import { eventKind } from './event.ts';

export default eventKind({
  kind: 'tip.answered',
  v: 1,
  body: z.object({
    /** Version of the charter. */
    charter: z.int().check(z.minimum(1)),
    /** Id of the rule in it. */
    rule: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
    did: z.enum(['fixed', 'dismissed']),
  }),
});

export const examples = {
  valid: [{ charter: 1, rule: 'worn-words', did: 'fixed' }],
  invalid: [
    { charter: 1, rule: 'worn-words', did: 'ignored' },
    { charter: 1, rule: 'What I wrote', did: 'fixed' },
  ],
};
