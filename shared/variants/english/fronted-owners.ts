/** "Its" before the verb: in what opens the sentence, or in its subject. */
import { candidates } from './antecedents.ts';
import type { Clause } from './clauses.ts';
import { ofDeed, type Verdict } from './deeds.ts';
import type { Reading } from './reading.ts';
import { isBe } from './tags.ts';

/** Whether the sentence names the company, in whatever place. */
export function named({ owners, objects, subjects, kept, edits }: Reading): boolean {
  return owners.size + objects.size + subjects.size + kept.size + edits.length > 0;
}

/** "With its 400 employees, Acme serves": before its owner. */
export function fronted(reading: Reading, clauses: readonly Clause[], at: number): Verdict {
  const { tokens } = reading;
  const first = clauses[0];
  if (!first)
    return named(reading)
      ? candidates(reading, 0, at).length === 0 && tokens.slice(0, at).some((token) => token.tag === 'BRAND')
        ? 'our'
        : 'refuse'
      : 'keep';
  // "Since its drones arrived, Acme has": the clause before waits for its owner.
  const main = clauses[1];
  if (
    main?.subject.kind === 'brand' &&
    /^(?:since|when|because|before|after|until|if|while|although|though|once|as|now)$/.test(tokens[0]?.lower ?? '') &&
    at < first.verb &&
    candidates(reading, 0, at).length === 0
  )
    return 'our';
  // "The safety of its people is Acme's first priority".
  const behind = tokens.findIndex((token, index) => index > first.verb && token.tag === 'BRAND');
  if (
    behind > 0 &&
    isBe(tokens[first.verb]) &&
    tokens[behind + 1]?.tag === 'POS' &&
    tokens.slice(first.verb, behind).every((token) => token.tag !== 'NNP') &&
    candidates(reading, 0, at).length === 0
  )
    return 'our';
  if (first.subject.kind !== 'brand') {
    const inside = tokens.slice(0, at).some((token) => token.tag === 'BRAND');
    const deed = inside ? ofDeed(reading, at) : undefined;
    if (deed) return deed;
    return inside ? 'refuse' : named(reading) && candidates(reading, 0, at).length === 0 ? 'refuse' : 'keep';
  }
  return candidates(reading, 0, at).some(({ body }) => body) ? 'refuse' : 'our';
}
