/** What else than the company "its" and "it" may mean: the singular things and bodies named before. */
import { bodies, calendar, peopleNouns, titles } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { thing } from './things.ts';
import { isNominal, type Tagged } from './tags.ts';

export interface Candidate {
  readonly at: number;
  /** An organisation, place or name; else a thing. */
  readonly body: boolean;
}

/** Nouns of amounts, times and doings, which own nothing. */
const ownerless =
  /^(?:zero|year|month|week|day|quarter|time|million|billion|percent|half|end|start|part|number|lot|way|step|course|place|advance|order|fact|addition|support|help|way|goal|aim|access|growth|pride|honour|honor|trust|quality|delivery|heart|age|row|share|total|amount|rest|thank|range|turnover|revenue|world|rise|increase|cut|profit|loss|energy|time|money|work|water|waste|value|people|staff|feedback|news|life|experience|risk|opening|launch|acquisition|creation|arrival|publication|signing|completion|construction|investment|appointment|payment|information|data|use|track|advantage|care|pleasure|opportunity|ambition|adoption|commitment|contribution|majority|strategy|third|second|kind|list|demand|morning|afternoon|evening|today|hand|side|spring|summer|autumn|winter|inflation|competition|equality|diversity|inclusion|safety|health|sustainability|electricity|choice|milestone|phase|chapter|record|target|stage|child|labour|tour|visit|glimpse|look|taste|preview|chat|talk|session|demo|demonstration|equipment|packaging|business|booth|stand|hall|room|lunch|dinner|breakfast|drink)$/;

/** What is written in capitals without being a body: gases, hours, fields and formats. */
const initials =
  /^(?:ii|iii|iv|(?!g7|g8|g20)[a-z]\d{1,3}|sek|nok|dkk|chf|usd|eur|gbp|jpy|cad|aud|inr|pln|czk|co2|co₂|nox|ai|it|hr|pr|utc|gmt|cet|cest|est|pst|am|pm|esg|csr|ev|evs|b2b|b2c|saas|api|pdf|faq|iot|vr|ar|nlp|led|dna|gps|usb|wifi|5g|4g|vip|diy|stem|kpi|roi|ipo|gdpr|gdp|q1|q2|q3|q4|h1|h2)$/;

/** Last words of the names of prizes, labels and shows. */
const eventful =
  /^(?:gold|silver|bronze|platinum|awards?|prizes?|medal|label|charter|pledge|act|day|summit|conference|forum|show|festival|index|ranking|certification|standard|trophy|report|programme|program|cup|tour|challenge|fair|run|race|ride|swim|games|olympics|marathon|congress|expo|corp|year|month|week)$/;

/** `withOwned` counts what the company owns too: "sold its last car. It was red". Nouns in [from, to) that a singular neuter pronoun may stand for. */
export function candidates({ tokens }: Reading, from: number, to: number, withOwned = false): Candidate[] {
  const found: Candidate[] = [];
  for (let at = Math.max(0, from); at < to; at++) {
    const token = tokens[at]!;
    // "in-house", "on-site": how, not what.
    if (/^(?:in|on|off|out)-/.test(token.lower)) continue;
    if (!isNominal(token.tag) || token.tag === 'NNS' || isNominal(tokens[at + 1]?.tag)) continue;
    // "by a group of fishermen": people.
    if (gathering.test(token.lower) && tokens[at + 1]?.lower === 'of' && groupOfMany(tokens, at + 2)) continue;
    if (token.kind === 'literal' || calendar.has(token.lower) || (!withOwned && owned(tokens, at))) continue;
    if (token.tag === 'NNP') {
      if (eventful.test(token.lower) || peopleNouns.has(token.lower) || initials.test(token.lower)) continue;
      let start = nameStart(tokens, at);
      while ((tokens[start - 1]?.tag === 'CC' || tokens[start - 1]?.text === ',') && tokens[start - 2]?.tag === 'NNP')
        start = nameStart(tokens, start - 2);
      // "off the coast of Crete"
      if (tokens[start - 1]?.lower === 'of' && geography.test(tokens[start - 2]?.lower ?? '')) continue;
      const before = tokens[start - 1]?.lower ?? '';
      // Where something is, and what somebody is appointed as, own nothing here; nor does an award or a show.
      if (/^(?:in|near|at|from|across|as|on|around|through|throughout|to)$/.test(before) || titles.has(token.lower))
        continue;
      // "the Minister for Industry", "Head of Sales": still the person.
      if (/^(?:of|for)$/.test(before) && peopleNouns.has(tokens[start - 2]?.lower ?? '')) continue;
      if (
        tokens[start - 1]?.tag === 'DT' &&
        /^(?:in|near|at|from|across|as|on|around|through|throughout|to)$/.test(tokens[start - 2]?.lower ?? '')
      )
        continue;
      // "International Women's Day".
      if (tokens[at + 1]?.tag === 'POS' && eventful.test(tokens[at + 2]?.lower ?? '')) continue;
      // "the EcoVadis gold medal": a medal.
      let head = at + 1;
      while (tokens[head]?.tag === 'JJ' || tokens[head]?.kind === 'number') head++;
      if (isNominal(tokens[head]?.tag)) continue;
      found.push({ at, body: !isThing(tokens, at) });
      continue;
    }
    if (token.lower === 'hall' && /^(?:town|city)$/.test(tokens[at - 1]?.lower ?? '')) {
      found.push({ at, body: true });
      continue;
    }
    if (ownerless.test(token.lower) || (peopleNouns.has(token.lower) && !bodies.has(token.lower))) continue;
    found.push({ at, body: bodies.has(token.lower) });
  }
  return found;
}

/** Where something is, behind which the name of a place follows. */
const geography =
  /^(?:coast|coasts|island|north|south|east|west|outskirts|heart|centre|center|streets|suburbs|shores?|banks?|hills|valleys?|waters|roofs|people)$/;

/** How many people do something. */
const gathering = /^(?:group|handful|couple|pair|band|crowd|team|generation|dozen)$/;

function groupOfMany(tokens: readonly Tagged[], from: number): boolean {
  let at = from;
  while (tokens[at]?.tag === 'JJ' || tokens[at]?.tag === 'CD' || tokens[at]?.tag === 'NN') at++;
  return tokens[at]?.tag === 'NNS';
}

/** "Kiosk, an app that": the description says that the name is a thing's. */
function isThing(tokens: readonly Tagged[], at: number): boolean {
  if (tokens[at + 1]?.text !== ',' || !/^an?$/.test(tokens[at + 2]?.lower ?? '')) return false;
  let head = at + 3;
  while (tokens[head]?.tag === 'JJ' || isNominal(tokens[head + 1]?.tag)) head++;
  return thing.test(tokens[head]?.lower ?? '');
}

function nameStart(tokens: readonly Tagged[], at: number): number {
  let start = at;
  while (
    tokens[start - 1]?.tag === 'NNP' ||
    (tokens[start - 1]?.tag === 'JJ' && /^\p{Lu}/u.test(tokens[start - 1]?.text ?? ''))
  )
    start--;
  return start;
}

/** "its plant", "our plant", "Acme's plant": what has an owner named is rarely itself one. */
function owned(tokens: readonly Tagged[], at: number): boolean {
  let before = at - 1;
  while (['NN', 'NNP', 'JJ', 'CD', 'VBG', 'VBN'].includes(tokens[before]?.tag ?? '')) before--;
  return (
    /^(?:its|our)$/.test(tokens[before]?.lower ?? '') ||
    (tokens[before]?.tag === 'POS' && tokens[before - 1]?.tag === 'BRAND') ||
    tokens[before]?.tag === 'BRAND'
  );
}

/** Whether the name that ends at `at` begins with the company's: "Acme Insights". */
export function isNamesake(tokens: readonly Tagged[], at: number): boolean {
  let start = at;
  while (start > 0 && tokens[start]?.kind === 'word' && /^\p{Lu}/u.test(tokens[start]!.text)) start--;
  return start < at && tokens[start]?.kind === 'lookalike';
}
