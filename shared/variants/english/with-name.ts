/** "With Acme": with its people, or by means of a product that keeps its name. */
import type { Declined } from '../variant.ts';
import { refuse, replace, type Reading } from './reading.ts';
import { isFinite, isHave, isNominal, type Tagged } from './tags.ts';
import { baseOfPast, baseOfS } from './words.ts';

function us(reading: Reading, at: number): undefined {
  replace(reading, at, at, 'us');
  return undefined;
}

/** "With Acme": with our help; a promise about a product rather than about people stays with its name. */
export function withName(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  // "With Acme, teams ship twice as fast."
  if (at === 1)
    return tokens[2]?.text === ',' && tokens[3] !== undefined && !/^(?:we|our)$/.test(tokens[3].lower)
      ? us(reading, at)
      : refuse(reading, 'brand-place', at);
  const before = tokens[at - 2]!;
  // "cut costs by 20% with Acme": by means of a product; "work, partner, meet with Acme": with people.
  const base = baseOfS(before.lower) ?? baseOfPast(before.lower) ?? before.lower.replace(/ing$/, '');
  const social =
    /^(?:volunteer|work|partner|collaborat|collaborate|cooperate|cooperat|team|talk|speak|meet|sign|join|contract|agreement|partnership|collaboration|project|deal|conversation|interview|relationship|agree|stay|together|up|touch|forces|hands|trade|negotiate|negotiations|merge|merger|start|career|journey|adventure|side|grow|train|years|year|you|together|apprenticeship|internship|order|contact|discussions|discussion|appointment|meeting|signed|been|slot|booking|call|demo|seat|table|visit|closely|directly|successfully|experience|developed|friendly|placed|booked|registered|insured|deposited)$/;
  if (
    social.test(base) ||
    social.test(before.lower) ||
    /^(?:contract|agreement|partnership|deal|discussions|negotiations)$/.test(earlierNoun(tokens, at - 2))
  )
    return us(reading, at);
  // "has placed an order for 300 vans with Acme".
  if (
    tokens.some(
      (token, place) => token.lower === 'order' && place < at && (tokens[place - 2]?.lower ?? '').startsWith('plac'),
    )
  )
    return us(reading, at);
  // "Travel with Acme this summer".
  if ((at === 2 || (before.tag === 'VB' && tokens[at - 3]?.tag === 'CC')) && offered.test(before.lower))
    return us(reading, at);
  // "Reid's Bikes saved two hours a day with Acme."
  const last = tokens[at + 1] === undefined || (tokens[at + 1]!.tag === '.' && tokens[at + 1]!.text !== '?');
  if (last && gained(tokens, at)) {
    replace(reading, at, at, 'our help');
    return undefined;
  }
  return refuse(reading, 'brand-place', at);
}

/** What readers are asked to do with a company that carries, insures or lodges them. */
const offered =
  /^(?:volunteer|train|partner|connect|grow|travel|fly|sail|ride|drive|bank|save|invest|insure|discover|explore|celebrate|learn|cook|build|book|shop|order|register|study|stay|eat|dine|race|play|donate|switch|apply)$/;

/** What a client achieves. */
const gains =
  /^(?:save|cut|reduce|increase|double|triple|halve|grow|boost|raise|improve|gain|shorten|lower|achieve|reach|slash|accelerate|automate|modernise|modernize|transform|win|recover|avoid)$/;

/** Whether another tells in the past what it achieved, once, in a sentence of one verb. */
function gained(tokens: readonly Tagged[], at: number): boolean {
  const finite = tokens.filter((token) => isFinite(token.tag));
  const verb = tokens.findIndex((token) => isFinite(token.tag));
  const past = isHave(tokens[verb]) ? tokens[verb + 1] : tokens[verb];
  return (
    finite.length === 1 &&
    verb > 0 &&
    ['NNP', 'NN', 'NNS'].includes(tokens[verb - 1]?.tag ?? '') &&
    (past?.tag === 'VBD' || past?.tag === 'VBN') &&
    gains.test(baseOfPast(past.lower) ?? '') &&
    tokens.slice(0, at).every((token) => token.tag !== 'BRAND' && !/^(?:we|us|our|you)$/.test(token.lower))
  );
}

function earlierNoun(tokens: readonly Tagged[], from: number): string {
  for (let at = from; at >= 0 && !isFinite(tokens[at]?.tag); at--)
    if (isNominal(tokens[at]?.tag)) return tokens[at]!.lower;
  return '';
}
