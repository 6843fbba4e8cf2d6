/** The company's name as an object or behind a preposition: "chose Acme", "with Acme", "the CEO of Acme". */
import type { Declined } from '../variant.ts';
import { peopleNouns, usVerbs } from './lexicon.ts';
import { ourHouse } from './our-house.ts';
import { between } from './pacts.ts';
import { passive } from './passives.ts';
import { published } from './publications.ts';
import { refuse, replace, type Reading } from './reading.ts';

import { isBe, isFinite, isHave, isNominal, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS, mostlyVerb } from './words.ts';
import { thanksTo } from './thanks.ts';
import { withName } from './with-name.ts';
import { atName, figure, fromName, ofName } from './workplaces.ts';

function us(reading: Reading, at: number): undefined {
  replace(reading, at, at, 'us');
  return undefined;
}

/** "Airbus chose Acme", "join Acme", "help Acme grow". */
export function object(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1]!;
  const particle = before.tag === 'RB' || before.tag === 'IN';
  const verb = particle ? at - 2 : at - 1;
  const word = tokens[verb]?.lower ?? '';
  const base = baseOfS(word) ?? baseOfPast(word) ?? (word.endsWith('ing') ? gerundBase(word) : word);
  if (ruled.test(word)) {
    // "four packets leave Acme by train" leave no company.
    if (base === 'leave' && (!leaver(tokens, verb) || cared(tokens, verb))) return refuse(reading, 'brand-place', at);
    reading.objects.set(at, verb);
    replace(reading, at, at, ourHouse(tokens[at]!));
    return undefined;
  }
  const took =
    base === 'take' &&
    (tokens[verb - 1]?.lower === 'it' || (tokens[verb - 1]?.tag === 'MD' && tokens[verb - 2]?.lower === 'it'));
  const made =
    /^(?:expect|require|commit|oblige|cause|force|permit|urge|wish)$/.test(base) && tokens[at + 1]?.tag === 'TO';
  if (!usVerbs.has(base) && !made && !took) return refuse(reading, 'brand-place', at);
  // "we love Acme", "you love Acme": of the product as likely as of the people.
  const next = tokens[at + 1];
  // "Choosing Acme means".
  const gerund = verb === 0 && word.endsWith('ing') && next?.tag === 'VBZ';
  if (next?.tag === 'POS' || (isFinite(next?.tag) && !gerund)) return refuse(reading, 'unclear-verb', at);
  // "Join Acme and Personio for a webinar".
  const invited = base === 'join' && verb === 0 && next?.lower === 'and' && tokens[at + 2]?.tag === 'NNP';
  const shared = invited && tokens.every((token) => !/^(?:they|their|them|its|it|both)$/.test(token.lower));
  if (next?.tag === 'CC' && !shared && !isClauseBehind(tokens, at + 2)) return refuse(reading, 'brand-place', at);
  // "named Acme", "we call it Acme": a name given, not somebody named.
  if (/^(?:call|name|label)$/.test(base) && (!next || next.tag === '.' || next.tag === ','))
    return refuse(reading, 'brand-place', at);
  if (/^(?:found|find|lead|drive|see|love|like|need|want|know|make|push|hear|prefer|keep)$/.test(base) && !next)
    return refuse(reading, 'brand-place', at);
  reading.objects.set(at, verb);
  return us(reading, at);
}

/** What one does to a company rather than to its people: "founded our company". */
export const ruled =
  /^(?:found(?:ed|ing)|start(?:ed|ing)|creat(?:es?|ed|ing)|manag(?:es?|ed|ing)|runs?|running|ran|head(?:s|ed|ing)|chair(?:s|ed|ing)|leads?|led|leading|leaves?|leaving|left|owns?|owned|owning|acquir(?:es?|ed|ing))$/;

/** Whether who leaves is a person. */
function leaver(tokens: readonly Tagged[], verb: number): boolean {
  let before = verb - 1;
  while (tokens[before]?.tag === 'RB' || isHave(tokens[before]) || isBe(tokens[before]) || tokens[before]?.tag === 'MD')
    before--;
  const who = tokens[before];
  return (
    !who ||
    (who.tag === 'WH' && who.lower === 'who') ||
    ['PRP', 'NNP', 'IN', 'TO', 'CC', ',', 'SUB'].includes(who.tag) ||
    peopleNouns.has(who.lower.replace(/s$/, '')) ||
    peopleNouns.has(who.lower)
  );
}

/** "Every child who leaves Acme": leaves a school, a clinic or a shop rather than an employer. */
function cared(tokens: readonly Tagged[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 4), verb)
    .some(({ lower }) =>
      /^(?:child|children|pupils?|patients?|students?|guests?|customers?|residents?|visitors?|clients?|passengers?|families|babies|products?)$/.test(
        lower,
      ),
    );
}

function gerundBase(word: string): string {
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((each) => usVerbs.has(each)) ?? word;
}

/** Whether a verb, not another name, follows "and". */
function isClauseBehind(tokens: readonly Tagged[], at: number): boolean {
  const tag = tokens[at]?.tag ?? '';
  return tag.startsWith('VB') || tag === 'RB' || tag === 'MD' || tag === 'PRP' || tag === 'SUB';
}

/** The name behind a preposition. */
export function prepositional(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1];
  const no = refuse(reading, 'brand-place', at);
  // "We are delighted to be working with Acme": who says "we" there is another.
  const we = tokens.findLastIndex((token, place) => place < at && /^we(?:'re|'ve)?$/.test(token.lower));
  const clause =
    we >= 0 && tokens.slice(we, at).every((token) => !/^(?:SUB|WH)$/.test(token.tag) && !/^[;:]$/.test(token.text));
  const welcomes = tokens.slice(0, at).some((token) => token.lower.startsWith('welcom'));
  if (clause && !welcomes && /^(?:with|for|from|to)$/.test(before.lower))
    return refuse(reading, 'already-first-person', at);
  if (before.lower !== 'between' && next?.tag === 'CC' && !isClauseBehind(tokens, at + 2)) return teams(reading, at);
  switch (before.lower) {
    case 'of':
      return ofName(reading, at);
    case 'at':
    case 'within':
    case 'across':
    case 'inside':
    case 'throughout':
      return atName(reading, at);
    case 'by':
      return published(reading, at) === undefined ? undefined : passive(reading, at);
    case 'than':
      // "Who better than Acme to answer?"
      if (tokens[at - 2]?.lower === 'better' && next?.tag === 'TO') return us(reading, at);
      return comparedBy(reading, at) ? undefined : no;
    case 'between':
      return between(reading, at);
    case 'to': {
      // "We welcome Ana Reis to Acme!", "Welcome to Acme, Priya!"
      const welcomed = tokens.slice(0, at - 1).some((token) => /^welcom(?:e|es|ed|ing)$/.test(token.lower));
      const called = at === 2 && next?.text === ',' && tokens[at + 2]?.tag === 'NNP';
      if (welcomed && (at > 2 || called)) {
        replace(reading, at, at, 'our team');
        return undefined;
      }
      // One does not thank oneself.
      if (/^(?:thank|shout-out|shoutout|kudos|bravo|tribute|cheers)$/.test(thanked(tokens, at - 2))) return no;
      if (tokens[at - 2]?.lower === 'thanks') {
        // "… have been treated thanks to Acme."
        const closes = at > 4 && (next === undefined || /^[.!]$/.test(next.text));
        return closes &&
          tokens
            .slice(0, at)
            .every(
              (token, place) =>
                token.tag !== 'BRAND' &&
                !/^(?:we|us)$/.test(token.lower) &&
                (token.lower !== 'our' || outsiders.test(tokens[place + 1]?.lower ?? '')),
            )
          ? us(reading, at)
          : thanksTo(reading, at);
      }
      if (
        /^(?:welcome|congratulations|according|due|owned|similar|belong|belongs|birthday|back|up|compared)$/.test(
          tokens[at - 2]?.lower ?? '',
        )
      )
        return no;
      // "log in to Acme": a product.
      if (
        /^(?:in|on|up|subscribe|access|upgrade|migrate|subscription|migration|road|way|route|path|entrance|drive|directions)$/.test(
          tokens[at - 2]?.lower ?? '',
        )
      )
        return no;
      return us(reading, at);
    }
    case 'for':
      // "Search for Acme", "the app for Acme": of the name or the product.
      if (/^(?:search|searching|searched|app|update|plugin|extension|stands|short)$/.test(tokens[at - 2]?.lower ?? ''))
        return no;
      return us(reading, at);
    case 'with':
      return withName(reading, at);
    case 'from':
      // "Lea Stern from Acme": where she works, not from whom she has something.
      if (published(reading, at) === undefined) return undefined;
      // "Milk from Acme is sold"
      if (at === 2 && tokens[0]?.tag === 'VB' && isFinite(next?.tag)) return no;
      if (tokens[at - 2]) {
        const people = fromName(reading, at);
        if (people !== false) return people;
        // "Robots from Acme picked": "from us" is where something comes from, not what it is.
        if (
          isNominal(tokens[at - 2]?.tag) &&
          !mostlyVerb(tokens[at - 2]!.lower) &&
          tokens.slice(0, at).every((token) => !token.tag.startsWith('VB'))
        )
          return no;
      }
      return tokens[at - 2]?.tag === 'NNP' ? no : us(reading, at);

    case 'as':
      return /^pos(?:e|es|ed|ing)$/.test(tokens[at - 2]?.lower ?? '') ? us(reading, at) : no;
    case 'without':
    case 'about':
    case 'alongside':
    case 'against':
    case 'towards':
    case 'toward':
      return us(reading, at);
    case 'in': {
      if (tokens[at - 2] && figure(reading, at)) return undefined;
      if (/^(?:stake|shares?|shareholding|holding|shareholders?|investors?)$/.test(tokens[at - 2]?.lower ?? '')) {
        replace(reading, at, at, ourHouse(tokens[at]!));
        return undefined;
      }
      const trust =
        /^(?:trust|confidence|faith|belief|believe|believes|believed|interest|interested|confident|invest|invested|invests|investing|involved)$/;
      return tokens.slice(Math.max(0, at - 7), at - 1).some((token) => trust.test(token.lower)) ? us(reading, at) : no;
    }
    case 'into':
      if (!tokens.slice(0, at).some((token) => /^(?:invest|put|pump|pour|inject)/.test(token.lower))) return no;
      replace(reading, at, at, ourHouse(tokens[at]!));
      return undefined;
    case 'on':
    case 'upon':
      return /^(?:rely|relies|relied|relying|count|counts|counted|counting|depend|depends|depended|bet|bets|calls|call|called)$/.test(
        tokens[at - 2]?.lower ?? '',
      )
        ? us(reading, at)
        : no;
    case 'like': {
      if (fellows.test(tokens[at - 2]?.lower ?? '')) {
        replace(reading, at, at, 'ours');
        return undefined;
      }
      // "Nobody knows heat pumps like Acme."
      if (/^(?:nobody|no)$/.test(tokens[0]?.lower ?? '') && (!next || next.tag === '.')) {
        replace(reading, at, at, 'we do');
        return undefined;
      }
      return at === 1 && next?.text === ',' ? us(reading, at) : no;
    }
    default:
      return no;
  }
}

/** The word before "to" by which one thanks: "a big thank you to". */
function thanked(tokens: readonly Tagged[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /^(?:you|out|yous)$/.test(word) ? (tokens[at - 1]?.lower ?? '').replace(/^shout$/, 'shout-out') : word;
}

/** Of those who are no part of the company one may say "our" and "thanks to us". */
const outsiders = /^(?:clients?|customers?|partners?|users?|members?|guests?|patients?|students?|readers?)$/;

/** "No company recycles more glass than Acme": "than we do". */
function comparedBy(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const verb = tokens.findIndex((token) => isFinite(token.tag));
  const next = tokens[at + 1];
  const plain = verb >= 0 && /^VB[ZP]$/.test(tokens[verb]!.tag) && !isBe(tokens[verb]) && !isHave(tokens[verb]);
  if (!plain || (next && next.tag !== '.') || tokens.slice(verb + 1, at).some((token) => isFinite(token.tag)))
    return false;
  replace(reading, at, at, 'we do');
  return true;
}

/** What a company is one of. */
const fellows =
  /^(?:companies|firms|businesses|groups|organi[sz]ations|start-ups|startups|manufacturers|employers|makers|retailers|banks|insurers|agencies|suppliers|brands|players|smes|providers|operators|specialists|cooperatives|houses|places|breweries|airlines)$/;

/** "for Acme and its teams": "for us and our teams". */
function teams(reading: Reading, at: number): undefined | Declined {
  const { tokens } = reading;
  if (
    tokens[at + 1]?.lower !== 'and' ||
    tokens[at + 2]?.lower !== 'its' ||
    !/^(?:for|with|from|to|by|about)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return refuse(reading, 'brand-place', at);
  if (tokens[at - 1]?.lower === 'by' || (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'thanks'))
    return refuse(reading, 'brand-place', at);
  return us(reading, at);
}
