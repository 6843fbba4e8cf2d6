/** English first person: the sentences of the company become those of its people, or the whole is declined. */
import { decline, type Brand, type Declined, type Outcome, type Transform } from '../variant.ts';
import { agree } from './agreement.ts';
import { candidates } from './antecedents.ts';
import { leftBy } from './carried-it.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { doubt, nounOrVerb } from './doubts.ts';
import { selfNouns } from './lexicon.ts';
import { selfReferences } from './self.ts';
import { defines, moods } from './it-is.ts';
import { compound, compoundHead, possessive } from './nouns.ts';
import { object, prepositional } from './objects.ts';
import { houses, ourHouse } from './our-house.ts';
import { betweenLast } from './pacts.ts';
import { passive } from './passives.ts';
import { resolveIts } from './owners.ts';
import { nothingBefore, type Before } from './before.ts';
import { lexical } from './lexical-verb.ts';
import { resolveIt } from './pronouns.ts';
import { applied, reading, refuse, replace, type Edit, type Reading } from './reading.ts';
import { subject } from './subjects.ts';
import { tagSentence } from './tagging.ts';
import { isFinite, type Tagged } from './tags.ts';
import { sentences, tokenize } from './tokens.ts';

/** Places where people work. */
const places =
  /^(?:plant|site|factory|office|store|shop|hub|centre|center|campus|warehouse|lab|laboratory|branch|bakery|hotel|restaurant|depot|clinic|school|academy)$/;

/** The transform. */
export const englishFirstPerson: Transform = { id: 'first-person', language: 'en', apply };

const firstPerson = /^(?:i|me|my|myself|i'm|i've|i'll|i'd)$/;

function apply(text: string, brand: Brand): Outcome {
  const tokens = selfReferences(tokenize(text, brand));
  if ('ok' in tokens) return tokens;
  if (!tokens.some((token) => token.kind === 'brand')) return decline('no-brand');
  const spoken = tokens.find(
    (token, at) =>
      token.kind === 'word' &&
      (firstPerson.test(token.lower) ||
        // "a friend of mine", but "its Kiruna mine".
        (token.lower === 'mine' && /^(?:of|is|was|are|were|be)$/.test(tokens[at - 1]?.lower ?? ''))),
  );
  if (spoken) return decline('already-first-person', spoken.text);
  const edits: Edit[] = [];
  let before: Before = nothingBefore;
  for (const sentence of sentences(tokens)) {
    const tagged = tagSentence(sentence);
    const read = readSentence(tagged, before);
    if ('ok' in read) return read;
    edits.push(...read.reading.edits);
    before = read.after;
  }
  if (edits.length === 0) return decline(/\b(?:we|our|us)\b/i.test(text) ? 'already-first-person' : 'brand-place');
  return { ok: true, text: applied(text, edits) };
}

function readSentence(tokens: readonly Tagged[], before: Before): Declined | { reading: Reading; after: Before } {
  const read = reading(tokens);
  // "Proud to work for Acme!" is one of its people speaking.
  const lead = tokens.find((token) => token.tag !== 'MARK');
  if (lead && moods.test(lead.lower) && !tokens.some((token) => isFinite(token.tag)))
    return decline('already-first-person', lead.text);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.tag !== 'BRAND') continue;
    const refused = place(read, at);
    if (refused) return refused;
  }
  const clauses = clausesOf(tokens, (at) => read.subjects.has(at)).map((clause): Clause => {
    const at = read.turned.get(clause.verb);
    return at === undefined ? clause : { ...clause, subject: { kind: 'brand', at } };
  });
  for (const clause of clauses) {
    if (clause.subject.kind !== 'brand') continue;
    // A passive that was turned round brought its verb along.
    if (read.edits.some((edit) => edit.start <= tokens[clause.verb]!.start && edit.end >= tokens[clause.verb]!.end))
      continue;
    const refused = agree(read, clause);
    if (refused) return refused;
  }
  const either = nounOrVerb(tokens, clauses);
  if (either >= 0) return refuse(read, 'unclear-verb', either);
  const unsure = clauses.find(
    (clause) =>
      clause.subject.kind === 'unsure' && (tokens[clause.verb]?.tag === 'VBZ' || tokens[clause.verb]?.lower === 'was'),
  );
  if (unsure && read.subjects.size > 0) return refuse(read, 'unclear-verb', unsure.verb);
  for (const [name, verb] of read.objects) {
    const clause = clauses.findLast((each) => each.verb <= verb);
    const own = clause?.subject;
    if (own?.kind === 'brand') return refuse(read, 'brand-place', name);
    if (own?.kind === 'pronoun' && /^(?:we|i)$/.test(tokens[own.at]?.lower ?? ''))
      return refuse(read, 'already-first-person', own.at);
  }
  const doubted = doubt(read, clauses, before.named);
  if (doubted) return doubted;
  // "Together with SAP, we …. Both are": who are the two?
  const two = before.joint ? tokens.findIndex((token) => /^(?:they|their|them|both|two|each)$/.test(token.lower)) : -1;
  if (two >= 0) return refuse(read, 'shared-subject', two);
  // "We don't do crunch. Never has, never will": the verb of a sentence that leaves its subject out.
  const bare = clauses[0];
  if (
    before.named &&
    bare &&
    tokens[bare.verb]?.tag === 'VBZ' &&
    tokens
      .slice(0, bare.verb)
      .every((token) => token.tag === 'RB' && token.lower !== 'here' && token.lower !== 'there') &&
    tokens.at(-1)?.text !== '?' &&
    !/^(?:it|that|there|here|what|who|let)/.test(tokens[bare.verb]!.lower)
  )
    return refuse(read, 'unclear-verb', bare.verb);
  const refused = resolveIt(read, clauses, before) ?? resolveIts(read, clauses, before);
  if (refused) return refused;
  const main = clauses[0];
  return {
    reading: read,
    after: {
      named: before.named || tokens.some((token) => token.tag === 'BRAND'),
      brandSubject: main?.subject.kind === 'brand',
      defined: defines(tokens, main),
      things: candidates(read, 0, tokens.length, true).length,
      sited: tokens.some((token) => places.test(token.lower)),
      joint: read.joint.size > 0,
      verb: main?.subject.kind === 'brand' ? lexical(tokens, main.verb) : '',
      left: leftBy(read, clauses, main ? lexical(tokens, main.verb) : ''),
      bodies: candidates(read, 0, tokens.length).filter(({ body }) => body).length,
      rivals: (main?.subject.kind === 'brand' ? 0 : before.rivals) + candidates(read, 0, tokens.length).length,
    },
  };
}

/** Whether a name is "the company" rather than one that begins with "the". */
function selfReference(name: string): boolean {
  const noun = name.slice('the '.length);
  return selfNouns.has(noun) || (houses.test(noun) && !noun.includes(' '));
}

/** Whether the name is the second of two behind "between". */
function betweenOpen(tokens: readonly Tagged[], at: number): boolean {
  for (let back = at - 2; back >= 0 && !isFinite(tokens[back]?.tag); back--)
    if (tokens[back]?.lower === 'between') return true;
  return false;
}

/** Finds what the name at `at` is in its sentence, and changes it. */
function place(read: Reading, at: number): Declined | undefined {
  const { tokens } = read;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.tag === 'POS') return possessive(read, at);
  if (
    (next?.kind === 'number' && !/^[$€£¥]/.test(next.text) && !before?.tag.startsWith('VB')) ||
    next?.text === '(' ||
    next?.text === '™' ||
    next?.text === '®'
  )
    return refuse(read, 'brand-place', at);

  if (before?.tag === 'CC' && betweenOpen(tokens, at)) return betweenLast(read, at);
  // "Neither Acme nor its contractors were aware": both stay subjects, and the verb with them.
  if (before?.lower === 'neither' && next?.lower === 'nor' && tokens[at + 2]?.lower === 'its') {
    replace(read, at, at, 'we');
    replace(read, at + 2, at + 2, 'our');
    return undefined;
  }
  const head = compoundHead(tokens, at);
  if (head >= 0) return compound(read, at, head);
  // "owns shares in the company": where it is no subject, the company is ours.
  const reference = /^the /i.test(tokens[at]!.text) && selfReference(tokens[at]!.lower);
  const done = subject(read, at);
  if (done !== false) return done === true ? undefined : done;
  // "Developed by Acme, this software": what follows describes the software.
  if (before?.lower === 'by' && tokens[at - 2]?.tag === 'VBN' && at === 2) return passive(read, at);
  if (!before) return refuse(read, tokens.some((token) => isFinite(token.tag)) ? 'brand-place' : 'fragment', at);
  // "… in Acme, which will", "chose Acme, a leader in": the description would hang on "us".
  const comma = tokens.findIndex((token) => token.text === ',');
  // "If it weren't for Acme, this food would": what follows the comma is the main clause.
  const subordinate =
    tokens[0]?.tag === 'SUB' && comma === at + 1 && tokens.slice(at + 2).some((token) => isFinite(token.tag));
  if (
    !subordinate &&
    (next?.tag === 'WH' ||
      (next?.text === ',' &&
        (tokens[at + 2]?.tag === 'WH' ||
          (['DT', 'VBN'].includes(tokens[at + 2]?.tag ?? '') &&
            tokens.slice(0, at).some((token) => token.tag.startsWith('VB'))))))
  )
    return refuse(read, 'apposition', at);
  if (reference && (before.tag === 'IN' || before.tag === 'TO' || before.tag.startsWith('VB'))) {
    if (next?.tag === 'CC' || isFinite(next?.tag)) return refuse(read, 'unclear-pronoun', at);
    if (before.tag.startsWith('VB') && object(read, at) === undefined) return undefined;
    replace(read, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  if (before.tag === 'IN' || before.tag === 'TO') return prepositional(read, at);
  if (before.tag.startsWith('VB')) return object(read, at);
  return refuse(read, before.tag === 'CC' ? 'shared-subject' : 'brand-place', at);
}
