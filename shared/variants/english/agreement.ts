/** Gives every verb whose subject became "we" its form. */
import type { Declined } from '../variant.ts';
import type { Clause } from './clauses.ts';
import { refuse, type Reading } from './reading.ts';
import { closedClass, plainVerbs } from './lexicon.ts';
import { baseOfS, mostlyVerb, possibleTags } from './words.ts';

const plurals: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/** Puts the verb of a clause into the first person plural; past and modal verbs stay. */
export function agree(reading: Reading, { verb }: Clause): Declined | undefined {
  const token = reading.tokens[verb]!;
  if (token.tag !== 'VBZ' && token.lower !== 'was' && token.lower !== "wasn't") return undefined;
  // "Acme plants supply water": a plural before a verb as likely as a verb before a noun.
  const behind = reading.tokens[verb + 1];
  if (
    reading.tokens[verb - 1]?.tag === 'BRAND' &&
    behind?.kind === 'word' &&
    !closedClass.has(behind.lower) &&
    possibleTags(token.lower).has('NNS') &&
    !mostlyVerb(token.lower) &&
    !plainVerbs.has(baseOfS(token.lower) ?? '')
  ) {
    const next = possibleTags(behind.lower);
    if (next.has('VBP') || next.has('VB') || next.has('VBD')) return refuse(reading, 'unclear-verb', verb);
  }
  const form = plurals[token.lower] ?? baseOfS(token.lower);
  if (form === undefined) return refuse(reading, 'unclear-verb', verb);
  const apostrophe = token.text.includes('’') ? form.replace("'", '’') : form;
  const first = token.text.charAt(0);
  const text = first === first.toUpperCase() ? apostrophe.charAt(0).toUpperCase() + apostrophe.slice(1) : apostrophe;
  reading.edits.push({ start: token.start, end: token.end, text });
  return undefined;
}
