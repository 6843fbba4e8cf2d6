/** What an answer says of the log's history, so that a browser notices a server that was restored from an older backup. */
import * as z from 'zod/mini';

/**
 * A point in the history of a programme's log. Whoever brings it back learns whether the server still stands behind it: one that
 * was restored from an older backup does not, however much has come since. Not to be read by others than the server.
 */
const mark = z.string().check(z.maxLength(100));
export const markedSchema = {
  /** The present point; absent as long as there is no event. */
  mark: z.optional(mark),
  /** The mark that was brought is not of this history: what was settled or read up to it may be gone. */
  lost: z.optional(z.literal(true)),
};
