/** What two sides have between them: "the partnership between Airbus and Acme" is "our partnership with Airbus". */
import type { Declined } from '../variant.ts';
import { pacts } from './lexicon.ts';
import { insertBefore, opens, refuse, replace, uncapital, type Reading } from './reading.ts';
import { isNominal } from './tags.ts';

/** "the partnership between Airbus and Acme": "our partnership with Airbus". */
export function between(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  if (tokens[at + 1]?.lower !== 'and') return refuse(reading, 'brand-place', at);
  let end = at + 2;
  if (tokens[end]?.tag === 'DT') end++;
  while (
    isNominal(tokens[end]?.tag) ||
    tokens[end]?.tag === 'JJ' ||
    (tokens[end]?.lower === 'of' && tokens[end - 1]?.tag === 'NNP')
  )
    end++;
  return pact(reading, at - 1, at + 2, end - 1, end - 1, at);
}

/** "between Airbus and Acme", with the name last. */
export function betweenLast(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  let from = at - 2;
  while (
    isNominal(tokens[from]?.tag) ||
    tokens[from]?.tag === 'DT' ||
    tokens[from]?.tag === 'JJ' ||
    tokens[from]?.lower === 'of'
  )
    from--;
  if (tokens[from]?.lower !== 'between' || from === at - 2) return refuse(reading, 'shared-subject', at);
  return pact(reading, from, from + 1, at - 2, at, at);
}

function pact(
  reading: Reading,
  preposition: number,
  otherFrom: number,
  otherTo: number,
  last: number,
  at: number,
): Declined | undefined {
  const { tokens } = reading;
  if (otherTo < otherFrom) return refuse(reading, 'brand-place', at);
  let from = preposition - 1;
  const head = tokens[from];
  if (!head || !pacts.has(head.lower.replace(/s$/, ''))) return refuse(reading, 'brand-place', at);
  while (['NN', 'NNS', 'JJ', 'CD'].includes(tokens[from]?.tag ?? '')) from--;
  const determiner = tokens[from];
  // "New partnership between Acme and": a headline leaves its article out.
  const headline = opens(tokens, from + 1) && from < preposition - 1;
  if (!headline && (!determiner || !/^(?:the|an?)$/.test(determiner.lower))) return refuse(reading, 'brand-place', at);
  const other = tokens
    .slice(otherFrom, otherTo + 1)
    .map((token, index) => (index > 0 && token.spaced ? ' ' : '') + token.text)
    .join('');
  reading.owners.add(at);
  if (headline) {
    insertBefore(reading, from + 1, 'our ');
    uncapital(reading, from + 1);
  } else replace(reading, from, from, 'our');
  replace(reading, preposition, last, `with ${other}`);
  return undefined;
}
