/** English first person: the sentences of the company become those of its people, or the whole is declined. */
import { decline, type Brand, type Declined, type Outcome, type Transform } from '../variant.ts';
import { agree } from './agreement.ts';
import { candidates } from './antecedents.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { selfReferences } from './self.ts';
import { compound, compoundHead, possessive } from './nouns.ts';
import { object, prepositional } from './objects.ts';
import { betweenLast } from './pacts.ts';
import { resolveIts } from './owners.ts';
import { resolveIt, type Before } from './pronouns.ts';
import { applied, reading, refuse, type Edit, type Reading } from './reading.ts';
import { subject } from './subjects.ts';
import { tagSentence } from './tagging.ts';
import { candidateTags, isFinite, isNominal, type Tagged } from './tags.ts';
import { sentences, tokenize } from './tokens.ts';
import { baseOfS } from './words.ts';

/** The transform. */
export const englishFirstPerson: Transform = { id: 'first-person', language: 'en', apply };

const firstPerson = /^(?:i|me|my|mine|myself|i'm|i've|i'll|i'd)$/;

function apply(text: string, brand: Brand): Outcome {
  const tokens = selfReferences(tokenize(text, brand));
  if ('ok' in tokens) return tokens;
  if (!tokens.some((token) => token.kind === 'brand')) return decline('no-brand');
  const spoken = tokens.find((token) => token.kind === 'word' && firstPerson.test(token.lower));
  if (spoken) return decline('already-first-person', spoken.text);
  const edits: Edit[] = [];
  let before: Before = { named: false, brandSubject: false, rivals: 0 };
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
  // "trains its staff and ships faster", "cuts waste and costs further": one more verb, or what is cut?
  const either = tokens.findIndex(
    (token, at) =>
      at > 1 &&
      token.tag === 'NNS' &&
      tokens[at - 1]?.tag === 'CC' &&
      isNominal(tokens[at - 2]?.tag) &&
      ['RB', 'JJR', 'RBR'].some((tag) => candidateTags(tokens, at + 1).has(tag)) &&
      !['NN', 'JJ'].some((tag) => candidateTags(tokens, at + 1).has(tag)) &&
      baseOfS(token.lower) !== undefined &&
      clauses.some(({ verb, subject: own }) => verb < at && own.kind === 'brand' && tokens[verb]?.tag === 'VBZ'),
  );
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
  const refused = resolveIt(read, clauses, before) ?? resolveIts(read, clauses, before);
  if (refused) return refused;
  const main = clauses[0];
  return {
    reading: read,
    after: {
      named: before.named || tokens.some((token) => token.tag === 'BRAND'),
      brandSubject: main?.subject.kind === 'brand',
      rivals: (main?.subject.kind === 'brand' ? 0 : before.rivals) + candidates(read, 0, tokens.length).length,
    },
  };
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
  const head = compoundHead(tokens, at);
  if (head >= 0) return compound(read, at, head);
  const done = subject(read, at);
  if (done !== false) return done === true ? undefined : done;
  if (!before) return refuse(read, tokens.some((token) => isFinite(token.tag)) ? 'brand-place' : 'fragment', at);
  // "… in Acme, which will", "chose Acme, a leader in": the description would hang on "us".
  if (
    next?.tag === 'WH' ||
    (next?.text === ',' &&
      (tokens[at + 2]?.tag === 'WH' ||
        (['DT', 'VBN'].includes(tokens[at + 2]?.tag ?? '') &&
          tokens.slice(0, at).some((token) => token.tag.startsWith('VB')))))
  )
    return refuse(read, 'apposition', at);
  if (before.tag === 'IN' || before.tag === 'TO') return prepositional(read, at);
  if (before.tag.startsWith('VB')) return object(read, at);
  return refuse(read, before.tag === 'CC' ? 'shared-subject' : 'brand-place', at);
}
