/** "Its": of the company ("our"), of another (kept), or not sure (declined). */
import type { Declined } from '../variant.ts';
import { candidates, isNamesake } from './antecedents.ts';
import { thing } from './things.ts';
import type { Clause } from './clauses.ts';
import { ofEfforts, ofElsewhere, ofEnabled, ofPraised, type Verdict } from './deeds.ts';
import type { Before } from './before.ts';
import { lexical } from './lexical-verb.ts';
import { bodies, peopleNouns } from './lexicon.ts';
import { fronted, named } from './fronted-owners.ts';
import {
  beforeQuantifier,
  belonging,
  belongings,
  counterparts,
  groupEnd,
  mends,
  news,
  reflecting,
  staff,
  strengths,
} from './owner-signs.ts';
import { companyNamed, isOfBought, ofOwnThing, parts } from './own-things.ts';
import { isObject, ofBody } from './other-owners.ts';
import { ofPluralName } from './plural-name.ts';
import { refuse, replace, type Reading } from './reading.ts';
import { isBody, isPerson, nounOf, numberOf } from './subject-nouns.ts';
import { ofSubject } from './subject-owners.ts';
import { isBe, isNominal } from './tags.ts';

/** Resolves every "its", and "their" of a joint subject. */
export function resolveIts(reading: Reading, clauses: readonly Clause[], previous: Before): Declined | undefined {
  const { tokens, edits } = reading;
  const kept = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (edits.some((edit) => edit.start <= token.start && edit.end >= token.end && edit.end > edit.start)) continue;
    const many = reading.joint.size === 0 && /^(?:their|they|them|theirs|themselves)$/.test(token.lower);
    if (many && ofPluralName(reading, clauses, at, previous)) return refuse(reading, 'unclear-owner', at);
    if (token.lower === 'their' && reading.joint.size > 0) {
      const clause = clauses.findLast(({ verb }) => verb < at);
      if (clause?.subject.kind !== 'brand') continue;
      if (tokens.slice(clause.verb + 1, at).some((each) => each.tag === 'NNS'))
        return refuse(reading, 'unclear-owner', at);
      replace(reading, at, at, 'our');
      continue;
    }
    if (token.lower !== 'its') continue;
    const carried = previous.named && !tokens.some((each) => each.tag === 'BRAND');
    const acting = clauses.findLast(({ verb }) => verb < at);
    // "Our plant is clean: its panels cover half of its needs": the same owner twice.
    const same = acting?.subject.kind === 'group' && kept.has(acting.subject.from);
    const read = carried ? ofSentenceBefore(reading, clauses, at, previous) : ownerOf(reading, clauses, at);
    const verdict = same ? 'keep' : read === 'our' && isOfBought(tokens, at) ? 'refuse' : read;
    if (verdict === 'keep') kept.add(at);
    // "Ransomware hit the town hall. Acme restored its systems": whose one mends.
    if (verdict === 'our' && !carried && previous.bodies > 0 && acting && mends.test(lexical(tokens, acting.verb)))
      return refuse(reading, 'unclear-owner', at);
    if (verdict === 'refuse') return refuse(reading, 'unclear-owner', at);
    if (verdict === 'our') replace(reading, at, at, 'our');
  }
  return undefined;
}

function ownerOf(reading: Reading, clauses: readonly Clause[], at: number): Verdict {
  const { tokens } = reading;
  const before = beforeQuantifier(tokens, at);
  // "its trust in Acme" is another's.
  if (isNominal(tokens[at + 1]?.tag) && tokens[at + 2]?.tag === 'IN' && tokens[at + 3]?.tag === 'BRAND') return 'keep';
  // "the first case of its kind".
  if (tokens[at - 1]?.lower === 'of' && /^(?:kind|type|class|sort)$/.test(tokens[at + 1]?.lower ?? '')) return 'keep';
  // "us and our teams", "Acme's CEO and its CFO".
  if (tokens[before]?.tag === 'CC' && tokens[before - 1]?.tag === 'BRAND') return 'our';
  // "the launch of Acme Insights, its new product".
  if (tokens[before]?.text === ',' && isNamesake(tokens, before - 1)) return 'our';
  const clause = clauses.findLast(({ verb }) => verb < at);
  if (!clause) return fronted(reading, clauses, at);
  const { subject } = clause;
  const elsewhere = ofElsewhere(tokens, clause, at);
  if (elsewhere) return elsewhere;
  // "He founded our company and led it until its sale": "its" goes with "company".
  if (companyNamed(reading, at)) return 'keep';
  if (ofOwnThing(reading, clause, at)) return 'refuse';
  switch (subject.kind) {
    case 'brand':
      return ofSubject(reading, clause, at, before);
    case 'none':
      return named(reading) ? ofSubject(reading, clause, at, before) : 'keep';
    case 'pronoun':
      // "If Acme invests so much, it is to stay close to its customers."
      if (tokens[subject.at]?.lower === 'it' && isBe(tokens[clause.verb]) && tokens[clause.verb + 1]?.tag === 'TO')
        return candidates(reading, 0, at).length === 0 ? (named(reading) ? 'our' : 'keep') : 'refuse';
      // "It is Acme's job to keep its tenants safe."
      if (subject.at < at && tokens.slice(clause.verb, at).some((token) => token.tag === 'BRAND'))
        return candidates(reading, clause.verb, at).some(({ body }) => body) || !isBe(tokens[clause.verb])
          ? 'refuse'
          : 'our';
      if (/^(?:it|that|this|everything|something|which)$/.test(tokens[subject.at]?.lower ?? '')) return 'keep';
      return named(reading) ? ofSubject(reading, clause, at, before) : 'keep';
    case 'group':
    case 'relative':
      break;
    default:
      return 'refuse';
  }
  if (!named(reading)) return 'keep';
  if (/^(?:way|course)$/.test(tokens[at + 1]?.lower ?? '') && tokens[before]?.lower === 'on') return 'keep';
  // "Our largest shareholder, Kestrel Capital, has sold its stake": a body, whatever else the word may be.
  if (
    subject.kind === 'group' &&
    numberOf(tokens, subject) === 'singular' &&
    counterparts.test(tokens[subject.head]?.lower ?? '')
  )
    return tokens[before] === tokens[at - 1] && tokens[before]?.tag.startsWith('VB') ? 'keep' : 'refuse';
  if (subject.kind === 'group' && /^(?:each|every)$/.test(tokens[subject.from]?.lower ?? '')) return 'keep';
  if (subject.kind === 'group' && numberOf(tokens, subject) === 'plural' && tokens[clause.verb]?.tag === 'VBZ')
    return 'refuse';
  // "design and maintenance are done by its own teams": several things have no "its".
  const several = subject.kind === 'group' && /^(?:are|were|have)$/.test(tokens[clause.verb]?.lower ?? '');
  if (several && tokens[at + 1]?.lower === 'own' && numberOf(tokens, subject) !== 'plural')
    return candidates(reading, clause.verb, at).length === 0 ? 'our' : 'refuse';
  const enabled = ofEnabled(reading, at);
  if (enabled) return enabled;
  const efforts = ofEfforts(reading, clause, at);
  if (efforts) return efforts;
  const praised = ofPraised(reading, clause, at);
  // "Acme's order book grew by 40%, its best result since 2008": of the order book.
  const best = /^(?:best|highest|strongest|largest|biggest|first|lowest|worst|fastest|longest)$/.test(
    tokens[at + 1]?.lower ?? '',
  );
  const many = numberOf(tokens, subject) === 'plural' || isPerson(tokens, subject);
  if (many && tokens[before]?.text === ',' && best) return isObject(reading, clause) ? 'our' : 'refuse';
  if (subject.kind === 'group' && tokens[before]?.text === ',' && best) return 'keep';
  // "Acme's success rests on its engineers"
  if (
    subject.kind === 'group' &&
    belonging.test(tokens[at + 1]?.lower ?? '') &&
    strengths.test(tokens[subject.head]?.lower ?? '') &&
    candidates(reading, clause.verb + 1, at).length === 0
  )
    return 'our';
  if (praised) return praised;
  if (subject.kind === 'group' && (numberOf(tokens, subject) === 'plural' || isPerson(tokens, subject))) {
    return ofSubject(reading, clause, at, before);
  }
  if (subject.kind === 'relative') {
    // "Patagonia, which has supported Acme since its early days": of either.
    const between = tokens.slice(clause.verb, at).some((token) => token.tag === 'BRAND');
    if (between && isBody(tokens, subject)) return ofBody(reading, clause, at, before);
    if (thing.test(tokens[subject.antecedent]?.lower ?? '') && /^users?$/.test(tokens[at + 1]?.lower ?? ''))
      return 'keep';
    const thingFirst = !isBody(tokens, subject) && belonging.test(tokens[at + 1]?.lower ?? '');
    const brandFirst = clauses.some((each) => each.subject.kind === 'brand' && each.verb < clause.verb);
    if (numberOf(tokens, subject) === 'plural' || isPerson(tokens, subject))
      return ofSubject(reading, clause, at, before);
    // "an app that lets its customers": an app has none.
    if (brandFirst && thingFirst && candidates(reading, 0, at).every(({ body }) => !body)) return 'our';
    // "After the fire that destroyed its warehouse, Acme is": its owner comes behind.
    const later = clauses.some((each) => each.subject.kind === 'brand' && each.verb > clause.verb);
    if (later && !brandFirst && tokens.slice(0, at).every((token) => token.tag !== 'BRAND')) return 'refuse';
    return brandFirst && !/^(?:own|kind|predecessor|size)$/.test(tokens[at + 1]?.lower ?? '') ? 'refuse' : 'keep';
  }
  if (tokens[before]?.lower === 'as' && isObject(reading, clause)) return 'keep';
  if (isBody(tokens, subject)) {
    // "Since joining Acme, Ingrid Moen has sailed on nine of its ships": who may be a person has no "its".
    const head = subject.kind === 'group' ? subject.head : -1;
    const thanked = tokens[0]?.lower === 'thanks' || tokens[0]?.lower === 'with';
    const mayBePerson =
      !thanked &&
      head > 0 &&
      tokens[head]?.tag === 'NNP' &&
      tokens[head - 1]?.tag === 'NNP' &&
      tokens[head - 2]?.tag !== 'DT';
    if (mayBePerson && tokens.slice(0, head).some((token) => token.tag === 'BRAND')) return 'refuse';
    return ofBody(reading, clause, at, before);
  }
  const ownedSubject =
    subject.kind === 'group' && [...reading.owners].some((name) => name >= subject.from && name < subject.head);
  // "Acme's turnover exceeded £100 million for the first time in its history".
  const figure =
    subject.kind === 'group' &&
    /^(?:turnover|revenue|revenues|sales|profit|profits|income|headcount|output|production)$/.test(
      tokens[subject.head]?.lower ?? '',
    );
  if (ownedSubject && figure && tokens[at - 1]?.lower === 'in' && tokens[at + 1]?.lower === 'history') return 'our';
  if (ownedSubject && tokens[at - 1]?.lower === 'for' && parts.test(groupEnd(tokens, at))) return 'keep';
  if (/^(?:own|kind|predecessor|doors|class)$/.test(tokens[at + 1]?.lower ?? '')) return 'keep';
  // "Acme's order book is enough to keep its 900 workers busy": a book has none.
  const people = groupEnd(tokens, at).replace(/s$/, '');
  if (peopleNouns.has(people) && !bodies.has(people) && people !== 'user') return 'refuse';
  return thing.test(tokens[subject.kind === 'group' ? subject.head : 0]?.lower ?? '') && tokens[before]?.tag !== 'CC'
    ? 'keep'
    : 'refuse';
}

/** "Its" in a sentence that does not name the company, behind one that does. */
function ofSentenceBefore(reading: Reading, clauses: readonly Clause[], at: number, previous: Before): Verdict {
  const { tokens } = reading;
  // "The investment will allow it to double its team": whose "it" is us.
  const helped = reading.edits.some((edit) => edit.text === 'us' && edit.end <= tokens[at]!.start);
  if (helped && candidates(reading, 0, at).every(({ body }) => !body)) return 'our';
  const clause = clauses.findLast(({ verb }) => verb < at);
  const kind = clause?.subject.kind;
  if (clause && kind === 'brand') return ofSubject(reading, clause, at, beforeQuantifier(tokens, at));
  const owner =
    clause &&
    (kind === 'group' || kind === 'relative') &&
    numberOf(tokens, clause.subject) !== 'plural' &&
    !isPerson(tokens, clause.subject);
  // "has put solar panels on its roof. They will cover half of its needs".
  if (
    previous.brandSubject &&
    previous.bodies === 0 &&
    !owner &&
    /^(?:needs|requirements|consumption|demand)$/.test(groupEnd(tokens, at)) &&
    candidates(reading, 0, at).every(({ body }) => !body)
  )
    return 'our';
  // "Acme's catalogue is out. You can order it on its website".
  if (tokens[at - 1]?.lower === 'on' && groupEnd(tokens, at) === 'website' && previous.bodies === 0 && !owner)
    return 'our';
  // "It considers that the offer undervalues its brands", "It keeps its promise": of the company as likely.
  const it = clause?.subject.kind === 'pronoun' && tokens[clause.subject.at]?.lower === 'it';
  if (it || (owner && clauses.some((each) => each.subject.kind === 'brand' && each.verb < clause.verb)))
    return 'refuse';
  // "is certified! This milestone reflects its commitment": what is achieved shows what the company has.
  const shown = owner && clause && kind === 'group' && news.test(nounOf(tokens, clause.subject)?.lower ?? '');
  if (
    shown &&
    previous.brandSubject &&
    previous.bodies === 0 &&
    reflecting.test(lexical(tokens, clause.verb)) &&
    candidates(reading, clause.verb, at).length === 0
  )
    return 'our';
  // "The agreement applies to all its sites": what is said or signed owns nothing.
  if (owner)
    return isBody(tokens, clause.subject) || thing.test(nounOf(tokens, clause.subject)?.lower ?? '')
      ? 'keep'
      : 'refuse';
  // "Acme's new van is here. Its battery lasts": the van's as likely.
  if (!previous.brandSubject && (previous.sited || (previous.things > 0 && parts.test(groupEnd(tokens, at)))))
    return 'refuse';
  // "turned down an offer. Its founders explain": an offer has none.
  const around = candidates(reading, 0, at);
  if (
    previous.brandSubject &&
    previous.bodies === 0 &&
    !previous.sited &&
    (staff.test(groupEnd(tokens, at)) ||
      (at === 0 && [groupEnd(tokens, at), tokens[at + 1]?.lower ?? ''].some((noun) => belongings.test(noun)))) &&
    around.every(({ body }) => !body)
  )
    return 'our';
  return previous.rivals === 0 && around.length === 0 ? 'our' : 'refuse';
}
