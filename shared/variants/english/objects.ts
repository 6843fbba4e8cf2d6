/** The company's name as an object or behind a preposition: "chose Acme", "with Acme", "the CEO of Acme". */
import type { Declined } from '../variant.ts';
import { bodies, pacts, peopleNouns, titles, usVerbs, workNouns } from './lexicon.ts';
import { passive } from './passives.ts';
import { refuse, replace, type Reading } from './reading.ts';
import { thanksTo } from './subjects.ts';
import { isFinite, isNominal, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS, plural } from './words.ts';

function us(reading: Reading, at: number): undefined {
  replace(reading, at, at, 'us');
  return undefined;
}

/** "Airbus chose Acme", "join Acme", "help Acme grow". */
export function object(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1]!;
  const particle = before.tag === 'RB' || before.tag === 'IN';
  const verb = particle ? at - 2 : at - 1;
  const word = tokens[verb]?.lower ?? '';
  const base = baseOfS(word) ?? baseOfPast(word) ?? (word.endsWith('ing') ? gerundBase(word) : word);
  if (!usVerbs.has(base)) return refuse(reading, 'brand-place', at);
  // "we love Acme", "you love Acme": of the product as likely as of the people.
  const next = tokens[at + 1];
  if (next?.tag === 'POS' || isFinite(next?.tag)) return refuse(reading, 'unclear-verb', at);
  if (next?.tag === 'CC' && !isClauseBehind(tokens, at + 2)) return refuse(reading, 'brand-place', at);
  // "named Acme", "we call it Acme": a name given, not somebody named.
  if (/^(?:call|name|label)$/.test(base) && (!next || next.tag === '.' || next.tag === ','))
    return refuse(reading, 'brand-place', at);
  if (/^(?:found|find|lead|drive|see|love|like|need|want|know|make|push|hear|prefer|keep)$/.test(base) && !next)
    return refuse(reading, 'brand-place', at);
  reading.objects.set(at, verb);
  return us(reading, at);
}

function gerundBase(word: string): string {
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((each) => usVerbs.has(each)) ?? word;
}

/** Whether a verb, not another name, follows "and". */
function isClauseBehind(tokens: readonly Tagged[], at: number): boolean {
  const tag = tokens[at]?.tag ?? '';
  return tag.startsWith('VB') || tag === 'RB' || tag === 'MD' || tag === 'PRP' || tag === 'SUB';
}

/** The name behind a preposition. */
export function prepositional(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1];
  const no = refuse(reading, 'brand-place', at);
  if (before.lower !== 'between' && next?.tag === 'CC' && !isClauseBehind(tokens, at + 2))
    return teams(reading, at) ?? no;
  switch (before.lower) {
    case 'of':
      return ofName(reading, at);
    case 'at':
    case 'within':
    case 'across':
    case 'inside':
    case 'throughout':
      return atName(reading, at);
    case 'by':
      return passive(reading, at);
    case 'between':
      return between(reading, at);
    case 'to': {
      if (tokens[at - 2]?.lower === 'thanks') return thanksTo(reading, at);
      if (
        /^(?:welcome|congratulations|according|due|owned|similar|belong|belongs|birthday|back|up|compared)$/.test(
          tokens[at - 2]?.lower ?? '',
        )
      )
        return no;
      return us(reading, at);
    }
    case 'for':
      // "Search for Acme", "the app for Acme": of the name or the product.
      if (/^(?:search|searching|searched|app|update|plugin|extension|stands|short)$/.test(tokens[at - 2]?.lower ?? ''))
        return no;
      return us(reading, at);
    case 'with':
      return withName(reading, at);
    case 'from':
    case 'without':
    case 'about':
    case 'alongside':
    case 'against':
    case 'towards':
    case 'toward':
      return us(reading, at);
    case 'in': {
      const trust =
        /^(?:trust|confidence|faith|belief|believe|believes|believed|interest|interested|confident|invest|invested|invests|investing|stake|shareholder|investor|involved)$/;
      return tokens.slice(Math.max(0, at - 7), at - 1).some((token) => trust.test(token.lower)) ? us(reading, at) : no;
    }
    case 'on':
    case 'upon':
      return /^(?:rely|relies|relied|relying|count|counts|counted|counting|depend|depends|depended|bet|bets|calls|call|called)$/.test(
        tokens[at - 2]?.lower ?? '',
      )
        ? us(reading, at)
        : no;
    case 'like': {
      if (tokens[at - 2]?.tag === 'NNS') {
        replace(reading, at, at, 'ours');
        return undefined;
      }
      return at === 1 && next?.text === ',' ? us(reading, at) : no;
    }
    default:
      return no;
  }
}

/** "for Acme and its teams": "for us and our teams". */
function teams(reading: Reading, at: number): undefined | Declined {
  const { tokens } = reading;
  if (
    tokens[at + 1]?.lower !== 'and' ||
    tokens[at + 2]?.lower !== 'its' ||
    !/^(?:for|with|from|to|by|about)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return refuse(reading, 'brand-place', at);
  if (tokens[at - 1]?.lower === 'by' || (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'thanks'))
    return refuse(reading, 'brand-place', at);
  return us(reading, at);
}

/** "With Acme": with our help; a promise about a product rather than about people stays with its name. */
function withName(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  if (at === 1) return refuse(reading, 'brand-place', at);
  const before = tokens[at - 2]!;
  // "cut costs by 20% with Acme": by means of a product; "work, partner, meet with Acme": with people.
  const base = baseOfS(before.lower) ?? baseOfPast(before.lower) ?? before.lower.replace(/ing$/, '');
  const social =
    /^(?:work|partner|collaborat|collaborate|cooperate|cooperat|team|talk|speak|meet|sign|join|contract|agreement|partnership|collaboration|project|deal|conversation|interview|relationship|agree|stay|together|up|touch|forces|hands|trade|negotiate|negotiations|merge|merger|start|career|journey|adventure|side|grow|train|years|year|you|together|apprenticeship|internship|order|contact|discussions|discussion|appointment|meeting|signed|been|closely|directly|successfully|experience|developed|friendly)$/;
  if (
    social.test(base) ||
    social.test(before.lower) ||
    /^(?:contract|agreement|partnership|deal|discussions|negotiations)$/.test(earlierNoun(tokens, at - 2))
  )
    return us(reading, at);
  return refuse(reading, 'brand-place', at);
}

function earlierNoun(tokens: readonly Tagged[], from: number): string {
  for (let at = from; at >= 0 && !isFinite(tokens[at]?.tag); at--)
    if (isNominal(tokens[at]?.tag)) return tokens[at]!.lower;
  return '';
}

/** "the CEO of Acme", "CFO of Acme", "customers of Acme", "a subsidiary of Acme". */
function ofName(reading: Reading, at: number): Declined | undefined {
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

/** "work at Acme", "Sara, an engineer at Acme", "the team at Acme", "At Acme, we …". */
function atName(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const preposition = tokens[at - 1]!;
  const before = tokens[at - 2];
  const no = refuse(reading, 'brand-place', at);
  if (preposition.lower !== 'at') {
    if (!before) {
      reading.kept.add(at);
      return undefined;
    }
    replace(reading, at, at, 'our company');
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
    peopleNouns.has(head.lower);
  if (!person) return no;
  reading.owners.add(at);
  if (determiner?.lower === 'the') {
    replace(reading, from - 1, from - 1, 'our');
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
    (titles.has(tokens[from]?.lower ?? '') || head.tag === 'NNP' || /^\p{Lu}/u.test(tokens[from]?.text ?? ''))
  ) {
    reading.edits.push({ start: tokens[from]!.start, end: tokens[from]!.start, text: 'our ' });
    replace(reading, at - 1, at, '');
    return undefined;
  }
  return no;
}

/** "the partnership between Airbus and Acme": "our partnership with Airbus". */
function between(reading: Reading, at: number): Declined | undefined {
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
  if (!determiner || !/^(?:the|an?)$/.test(determiner.lower)) return refuse(reading, 'brand-place', at);
  const other = tokens
    .slice(otherFrom, otherTo + 1)
    .map((token, index) => (index > 0 && token.spaced ? ' ' : '') + token.text)
    .join('');
  reading.owners.add(at);
  replace(reading, from, from, 'our');
  replace(reading, preposition, last, `with ${other}`);
  return undefined;
}
