/** The person takes a share back from the log: it no longer counts and the company sees only that it was withdrawn. */
import * as z from 'zod/mini';
import { eventKind, id } from './event.ts';

export default eventKind({
  kind: 'share.withdrawn',
  v: 1,
  body: z.object({ share: id }),
});

export const examples = {
  valid: [{ share: '0197a3f0-0000-7000-8000-000000000003' }],
  invalid: [{}],
};
