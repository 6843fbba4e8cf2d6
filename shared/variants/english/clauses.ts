/** Finds the finite verbs of a sentence and the subject of each. */
import { companyVerbs } from './lexicon.ts';
import { isBody, isPerson, numberOf, type Subject } from './subject-nouns.ts';
import { isBe, isDo, isFinite, isHave, isNominal, type Tagged } from './tags.ts';
import { baseOfS } from './words.ts';

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

/** Where the verb of the name at `at` stands when nothing but adverbs is between, or -1. */
export function verbBehind(tokens: readonly Tagged[], at: number): number {
  let next = at + 1;
  while (tokens[next]?.tag === 'RB' && !isFinite(tokens[next]?.tag)) next++;
  return isFinite(tokens[next]?.tag) ? next : -1;
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
  if (tokens[0]?.lower === 'never' && at === 2 && tokens[1]?.lower === 'before') return true;
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
  if (before.tag === ',' && before.text !== ',') return own({ kind: /^[:;]$/.test(before.text) ? 'none' : 'unsure' });
  if (before.tag === ',') {
    const main = aroundRelative(tokens, left, earlier, isSubject);
    if (main) return own(main);
  }
  if (before.tag === 'CC' || before.tag === ',') {
    if (last && opener === undefined) return shared(tokens, verb, left, earlier);
    return own(apposed(tokens, left, opener ?? -1, isSubject));
  }
  // "what Acme wants is", "the app Acme uses was": the clause before is, or ends, the subject.
  if (before.tag.startsWith('VB') && last) return own({ kind: 'group', from: left, head: left });
  // A noun group directly before the verb.

  const floor = Math.max(last ? last.verb + 1 : 0, opener === undefined ? 0 : opener + 1);
  const from = groupStart(tokens, left, floor);
  if (from > left) return own({ kind: 'unsure' });
  const head = headOf(tokens, tokens[from]?.tag === 'IN' ? lastGroup(tokens, from, left) : from, left);
  if (tokens[head]?.tag === 'BRAND' && isSubject(head)) return own({ kind: 'brand', at: head });
  if (head < 0 && before.tag === 'DT') return own({ kind: 'pronoun', at: left });
  return own(head < 0 ? { kind: 'unsure' } : { kind: 'group', from, head });
}

/** "Voltea, which Acme took over, has": the comma closes the relative clause, and its antecedent is the subject. */
function aroundRelative(
  tokens: readonly Tagged[],
  comma: number,
  earlier: readonly Clause[],
  isSubject: (at: number) => boolean,
): Subject | undefined {
  const opener = tokens.findIndex((token, at) => at < comma && token.tag === 'WH' && tokens[at - 1]?.tag === ',');
  if (opener < 2 || earlier.length === 0 || earlier.some((clause) => clause.verb < opener)) return undefined;
  const to = opener - 2;
  if (tokens[to]?.tag === 'BRAND' && isSubject(to)) return { kind: 'brand', at: to };
  const from = groupStart(tokens, to, 0);
  const head = headOf(tokens, from, to);
  return head < 0 || tokens[head]?.tag === 'BRAND' ? { kind: 'unsure' } : { kind: 'group', from, head };
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
    if ((tag === 'SUB' || tag === 'WH') && tokens[at + 1]?.tag !== 'TO') return at;
  }
  return undefined;
}

/** "a sensor that …", "the town, which …". */
function relative(tokens: readonly Tagged[], at: number): Subject {
  let before = at - 1;
  if (tokens[before]?.tag === ',' || tokens[before]?.tag === 'IN') before--;
  // "25 chefs, most of whom"
  if (tokens[at]?.lower === 'whom' && tokens[at - 1]?.lower === 'of') {
    before = at - 3;
    if (tokens[before]?.tag === ',') before--;
  }
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
  // "software that helps … and sells it": what is sold does not sell itself.
  if (third && tokens[verb + 1]?.lower === 'it' && last.subject.kind === 'relative') return from(brand.subject);
  if (third && tokens[verb + 1]?.lower === 'them' && last.subject.kind === 'relative') return from({ kind: 'unsure' });
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
