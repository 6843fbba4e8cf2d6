/**
 * The mix of what somebody shares: mostly their own interests, and the company's posts in between.
 * Source: the fifth is the rule of thumb that Dell gave the employees it trained, as retold in talks on its programme; no document
 * of Dell’s with the figure was found (2026-11), and a company sets its own share.
 */
import * as z from 'zod/mini';
import { ruleKind, type Check, type RuleExample } from './rule.ts';

export default ruleKind({
  use: 'mix',
  params: z.object({
    /** How much of it may be the company's, in percent. Default 20. */
    most: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    /** How many posts there must be before it says anything. Default 5. */
    after: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
  compile({ most = 20, after = 5 }): Check {
    return {
      whole({ text, mix }) {
        if (!mix || mix.all < after) return [];
        const share = Math.round((100 * mix.company) / mix.all);
        if (share <= most) return [];
        const start = text.length - text.trimStart().length;
        const newline = text.indexOf('\n', start);
        return [{ start, end: newline < 0 ? text.length : newline, message: 'mix', values: { share, most } }];
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'Encore une usine.\nLa suite.',
    context: { mix: { company: 4, all: 5 } },
    finds: ['Encore une usine.'],
  },
  { params: { most: 50 }, text: 'Encore une usine.', context: { mix: { company: 2, all: 5 } }, finds: [] },
  { params: {}, text: 'First post!', language: 'en', context: { mix: { company: 1, all: 1 } }, finds: [] },
  {
    params: {},
    text: 'Another plant.',
    language: 'en',
    context: { mix: { company: 30, all: 90 } },
    finds: ['Another plant.'],
  },
  { params: {}, text: 'Unknown mix.', language: 'en', finds: [] },
];
