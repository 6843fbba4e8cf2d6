/** "… by Acme": the passive turned round ("was equipped by Acme" is "we equipped"), or declined. */
import type { Declined } from '../variant.ts';
import { refuse, replace, type Reading } from './reading.ts';
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
  if (tokens.slice(0, participle).every((token) => token.tag === 'RB' || token.tag === 'MARK'))
    return fronted(reading, at, participle);
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

/** "Developed by Acme, this software is": what its people do, or what the company is to others. */
function fronted(reading: Reading, at: number, participle: number): Declined | undefined {
  const { tokens } = reading;
  const base = baseOfPast(tokens[participle]!.lower) ?? '';
  const comma = tokens.findIndex((token, index) => index > at && token.text === ',');
  const main = tokens.slice(comma + 1);
  const inner = tokens.slice(at + 1, comma);
  if (comma < 0 || inner.some((token) => isFinite(token.tag) || token.tag === 'CC' || token.lower === 'its'))
    return refuse(reading, 'passive', at);
  if (!main.some((token) => isFinite(token.tag)) || main.some((token) => /^(?:we|us|our|its)$/.test(token.lower)))
    return refuse(reading, 'passive', at);
  const corporate = /^(?:acquire|found|fund|finance|sell|sign|choose|select|award|donate|commission|hire|recruit)$/;
  const others = /^(?:inspire|support|back|help|assist|sponsor|initiate|lead|coach|encourage|advise|chair|guide)$/;
  if (!done.test(base) && !others.test(base)) return refuse(reading, 'passive', at);
  replace(reading, at, at, others.test(base) || corporate.test(base) ? 'us' : 'our teams');
  return undefined;
}

/** "The train, built by Acme, can": "The train, which we built, can". */
function described(reading: Reading, at: number, participle: number): Declined | undefined {
  const { tokens } = reading;
  const word = tokens[participle]!.lower;
  const base = baseOfPast(word) ?? '';
  const noun = tokens[participle - 2];
  const leads = /^(?:lead|run|manage|coordinate|own|operate|chair)$/.test(base);
  const closed = tokens[at + 1]?.text === ',' || tokens[at + 1]?.tag === 'IN';
  const finite = tokens.slice(0, participle).some((token) => isFinite(token.tag));
  // "The event, organised by Acme, will": being organised as likely as organised once.
  const going = /^(?:organi[sz]e|plan|prepare|fund|finance|sell|produce)$/.test(base);
  // "has unveiled its new identity, created by Acme."
  const ends = !tokens[at + 1] || /^[.!]$/.test(tokens[at + 1]!.text);
  if (
    (finite && !ends) ||
    going ||
    !isNominal(noun?.tag) ||
    !(closed || (finite && ends)) ||
    !(leads || (done.test(base) && pastOfParticiple(word)))
  )
    return refuse(reading, 'passive', at);
  reading.edits.push({
    start: tokens[participle]!.start,
    end: tokens[at]!.end,
    text: `which we ${leads ? base : pastOfParticiple(word)}`,
  });
  return undefined;
}

/** "the solution developed by Acme": "the solution we developed". */
function reduced(reading: Reading, at: number, participle: number): Declined | undefined {
  const { tokens } = reading;
  if (tokens[participle - 1]?.text === ',') return described(reading, at, participle);
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
        ['DT', 'JJ', 'NN', 'NNS', 'NNP', 'CD', 'PRP$', 'POS'].includes(token.tag) ||
        (/^(?:of|in|for|at|on)$/.test(token.lower) && index > 0),
    );
  if (
    !shaped ||
    !isNominal(group.at(-1)?.tag) ||
    group.some((token) => token.tag === 'PRP$') ||
    adverbs.some((token) => !/^(?:now|already|currently|still|entirely|fully)$/.test(token.lower))
  )
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
  reading.edits.push({
    start: tokens[0]!.start,
    end: tokens[at]!.end,
    text: `We ${placed(
      verb,
      adverbs.map((token) => token.lower),
    )} ${subject}`,
  });
  return undefined;
}

/** Adverbs stand before a verb of one word, behind the first of several. */
function placed(verb: string, adverbs: readonly string[]): string {
  const [first = '', ...rest] = verb.split(' ');
  return (rest.length === 0 ? [...adverbs, first] : [first, ...adverbs, ...rest]).join(' ');
}

/** What is done for as long as one says so: "the site is run by Acme" is "we run the site". */
const lasting =
  /^(?:operate|run|manage|own|lead|power|light|heat|supply|maintain|clean|coordinate|chair|make|produce|manufacture|distribute|sponsor|support|fund|finance|equip|design|insure|cover|back)$/;

/** The progressive of what is being done: "is being built by Acme". */
function gerund(base: string, participle: string): string | undefined {
  const doubled = /([bdgklmnprt])\1ed$/.exec(participle)?.[1];
  const stem = doubled && !base.endsWith(doubled + doubled) ? base + doubled : base.replace(/([^e])e$/, '$1');
  return /(?:ie|run|put|set|cut)$/.test(base) ? undefined : `are ${stem}ing`;
}

/** The active verb of "we" for a chain of auxiliaries. */
function active(auxiliaries: readonly string[], participle: string): string | undefined {
  const base = baseOfPast(participle);
  const past = pastOfParticiple(participle);
  if (!base || !past) return undefined;
  const chain = auxiliaries.join(' ');
  if (chain === 'was' || chain === 'were') return past;
  if (chain === 'is' || chain === 'are') return lasting.test(base) ? base : undefined;
  if (chain === 'is being' || chain === 'are being') return gerund(base, participle);
  if (chain === 'has been' || chain === 'have been') return `have ${participle}`;
  if (chain === 'had been') return `had ${participle}`;
  const modal = /^(will|can|could|should|would|must|may|might) be$/.exec(chain)?.[1];
  return modal ? `${modal} ${base}` : undefined;
}
