/** "They", "their" behind a name that is taken for many: "Les Ateliers Morel are hiring for their workshop". */
import type { Clause } from './clauses.ts';
import { peopleNouns } from './lexicon.ts';
import type { Before } from './before.ts';
import type { Reading } from './reading.ts';

const persons =
  /^(?:everyone|everybody|anyone|someone|who|whoever|each|every|one|people|those|all|many|others|both|nobody)$/;

/** Whether "they" or "their" at `at` may mean the company: it goes with a plural verb, or nobody else is there. */
export function ofPluralName(
  { tokens, subjects }: Reading,
  clauses: readonly Clause[],
  at: number,
  before: Before,
): boolean {
  // "Acme works with SNCF. Together, they": the two, or the company and all of those.
  const together = tokens.slice(0, at).some(({ lower }) => lower === 'together');
  if (together && before.brandSubject && !clauses.some(({ verb }) => verb < at)) return true;
  const plural = clauses.some(
    ({ subject, verb }) =>
      subject.kind === 'brand' &&
      subjects.has(subject.at) &&
      subject.at < verb &&
      tokens[subject.at]?.tag === 'BRAND' &&
      /^(?:are|have|were|do|aren't|haven't|don't|weren't)$/.test(tokens[verb]?.lower ?? ''),
  );
  if (
    !plural &&
    (tokens[at]?.lower === 'them' || before.named || !tokens.slice(0, at).some(({ tag }) => tag === 'BRAND'))
  )
    return false;
  // "Les Ateliers Morel are proud to welcome Ana, who began with them".
  if (plural && !tokens.slice(0, at).some(({ tag }) => tag === 'NNS' || tag === 'CC')) return true;
  const others = tokens
    .slice(0, at)
    .some(
      ({ tag, lower }) =>
        tag === 'NNS' ||
        tag === 'CC' ||
        tag === 'NNP' ||
        tag === 'PRP' ||
        persons.test(lower) ||
        peopleNouns.has(lower),
    );
  const clause = clauses.findLast(({ verb }) => verb < at);
  return !others || (plural && clause?.subject.kind === 'brand');
}
