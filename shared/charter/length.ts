/** Length by the network's own rule, and a first sentence that ends before "see more". */
import * as z from 'zod/mini';
import { networkById } from '../networks/index.ts';
import { lengthRules } from '../text/length-rules.ts';
import { measure } from '../text/count.ts';
import { ruleKind, type Draft, type Finding, type RuleExample } from './rule.ts';

export default ruleKind({
  use: 'length',
  params: z.object({
    /** Whether the first sentence should end before the fold. */
    hook: z.optional(z.boolean()),
  }),
  compile({ hook = false }) {
    const whole = ({ text, network: id, place }: Draft) => {
      const network = networkById(id);
      if (!network) return [];
      const found: Finding[] = [];
      const { length, limit, overAt, foldAt } = measure(lengthRules(network, place), text);
      if (overAt !== null) {
        found.push({ start: overAt, end: text.length, message: 'tooLong', values: { over: length - limit, limit } });
      }
      if (hook && foldAt !== null) {
        const sentence = /^[^.!?…\n]*[.!?…]?/.exec(text)?.[0].length ?? 0;
        if (sentence > foldAt) found.push({ start: foldAt, end: sentence, message: 'fold', values: { fold: foldAt } });
      }
      return found;
    };
    return { whole };
  },
});

export const examples: readonly RuleExample[] = [
  { params: {}, text: `${'a'.repeat(280)}bc`, network: 'x', finds: ['bc'] },
  { params: {}, text: 'a'.repeat(3000), network: 'linkedin', finds: [] },
  { params: { hook: true }, text: `${'a'.repeat(212)}. b`, network: 'linkedin', finds: ['aa.'] },
];
