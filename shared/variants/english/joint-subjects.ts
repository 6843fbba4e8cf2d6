/** The company together with another as a subject: "Airbus and Acme have" is "Together with Airbus, we have". */
import type { Declined } from '../variant.ts';
import { verbBehind } from './clauses.ts';
import { jointActs, pacts } from './lexicon.ts';
import { opens, refuse, replace, type Reading } from './reading.ts';
import { isFinite, isNominal, type Tagged } from './tags.ts';

/** "Airbus and Acme have": "Together with Airbus, we have". */
export function jointBefore(reading: Reading, at: number, verb: number): Declined | boolean {
  const { tokens } = reading;
  let from = at - 2;
  while (
    from >= 0 &&
    (['NN', 'NNS', 'NNP', 'DT', 'JJ', 'CD', 'POS', 'PRP$'].includes(tokens[from]?.tag ?? '') ||
      (tokens[from]?.lower === 'of' && from < at - 2))
  )
    from--;
  from++;
  if (from > at - 2 || (tokens[from - 1] && !opens(tokens, from) && tokens[from - 1]?.tag !== ','))
    return refuse(reading, 'shared-subject', at);
  if (tokens[from - 1]?.tag === ',' && isNominal(tokens[from - 2]?.tag) && isList(tokens, from - 1))
    return refuse(reading, 'shared-subject', at);
  return together(reading, from, at - 2, from, at, verb, at);
}

/** "Acme and Airbus have": "Together with Airbus, we have". */
export function jointBehind(reading: Reading, at: number): Declined | boolean {
  const { tokens } = reading;
  let to = at + 2;
  while (
    ['NN', 'NNS', 'NNP', 'DT', 'JJ', 'CD', 'PRP$'].includes(tokens[to]?.tag ?? '') ||
    (tokens[to]?.lower === 'of' && to > at + 2)
  )
    to++;
  to--;
  const verb = verbBehind(tokens, to);
  if (to < at + 2 || verb < 0) return refuse(reading, 'shared-subject', at);
  if (tokens[at - 1] && !opens(tokens, at) && tokens[at - 1]?.tag !== ',') return refuse(reading, 'shared-subject', at);
  return together(reading, at + 2, to, at, to, verb, at);
}

/** "Acme, Airbus and EDF have": "Together with Airbus and EDF, we have"; false where no such list stands behind the name. */
export function jointList(reading: Reading, at: number): Declined | boolean {
  const { tokens } = reading;
  if (tokens[at - 1] && !opens(tokens, at)) return false;
  let to = at + 2;
  let names = 0;
  let joined = false;
  while (tokens[to] && !isFinite(tokens[to]?.tag)) {
    const { tag, text } = tokens[to]!;
    if (tag === 'NNP' && tokens[to - 1]?.tag !== 'NNP') names++;
    if (tag === 'CC') joined = true;
    else if (
      joined
        ? !/^(?:NNP|DT|POS)$/.test(tag) && text !== 'of'
        : !/^(?:NNP|DT|POS)$/.test(tag) && text !== ',' && text !== 'of'
    )
      return false;
    to++;
  }
  to--;
  const verb = verbBehind(tokens, to);
  if (!joined || names < 2 || tokens[to]?.tag !== 'NNP' || verb !== to + 1) return false;
  return together(reading, at + 2, to, at, to, verb, at);
}

/** Whether the comma stands in a list of names ("Renault, EDF and Acme") rather than behind a fronted phrase. */
function isList(tokens: readonly Tagged[], comma: number): boolean {
  for (let at = comma - 1; at >= 0; at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'IN' || tag === 'TO' || tag === 'SUB') return false;
    if (tag === ',' || tag === '.') return true;
  }
  return tokens[0]?.tag !== 'RB';
}

function together(
  reading: Reading,
  otherFrom: number,
  otherTo: number,
  from: number,
  to: number,
  verb: number,
  at: number,
): Declined | boolean {
  const { tokens } = reading;
  const other = tokens.slice(otherFrom, otherTo + 1);
  const several = tokens[otherFrom - 1]?.text === ',';
  if (other.some((token) => (token.tag === 'CC' && !several) || token.tag === 'BRAND'))
    return refuse(reading, 'shared-subject', at);
  if (tokens[verb]?.tag === 'VBZ' || tokens[verb]?.lower === 'was') return refuse(reading, 'shared-subject', at);
  const name = other
    .map(
      (token, index) =>
        (index > 0 && token.spaced ? ' ' : '') +
        (token.tag === 'PRP$' && token.lower === 'its'
          ? 'our'
          : index === 0 && token.tag === 'DT'
            ? token.lower
            : token.text),
    )
    .join('');
  if (other.some((token, index) => index > 0 && token.tag === 'PRP$')) return refuse(reading, 'shared-subject', at);
  // What is mutual needs its partner as "with …" behind it, and "share", "both", "each other" stay as they are.
  let act = verb;
  while (
    tokens[act + 1] &&
    (isFinite(tokens[act]?.tag) || tokens[act]?.tag === 'RB' || tokens[act]?.lower === 'been') &&
    !jointActs.some((each) => each.test(pair(tokens, act)))
  )
    act++;
  const mutual = jointActs.map((each) => each.exec(pair(tokens, act))).find(Boolean);
  const rest = tokens.slice(verb);
  if (rest.some((token, index) => token.lower === 'one' && rest[index + 1]?.tag === 'NN'))
    return refuse(reading, 'shared-subject', at);
  // "Acme and SAP were rivals": of each other.
  if (rest.some((token) => mutualNouns.test(token.lower))) return refuse(reading, 'shared-subject', at);
  // "have ended their partnership": "we have ended our partnership with Klarna".
  const theirs = rest.findIndex((token) => token.lower === 'their');
  let pact = theirs + 1;
  while (rest[pact]?.tag === 'JJ') pact++;
  if (
    theirs > 0 &&
    pacts.has(rest[pact]?.lower ?? '') &&
    rest[pact + 1]?.tag !== 'NN' &&
    rest.every((token) => token.lower !== 'with')
  ) {
    reading.subjects.add(at);
    replace(reading, from, to, 'we');
    replace(reading, verb + theirs, verb + theirs, 'our');
    insertBehind(reading, verb + pact, ` with ${name}`);
    return true;
  }
  // "have been working together since": "we have been working with Tesco since".
  const side = rest.findIndex(
    (token, index) => token.lower === 'together' && /^work(?:ing|ed)?$/.test(rest[index - 1]?.lower ?? ''),
  );
  if (side > 0 && rest.every((token) => token.lower !== 'with' && token.lower !== 'their')) {
    reading.subjects.add(at);
    reading.joint.add(at);
    replace(reading, from, to, 'we');
    replace(reading, verb + side, verb + side, `with ${name}`);
    return true;
  }
  if (
    rest.some(
      (token, index) =>
        // "are pleased to share" with everybody.
        !(token.lower === 'share' && rest[index - 1]?.tag === 'TO') &&
        /^(?:both|each|together|respective|share|shares|shared|same|mutual|jointly)$/.test(token.lower),
    )
  )
    return refuse(reading, 'shared-subject', at);
  reading.subjects.add(at);
  reading.joint.add(at);
  if (mutual) {
    if (rest.some((token) => token.lower === 'with')) return refuse(reading, 'shared-subject', at);
    const words = mutual[0].split(' ').length;
    replace(reading, from, to, 'we');
    insertBehind(reading, act + words - 1, ` with ${name}`);
    return true;
  }
  // "Together, Acme and its suppliers": once is enough.
  const already = from === 2 && tokens[0]?.lower === 'together';
  replace(reading, already ? 0 : from, to, `together with ${name}, we`);
  return true;
}

/** What two are to each other. */
const mutualNouns =
  /^(?:rivals|competitors|neighbours|neighbors|friends|allies|opponents|sisters|twins|equals|adversaries|enemies|married|related|linked|close|different|alike|similar|apart|united|divided)$/;

function insertBehind({ tokens, edits }: Reading, at: number, text: string): void {
  const { end } = tokens[at]!;
  edits.push({ start: end, end, text });
}

function pair(tokens: readonly Tagged[], at: number): string {
  return `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
}
