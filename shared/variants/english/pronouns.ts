/** "It", "itself", "they": whether they mean the company. */
import type { Declined } from '../variant.ts';
import { agree } from './agreement.ts';
import { candidates } from './antecedents.ts';
import { thing } from './things.ts';
import type { Before } from './before.ts';
import { carriedIt, foremostBody } from './carried-it.ts';
import type { Clause } from './clauses.ts';
import { companyVerbs, praiseVerbs, sayVerbs } from './lexicon.ts';
import { happenings, lexical, ofNews } from './lexical-verb.ts';
import { dummy } from './dummy-it.ts';
import { whatItIs } from './it-is.ts';
import { refuse, replace, type Reading } from './reading.ts';
import { isPerson, nounOf, numberOf } from './subject-nouns.ts';
import { isBe, isNominal } from './tags.ts';
import { baseOfS } from './words.ts';

/** Resolves every "it"; the clauses whose subject turns out to be the company are given back with it. */
export function resolveIt(reading: Reading, clauses: Clause[], before: Before): Declined | undefined {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.lower === 'itself') {
      const clause = clauses.findLast(({ verb }) => verb < at);
      const between = clause ? tokens.slice(clause.verb + 1, at) : [];
      if (clause?.subject.kind === 'brand' && between.some((each) => each.tag === 'NNS' && baseOfS(each.lower)))
        return refuse(reading, 'unclear-verb', at);
      if (clause?.subject.kind === 'brand') replace(reading, at, at, 'ourselves');
      // "By itself, Acme can", "a surprise for Acme itself".
      else if (tokens[at - 1]?.tag === 'BRAND' || (!clause && tokens.some((each) => each.tag === 'BRAND')))
        return refuse(reading, 'unclear-pronoun', at);
      continue;
    }
    if (token.lower === "it's") {
      const verdict = whatItIs(reading, clauses, at, at, before);
      if (verdict === 'refuse') return refuse(reading, 'unclear-pronoun', at);
      if (verdict === 'we') replace(reading, at, at, `we${token.text.charAt(2)}re`);
      continue;
    }
    if (token.lower !== 'it' || token.tag !== 'PRP') continue;
    const first = clauses.every(({ verb }) => verb >= at) && before.named;
    const being = isBe(tokens[at + 1])
      ? ((first ? foremostBody(tokens, at + 1, before) : undefined) ?? whatItIs(reading, clauses, at, at + 1, before))
      : undefined;
    if (being === undefined && dummy(tokens, at)) continue;
    const own = clauses.findIndex(({ subject }) => subject.kind === 'pronoun' && subject.at === at);
    // A sentence that opens with "It" has it as its subject: the verb was not found.
    if (own < 0 && at === 0 && before.named) return refuse(reading, 'unclear-pronoun', at);
    // "three trees for each one it fells": a verb that was not found.
    if (own < 0 && /^NNS?$/.test(tokens[at + 1]?.tag ?? '') && !/^(?:VB|IN|TO|MD)/.test(tokens[at - 1]?.tag ?? ''))
      return refuse(reading, 'unclear-pronoun', at);
    const verdict =
      being ?? (own >= 0 ? itSubject(reading, clauses, own, at, before) : itObject(reading, clauses, at, before));
    if (verdict === 'refuse') return refuse(reading, 'unclear-pronoun', at);
    if (verdict === 'keep') continue;
    replace(reading, at, at, verdict);
    if (verdict === 'us') continue;
    clauses.forEach((clause, index) => {
      const same = clause.subject.kind === 'pronoun' && clause.subject.at === at;
      if (same) clauses[index] = { ...clause, subject: { kind: 'brand', at } };
    });
    for (const clause of clauses) {
      if (clause.subject.kind !== 'brand' || clause.subject.at !== at) continue;
      const refused = agree(reading, clause);
      if (refused) return refused;
    }
  }
  return undefined;
}

/** Verbs by which something gives a company its place. */
const placing = new Set(['place', 'rank', 'put', 'position', 'make', 'propel', 'crown']);

type Verdict = 'we' | 'us' | 'keep' | 'refuse';

function itSubject(reading: Reading, clauses: readonly Clause[], own: number, at: number, before: Before): Verdict {
  const { tokens } = reading;
  const clause = clauses[own]!;
  const company =
    (lexical(tokens, clause.verb) === 'do' &&
      tokens.slice(clause.verb, clause.verb + 4).some((token) => token.lower === 'so')) ||
    companyVerbs.has(lexical(tokens, clause.verb)) ||
    /^(?:proud|delighted|pleased|committed)$/.test(tokens[clause.verb + 1]?.lower ?? '');
  // A pronoun never means the object of its own verb: "it turned to us".
  const end = clauses[own + 1]?.verb ?? tokens.length;
  for (let next = clause.verb; next < end; next++)
    if (tokens[next]?.tag === 'BRAND' && !reading.subjects.has(next)) return 'keep';
  const earlier = clauses[own - 1];
  // "That's why it buys only from certified farms."
  if (tokens[at - 1]?.lower === 'why' && at < 4 && before.brandSubject && !isBe(tokens[clause.verb])) return 'we';
  if (!earlier) {
    const later = clauses[own + 1];
    const opener = tokens[at - 1];
    if (
      (opener?.tag === 'SUB' || /^(?:as|since|until|before|after)$/.test(opener?.lower ?? '')) &&
      later?.subject.kind === 'brand'
    )
      return 'we';
    if (tokens.slice(0, at).some((token) => token.tag === 'BRAND')) return 'refuse';
    if (!before.named) return tokens.some((token) => token.tag === 'BRAND') ? 'refuse' : 'keep';
    const carried = carriedIt(reading, clause, lexical(tokens, clause.verb), at, before);
    if (carried) return carried;
    // "opens a plant in Leeds. It will employ 120 people": the plant will.
    if (before.things > 0 && /^(?:employ|house|produce|make|serve|handle|process)$/.test(lexical(tokens, clause.verb)))
      return before.sited ? 'keep' : 'refuse';
    // "has launched cover for e-bikes. It costs £3 a month": what has a price or a weight is a thing.
    if (before.things > 0 && /^(?:cost|weigh|measure|last|fit)$/.test(lexical(tokens, clause.verb))) return 'keep';
    // "Rumour has it that Acme is for sale. It is not."
    const answer =
      at === 0 &&
      tokens.length < 6 &&
      !['DT', 'NN', 'VBG', 'VBN', 'JJ', 'VB'].some((tag) => tokens.some((token) => token.tag === tag));
    if (answer && !before.brandSubject) return 'refuse';
    if (!before.brandSubject)
      // "The judge found that Acme had failed her. It has apologised": only what news does is surely the news'.
      return before.rivals > 0 && !company && ofNews(tokens, clause.verb) ? 'keep' : 'refuse';
    // "… 10,000 trees. So far it has planted": nothing else is there that may have planted.
    const had = tokens[clause.verb]?.lower === 'has' && ['CD', '.'].includes(tokens[clause.verb + 1]?.tag ?? '');
    const alone = before.things === 0 && (had || !happenings.test(lexical(tokens, clause.verb)));
    // "sold its first bottle in 1990. Last year it sold 3 million": who does the same again.
    const same = before.verb === lexical(tokens, clause.verb) && !happenings.test(before.verb);
    return company || alone || same ? 'we' : 'refuse';
  }
  // "repairs it if it is worn": the same thing twice.
  if (tokens.slice(earlier.verb, at).some((token) => token.lower === 'it'))
    return earlier.subject.kind === 'brand' ? 'keep' : 'refuse';
  const chain = earlier.shared
    ? (clauses.slice(0, own).find(({ subject }) => subject.kind === earlier.subject.kind) ?? earlier)
    : earlier;
  const rivals = candidates(reading, chain.verb + 1, at, true);
  const bodies = rivals.filter((each) => each.body);
  switch (earlier.subject.kind) {
    case 'brand': {
      // "Not only does Acme repair your bike, it also lends"
      if (tokens[0]?.lower === 'not' && tokens[1]?.lower === 'only') return 'we';
      // "is doing everything it can".
      if (
        /^(?:everything|all|what)$/.test(tokens[at - 1]?.lower ?? '') &&
        /^(?:can|could)$/.test(tokens[at + 1]?.lower ?? '')
      )
        return 'we';
      // "recycles more plastic than it makes".
      if (tokens[at - 1]?.lower === 'than' && !isBe(tokens[clause.verb]) && bodies.length === 0) return 'we';
      const told = tokens[at - 1]?.lower === 'that' && sayVerbs.has(lexical(tokens, earlier.verb));
      // "an association of which it is a member": not of itself.
      // "this law, which it has long called for": nor is what is called for the one who calls.
      const contact = tokens[at - 1]?.tag === 'NN' && /^(?:every|each|any|the)$/.test(tokens[at - 2]?.lower ?? '');
      const own =
        (contact || /^(?:which|that)$/.test(tokens[at - 1]?.lower ?? '')) && !told ? rivals.slice(0, -1) : rivals;
      if (told || own.length === 0) return 'we';
      // "checks the battery of every car it sells": no battery does.
      const deals =
        /^(?:sell|buy|make|build|ship|deliver|serve|produce|publish|rent|hire|employ|train|treat|insure|finance|fund)$/;
      if (contact && bodies.length === 0 && deals.test(lexical(tokens, clause.verb))) return 'we';
      // ", and it expects", ", but it still holds": the second of two clauses goes on about the first's subject.
      const linked = tokens[at - 1]?.tag === 'CC' && tokens[at - 2]?.text === ',' && tokens[clause.verb]?.tag !== 'MD';
      const things = own.some(({ at: place }) => thing.test(tokens[place]!.lower));
      if (linked && company && !isBe(tokens[clause.verb])) return 'we';
      const still = /^(?:still|also)$/.test(tokens[at + 1]?.lower ?? '');
      if (linked && still && bodies.length === 0 && !things && !happenings.test(lexical(tokens, clause.verb)))
        return 'we';
      return company && bodies.length === 0 ? 'we' : 'refuse';
    }
    case 'group':
    case 'relative': {
      const why = earlier.subject.kind === 'relative' && /^(?:why|how|where|when)$/.test(tokens[at - 1]?.lower ?? '');
      const main = clauses.slice(0, own).findLast(({ subject }) => subject.kind === 'brand');
      if (why && main) return 'we';
      if (earlier.subject.kind === 'relative' && main) return tokens[at - 1]?.lower === 'than' ? 'keep' : 'refuse';
      const named = reading.owners.size + reading.objects.size + reading.subjects.size > 0;
      // "We are hiring. No experience is needed, as it provides training": experience provides nothing.
      const noIt =
        earlier.subject.kind === 'group' &&
        (numberOf(tokens, earlier.subject) === 'plural' ||
          isPerson(tokens, earlier.subject) ||
          tokens[earlier.subject.from]?.lower === 'no');
      if (!named && noIt && before.named && before.brandSubject && before.things === 0) return 'refuse';
      // "Behind each is a story, and this month it is sharing 30": a story shares nothing.
      const doing = isBe(tokens[clause.verb]) && tokens[clause.verb + 1]?.tag === 'VBG';
      if (!named && before.brandSubject && (company || doing)) return 'refuse';
      if (!named) return 'keep';
      // "Acme's engineers say it works": a thing may work, or the whole.
      const only = reading.objects.size + reading.subjects.size === 0;
      const loose = isPerson(tokens, earlier.subject) && !company && happenings.test(lexical(tokens, clause.verb));
      const passive = tokens[clause.verb]?.tag === 'MD' && isBe(tokens[clause.verb + 1]);
      if (only && (loose || passive)) return 'refuse';
      if (numberOf(tokens, earlier.subject) === 'plural' || isPerson(tokens, earlier.subject))
        return rivals.length === 0 ? 'we' : company && bodies.length === 0 ? 'we' : 'refuse';
      // "Airbus chose us because it …": either of the two.
      // "Our ambition … and it has": an ambition has nothing.
      const owned =
        earlier.subject.kind === 'group' &&
        [...reading.owners].some(
          (name) => name >= (earlier.subject.kind === 'group' ? earlier.subject.from : 0) && name < earlier.verb,
        );
      const unit = /^(?:team|department|division|office|branch)$/.test(nounOf(tokens, earlier.subject)?.lower ?? '');
      if (owned && unit && !company) return 'keep';
      if (owned && !thing.test(tokens[earlier.subject.kind === 'group' ? earlier.subject.head : 0]?.lower ?? ''))
        return 'refuse';
      const touched = [...reading.objects.keys(), ...reading.subjects].some((name) => name > earlier.verb && name < at);
      return company || touched ? 'refuse' : 'keep';
    }
    case 'pronoun': {
      const speaker = isPerson(tokens, earlier.subject) || tokens[earlier.subject.at]?.lower === 'they';
      const named = reading.owners.size + reading.objects.size + reading.subjects.size > 0;
      // "They chose Acme because it delivers", "He joined Acme when it was": persons are no "it".
      const scrapped = isBe(tokens[clause.verb]) && tokens[clause.verb + 1]?.tag === 'VBN' && !company;
      if (named && speaker && scrapped) return 'refuse';
      if (named && speaker) return rivals.length === 0 || (company && bodies.length === 0) ? 'we' : 'refuse';
      // "That is why it has trained 800 doctors": whose doing it is stands in the sentence before.
      const told = /^(?:that|this|that's)$/.test(tokens[earlier.subject.at]?.lower ?? '');
      return named || (before.named && (told || company)) ? 'refuse' : 'keep';
    }
    default: {
      // "Here is what it learned."
      const here =
        /^here(?:'s)?$/.test(tokens[earlier.verb]?.lower ?? '') || tokens[earlier.verb - 1]?.lower === 'here';
      const asks = /^(?:what|why|how)$/.test(tokens[at - 1]?.lower ?? '');
      return here && asks && before.brandSubject && !happenings.test(lexical(tokens, clause.verb)) ? 'we' : 'refuse';
    }
  }
}

function itObject(reading: Reading, clauses: readonly Clause[], at: number, before: Before): Verdict {
  const { tokens } = reading;
  const clause = clauses.findLast(({ verb }) => verb < at);
  // "…, making it the third largest": of the company as likely as of what it did.
  if (clause?.subject.kind === 'brand' && tokens[at - 1]?.tag === 'VBG' && tokens[at - 2]?.tag === ',') return 'refuse';
  // "thanks BAE Systems for lending it two lathes".
  if (
    clause?.subject.kind === 'brand' &&
    tokens[at - 1]?.tag === 'VBG' &&
    tokens[at - 2]?.lower === 'for' &&
    praiseVerbs.has(lexical(tokens, clause.verb))
  )
    return 'us';
  // "has appointed Goldman Sachs to advise it": who advises is not advised.
  if (
    clause?.subject.kind === 'brand' &&
    /^(?:advise|help|represent|assist|guide|accompany|support|audit)$/.test(tokens[at - 1]?.lower ?? '') &&
    tokens[at - 2]?.tag === 'TO' &&
    isNominal(tokens[at - 3]?.tag) &&
    before.things === 0 &&
    candidates(reading, clause.verb + 1, at, true).every(({ body }) => body)
  )
    return tokens.slice(clause.verb, at).some(({ tag }) => tag === 'NN') ? 'refuse' : 'us';
  const named = reading.owners.size + reading.objects.size + reading.subjects.size > 0;
  // "raises $38M. The round, led by Northzone, will help it open": who is helped is the company.
  const helped = /^(?:help|enabl|allow|let)(?:s|e|es|ed|ing)?$/.test(tokens[at - 1]?.lower ?? '');
  if (clause && clause.subject.kind !== 'brand' && !named && before.brandSubject && helped)
    return (before.rivals === 0 && before.things === 0) ||
      (before.bodies === 0 &&
        /^(?:funds|funding|money|investment|round|grant|loan|proceeds)$/.test(
          nounOf(tokens, clause.subject)?.lower ?? '',
        ))
      ? 'us'
      : 'refuse';
  // "… is a finalist. Vote for it before Sunday!"
  const asked = /^(?:vote|support|help|join|follow|visit|back|trust|contact|meet|thank|ask|tell)$/;
  if (!clause && before.named && tokens.slice(0, at).some((token) => token.tag === 'VB' && asked.test(token.lower)))
    return 'refuse';
  if (!clause || clause.subject.kind === 'brand' || clause.subject.kind === 'none') return 'keep';
  // "Acme was founded by a teacher. She still runs it": nothing else is there that is run.
  if (
    clause.subject.kind === 'pronoun' &&
    !named &&
    before.named &&
    before.things === 0 &&
    before.rivals === 0 &&
    /^(?:he|she|they|who)$/.test(tokens[clause.subject.at]?.lower ?? '')
  )
    return 'refuse';
  if (clause.subject.kind === 'pronoun') return 'keep';
  // "has won the medal, which places it among": what a medal places is not the medal.
  const subject = clause.subject;
  if (subject.kind === 'relative' && clauses.some((each) => each.subject.kind === 'brand' && each.verb < clause.verb)) {
    const others = candidates(reading, 0, at).filter((each) => each.at !== subject.antecedent);
    // "makes its data available to any scientist who asks for it".
    const main = clauses.findLast((each) => each.subject.kind === 'brand' && each.verb < clause.verb)!;
    let group = subject.antecedent;
    while (isNominal(tokens[group - 1]?.tag)) group--;
    const thing = tokens.slice(main.verb, group).some(({ tag }) => tag === 'NN');
    return others.length === 0 && !thing ? 'us' : 'refuse';
  }
  // "… the gold medal. The award places it among": what an award places is not the award.
  if (!named && before.brandSubject && placing.has(lexical(tokens, clause.verb)) && subject.kind === 'group')
    return before.rivals === 0 && candidates(reading, clause.verb, at).length === 0 ? 'us' : 'refuse';
  if (!named && !(before.named && before.rivals === 0)) return 'keep';
  // "people who have run a marathon for it": for Acme as likely as for anything.
  if (named && /^(?:IN|TO)$/.test(tokens[at - 1]?.tag ?? '')) return 'refuse';
  return candidates(reading, 0, at).length > 0 ? 'keep' : 'refuse';
}
