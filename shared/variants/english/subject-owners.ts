/** "Its" where the subject is the company: its own, unless another owner stands between. */
import { candidates } from './antecedents.ts';
import type { Clause } from './clauses.ts';
import { ofThanked, type Verdict } from './deeds.ts';
import { helpVerbs, praiseVerbs, qualities } from './lexicon.ts';
import { lexical } from './lexical-verb.ts';
import { appointing, belonging, calendarSpans, groupEnd, joined, predicate, sites, staff } from './owner-signs.ts';
import { calledOn } from './other-owners.ts';
import type { Reading } from './reading.ts';
import { isBe, type Tagged } from './tags.ts';

/** "its" where the subject is the company, or cannot own an "its" itself. */
export function ofSubject(reading: Reading, clause: Clause, at: number, before: number): Verdict {
  const { tokens } = reading;
  const verb = lexical(tokens, clause.verb);
  const link = tokens[before];
  // "wants each of its suppliers to measure its footprint".
  const eachOne = tokens
    .slice(clause.verb + 1, before)
    .some(
      (token, index) =>
        /^(?:each|every)$/.test(token.lower) && !calendarSpans.test(tokens[clause.verb + index + 2]?.lower ?? ''),
    );
  // "makes every boot in its workshop".
  const placed =
    /^(?:in|at|from)$/.test(link?.lower ?? '') &&
    (sites.test(groupEnd(tokens, at)) || /^(?:workshop|workshops|kitchens?)$/.test(groupEnd(tokens, at)));
  if (eachOne && !placed && !belonging.test(tokens[at + 1]?.lower ?? '')) return 'refuse';
  const rivals = candidates(reading, reading.turned.has(clause.verb) ? 0 : clause.verb + 1, at).filter(
    (each) => !predicate(tokens, clause, each.at),
  );
  const bodies = rivals.filter(
    ({ at: rival, body }) => body && !(appointing.test(verb) && tokens[rival]?.tag === 'NNP'),
  );
  if (link?.lower === 'as') return 'our';
  if (calledOn(reading, clause, at)) return 'refuse';
  // "thanks Ikea for its trust": whom one thanks.
  const merit =
    tokens.slice(at + 1, at + 4).some((token) => qualities.has(token.lower)) && /^(?:choose|select|pick)$/.test(verb);
  if (
    link?.lower === 'for' &&
    clause.subject.kind === 'brand' &&
    (praiseVerbs.has(verb) || merit) &&
    bodies.length === 1 &&
    rivals.length === 1
  )
    return 'keep';
  const thanked = link?.lower === 'for' && rivals.length === 0 ? ofThanked(reading, clause, before) : undefined;
  if (thanked) return thanked;
  // "choose Brest for its new plant": a town has none.
  const site = tokens.slice(at + 1, at + 5).some((token) => sites.test(token.lower));
  if (link?.lower === 'for' && clause.subject.kind === 'brand' && site && /^(?:choose|select|pick)$/.test(verb))
    return 'our';
  // "raises $15M with Accel to speed up its expansion": who raises money spends it.
  const funded = /^(?:raise|close|secure|borrow)$/.test(verb) && clause.subject.kind === 'brand';
  if (funded && tokens.slice(clause.verb, before + 1).some((token) => token.tag === 'TO')) return 'our';
  // "has teamed up with the RNIB to make its app accessible": one teams up for one's own ends.
  const allied =
    /^(?:team|partner|collaborate)$/.test(verb) || (verb === 'join' && tokens[clause.verb + 2]?.lower === 'forces');
  const offered = /^(?:apps?|website|products?|services?|stores?|events?|platform)$/.test(tokens[at + 1]?.lower ?? '');
  if (allied && offered && clause.subject.kind === 'brand' && link?.tag === 'VB' && tokens[before - 1]?.tag === 'TO')
    return 'our';
  // "with participation from its existing investors"
  if (funded && tokens.slice(at + 1, at + 3).some((token) => /^(?:investors|shareholders|backers)$/.test(token.lower)))
    return 'our';
  // "learnt of the fire at Kurzeme Plywood and offers its support to its employees": to the other's.
  const comforted = tokens
    .slice(0, before)
    .some(({ lower }) =>
      /^(?:support|condolences|sympathy|sympathies|solidarity|thoughts|help|thanks|apologies)$/.test(lower),
    );
  if (link?.lower === 'to' && comforted && tokens.slice(0, before).some(({ tag }) => tag === 'NNP')) return 'refuse';
  if (link?.lower === 'to' && /^(?:welcome|invite|add)$/.test(verb) && clause.subject.kind === 'brand') return 'our';
  // "postponed the delivery of Vega Sun, its fourth vessel, to 2028".
  const described = link?.text === ',' && tokens[before - 1]?.tag === 'NNP' && tokens[at + 1]?.tag === 'JJ';
  const listed = tokens.slice(at).some(({ tag }) => tag === 'CC') || tokens[before - 2]?.text === ',';
  if (described && !listed && clause.subject.kind === 'brand') return 'our';
  // "has chosen Renault to renew its fleet": one orders for oneself.
  const ordered =
    /^(?:choose|select|pick|commission|appoint|mandate|contract|task)$/.test(verb) && !reading.turned.has(clause.verb);
  if (
    ordered &&
    clause.subject.kind === 'brand' &&
    link?.tag === 'VB' &&
    tokens[before - 1]?.tag === 'TO' &&
    !passive(tokens, clause)
  )
    return 'our';
  // "with Iberdrola, covering 80% of its electricity needs".
  if (clause.subject.kind === 'brand' && /^(?:needs|requirements|consumption)$/.test(groupEnd(tokens, at)))
    return 'our';
  // "has launched a fund to help its tenants", "partnered with Siemens to give its students": one helps one's own.
  const founded = /^(?:launch|create|establish|introduce|open)$/.test(verb) && rivals.length === 1;
  const giving =
    /^(?:give|offer|bring|provide|help|support)$/.test(link?.lower ?? '') && tokens[before - 1]?.tag === 'TO';
  if (clause.subject.kind === 'brand' && giving && (founded || allied) && belonging.test(groupEnd(tokens, at)))
    return 'our';
  if (link?.lower === 'among') return 'our';
  // "your old swimsuit, whatever its brand".
  if (link?.tag === 'WH') return 'refuse';
  if (helpVerbs.has(verb) && rivals.length > 0 && clause.subject.kind === 'brand' && rivals[0]!.at < at - 1) {
    const acts =
      link?.tag === 'VB' ||
      link?.lower === 'in' ||
      link?.lower === 'on' ||
      link?.lower === 'with' ||
      link?.lower === 'of';
    // Whom one asks may be asked to do it for the one who asks.
    const free = /^(?:ask|invite|require|urge|convince|persuade|equip|train|teach|coach|prompt|push)$/.test(verb);
    return bodies.length > 0 && acts && !free ? 'keep' : 'refuse';
  }
  if (bodies.length > 0) return 'refuse';
  // "is a member of the Council and sits on its board", "takes over Voltea and keeps its 80 people".
  const again = clause.subject.kind === 'brand' && tokens[clause.subject.at]?.lower === 'it';
  if ((clause.shared || again) && candidates(reading, 0, clause.verb).some(({ body }) => body)) return 'refuse';
  if (rivals.length === 0) return 'our';
  // "recalls the bike because its front brake may fail": the bike's as likely.
  if (
    link?.tag === 'SUB' &&
    link !== tokens[0] &&
    !belonging.test(groupEnd(tokens, at)) &&
    !staff.test(groupEnd(tokens, at))
  )
    return 'refuse';
  // "Since Acme began serving local food, its dining car has been full": the main clause goes on about Acme.
  const fronting = /^(?:since|when|because|before|after|until|if|while|although|though|once|as)$/.test(
    tokens[0]?.lower ?? '',
  );
  const commas = tokens.slice(0, at).filter((token) => token.text === ',').length;
  if (link?.text === ',' && fronting && commas === 1 && clause.subject.kind === 'brand') return 'our';
  // "has a new home: its teams moved"
  if (link?.text === ':' && belonging.test(tokens[at + 1]?.lower ?? '')) return 'our';
  if (link?.tag === 'CC' || link?.tag === ',') return joined(tokens, before, rivals.at(-1)!.at) ? 'refuse' : 'our';
  if (link?.lower === 'with')
    return /^(?:equip|provide|supply|replace|combine|celebrate|share|fit|furnish|serve)$/.test(verb) ? 'our' : 'refuse';
  if (link?.lower === 'from' || link?.lower === 'of' || link?.lower === 'in' || link?.lower === 'by') {
    return 'our';
  }
  return 'our';
}

/** "has been chosen to modernise its substations": who is chosen works for another. */
function passive(tokens: readonly Tagged[], { verb }: Clause): boolean {
  return tokens.slice(verb, verb + 4).some((token, index, all) => token.tag === 'VBN' && isBe(all[index - 1]));
}
