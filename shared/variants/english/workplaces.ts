/** Who and what is "of Acme" or "at Acme": "the CEO of Acme", "an engineer at Acme", "work at Acme". */
import type { Declined } from '../variant.ts';
import { bodies, peopleNouns, titles, workNouns } from './lexicon.ts';
import { isCareer } from './careers.ts';
import { verbBehind } from './clauses.ts';
import { houseOf, ourHouse } from './our-house.ts';
import { insertBefore, refuse, replace, uncapital, type Reading } from './reading.ts';
import { isFinite, isNominal, type Tagged } from './tags.ts';
import { plural } from './words.ts';

/** "the CEO of Acme", "CFO of Acme", "customers of Acme", "a subsidiary of Acme". */
export function ofName(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const no = refuse(reading, 'brand-place', at);
  let from = at - 2;
  while (
    ['NN', 'NNS', 'NNP', 'JJ', 'VBG', 'VBN'].includes(tokens[from]?.tag ?? '') ||
    (tokens[from]?.tag === 'CC' && isNominal(tokens[from - 1]?.tag))
  )
    from--;
  from++;
  // "appointed CFO of": a participle only with a determiner before.
  while (/^VB[GN]$/.test(tokens[from]?.tag ?? '') && !['DT', 'PRP$', 'JJ'].includes(tokens[from - 1]?.tag ?? ''))
    from++;
  if (from > at - 2 || !isNominal(tokens[at - 2]?.tag)) return no;
  const head = tokens[at - 2]!;
  const determiner = tokens[from - 1];
  const joined = tokens.slice(from, at - 1).some((token) => token.tag === 'CC');
  if (tokens[from]?.tag === 'CC') return no;
  if (
    /^(?:name|name's|half|part|rest|purchase|acquisition|takeover|sale|kind|type|lot|number|use|choice|version|future|city|mayor|case|example|merger)$/.test(
      head.lower,
    )
  ) {
    if (head.lower !== 'name' && head.lower !== 'future') return no;
  }
  // "Carers are the heart of Acme", "at the core of Acme".
  if (from > 1 && /^(?:heart|soul|core|centre|center|backbone)$/.test(head.lower)) return no;
  reading.owners.add(at);
  if (determiner?.lower === 'the') {
    replace(reading, from - 1, from - 1, 'our');
    replace(reading, at - 1, at, '');
    return undefined;
  }
  const count = determiner?.tag === 'DT' && /^an?$/.test(determiner.lower);
  if (count && !joined && head.tag === 'NN' && (peopleNouns.has(head.lower) || bodies.has(head.lower))) {
    replace(reading, from - 1, from - 1, 'one of our');
    replace(reading, at - 2, at - 2, plural(head.text));
    replace(reading, at - 1, at, '');
    return undefined;
  }
  const title = peopleNouns.has(head.lower) || titles.has(tokens[from]?.lower ?? '');
  const bare = !determiner || !['DT', 'PRP$', 'CD', 'JJ', 'POS'].includes(determiner.tag);
  // "several directors of Acme" are not "our several directors".
  if (/^(?:many|most|several|some|few|more|fewer|other|such|certain|various|numerous)$/.test(tokens[from]?.lower ?? ''))
    return no;
  if (bare && (title || head.tag === 'NNS')) {
    // "appointed CFO of Acme", "Anna Kern, CFO of Acme": the title before belongs to the name only behind a comma or "as".
    if (determiner?.tag === 'NNP') return no;
    const named = firstTitle(tokens, from, at - 2);
    if (named < 0) return no;
    reading.edits.push({ start: tokens[named]!.start, end: tokens[named]!.start, text: named === 0 ? 'Our ' : 'our ' });
    if (named === 0 && head.tag === 'NNS')
      reading.edits.push({
        start: tokens[0]!.start,
        end: tokens[0]!.start + 1,
        text: tokens[0]!.text.charAt(0).toLowerCase(),
      });
    replace(reading, at - 1, at, '');
    return undefined;
  }
  if (determiner?.lower === 'with' || tokens[from - 1]?.tag === 'IN') return no;
  return no;
}

/** Where the title begins in a run of capitals: all of it behind a comma, "as" or a verb. */
function firstTitle(tokens: readonly Tagged[], from: number, to: number): number {
  const before = tokens[from - 1];
  if (
    !before ||
    before.tag === ',' ||
    before.tag === 'IN' ||
    before.tag === 'CC' ||
    before.tag.startsWith('VB') ||
    before.tag === 'SUB' ||
    before.tag === 'QUOTE'
  )
    return from;
  return to >= from && before.tag === 'MARK' ? from : -1;
}

/** "Students from Acme have won": "Our students have won"; elsewhere whose they are is not said so shortly. */
export function fromName(reading: Reading, at: number): Declined | undefined | false {
  const { tokens } = reading;
  const head = tokens[at - 2]!;
  const people = peopleNouns.has(head.lower.replace(/s$/, '')) || /^(?:people|alumni|women|men)$/.test(head.lower);
  if (!isNominal(head.tag) || !people) return false;
  if (at !== 2 || verbBehind(tokens, at) < 0 || (head.tag !== 'NNS' && head.lower !== 'people'))
    return refuse(reading, 'brand-place', at);
  reading.owners.add(at);
  insertBefore(reading, 0, 'our ');
  uncapital(reading, 0);
  replace(reading, at - 1, at, '');
  return undefined;
}

/** "work at Acme", "Sara, an engineer at Acme", "the team at Acme", "At Acme, we …". */
export function atName(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const preposition = tokens[at - 1]!;
  const before = tokens[at - 2];
  const no = refuse(reading, 'brand-place', at);
  if (preposition.lower !== 'at') {
    if (!before) {
      reading.kept.add(at);
      return undefined;
    }
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  if (!before && tokens[at + 1]?.text === ',' && saysOfPeople(tokens, at + 2)) {
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  if (
    !before ||
    ((before.tag === 'MARK' || before.tag === ',' || before.lower === 'here') && tokens[at + 1]?.text === ',')
  ) {
    reading.kept.add(at);
    return undefined;
  }
  if (workNouns.has(before.lower) || (before.lower.startsWith('work') && before.tag.startsWith('VB'))) {
    replace(reading, at - 1, at, 'with us');
    return undefined;
  }
  if (isCareer(tokens, at) && isPlainEnd(tokens, at)) {
    replace(reading, at - 1, at, 'with us');
    return undefined;
  }
  // "is learning to weave at Acme".
  const learns = tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some((token) => /^(?:learn|train|stud)(?:s|y|ies|ed|ied|nt|ing|ying)?$/.test(token.lower));
  if (learns && before.tag.startsWith('VB')) {
    replace(reading, at - 1, at, 'with us');
    return undefined;
  }
  if (figure(reading, at)) return undefined;
  if (ways.test(before.lower) && (!tokens[at + 1] || /^[.,!?]$/.test(tokens[at + 1]!.text))) {
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  // "The strike at Acme has ended".
  if (
    /^(?:strike|fire|accident|incident|explosion|theft|outage|dispute|walkout|break-in|restructuring|reorganisation)$/.test(
      before.lower,
    )
  ) {
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  // "Nobody at Acme is in a hurry".
  if (before.tag === 'PRP' && /^(?:nobody|one)$/.test(before.lower) && verbBehind(tokens, at) >= 0) {
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  // "is born at Riverbank Clinic": where, whatever it is that is done there.
  const house =
    !/^(?:undefined|nurseries)$/.test(houseOf(tokens[at]!) ?? 'undefined') &&
    !/^(?:our|my)$/.test(tokens[at - 3]?.lower ?? '') &&
    isPlainEnd(tokens, at) &&
    !peopleBefore(before);
  if (house) {
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  if (!isNominal(before.tag)) return no;
  let from = at - 2;
  while (
    ['NN', 'NNS', 'NNP', 'JJ', 'VBG'].includes(tokens[from]?.tag ?? '') ||
    (tokens[from]?.tag === 'CC' && isNominal(tokens[from - 1]?.tag))
  )
    from--;
  from++;
  // "Head of Sales at Acme": the title goes on before "of".
  if (tokens[from - 1]?.lower === 'of' && isNominal(tokens[from - 2]?.tag)) {
    from -= 2;
    while (['NN', 'NNP', 'JJ'].includes(tokens[from - 1]?.tag ?? '')) from--;
  }
  const determiner = tokens[from - 1];
  const head =
    tokens.slice(from, at - 1).find((token, index, all) => isNominal(token.tag) && !isNominal(all[index + 1]?.tag)) ??
    before;
  const person =
    peopleNouns.has(head.lower.replace(/s$/, '')) ||
    titles.has(tokens[from]?.lower ?? '') ||
    peopleNouns.has(head.lower) ||
    /(?:ists|ians|tiers)$/.test(head.lower);
  if (!person) return no;
  reading.owners.add(at);
  if (determiner?.lower === 'the') {
    replace(reading, from - 1, from - 1, 'our');
    replace(reading, at - 1, at, '');
    return undefined;
  }
  if (tokens[from - 2]?.lower === 'as') return no;
  // "Engineers at Acme have designed".
  const many = head.tag === 'NNS' || head.lower === 'people';
  const sides = tokens.slice(from, at - 1).every((token) => token.tag === 'CC' || isNominal(token.tag));
  if (from === 0 && (head === before || sides) && many && verbBehind(tokens, at) >= 0) {
    insertBefore(reading, 0, 'our ');
    uncapital(reading, 0);
    replace(reading, at - 1, at, '');
    return undefined;
  }
  if (
    determiner?.tag === 'DT' &&
    /^an?$/.test(determiner.lower) &&
    head.tag === 'NN' &&
    head === before &&
    (tokens[at + 1] === undefined || ['.', ',', 'CC'].includes(tokens[at + 1]!.tag))
  ) {
    replace(reading, from - 1, from - 1, 'one of our');
    replace(reading, at - 2, at - 2, plural(before.text));
    replace(reading, at - 1, at, '');
    return undefined;
  }
  if (
    determiner?.tag === ',' &&
    (titles.has(tokens[from]?.lower ?? '') ||
      head.tag === 'NNP' ||
      /^\p{Lu}/u.test(tokens[from]?.text ?? '') ||
      (head.tag === 'NN' && tokens[from - 2]?.tag === 'NNP' && tokens[at + 1]?.text === ','))
  ) {
    reading.edits.push({ start: tokens[from]!.start, end: tokens[from]!.start, text: 'our ' });
    replace(reading, at - 1, at, '');
    return undefined;
  }
  return no;
}

/** Whether the name is not itself described or joined to another. */
function isPlainEnd(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    !next ||
    (next.tag !== 'CC' && next.tag !== 'WH' && next.text !== '(' && next.kind !== 'number' && next.tag !== 'NNP')
  );
}

function peopleBefore(before: Tagged): boolean {
  return (
    before.tag === 'NNP' ||
    peopleNouns.has(before.lower.replace(/s$/, '')) ||
    peopleNouns.has(before.lower) ||
    /^(?:people|women|men)$/.test(before.lower)
  );
}

/** What counts and how one lives somewhere: "people come first at Acme", "life at Acme". */
const ways =
  /^(?:life|culture|safety|diversity|inclusion|innovation|sustainability|counts?|matters?|first|together|roles|positions|seats)$/;

/** Whether what follows "At Acme," is about people and their ways, and nothing in it says "we" or names the company. */
function saysOfPeople(tokens: readonly Tagged[], from: number): boolean {
  const rest = tokens.slice(from);
  return (
    rest.some((token) => isFinite(token.tag)) &&
    rest.every(
      (token) => token.tag !== 'BRAND' && !/^(?:we|us|our|its?|itself|off|price|prices|now)$/.test(token.lower),
    )
  );
}

/** What is counted of a company, and goes up and down. */
const figures =
  /^(?:revenues?|intake|income|sales|profits?|turnover|earnings|orders|production|output|headcount|emissions|margins?|growth|bookings|exports|demand|staffing|morale|absenteeism)$/;

/** "Revenue at Acme rose", "Shares in Acme fell": "Our revenue rose". Says whether it was so. */
export function figure(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const noun = tokens[at - 2]!;
  const fits = tokens[at - 1]?.lower === 'in' ? noun.lower === 'shares' : figures.test(noun.lower);
  let from = at - 2;
  while (['JJ', 'NN'].includes(tokens[from - 1]?.tag ?? '')) from--;
  const before = tokens[from - 1];
  const opening = !before || [',', '.', 'MARK', 'SUB', 'CC'].includes(before.tag);
  if (!fits || !opening || verbBehind(tokens, at) < 0) return false;
  reading.owners.add(at);
  insertBefore(reading, from, 'our ');
  if (!before) uncapital(reading, from);
  replace(reading, at - 1, at, '');
  return true;
}
