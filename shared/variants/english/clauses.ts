/** Finds the finite verbs of a sentence and the subject of each. */
import { bodies, companyVerbs, peopleNouns } from './lexicon.ts';
import { isBe, isDo, isFinite, isHave, isNominal, type Tagged } from './tags.ts';
import { baseOfS } from './words.ts';

export type Subject =
  | { readonly kind: 'brand'; readonly at: number }
  | { readonly kind: 'pronoun'; readonly at: number }
  | { readonly kind: 'group'; readonly from: number; readonly head: number }
  | { readonly kind: 'relative'; readonly antecedent: number }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'none' };

export interface Clause {
  /** Where the finite verb stands. */
  readonly verb: number;
  readonly subject: Subject;
  /** Whether it shares the subject of an earlier verb ("… and hires"). */
  readonly shared: boolean;
}

/** What may belong to a noun group that stands before its verb. */
const inGroup = new Set([
  'NN',
  'NNS',
  'NNP',
  'DT',
  'JJ',
  'CD',
  'PRP$',
  'POS',
  'BRAND',
  'IN',
  'CC',
  'VBG',
  'VBN',
  'QUOTE',
  'RB',
  'TO',
  'PRP',
  'MARK',
]);

/** The place before adverbs, and before an aside between commas ("is, once again,"). */
export function beforeAdverbs(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (tokens[at]?.tag === 'RB') at--;
  return at;
}

/** Whether the finite verb at `at` is the auxiliary of a question or inversion whose subject follows. */
export function isInverted(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at];
  if (!token || !(isBe(token) || isHave(token) || isDo(token) || token.tag === 'MD') || token.lower.includes("'s"))
    return false;
  let next = at + 1;
  while (tokens[next]?.tag === 'RB' && tokens[next]?.lower !== 'there') next++;
  const subject = tokens[next];
  if (!subject || !['BRAND', 'PRP', 'DT', 'PRP$', 'NNP', 'NNS'].includes(subject.tag)) return false;
  const before = tokens[beforeAdverbs(tokens, at - 1)];
  const asked = tokens.at(-1)?.text === '?' || tokens.some((each) => each.text === '?');
  if (!before || before.tag === '.' || before.tag === 'MARK')
    return isDo(token) || asked || /^(?:so|nor|neither|never|rarely)$/.test(tokens[at - 1]?.lower ?? '');
  if (/^(?:so|nor|neither|never|only)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (/^(?:what|who|whom|how|why|where|when)$/.test(before.lower)) {
    // "Who is Acme looking for?" but "what makes Acme" and "who has joined".
    return (
      asked &&
      (subject.tag !== 'DT' ||
        !isBe(token) ||
        tokens.slice(next + 1).some((each) => each.tag === 'VBG' || each.tag === 'VBN'))
    );
  }
  if (before.tag === ',' || before.tag === 'CC') return asked;
  // "How many people does Acme employ?"
  return (
    asked &&
    tokens.slice(0, at).some((each) => /^(?:what|which|how|whose)$/.test(each.lower)) &&
    !tokens.slice(0, at).some((each) => isFinite(each.tag))
  );
}

/** The first head of the noun group that stands in [from, to]: "the head of the teams" is about the head. */
export function headOf(tokens: readonly Tagged[], from: number, to: number): number {
  let head = -1;
  for (let at = from; at <= to; at++) {
    const tag = tokens[at]?.tag;
    if (isNominal(tag) || tag === 'BRAND' || tag === 'PRP' || tag === 'QUOTE') head = at;
    else if (tag === 'POS') head = -1;
    else if (
      head >= 0 &&
      (tag === 'IN' ||
        tag === 'TO' ||
        tag === ',' ||
        tag === 'CC' ||
        tag === 'VBN' ||
        tag === 'VBG' ||
        tag === 'SUB' ||
        tag === 'WH')
    ) {
      // "one of …", "half of …" are about what follows.
      if (tag === 'IN' && /^(?:one|all|half|most|many|some|part)$/.test(tokens[head]?.lower ?? '')) head = -1;
      else return head;
    }
  }
  return head;
}

/** Where the noun group that ends at `to` begins. */
function groupStart(tokens: readonly Tagged[], to: number, floor: number): number {
  let at = to;
  while (at > floor && inGroup.has(tokens[at - 1]?.tag ?? '')) at--;
  return at;
}

/** Every finite verb with its subject, in order. */
export function clausesOf(tokens: readonly Tagged[], isSubject: (at: number) => boolean): Clause[] {
  const found: Clause[] = [];
  tokens.forEach((token, verb) => {
    if (!isFinite(token.tag)) return;
    // "don't have to", "does not": one verb per auxiliary group.
    found.push({ verb, ...subjectOf(tokens, verb, found, isSubject) });
  });
  return found;
}

function subjectOf(
  tokens: readonly Tagged[],
  verb: number,
  earlier: readonly Clause[],
  isSubject: (at: number) => boolean,
): Omit<Clause, 'verb'> {
  const own = (subject: Subject) => ({ subject, shared: false });
  if (isInverted(tokens, verb)) {
    let next = verb + 1;
    while (tokens[next]?.tag === 'RB') next++;
    if (tokens[next]?.tag === 'BRAND' && isSubject(next)) return own({ kind: 'brand', at: next });
    if (tokens[next]?.tag === 'PRP') return own({ kind: 'pronoun', at: next });
    let end = next;
    while (inGroup.has(tokens[end + 1]?.tag ?? '') && tokens[end + 1]?.tag !== 'IN' && tokens[end + 1]?.tag !== 'VBN')
      end++;
    return own({ kind: 'group', from: next, head: headOf(tokens, next, end) });
  }
  if (tokens[verb]?.lower.endsWith("'s")) return own({ kind: 'none' });
  let left = beforeAdverbs(tokens, verb - 1);
  // "is, once again, the leader"; "always has been, and always will be".
  if (tokens[left]?.tag === ',' && tokens[left - 1]?.tag === 'RB') {
    const outer = beforeAdverbs(tokens, left - 1);
    if (tokens[outer]?.tag === ',' && tokens[outer - 1]?.tag === 'BRAND') left = outer - 1;
  }
  const before = tokens[left];
  if (!before || before.tag === '.' || before.tag === 'MARK') return own({ kind: 'none' });
  if (before.tag === 'BRAND' && isSubject(left)) return own({ kind: 'brand', at: left });
  if (
    before.tag === 'PRP' &&
    !['them', 'us', 'me', 'him', 'itself', 'ourselves', 'themselves'].includes(before.lower)
  ) {
    const nominative = /^(?:i|he|she|it|we|they|you)$/.test(before.lower);
    if (nominative || tokens[left - 1]?.tag !== 'IN') return own({ kind: 'pronoun', at: left });
  }
  if (before.tag === 'WH') return own(relative(tokens, left));
  const last = earlier.at(-1);
  const opener = openerBefore(tokens, verb, last ? last.verb : -1);
  if (before.tag === 'CC' || before.tag === ',') {
    if (last && opener === undefined) return shared(tokens, verb, left, earlier);
    return own(apposed(tokens, left, opener ?? -1, isSubject));
  }
  // A noun group directly before the verb.
  const floor = Math.max(last ? last.verb + 1 : 0, opener === undefined ? 0 : opener + 1);
  const from = groupStart(tokens, left, floor);
  if (from > left) return own({ kind: 'unsure' });
  const head = headOf(tokens, tokens[from]?.tag === 'IN' ? lastGroup(tokens, from, left) : from, left);
  if (tokens[head]?.tag === 'BRAND' && isSubject(head)) return own({ kind: 'brand', at: head });
  if (head < 0 && before.tag === 'DT') return own({ kind: 'pronoun', at: left });
  return own(head < 0 ? { kind: 'unsure' } : { kind: 'group', from, head });
}

/** Where the last noun group begins when a fronted one without comma stands before ("In 2026 the group opens"). */
function lastGroup(tokens: readonly Tagged[], from: number, to: number): number {
  for (let at = to; at > from; at--) if (tokens[at]?.tag === 'DT' || tokens[at]?.tag === 'PRP$') return at;
  return to;
}

/** A conjunction or question word since `since` that opened a clause and has no verb of its own yet. */
function openerBefore(tokens: readonly Tagged[], verb: number, since: number): number | undefined {
  for (let at = verb - 1; at > since; at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'SUB' || tag === 'WH') return at;
  }
  return undefined;
}

/** "a sensor that …", "the town, which …". */
function relative(tokens: readonly Tagged[], at: number): Subject {
  let before = at - 1;
  if (tokens[before]?.tag === ',' || tokens[before]?.tag === 'IN') before--;
  if (tokens[at]?.lower === 'what' || before < 0) return { kind: 'none' };
  // "the team in Lyon that": the antecedent may be either; the nearest noun stands for both.
  return { kind: 'relative', antecedent: before };
}

/** "Voltea, a subsidiary of Acme, opens": the subject stands before the commas. */
function apposed(
  tokens: readonly Tagged[],
  comma: number,
  opener: number,
  isSubject: (at: number) => boolean,
): Subject {
  for (let at = comma - 1; at > opener; at--) {
    if (tokens[at]?.tag === ',' || at === opener + 1) {
      const to = tokens[at]?.tag === ',' ? at - 1 : at;
      if (tokens[to]?.tag === 'BRAND' && isSubject(to)) return { kind: 'brand', at: to };
      if (tokens[to]?.tag === 'BRAND' && tokens[to - 1]?.tag !== 'IN' && tokens[to - 1]?.tag !== 'CC')
        return { kind: 'unsure' };
      if (!isNominal(tokens[to]?.tag)) continue;
      const from = groupStart(tokens, to, opener + 1);
      const head = headOf(tokens, from, to);
      return head < 0 ? { kind: 'unsure' } : { kind: 'group', from, head };
    }
  }
  return { kind: 'unsure' };
}

/** The subject of a verb behind "and" or a comma: that of an earlier verb, where one is sure. */
function shared(
  tokens: readonly Tagged[],
  verb: number,
  link: number,
  earlier: readonly Clause[],
): Omit<Clause, 'verb'> {
  const last = earlier.at(-1)!;
  const brand = earlier.findLast(({ subject }) => subject.kind === 'brand');
  const from = (subject: Subject) => ({ subject, shared: true });
  if (last.subject.kind === 'brand' || !brand) return from(last.subject);
  const third = tokens[verb]?.tag === 'VBZ';
  const number = numberOf(tokens, last.subject);
  if (third && number === 'plural') return from(brand.subject);
  const base = baseOfS(tokens[verb]?.lower ?? '') ?? '';
  const human = isPerson(tokens, last.subject) || isBody(tokens, last.subject);
  if (third && companyVerbs.has(base) && !human) return from(brand.subject);
  if (human && tokens[brand.verb]?.tag !== 'VBZ' && tokens[last.verb]?.tag === 'VBZ' && third)
    return from(last.subject);
  const comma = tokens[link]?.tag === ',' || tokens[link - 1]?.tag === ',';
  if (comma || !third) return from({ kind: 'unsure' });
  // "a tool that saves time and reduces errors": the nearest verb of the same form, unless a company would do it.
  if (last.subject.kind === 'relative' && tokens[last.verb]?.tag === 'VBZ' && !companyVerbs.has(base))
    return from(last.subject);
  return from({ kind: 'unsure' });
}

/** Singular, plural, or not known. */
export function numberOf(tokens: readonly Tagged[], subject: Subject): 'singular' | 'plural' | 'unknown' {
  if (subject.kind === 'brand') return 'singular';
  if (subject.kind === 'pronoun') {
    const word = tokens[subject.at]?.lower ?? '';
    return /^(?:they|we|you|i)$/.test(word) ? 'plural' : 'singular';
  }
  const at = subject.kind === 'group' ? subject.head : subject.kind === 'relative' ? subject.antecedent : -1;
  const token = tokens[at];
  if (!token) return 'unknown';
  if (/^(?:people|women|men|children|staff)$/.test(token.lower)) return 'plural';
  return token.tag === 'NNS' ? 'plural' : 'singular';
}

function nounOf(tokens: readonly Tagged[], subject: Subject): Tagged | undefined {
  if (subject.kind === 'group') return tokens[subject.head];
  if (subject.kind === 'relative') return tokens[subject.antecedent];
  return undefined;
}

/** Whether the subject is a person, who has no "its". */
export function isPerson(tokens: readonly Tagged[], subject: Subject): boolean {
  const noun = nounOf(tokens, subject);
  if (subject.kind === 'pronoun')
    return /^(?:i|you|he|she|we|they|everyone|who)$/.test(tokens[subject.at]?.lower ?? '');
  if (!noun) return false;
  if (
    subject.kind === 'relative' &&
    tokens.some((each, at) => at > subject.antecedent && at < subject.antecedent + 3 && each.lower === 'who')
  )
    return true;
  return peopleNouns.has(noun.lower.replace(/s$/, '')) && !bodies.has(noun.lower);
}

/** Whether the subject is an organisation, a place or a name, which may have an "its". */
export function isBody(tokens: readonly Tagged[], subject: Subject): boolean {
  const noun = nounOf(tokens, subject);
  return noun !== undefined && (noun.tag === 'NNP' || bodies.has(noun.lower));
}
