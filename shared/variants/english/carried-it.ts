/** "It" as the subject of a sentence behind one about the company: what that sentence left it to stand for. */
import { candidates, type Candidate } from './antecedents.ts';
import { thing } from './things.ts';
import type { Clause } from './clauses.ts';
import { bodies, companyVerbs } from './lexicon.ts';
import { houses } from './our-house.ts';
import type { Before, Left } from './before.ts';
import type { Reading } from './reading.ts';
import { happenings } from './lexical-verb.ts';
import { isPerson, numberOf } from './subject-nouns.ts';
import { isBe, isHave, isNominal, type Tagged } from './tags.ts';

const making =
  /^(?:launch|unveil|introduce|release|develop|design|build|open|create|publish|redesign|renovate|inaugurate|present|roll|update|modernise|modernize|relaunch|upgrade|refurbish)$/;

const inGroup = new Set(['NN', 'NNS', 'NNP', 'JJ', 'DT', 'PRP$', 'CD', 'VBG', 'VBN', 'POS', 'BRAND', 'QUOTE']);

/** Whether a noun stands behind a preposition, as a place, a time or a partner. */
function oblique(tokens: readonly Tagged[], { at }: Candidate): boolean {
  let from = at;
  for (;;) {
    while (inGroup.has(tokens[from - 1]?.tag ?? '')) from--;
    // "a group of fishermen", "Porto, Split and Gdańsk": the whole of the group.
    const link = tokens[from - 1];
    const joins =
      link?.lower === 'of' || ((link?.tag === 'CC' || link?.text === ',') && isNominal(tokens[from - 2]?.tag));
    if (!joins || from < 2) break;
    from--;
  }
  return tokens[from - 1]?.tag === 'IN' || tokens[from - 1]?.tag === 'TO';
}

/** "is working on a new drone", "looks for a warehouse": behind its preposition, what it is all about. */
function pursued(tokens: readonly Tagged[], { at }: Candidate): boolean {
  let from = at;
  while (inGroup.has(tokens[from - 1]?.tag ?? '')) from--;
  return !/^(?:in|at|by|from|since|after|before|during|until|over|across|through|near|of)$/.test(
    tokens[from - 1]?.lower ?? '',
  );
}

/** What a sentence leaves; `verb` is the verb of its main clause in its base form. */
export function leftBy(reading: Reading, clauses: readonly Clause[], verb: string): Left {
  const { tokens } = reading;
  const main = clauses[0];
  const all = candidates(reading, 0, tokens.length, true);
  const name = tokens.some((token) => token.tag === 'BRAND');
  const only =
    main?.subject.kind === 'brand' &&
    clauses.every(
      ({ subject }) =>
        subject.kind === 'brand' ||
        ((subject.kind === 'group' || subject.kind === 'relative') &&
          (numberOf(tokens, subject) === 'plural' || isPerson(tokens, subject))),
    );
  const predicative = main !== undefined && /^(?:be|are|become|remain|stay)$/.test(verb);
  const objects = all.filter((each) => !oblique(tokens, each));
  const by = all.some(({ at, body }) => body && behindBy(tokens, at));
  const { subject } = main ?? {};
  const head = subject?.kind === 'group' ? subject.head : -1;
  return {
    said: predicative && tokens.some(({ lower }, at) => at > main.verb && at < main.verb + 3 && /^an?$/.test(lower)),
    topic: only && main !== undefined && (objects.length === 0 || (predicative && objects.length === 1)),
    alone: only && objects.length === 0 && all.every((each) => !pursued(tokens, each)),
    nameOnly: name && all.length === 0 && tokens.at(-1)?.text !== '?',
    made:
      only && clauses.length === 1 && making.test(verb) && objects.length === 1 && !objects.some(({ body }) => body),
    ownThing:
      head > 0 &&
      tokens[head]?.tag === 'NN' &&
      clauses.length === 1 &&
      !abstract.test(tokens[head].lower) &&
      (/^(?:team|department|division|crew|helpdesk)$/.test(tokens[head].lower) ||
        thing.test(tokens[head].lower) ||
        !bodies.has(tokens[head].lower)) &&
      (!isPerson(tokens, subject!) || /^(?:team|department|division|crew|helpdesk)$/.test(tokens[head].lower)) &&
      ([...reading.owners].some((at) => at < head && tokens.slice(at + 1, head).every(({ tag }) => inGroup.has(tag))) ||
        arrives(reading, main!.verb)),
    undergone: by && main !== undefined && suffers(tokens, main.verb),
    body: !predicative && objects.some(({ body }) => body),
  };
}

/** "A new scanner has arrived at Acme": the company is only where it is. */
function arrives({ tokens }: Reading, verb: number): boolean {
  const name = tokens.findIndex(({ tag }) => tag === 'BRAND');
  return name > verb && /^(?:at|in)$/.test(tokens[name - 1]?.lower ?? '') && tokens[0]?.tag === 'DT';
}

/** "was acquired by Siemens", against "has raised a round led by Astanor". */
function suffers(tokens: readonly Tagged[], verb: number): boolean {
  return tokens.slice(verb, verb + 4).some(({ tag }, index, all) => tag === 'VBN' && isBe(all[index - 1]));
}

function behindBy(tokens: readonly Tagged[], at: number): boolean {
  let from = at;
  while (inGroup.has(tokens[from - 1]?.tag ?? '')) from--;
  return tokens[from - 1]?.lower === 'by';
}

/** What is the company's own doing or state: what goes on behind it is as likely the company. */
const abstract =
  /^(?:history|success|strategy|growth|reputation|mission|ambition|goal|commitment|story|culture|purpose|vision|name|brand|turnover|revenue|profit|headcount|book|presence|journey|promise|approach|philosophy|motto|expertise|work|business|portfolio|network|adventure|birthday|anniversary|plan|decision|position|future|experience|size|activity|production|output|workforce|management|leadership)$/;

/** Words of time by which a story goes on: "Today, it", "Thirty years later, it", "Since then it has". */
const onward =
  /^(?:today|now|then|later|since|nowadays|currently|(?:19|20)\d\d)$|^(?:years?|decades?|months?|weeks?|summer|winter|spring|autumn|generations?)$/;

/** What is said of a thing rather than of those who made it. */
const ofThings =
  /^(?:faster|simpler|lighter|easier|cheaper|smaller|quieter|available|free|compatible|downloadable|open|accessible|waterproof|recyclable|located|equipped|designed|built|made|suitable|aimed|intended|priced)$/;
/** What people do with a thing as much as what it does. */
const people =
  /^(?:give|pay|plant|match|use|work|take|start|begin|continue|become|need|try|test|visit|meet|add|send|share|make|deliver|build|develop|train|ask|tell|say|offer|sell|buy|run|receive|get|go|keep|do|look|focus|spend|raise|launch|extend|expand|roll|like|cancel|close|move|sign|join|work)$/;

/** What is in a building, a vehicle or a book. */
const within =
  /^(?:rooms?|beds?|seats?|floors?|desks?|tables?|spaces|bays|pages|chapters|screens?|capacity|range|battery|wheels|pool|gym|workstations|berths|platforms)$/;
const doingsOfThings =
  /^(?:show|reveal|explain|detail|describe|outline|highlight|contain|protect|weigh|fit|help|let|allow|enable|include|feature|combine|cost|last|replace|house|connect|cover)$/;

/** What "it" at `at`, the subject of the sentence's first clause, stands for; undefined where that is not told here. */
export function carriedIt(
  { tokens }: Reading,
  clause: Clause,
  base: string,
  at: number,
  { left, sited, brandSubject, bodies: others, verb }: Before,
): 'we' | 'keep' | 'refuse' | undefined {
  // "Acme's new hub is ready. It opens on 1 September".
  const opens = base === 'open' && (tokens[clause.verb + 1]?.tag === 'IN' || tokens[clause.verb + 2]?.tag === 'IN');
  const company = (companyVerbs.has(base) && !opens) || (base === 'like' && tokens[clause.verb]?.tag === 'MD');
  const also = tokens
    .slice(at, clause.verb + 3)
    .some(({ lower }) => /^(?:also|now|since|still|currently)$/.test(lower));
  let next = clause.verb + 1;
  while (tokens[next]?.tag === 'RB' && !ofThings.test(tokens[next]!.lower)) next++;
  // "Our batter has two ingredients. It isn't telling which": who tells is nobody's thing.
  const doing = isBe(tokens[clause.verb]) && tokens[next]?.tag === 'VBG';
  if (left.ownThing && !company && !also && !doing) return 'keep';
  const things =
    (isBe(tokens[clause.verb]) && ofThings.test(tokens[next]?.lower ?? '')) ||
    (base === 'be' && ofThings.test(tokens[next + 1]?.lower ?? '') && tokens[clause.verb]?.tag === 'MD') ||
    // "launched its third satellite. It will monitor emissions".
    (tokens[clause.verb]?.tag === 'MD' &&
      !company &&
      !also &&
      !people.test(base) &&
      base !== 'be' &&
      base !== 'have') ||
    // "is opening its first shop abroad. It will be in Geneva".
    (base === 'be' &&
      /^(?:in|on|at|near|opposite|next)$/.test(tokens[next + 1]?.lower ?? '') &&
      tokens[clause.verb]?.tag === 'MD') ||
    (doingsOfThings.test(base) && !also);
  // "has opened a new ward. It has 24 single rooms", "unveiled its first motorbike. It will go on sale".
  const contents = base === 'have' && tokens.slice(next, next + 4).some(({ lower }) => within.test(lower));
  const sold =
    base === 'go' &&
    tokens.some(
      ({ lower }, place) => lower === 'on' && /^(?:sale|display|show|view)$/.test(tokens[place + 1]?.lower ?? ''),
    );
  if (left.made && (things || (!also && (contents || sold)))) return 'keep';
  if (left.undergone && company) return 'refuse';
  const time =
    tokens.slice(0, at).some(({ lower, tag }) => onward.test(lower) && tag !== 'SUB') ||
    (isHave(tokens[clause.verb]) && tokens[clause.verb + 1]?.lower === 'since');
  if (
    left.topic &&
    brandSubject &&
    (!sited || left.said) &&
    (time || company || (left.said && !isBe(tokens[clause.verb])))
  )
    return 'we';
  // "hopes to have an electric fleet by 2035. It has already replaced": what is planned does nothing yet.
  const planned = /^(?:hope|plan|aim|want|intend|wish|expect|look|seek)$/.test(verb);
  if (
    planned &&
    brandSubject &&
    (isHave(tokens[clause.verb]) || (isBe(tokens[clause.verb]) && tokens[next]?.tag === 'VBG')) &&
    tokens[clause.verb]?.tag !== 'MD' &&
    (tokens[next]?.tag === 'VBN' || tokens[next]?.tag === 'VBG') &&
    !isBe(tokens[next])
  )
    return 'we';
  // "was fined for late reporting. It accepts the decision": nothing else is there that accepts.
  if (left.alone && brandSubject && !sited && others === 0 && !happenings.test(base)) return 'we';
  // "is 60 years old today! It began with six employees".
  if (left.topic && brandSubject && /^(?:begin|start)$/.test(base) && tokens[clause.verb]?.tag === 'VBD') return 'we';
  if (left.nameOnly && !brandSubject && honoured(tokens, clause.verb)) return 'we';
  return undefined;
}

/** "has been voted", "was named": what is done to a company. */
function honoured(tokens: readonly Tagged[], verb: number): boolean {
  return tokens
    .slice(verb, verb + 4)
    .some(
      ({ lower }, index, all) =>
        /^(?:named|voted|awarded|ranked|certified|crowned|shortlisted|nominated|rated|founded)$/.test(lower) &&
        isBe(all[index - 1]),
    );
}

const foremost = /^(?:first|only|largest|biggest|oldest|second|third|leading|youngest|smallest|fastest-growing)$/;

/** "It is the first hospital in the region to": of a company where the noun is one; undefined where it is none. */
export function foremostBody(
  tokens: readonly Tagged[],
  be: number,
  { left, brandSubject }: Before,
): 'we' | 'refuse' | undefined {
  let at = be + 1;
  while (tokens[at]?.tag === 'RB') at++;
  if (tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of') at += 2;
  if (tokens[at]?.lower !== 'the') return undefined;
  let head = at + 1;
  while (tokens[head]?.tag === 'JJ' || tokens[head]?.tag === 'CD' || isNominal(tokens[head + 1]?.tag)) head++;
  const noun = tokens[head]?.lower.replace(/s$/, '') ?? '';
  const called = bodies.has(noun) || houses.test(noun) || noun === 'employer';
  if (!foremost.test(tokens[at + 1]?.lower ?? '') || !called || /^(?:platform|brand|team|network|market)$/.test(noun))
    return undefined;
  return brandSubject && !left.body && !left.made ? 'we' : 'refuse';
}
