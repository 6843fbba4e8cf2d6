/** "Its" behind what another body does: its own, or that of the company which it chose, paid or supplies. */
import { candidates } from './antecedents.ts';
import type { Clause } from './clauses.ts';
import type { Verdict } from './deeds.ts';
import { lexical } from './lexical-verb.ts';
import type { Reading } from './reading.ts';

/** What one is given for oneself. */
const grants = /^(?:grants?|loans?|subsid(?:y|ies)|funding|permission|licen[cs]e|permit|patent|scholarship)$/;

/** What one does for another. */
const services =
  /^(?:supply|build|equip|design|deliver|install|modernise|modernize|manage|operate|run|upgrade|maintain|provide|digitise|digitize|automate|secure|renovate|construct|handle|protect|power|overhaul|redesign|replace|clean|cater|light|train|audit)$/;

/** A body's own "its": the object of what it does, or of what it asks of the company. */
export function ofBody(reading: Reading, clause: Clause, at: number, before: number): Verdict {
  const { tokens, objects } = reading;
  const link = tokens[before];
  const brandBetween = tokens.slice(clause.verb, at).some((token) => token.tag === 'BRAND');
  if (!brandBetween) return link?.tag === 'CC' ? 'refuse' : 'keep';
  // "has given Acme its Best Supplier award".
  if (tokens[at - 1]?.tag === 'BRAND' && objects.has(at - 1)) return 'keep';
  // "has selected Acme to supply the foundations for its project": what one orders is for oneself.
  const served = [...objects].some(
    ([name, verb]) =>
      /^(?:select|choos|chose|pick|commission|appoint|contract|trust|hire|mandat|retain|task|tap)/.test(
        tokens[verb]?.lower ?? '',
      ) &&
      tokens[name + 1]?.tag === 'TO' &&
      services.test(tokens[name + 2]?.lower ?? ''),
  );
  if (served && link?.tag !== 'CC' && candidates(reading, clause.verb + 1, at).every(({ body }) => !body))
    return 'keep';
  // "awarded Acme a grant to develop its engine": who gets money spends it; who gets a contract works for another.
  const given = tokens.slice(clause.verb, at).some((token) => grants.test(token.lower));
  // "has given Acme £3 million to repair its roads".
  const paid =
    /^(?:give|grant|lend|donate)$/.test(lexical(tokens, clause.verb)) &&
    tokens.slice(clause.verb, at).some((token) => /^[$€£¥]/.test(token.text));
  if ((given || paid) && objects.size > 0 && (link?.tag === 'VB' || link?.lower === 'for'))
    return candidates(reading, clause.verb + 1, at).some(({ body }) => body) ? 'refuse' : 'our';
  const [ordered] = [...objects]
    .filter(([name]) => name < at)
    .map(([name, verb]) => [name, tokens[verb]?.lower ?? ''] as const);
  // "entrusted Acme with its new identity", "will supply Acme with power for its plants".
  if (ordered && tokens[ordered[0] + 1]?.lower === 'with') {
    if (/^(?:entrust|trust|task|charg)/.test(ordered[1]) && /^(?:with|of)$/.test(link?.lower ?? '')) return 'keep';
    if (/^(?:suppl|provid|equip|furnish)/.test(ordered[1]) && link?.lower === 'for') return 'our';
  }
  // "wants Acme to move its plant", "lent Acme the money to build its": of either.
  const chosen = tokens
    .slice(clause.verb, before)
    .some((token) =>
      /^(?:select|choos|chose|pick|commission|appoint|contract|hire|mandat|retain|task|tap)/.test(token.lower),
    );
  if (
    !chosen &&
    !services.test(link?.lower ?? '') &&
    objects.size > 0 &&
    link?.tag.startsWith('VB') &&
    tokens.slice(clause.verb, before).some((token) => token.tag === 'TO')
  )
    return 'refuse';
  if (link?.tag.startsWith('VB') || link?.lower === 'as') return 'keep';
  const inside = /^(?:in|within|across|at|into|on|among|throughout)$/.test(link?.lower ?? '');
  return inside && objects.size > 0 ? 'keep' : 'refuse';
}

/** "calls on the G7 to keep its promise": whom one calls on, or oneself. */
export function calledOn({ tokens }: Reading, clause: Clause, at: number): boolean {
  return (
    lexical(tokens, clause.verb) === 'call' &&
    tokens.slice(clause.verb, clause.verb + 4).some((token) => /^(?:on|upon|for)$/.test(token.lower)) &&
    tokens.slice(clause.verb, at).some((token) => token.tag === 'TO')
  );
}

/** Whether the company is the object of a clause's verb. */
export function isObject(reading: Reading, clause: Clause): boolean {
  return [...reading.objects.values()].some((verb) => verb >= clause.verb);
}
