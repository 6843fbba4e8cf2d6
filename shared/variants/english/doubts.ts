/** What gives a wrong reading away: a second verb that nothing links to the first, a headline without its articles. */
import type { Declined } from '../variant.ts';
import { thing } from './things.ts';
import type { Clause } from './clauses.ts';
import { sayVerbs } from './lexicon.ts';
import { lexical } from './lexical-verb.ts';
import { refuse, type Reading } from './reading.ts';
import { baseOfS, mostlyVerb, possibleTags, seenAsVerb } from './words.ts';
import { candidateTags, isBe, isDo, isFinite, isNominal, type Tagged } from './tags.ts';

/** Of the kind of things that take an article, and that companies tell of in headlines. */
const countable =
  /^(?:record|contract|deal|agreement|partnership|ceo|cfo|cto|director|chair|chairman|president|head|site|headquarters|stake|company|firm|start-up|startup|business|award|prize|round|fund|plan|report|campaign|initiative|project|range|collection|brand|network|line|route|guide|survey|role|team|position|bid|offer|loan|grant|donation|appeal|consultation|competition|contest|scholarship|fellowship|subsidiary|division|unit|facility|terminal|depot|clinic|wing|ward|tower|bridge|stadium|boutique|supermarket|outlet|dealership|showroom|studio|kitchen|farm|mill|mine|dam|pipeline|refinery|brewery|bakery|distillery|strategy|policy|scheme|model|version|edition|podcast|exhibition|webinar|workshop|chatbot|feature|dashboard|marketplace|charter|pledge|memorandum|roadmap|milestone|patent|licence|license)$/;

/** What opens a clause of its own. */
const links = new Set(['CC', ',', 'SUB', 'WH', '.', 'MARK', 'QUOTE', 'PRP']);
const opening = /^(?:before|after|since|until|till|as|than|like|what|this|these|those|whose)$/;

/** Declines where what was read cannot be all of it. */
export function doubt(reading: Reading, clauses: readonly Clause[], named: boolean): Declined | undefined {
  const { tokens } = reading;
  const there = named && tokens.every((token) => token.tag !== 'BRAND') ? worked(tokens) : placeless(tokens);
  if (there >= 0) return refuse(reading, 'unclear-pronoun', there);
  for (const [index, clause] of clauses.entries()) {
    // "Our remains family-owned and has no debt": a plural that goes with a singular verb was none.
    if (clause.subject.kind === 'group' && tokens[clause.verb]?.tag === 'VBZ') {
      const { head } = clause.subject;
      if (tokens[head]?.tag === 'NNS' && tokens[head - 1]?.tag === 'BRAND' && baseOfS(tokens[head]!.lower))
        return refuse(reading, 'unclear-verb', head);
    }
    if (clause.subject.kind !== 'brand') continue;
    const next = clauses[index + 1];
    if (next && unlinked(tokens, clause, next)) return refuse(reading, 'unclear-verb', next.verb);
    if (clause.subject.at === clause.verb - 1 && pluralSubject(tokens, clause.verb))
      return refuse(reading, 'unclear-verb', clause.verb);
    // "If Acme has taught us anything": others than the company speak.
    const us = tokens.findIndex(
      (token, at) =>
        at > clause.verb &&
        at < (next?.verb ?? tokens.length) &&
        token.lower === 'us' &&
        tokens[at - 1]!.tag.startsWith('VB'),
    );
    const linked = us >= 0 && tokens.slice(clause.verb, us).some((token) => links.has(token.tag));
    if (us >= 0 && !linked) return refuse(reading, 'already-first-person', us);
    const bare = bareNoun(tokens, clause.verb);
    if (bare >= 0) return refuse(reading, 'fragment', bare);
  }
  return undefined;
}

/** "We are the oldest employer. Everybody knows someone who worked there": at the company; or -1. */
function worked(tokens: readonly Tagged[]): number {
  return tokens.findIndex(
    ({ lower }, at) =>
      lower === 'there' && /^(?:work|start|train|learn|intern|volunteer|stud)/.test(tokens[at - 1]?.lower ?? ''),
  );
}

/** "Most of them learned French there": at the company, where the sentence names no other place; or -1. */
function placeless(tokens: readonly Tagged[]): number {
  const name = tokens.findIndex((token) => token.tag === 'BRAND');
  const there = tokens.findIndex(
    (token, at) =>
      at > name && name >= 0 && token.lower === 'there' && (!tokens[at + 1] || /^[.!?,;]$/.test(tokens[at + 1]!.text)),
  );
  const be = there > 0 && (isBe(tokens[there - 1]) || /^(?:be|get|from|out)$/.test(tokens[there - 1]!.lower));
  if (there < 0 || be) return -1;
  const placed = tokens
    .slice(0, there)
    .some((token, at) => /^(?:in|at|to|from|near|on|into)$/.test(token.lower) && tokens[at + 1]?.tag !== 'BRAND');
  return placed ? -1 : there;
}

/** "Acme stores in Wales will close": two finite verbs, and nothing between that opens a clause. */
function unlinked(tokens: readonly Tagged[], clause: Clause, next: Clause): boolean {
  if (sayVerbs.has(lexical(tokens, clause.verb)) || sayVerbs.has(baseOfS(tokens[clause.verb]!.lower) ?? ''))
    return false;
  const verb = tokens[next.verb]!;
  // "from 2 am", "its logistics arm to": no verbs for all their looks.
  if (verb.tag === 'VBP' && !/^(?:are|have|do)/.test(verb.lower)) return false;
  // "The app that Acme sells was", "Every loaf Acme bakes is": the clause before is the subject.
  const opener = clause.subject.kind === 'brand' ? tokens[clause.subject.at - 1]?.tag : undefined;
  if (opener && ['WH', 'SUB', 'NN', 'NNS', 'PRP'].includes(opener)) return false;
  // A question has its auxiliary before the name.
  if (clause.subject.kind === 'brand' && clause.subject.at > clause.verb) return false;
  return tokens.slice(clause.verb + 1, next.verb).every((token) => !links.has(token.tag) && !opening.test(token.lower));
}

/** "Acme offers end on Sunday", "Acme reports show that", "Acme cuts in Leeds hit 40": a plural and its verb. */
function pluralSubject(tokens: readonly Tagged[], verb: number): boolean {
  const next = tokens[verb + 1];
  const word = tokens[verb]!;
  if (word.tag !== 'VBZ') return false;
  const compound = mostlyVerb(word.lower) && isNominal(tokens[verb + 2]?.tag);
  if (/^VBP?$/.test(next?.tag ?? '') && !compound && !possibleTags(next!.lower).has('JJ'))
    return !isDo(word) && word.lower !== 'helps';
  if (!possibleTags(word.lower).has('NNS')) return false;
  if (next?.tag === 'NN') {
    if (sayVerbs.has(next.lower) && tokens[verb + 2]?.lower === 'that') return true;
    const first = firstTag(next);
    if ((first === 'VB' || first === 'VBP') && ['IN', 'SUB', 'RB', 'DT'].includes(tokens[verb + 2]?.tag ?? ''))
      return true;
  }
  // "Acme claims handlers took 400 calls": what is claimed, or who took?
  let at = verb + 1;
  while (isNominal(tokens[at]?.tag)) at++;
  if (at > verb + 1 && isFinite(tokens[at]?.tag)) return true;
  if (next?.tag !== 'IN') return false;
  // "Acme services between Leeds and York will be reduced".
  const stop = tokens.findIndex((token, index) => index > verb && links.has(token.tag) && token.tag !== 'CC');
  const later = tokens
    .slice(0, stop < 0 ? tokens.length : stop)
    .findIndex((token, index) => index > verb + 1 && isFinite(token.tag) && isNominal(tokens[index - 1]?.tag));
  if (later > 0 && !sayVerbs.has(baseOfS(word.lower) ?? '')) return true;
  for (at = verb + 2; at < tokens.length && !links.has(tokens[at]!.tag) && tokens[at]!.tag !== 'TO'; at++) {
    if (!isNominal(tokens[at - 1]?.tag) || tokens[at]!.kind !== 'word') continue;
    const after = tokens[at + 1];
    const main = /^(?:VB|VBP|VBD)$/.test(firstTag(tokens[at]!) ?? '');
    if (main && after && (['DT', 'CD', 'PRP$', 'RB'].includes(after.tag) || isNominal(after.tag))) return true;
  }
  return false;
}

function firstTag(token: Tagged): string | undefined {
  return [...possibleTags(token.lower)][0];
}

/** "Acme opens new plant in Leeds": where the singular that wants an article stands without one, or -1. */
function bareNoun(tokens: readonly Tagged[], verb: number): number {
  let at = verb + 1;
  while (tokens[at]?.tag === 'RB' || /^VB[NG]$/.test(tokens[at]?.tag ?? '') || tokens[at]?.lower === 'to') at++;
  if (isBe(tokens[at - 1]) || tokens[at - 1]?.tag === 'TO') return -1;
  // "raises $9M Series A"
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.lower === 'series') return at;
  // "appoints new Chief Product Officer"
  if (tokens[verb + 1]?.lower === 'new' && tokens[verb + 2]?.tag === 'NNP') return verb + 2;
  while (tokens[at]?.tag === 'JJ' || (isNominal(tokens[at]?.tag) && isNominal(tokens[at + 1]?.tag))) at++;
  const noun = tokens[at];
  if (noun?.tag !== 'NN' || isFinite(tokens[at + 1]?.tag) || tokens[at + 1]?.tag === 'POS') return -1;
  if (/^(?:software|business|team)$/.test(noun.lower) || tokens[at + 1]?.kind === 'number') return -1;
  if (tokens[verb + 1]?.tag === 'VBN' && isBe(tokens[verb])) return -1;
  return countable.test(noun.lower) || thing.test(noun.lower) ? at : -1;
}

/** "trains its staff and ships faster", "employs 300 people and hosts schools": one more verb, or a noun? Its place, or -1. */
export function nounOrVerb(tokens: readonly Tagged[], clauses: readonly Clause[]): number {
  return tokens.findIndex((token, at) => {
    const link = tokens[at - 1];
    const next = tokens[at + 1];
    if (at < 2 || token.tag !== 'NNS' || !next) return false;
    if (!isNominal(tokens[at - 2]?.tag) && tokens[at - 2]?.tag !== 'VBG') return false;
    if (link?.tag !== 'CC' && (link?.text !== ',' || !isNominal(next.tag))) return false;
    if (baseOfS(token.lower) === undefined) return false;
    const after = candidateTags(tokens, at + 1);
    const adverb = ['RB', 'JJR', 'RBR'].some((tag) => after.has(tag)) && !['NN', 'JJ'].some((tag) => after.has(tag));
    const joined = link.text === ',' || next.tag === 'NNS' || adverb;
    const seen = seenAsVerb(token.lower);
    const group =
      link.tag === 'CC' &&
      (next.tag === 'JJ' ||
        (seen &&
          (isNominal(next.tag) || next.tag === 'DT' || (/^VB[DN]$/.test(next.tag) && isNominal(tokens[at + 2]?.tag)))));
    const placed = link.tag === 'CC' && /^(?:with|on|to|from|at|for)$/.test(next.lower) && mayFollow.test(token.lower);
    return (
      (joined || group || placed) &&
      clauses.some(({ verb, subject }) => verb < at && subject.kind === 'brand' && tokens[verb]?.tag === 'VBZ')
    );
  });
}

/** Verbs that go with a preposition as well as alone. */
const mayFollow =
  /^(?:works|partners|benefits|plans|reports|trades|ships|supplies|speaks|focuses|relies|looks|cares|returns|sells|moves|leads|contributes)$/;
