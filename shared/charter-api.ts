/** The charter as people read it, on the wire: what is accepted by joining, and former versions to see what has changed. */
import * as z from 'zod/mini';
import { bilingualSchema } from './charter/rule.ts';

export const charterTextSchema = z.object({ version: z.int(), text: bilingualSchema });
export type CharterText = z.infer<typeof charterTextSchema>;

/** Asks for one version of the text. */
export const charterTextQuerySchema = z.object({ version: z.coerce.number().check(z.int(), z.minimum(1)) });
/** Null when there is no such version. */
export const charterTextAnswerSchema = z.object({ charter: z.nullable(charterTextSchema) });
