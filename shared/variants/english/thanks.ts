/** "Thanks to Acme" at the start of a sentence: what the company's people helped to do. */
import type { Declined } from '../variant.ts';
import { opens, refuse, replace, uncapital, type Reading } from './reading.ts';
import { isFinite, isHave } from './tags.ts';
import { baseOfPast } from './words.ts';

/** "Thanks to Acme, patients can now book online": "Thanks to us, …", where the help itself is not told. */
function plainly(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const rest = tokens.slice(at + 2);
  if (rest.some((token) => token.tag === 'BRAND' || /^(?:we|us|our|its|it)$/.test(token.lower)))
    return refuse(reading, 'brand-place', at);
  if (!rest.some((token) => isFinite(token.tag))) return refuse(reading, 'brand-place', at);
  replace(reading, at, at, 'us');
  return undefined;
}

/** "Thanks to Acme, Airbus has cut its costs": "We are proud to have helped Airbus cut its costs thanks to Acme". */
export function thanksTo(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const last = tokens.at(-1)!;
  if (at !== 2 || !opens(tokens, 0) || tokens[3]?.text !== ',' || last.tag !== '.' || last.text === '?')
    return refuse(reading, 'brand-place', at);
  let verb = 4;
  while (tokens[verb] && !isFinite(tokens[verb]?.tag)) verb++;
  const helped = tokens.slice(4, verb);
  const has = isHave(tokens[verb]) && (tokens[verb]?.tag === 'VBZ' || tokens[verb]?.tag === 'VBP');
  const participle = has ? verb + 1 : verb;
  const base = tokens[participle] && baseOfPast(tokens[participle].lower);
  const shaped =
    helped.length > 0 &&
    helped.every(
      (token) => ['NNP', 'NN', 'NNS', 'DT', 'JJ', 'POS', 'CD'].includes(token.tag) || token.lower === 'of',
    ) &&
    ['NNP', 'NNS', 'NN'].includes(helped.at(-1)?.tag ?? '');
  if (!shaped || !base || base === 'be' || base === 'have' || (!has && tokens[verb]?.tag !== 'VBD'))
    return plainly(reading, at);
  const rest = tokens.slice(participle + 1, -1);
  if (
    rest.some(
      (token) =>
        isFinite(token.tag) ||
        token.tag === 'BRAND' ||
        token.tag === ',' ||
        token.tag === 'QUOTE' ||
        token.tag === 'SUB',
    ) ||
    rest.some((token, index) => token.tag === 'VBN' && rest[index - 1]?.tag === 'CC')
  ) {
    return plainly(reading, at);
  }
  const name = tokens[2]!.text;
  reading.edits.push({ start: tokens[0]!.start, end: tokens[4]!.start, text: 'We are proud to have helped ' });
  if (tokens[4]?.tag === 'DT') uncapital(reading, 4);
  replace(reading, verb, participle, base);
  reading.edits.push({ start: last.start, end: last.start, text: ` thanks to ${name}` });
  reading.kept.add(at);
  return undefined;
}
