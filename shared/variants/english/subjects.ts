/** The company's name as a subject: alone, in a question, beside a description, or together with another. */
import type { Declined } from '../variant.ts';
import { beforeAdverbs, isInverted, verbBehind } from './clauses.ts';
import { jointBefore, jointBehind, jointList } from './joint-subjects.ts';
import { calendar, peopleNouns, sayVerbs, selfNouns } from './lexicon.ts';
import { insertBefore, opens, refuse, replace, type Reading } from './reading.ts';
import { isBe, isFinite, isNominal, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS } from './words.ts';

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
      return calendar.has(before.lower) || (before.text.startsWith('#') && opens(tokens, at));
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
  if (verb === at + 1 && honours.test(tokens[verb]!.lower)) {
    const honoured = headline(tokens, verb);
    if (honoured === 'unsure') return refuse(reading, 'unclear-verb', at);
    if (honoured) {
      reading.subjects.add(at);
      replace(reading, at, at, 'we have been');
      return true;
    }
  }
  if (
    verb < 0 &&
    opens(tokens, at) &&
    tokens[at + 1]?.tag === 'TO' &&
    tokens[at + 3]?.tag !== 'NN' &&
    tokens.every((token) => !isFinite(token.tag))
  ) {
    // "Acme to open 20 stores in 2027"
    reading.subjects.add(at);
    replace(reading, at, at + 1, 'we will');
    return true;
  }
  if (verb >= 0 && openBefore(tokens, at)) {
    if (described(tokens, at, verb)) return refuse(reading, 'apposition', at);
    if (tokens[at - 1]?.tag === 'CC' && !clauseBefore(tokens, at - 1)) return jointBefore(reading, at, verb);
    if (tokens[verb]?.tag === 'VBP' && !/^(?:are|have|do|aren't|haven't|don't)$/.test(tokens[verb]?.lower ?? ''))
      return refuse(reading, 'unclear-verb', at);
    // "We say we will file": nobody reports oneself.
    if (tokens[verb]?.lower === 'says' && (tokens[verb + 1]?.lower === 'it' || tokens[verb + 2]?.lower === 'it'))
      return refuse(reading, 'quotation', at);
    if (ofProduct(tokens, verb)) return refuse(reading, 'brand-place', at);
    reading.subjects.add(at);
    // The press puts the day behind the name, a speaker before.
    const day = tokens[at + 1]?.lower === 'today' && tokens[verb]?.tag === 'VBD';
    replace(reading, at, day ? at + 1 : at, day ? 'today we' : 'we');
    return true;
  }
  if (tokens[at + 1]?.text === ',' && openBefore(tokens, at)) {
    const listed = jointList(reading, at);
    if (listed !== false) return listed;
  }
  if (/^[,–—]$/.test(tokens[at + 1]?.text ?? '') && openBefore(tokens, at)) return aside(reading, at);
  if (tokens[at + 1]?.lower === 'and' && openBefore(tokens, at)) return jointBehind(reading, at);
  return false;
}

const spans =
  /^(?:years?|months?|weeks?|days?|quarters?|mornings?|afternoons?|evenings?|nights?|noon|midnight|summer|winter|spring|autumn|time|times|weekend|weekends|moment|decades?|today|season|hours?|minutes?|seconds?|century|date|total|half|semester|term|birthday|anniversary)$/;

/** "Childcare provider Acme has": a title before the name, which "we" cannot bear. */
function described(tokens: readonly Tagged[], at: number, verb: number): boolean {
  const noun = tokens[at - 1];
  if (noun?.tag !== 'NN' && noun?.tag !== 'NNS') return false;
  if (spans.test(noun.lower)) return false;
  let from = at - 1;
  while (['NN', 'NNS', 'NNP', 'JJ', 'DT', 'VBG', 'VBN', 'CD', 'POS', 'PRP$'].includes(tokens[from - 1]?.tag ?? ''))
    from--;
  const opener = tokens[from - 1];
  // "In this context Acme has", "choose the app Acme makes".
  if (opener && !['.', ',', 'MARK', 'CC', 'SUB'].includes(opener.tag))
    return peopleNouns.has(noun.lower) || selfNouns.has(noun.lower);
  // "The app Acme uses was built": another verb is its.
  return (
    !tokens.slice(verb + 1).some((token) => isFinite(token.tag)) ||
    peopleNouns.has(noun.lower) ||
    selfNouns.has(noun.lower)
  );
}

/** "Acme is free for five users", "is now available", "was built by": the product that has the company's name. */
function ofProduct(tokens: readonly Tagged[], verb: number): boolean {
  const told = baseOfS(tokens[verb]!.lower) ?? baseOfPast(tokens[verb]!.lower) ?? '';
  const after = tokens[verb + 1]?.lower ?? '';
  // "now comes in glass jars", "tastes of summer", "costs €9 a month".
  if (told === 'come' && /^(?:in|with|as)$/.test(after)) return true;
  if (/^(?:taste|smell|weigh|cost|contain|dissolve)$/.test(told)) return true;
  if (told === 'integrate' && after === 'with') return true;
  if (told === 'run' && after === 'on') return true;
  if (!isBe(tokens[verb]) && tokens[verb + 1]?.lower !== 'been' && tokens[verb + 1]?.lower !== 'be') return false;
  let at = verb + 1;
  while (tokens[at]?.tag === 'RB' || /^(?:been|be)$/.test(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (/^(?:built|made)$/.test(word)) return /^(?:by|in|from|of|with|for)$/.test(next);
  if (word === 'free') return next !== 'to';
  // "is your new favourite app": what the readers use, not who made it.
  if (isBe(tokens[verb]) && ['DT', 'PRP$'].includes(tokens[at]?.tag ?? '')) {
    let end = at;
    while (['JJ', 'NN', 'NNP', 'POS', 'CD', 'VBG', 'VBN', 'RB', 'JJR', 'JJS'].includes(tokens[end + 1]?.tag ?? ''))
      end++;
    if (
      /^(?:apps?|tools?|software|plugin|extension|website|device|game|add-on|chatbot|solution|product|application|api|dashboard|library|framework|wearable|gadget|drink|recipe|magazine|podcast|newsletter|card|car)$/.test(
        tokens[end]?.lower ?? '',
      )
    )
      return true;
  }
  return /^(?:available|compatible|downloadable|affordable|intuitive|unlimited|user-friendly|live|down|out|recyclable|compostable|waterproof|vegan|gluten-free|organic|delicious|downloaded|installed|coded|priced|translated|used)$/.test(
    word,
  );
}

/** What a company is rather than does in a headline. */
const honours =
  /^(?:named|voted|awarded|ranked|recogni[sz]ed|shortlisted|certified|crowned|chosen|selected|appointed|listed|rated|honou?red|nominated|elected)$/;

/** "Acme named Employer of the Year": a headline leaves "has been" out; "Acme named Sophie Darmon CFO" tells of another. */
function headline(tokens: readonly Tagged[], verb: number): boolean | 'unsure' {
  const rest = tokens.slice(verb + 1);
  if (tokens[verb]!.lower === 'chosen' || /^(?:by|as|among|for)$/.test(rest[0]?.lower ?? '')) return true;
  const title = rest.map((token) => token.lower).join(' ');
  if (
    / of the (?:year|month|decade)| (?:finalist|winner)\b|^(?:one of|among|best|top|a (?:best|top|great|leader))/.test(
      title,
    )
  )
    return true;
  if (['DT', 'CD', 'PRP$'].includes(rest[0]?.tag ?? '')) return false;
  return tokens.at(-1)?.tag === '.' ? false : 'unsure';
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

/** What makes a company the one and only. */
const foremost =
  /^(?:leader|leading|largest|biggest|first|only|top|best|oldest|number|official|main|major|fastest|fastest-growing|most|specialist|pioneer|inventor|creator|behind|world|winner|sponsor)$/;

/** "Acme, a leader in …, launches", "Acme, founded in 2010, has", "Acme, once again, is". */
function aside(reading: Reading, at: number): Declined | boolean {
  const { tokens } = reading;
  const pause = tokens[at + 1]!.text;
  let close = -1;
  // "Acme, which is headquartered in Bristol, employs": the participle alone describes as well.
  const which = tokens[at + 2]?.lower === 'which' && isBe(tokens[at + 3]) && tokens[at + 4]?.tag === 'VBN';
  const from = which ? at + 4 : at + 2;
  for (let end = from; end < tokens.length; end++) {
    if (tokens[end]?.tag === '.' || isFinite(tokens[end]?.tag)) break;
    if (tokens[end]?.text === pause && verbBehind(tokens, end) >= 0) {
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
  // "Acme, creators of Starfall, are"
  const of =
    tokens[from + 1]?.lower === 'of' &&
    /^(?:creators?|makers?|producers?|publishers?|owners?|operators?|inventors?|developers?|organi[sz]ers?|specialists?)$/.test(
      opener.lower,
    );
  const told = opener.tag === 'VBN' || (opener.tag === 'RB' && tokens[at + 3]?.tag === 'VBN');
  const along =
    /^(?:along|alongside|together|like|with)$/.test(opener.lower) && !inner.some((token) => isFinite(token.tag));
  const adverbs =
    inner.every((token) => token.tag === 'RB' && token.lower !== 'too') ||
    (/^(?:once|formerly|originally)$/.test(opener.lower) && /^an?$/.test(inner[1]?.lower ?? ''));
  if (!described && !of && !ranked && !bare && !one && !told && !along && !adverbs)
    return refuse(reading, 'apposition', at);
  // "Acme, the Spanish vegetable producer, said": how the press tells one from another.
  if (opener.lower === 'the' && !inner.some((token) => foremost.test(token.lower) || token.tag === 'POS'))
    return refuse(reading, 'apposition', at);
  // A list ("Acme, a bank, an insurer and") is no description.
  if (inner.some((token) => token.tag === ',') && !told) return refuse(reading, 'apposition', at);
  reading.subjects.add(at);
  // "A B Corp since 2019, we": what one has been is no ground for the rest.
  const lasting = inner.some((token) => /^(?:since|until)$/.test(token.lower));
  if ((described || ranked || one || bare || of) && !lasting) replace(reading, at, at + 1, of ? 'as the' : 'as');
  else {
    replace(reading, at, from - 1, '');
    if (opens(tokens, at))
      reading.edits.push({ start: opener.start, end: opener.start + 1, text: opener.text.charAt(0).toUpperCase() });
  }
  if (pause !== ',') {
    reading.edits.push({ start: tokens[close - 1]!.end, end: tokens[close]!.end, text: ',' });
    reading.turned.set(verbBehind(tokens, close), at);
  }
  if (tokens[close + 1]?.lower === 'today' && isFinite(tokens[close + 2]?.tag)) {
    replace(reading, close + 1, close + 1, 'today we');
  } else insertBefore(reading, close + 1, 'we ');
  return true;
}
