/** The company's name as a subject: alone, in a question, beside a description, or together with another. */
import type { Declined } from '../variant.ts';
import { beforeAdverbs, isInverted } from './clauses.ts';
import { calendar, jointActs, sayVerbs } from './lexicon.ts';
import { insertBefore, opens, refuse, replace, uncapital, type Reading } from './reading.ts';
import { isBe, isFinite, isHave, isNominal, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS } from './words.ts';

/** Where the verb of the name at `at` stands when nothing but adverbs is between, or -1. */
function verbBehind(tokens: readonly Tagged[], at: number): number {
  let next = at + 1;
  while (tokens[next]?.tag === 'RB' && !isFinite(tokens[next]?.tag)) next++;
  return isFinite(tokens[next]?.tag) ? next : -1;
}

const conjunctionsOfTime = /^(?:since|until|till|before|after|as|than|like)$/;
const feelings = /^(?:more|sure|glad|proud|happy|delighted|confident|certain|less|pleased|sooner|faster)$/;

/** Whether what stands before the name lets it be a subject. */
function openBefore(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  switch (before.tag) {
    case '.':
    case ',':
    case 'MARK':
    case 'CC':
    case 'SUB':
    case 'WH':
    case 'RB':
    case 'NN':
    case 'NNS':
    case 'CD':
    case 'QUOTE':
      return true;
    case 'PRP':
      return /thing$|^one$|^everyone$/.test(before.lower);
    case 'NNP':
      return calendar.has(before.lower);
    case 'IN':
      return conjunctionsOfTime.test(before.lower);
    case 'JJ':
      return feelings.test(before.lower);
    default: {
      const base = baseOfS(before.lower) ?? baseOfPast(before.lower) ?? before.lower;
      return before.tag.startsWith('VB') && sayVerbs.has(base);
    }
  }
}

/** Tries the places of a subject; true when the name was one of them. */
export function subject(reading: Reading, at: number): Declined | boolean {
  const { tokens } = reading;
  const inverted = auxiliaryOf(tokens, at);
  if (inverted >= 0) {
    reading.subjects.add(at);
    replace(reading, at, at, 'we');
    return true;
  }
  const verb = verbBehind(tokens, at);
  if (verb >= 0 && openBefore(tokens, at)) {
    if (tokens[at - 1]?.tag === 'CC' && !clauseBefore(tokens, at - 1)) return jointBefore(reading, at, verb);
    if (tokens[verb]?.tag === 'VBP' && !/^(?:are|have|do|aren't|haven't|don't)$/.test(tokens[verb]?.lower ?? ''))
      return refuse(reading, 'unclear-verb', at);
    reading.subjects.add(at);
    replace(reading, at, at, 'we');
    return true;
  }
  if (tokens[at + 1]?.text === ',' && openBefore(tokens, at)) return aside(reading, at);
  if (tokens[at + 1]?.lower === 'and' && openBefore(tokens, at)) return jointBehind(reading, at);
  return false;
}

/** The auxiliary of a question right before the name, or -1. */
function auxiliaryOf(tokens: readonly Tagged[], at: number): number {
  const before = beforeAdverbs(tokens, at - 1);
  return isFinite(tokens[before]?.tag) && isInverted(tokens, before) ? before : -1;
}

/** Whether a clause of its own stands before a conjunction: a finite verb or an imperative. */
function clauseBefore(tokens: readonly Tagged[], conjunction: number): boolean {
  for (let at = conjunction - 1; at >= 0; at--) {
    const tag = tokens[at]?.tag;
    if (isFinite(tag) || (tag === 'VB' && opens(tokens, at))) return true;
    if (tag === 'SUB' || tag === '.' || tag === 'WH') return false;
  }
  return false;
}

/** "Acme, a leader in …, launches", "Acme, founded in 2010, has", "Acme, once again, is". */
function aside(reading: Reading, at: number): Declined | boolean {
  const { tokens } = reading;
  let close = -1;
  // "Acme, which is headquartered in Bristol, employs": the participle alone describes as well.
  const which = tokens[at + 2]?.lower === 'which' && isBe(tokens[at + 3]) && tokens[at + 4]?.tag === 'VBN';
  const from = which ? at + 4 : at + 2;
  for (let end = from; end < tokens.length; end++) {
    if (tokens[end]?.tag === '.' || isFinite(tokens[end]?.tag)) break;
    if (tokens[end]?.text === ',' && verbBehind(tokens, end) >= 0) {
      close = end;
      break;
    }
  }
  const opener = tokens[from];
  if (close < 0 || !opener) return refuse(reading, 'apposition', at);
  const before = tokens[at - 1];
  if (before && !opens(tokens, at) && before.tag !== ',') return refuse(reading, 'apposition', at);
  if (opener.lower === 'which' || opener.lower === 'who' || opener.lower === 'whose')
    return refuse(reading, 'apposition', at);
  const inner = tokens.slice(from, close);
  if (inner.some((token) => token.tag === 'BRAND')) return refuse(reading, 'apposition', at);
  const described = opener.tag === 'DT' && /^(?:the|an?)$/.test(opener.lower);
  const one = opener.lower === 'one' && tokens[at + 3]?.lower === 'of';
  // "Acme, Europe's leading recycler, is"
  const ranked = isNominal(opener.tag) && tokens[from + 1]?.tag === 'POS' && !which;
  const bare = opener.tag === 'NN' && /^(?:winner|leader|sponsor|holder|champion|part)$/.test(opener.lower);
  const told = opener.tag === 'VBN' || (opener.tag === 'RB' && tokens[at + 3]?.tag === 'VBN');
  const along =
    /^(?:along|alongside|together|like|with)$/.test(opener.lower) && !inner.some((token) => isFinite(token.tag));
  const adverbs = inner.every((token) => token.tag === 'RB');
  if (!described && !ranked && !bare && !one && !told && !along && !adverbs) return refuse(reading, 'apposition', at);
  // A list ("Acme, a bank, an insurer and") is no description.
  if (inner.some((token) => token.tag === ',') && !told) return refuse(reading, 'apposition', at);
  reading.subjects.add(at);
  if (described || ranked || one || bare) replace(reading, at, at + 1, 'as');
  else {
    replace(reading, at, from - 1, '');
    if (opens(tokens, at))
      reading.edits.push({ start: opener.start, end: opener.start + 1, text: opener.text.charAt(0).toUpperCase() });
  }
  insertBefore(reading, close + 1, 'we ');
  return true;
}

/** "Airbus and Acme have": "Together with Airbus, we have". */
function jointBefore(reading: Reading, at: number, verb: number): Declined | boolean {
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
function jointBehind(reading: Reading, at: number): Declined | boolean {
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
  if (other.some((token) => token.tag === 'CC' || token.tag === 'BRAND')) return refuse(reading, 'shared-subject', at);
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
  if (
    rest.some((token) =>
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

function insertBehind({ tokens, edits }: Reading, at: number, text: string): void {
  const { end } = tokens[at]!;
  edits.push({ start: end, end, text });
}

function pair(tokens: readonly Tagged[], at: number): string {
  return `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
}

/** "Thanks to Acme, Airbus has cut its costs": "We are proud to have helped Airbus cut its costs thanks to Acme". */
export function thanksTo(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const last = tokens.at(-1)!;
  if (at !== 2 || !opens(tokens, 0) || tokens[3]?.text !== ',' || last.tag !== '.' || last.text === '?')
    return refuse(reading, 'brand-place', at);
  let verb = 4;
  while (tokens[verb] && !isFinite(tokens[verb]?.tag)) verb++;
  const helped = tokens.slice(4, verb);
  const has = isHave(tokens[verb]) && (tokens[verb]?.tag === 'VBZ' || tokens[verb]?.tag === 'VBP');
  const participle = has ? verb + 1 : verb;
  const base = tokens[participle] && baseOfPast(tokens[participle].lower);
  const shaped =
    helped.length > 0 &&
    helped.every(
      (token) => ['NNP', 'NN', 'NNS', 'DT', 'JJ', 'POS', 'CD'].includes(token.tag) || token.lower === 'of',
    ) &&
    ['NNP', 'NNS', 'NN'].includes(helped.at(-1)?.tag ?? '');
  if (!shaped || !base || base === 'be' || base === 'have' || (!has && tokens[verb]?.tag !== 'VBD'))
    return refuse(reading, 'brand-place', at);
  const rest = tokens.slice(participle + 1, -1);
  if (
    rest.some(
      (token) =>
        isFinite(token.tag) ||
        token.tag === 'BRAND' ||
        token.tag === ',' ||
        token.tag === 'QUOTE' ||
        token.tag === 'SUB',
    ) ||
    rest.some((token, index) => token.tag === 'VBN' && rest[index - 1]?.tag === 'CC')
  ) {
    return refuse(reading, 'brand-place', at);
  }
  const name = tokens[2]!.text;
  reading.edits.push({ start: tokens[0]!.start, end: tokens[4]!.start, text: 'We are proud to have helped ' });
  if (tokens[4]?.tag === 'DT') uncapital(reading, 4);
  replace(reading, verb, participle, base);
  reading.edits.push({ start: last.start, end: last.start, text: ` thanks to ${name}` });
  reading.kept.add(at);
  return undefined;
}
