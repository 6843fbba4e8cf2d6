/** "… by Acme": the passive turned round ("was equipped by Acme" is "we equipped"), or declined. */
import type { Declined } from '../variant.ts';
import { refuse, type Reading } from './reading.ts';
import { isBe, isFinite, isHave, isNominal } from './tags.ts';
import { baseOfPast, pastOfParticiple } from './words.ts';

/** The name behind "by". */
export function passive(reading: Reading, at: number): Declined | undefined {
  const { tokens } = reading;
  const participle = at - 2;
  const no = refuse(reading, 'passive', at);
  if (tokens[participle]?.tag !== 'VBN') return no;
  const next = tokens[at + 1];
  if (next && next.tag === 'CC') return no;
  // Back over the auxiliaries.
  let first = participle - 1;
  while (tokens[first]?.tag === 'RB' || isBe(tokens[first]) || isHave(tokens[first]) || tokens[first]?.tag === 'MD')
    first--;
  first++;
  if (first === participle) return reduced(reading, at, participle);
  return turned(reading, at, first, participle);
}

/** What is done once and for all: "the app built by Acme" is "the app we built"; "the app used by Acme" is not "we used". */
const done =
  /^(?:develop|design|build|create|launch|organi[sz]e|publish|produce|make|install|renovate|conduct|carry|commission|sign|sell|deliver|acquire|plant|equip|moderni[sz]e|supply|found|open|invent|patent|announce|present|write|complete|restore|convert|plan|unveil|introduce|release|test|film|draft|propose|collect|raise|donate|award|train|hire|recruit|survey|win|choose|select|initiate|set|fund|finance|construct|manufacture|engineer|prepare|redesign|relaunch|refurbish|repair|recycle)$/;

/** "the solution developed by Acme": "the solution we developed". */
function reduced(reading: Reading, at: number, participle: number): Declined | undefined {
  const { tokens } = reading;
  const noun = tokens[participle - 1];
  const past = pastOfParticiple(tokens[participle]!.lower);
  // "every bag made by Acme" is made still; "the bag made by Acme" was made once; of "bags made by Acme" neither is sure.
  let from = participle - 1;
  while (['NN', 'NNS', 'NNP', 'JJ'].includes(tokens[from]?.tag ?? '')) from--;
  const determiner = tokens[from]?.lower ?? '';
  const always = /^(?:every|each|any|all)$/.test(determiner);
  if (!always && !/^(?:the|this|that|these|those|an?)$/.test(determiner) && tokens[from]?.tag !== 'CD')
    return refuse(reading, 'passive', at);
  const plain =
    noun && (noun.tag === 'NN' || noun.tag === 'NNS') && past && done.test(baseOfPast(tokens[participle]!.lower) ?? '');
  if (!plain) return refuse(reading, 'passive', at);
  reading.edits.push({
    start: tokens[participle]!.start,
    end: tokens[at]!.end,
    text: `we ${always ? baseOfPast(tokens[participle]!.lower) : past}`,
  });
  return undefined;
}

/** "The terminal was equipped by Acme in May": "We equipped the terminal in May". */
function turned(reading: Reading, at: number, first: number, participle: number): Declined | undefined {
  const { tokens } = reading;
  const no = refuse(reading, 'passive', at);
  const group = tokens.slice(0, first);
  const auxiliaries = tokens.slice(first, participle).filter((token) => token.tag !== 'RB');
  const adverbs = tokens.slice(first, participle).filter((token) => token.tag === 'RB');
  const shaped =
    group.length > 0 &&
    group.every(
      (token, index) =>
        ['DT', 'JJ', 'NN', 'NNS', 'NNP', 'CD', 'PRP$'].includes(token.tag) || (token.lower === 'of' && index > 0),
    );
  if (!shaped || !isNominal(group.at(-1)?.tag) || group.some((token) => token.tag === 'PRP$') || adverbs.length > 0)
    return no;
  const rest = tokens.slice(at + 1);
  if (rest.some((token) => isFinite(token.tag) || token.tag === 'BRAND' || token.tag === 'CC')) return no;
  const verb = active(
    auxiliaries.map((token) => token.lower),
    tokens[participle]!.lower,
  );
  if (!verb) return no;
  const capitalised = group[0]!.tag === 'NNP';
  const subject = group
    .map(
      (token, index) =>
        (index > 0 && token.spaced ? ' ' : '') +
        (index === 0 && !capitalised ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text),
    )
    .join('');
  reading.turned.set(first, at);
  reading.edits.push({ start: tokens[0]!.start, end: tokens[at]!.end, text: `We ${verb} ${subject}` });
  return undefined;
}

/** The active verb of "we" for a chain of auxiliaries. */
function active(auxiliaries: readonly string[], participle: string): string | undefined {
  const base = baseOfPast(participle);
  const past = pastOfParticiple(participle);
  if (!base || !past) return undefined;
  const chain = auxiliaries.join(' ');
  if (chain === 'was' || chain === 'were') return past;
  if (chain === 'is' || chain === 'are') return undefined;
  if (chain === 'has been' || chain === 'have been') return `have ${participle}`;
  if (chain === 'had been') return `had ${participle}`;
  const modal = /^(will|can|could|should|would|must|may|might) be$/.exec(chain)?.[1];
  return modal ? `${modal} ${base}` : undefined;
}
