/**
 * What an English word may be, and its other forms.
 *
 * The possible parts of speech come from `brill` 3.1 (MIT, a plain list of 90,000 words with their tags in the Penn
 * corpora). It replaces `compromise`, whose own guess in context was wrong on "Acme partners with" and "Acme shares rose"
 * and cannot say that it is unsure; and `english-verbs-helper`, because English needs of conjugation only "-s".
 */
import { brill } from 'brill';
import { closedClass, irregular, irregularPast, moreVerbs } from './lexicon.ts';

const american: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able)?$/, 'or$1'],
  [/ll(ed|ing)$/, 'l$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ence(s?)$/, 'ense$1'],
];

/** The list holds taggers' slips ("range" as a verb in -s, "deliveries" as a singular): forms that cannot be are dropped. */
function listed(word: string): readonly string[] {
  if (!Object.hasOwn(brill, word)) return [];
  // The list has a hole at "your": "Book yours" must not fall into it.
  const tags = (brill[word] ?? []).flatMap((tag) => tag?.split('|') ?? []);
  const plural = tags.indexOf('NNS');
  return tags.filter((tag, index) => {
    if (tag === 'VBZ') return false; // `possibleTags` finds verbs in -s by their base.
    if (tag === 'VBD') return irregularPast.has(word) || (word.endsWith('ed') && word.length > 5);
    if (tag === 'VBN') return /(?:ed|en|wn|orn)$/.test(word) || irregular.has(word);
    if (tag === 'VBG') return word.endsWith('ing');
    if (tag === 'NN') return !(word.endsWith('s') && plural >= 0 && plural < index);
    return true;
  });
}

/** The tags of the list, also by the American spelling or without a prefix. */
function looked(word: string): readonly string[] {
  const direct = listed(word);
  if (direct.length > 0) return direct;
  for (const [british, swap] of american) {
    if (!british.test(word)) continue;
    const found = listed(word.replace(british, swap));
    if (found.length > 0) return found;
  }
  const bare =
    /^(?:re-?|co-?|pre-?|un|over|out|de|inter|multi|cyber|eco-?|micro|bio|e-|self-|non-|well-)(\p{L}{4,})$/u.exec(
      word,
    )?.[1];
  if (bare) return listed(bare);
  const last = /-(\p{L}{3,})$/u.exec(word)?.[1];
  return last ? listed(last) : [];
}

/** Whether a word may be the base form of a verb. */
export function isVerbBase(word: string): boolean {
  if (moreVerbs.has(word)) return true;
  if (bases.has(word)) return true;
  const tags = looked(word);
  if (!tags.includes('VB') && !tags.includes('VBP') && tags.length > 0) return false;

  // "employee" stands in the list as a verb by mistake; a verb has its other forms there too.
  const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
  const doubled = stem + (stem.at(-1) ?? '');
  const american = word.replace(/is(e?)$/, 'iz$1').replace(/e$/, '');
  // "launche" is no base beside "launch".
  if (tags.length === 0 && (word.length < 5 || (word.endsWith('e') && looked(word.slice(0, -1)).length > 0)))
    return false;
  // A base that the list lacks ("inaugurate") needs both of its other forms or a regular past.
  return [
    `${stem}ed`,
    `${word}ing`,
    `${word.replace(/e$/, '')}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    `${american}ed`,
  ].some((form) => looked(form).some((tag) => /^VB[DNG]$/.test(tag)));
}

const bases: ReadonlySet<string> = new Set([...irregular.values()].map(([base]) => base));

/** The base forms that a regular ending may come from, likeliest first. */
function stems(word: string, ending: RegExp): string[] {
  const stem = word.replace(ending, '');
  if (stem === word) return [];
  const found: string[] = [];
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (/([bdglmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
  // "coached" is of "coach", "turned" of "turn": these ends take no "e".
  return /(?:ch|sh|ss|x|nt|ck|er|rk|lt|rt|nd|ld|mp|pt|ct|ow|[aeo]y|rn|ain|oat)$/.test(stem)
    ? [...found, stem, `${stem}e`]
    : [...found, `${stem}e`, stem];
}

/** The base of a form in -s ("launches", "does"), or undefined when no verb gives it. */
export function baseOfS(word: string): string | undefined {
  if (word === 'has') return 'have';
  if (word === 'is') return 'are';
  if (word === 'does') return 'do';
  if (word === 'goes') return 'go';
  if (!word.endsWith('s') || word.endsWith('ss') || /-(?:up|off|out|in|down|on)s$/.test(word)) return undefined;
  const plain = word.slice(0, -1);
  if (word.endsWith('ies') && word.length > 4)
    return isVerbBase(`${word.slice(0, -3)}y`) ? `${word.slice(0, -3)}y` : undefined;
  // "launches" is launch + es; "closes" is close + s: the list decides.
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) {
    const short = word.slice(0, -2);
    if (/(?:ch|sh|x|ss|zz)es$/.test(word) && isVerbBase(short)) return short;
    if (isVerbBase(plain)) return plain;
    return isVerbBase(short) ? short : undefined;
  }
  return isVerbBase(plain) ? plain : undefined;
}

/** The base of a past participle or past tense. */
export function baseOfPast(word: string): string | undefined {
  const special = irregular.get(word)?.[0] ?? irregularPast.get(word);
  if (special) return special;
  if (!word.endsWith('ed')) return undefined;
  // "seed" is no past of "see": irregular verbs have their own forms.
  const found = stems(word, /ed$/).filter(
    (base) => isVerbBase(base) && (!bases.has(base) || /^(?:learn|light|offset|bet)$/.test(base)),
  );
  // "installed" is of "install" rather than of "instal", "partnered" of no "partnere".
  return found.find((base) => moreVerbs.has(base) || listed(base).some((tag) => tag === 'VB')) ?? found[0];
}

/** The past tense that goes with a past participle ("chosen", "chose"). */
export function pastOfParticiple(word: string): string | undefined {
  const special = irregular.get(word)?.[1];
  if (special) return special;
  return word.endsWith('ed') && baseOfPast(word) ? word : undefined;
}

/** The plural of a noun. */
export function plural(noun: string): string {
  const whole: Readonly<Record<string, string>> = { person: 'people', man: 'men', woman: 'women', child: 'children' };
  const special = whole[noun.toLowerCase()];
  if (special) return special;
  if (/person$/i.test(noun)) return noun.replace(/person$/i, 'people');
  if (/(?:loa|shel|lea|hal|wol|cal|thie)f$|(?:kni|li|wi)fe$/i.test(noun)) return noun.replace(/fe?$/i, 'ves');
  if (/man$/i.test(noun)) return noun.replace(/man$/i, 'men');
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const cache = new Map<string, ReadonlySet<string>>();

/** The parts of speech that a content word may have, in Penn's names. */
export function possibleTags(word: string): ReadonlySet<string> {
  const known = cache.get(word);
  if (known) return known;
  const closed = closedClass.get(word);
  const tags = new Set<string>(closed ? [closed] : looked(word));
  if (!closed) {
    if (baseOfS(word)) tags.add('VBZ');
    if (word.endsWith('s') && !word.endsWith('ss') && singularIsNoun(word)) tags.add('NNS');
    if (moreVerbs.has(word)) tags.add('VB').add('VBP');
    if (irregular.has(word)) tags.add('VBN');
    if (irregularPast.has(word)) tags.add('VBD');
    if (word.endsWith('ed') && baseOfPast(word)) tags.add('VBD').add('VBN');
    if (word.endsWith('ing') && stems(word, /ing$/).some(isVerbBase)) tags.add('VBG');
    if (tags.size === 0) guess(word, tags);
  }
  if (cache.size > 20_000) cache.clear();
  cache.set(word, tags);
  return tags;
}

function singularIsNoun(word: string): boolean {
  const singulars = [word.slice(0, -1), word.replace(/ies$/, 'y'), word.replace(/es$/, '')];
  return singulars.some((each) => each !== word && looked(each).some((tag) => tag === 'NN'));
}

function guess(word: string, tags: Set<string>): void {
  if (word.endsWith('ly')) tags.add('RB');
  else if (/(?:able|ible|al|ful|less|ous|ive|ic|-based|-free|-friendly|-powered|-wide)$/.test(word)) tags.add('JJ');
  else if (word.endsWith('ing')) tags.add('VBG').add('NN');
  else if (word.endsWith('ed')) tags.add('JJ').add('VBN').add('VBD');
  else if (/[^s]s$/.test(word)) tags.add('NNS');
  else tags.add('NN');
}

/** Whether the word or its base is in the list: a capitalised word that is not must be a name. */
export function isKnown(word: string): boolean {
  return (
    closedClass.has(word) ||
    looked(word).length > 0 ||
    baseOfS(word) !== undefined ||
    baseOfPast(word) !== undefined ||
    (word.endsWith('s') && singularIsNoun(word)) ||
    (word.endsWith('ing') && stems(word, /ing$/).some(isVerbBase))
  );
}

/** Whether a form in -s is more often a verb than a plural, by the order of the list. */
export function mostlyVerb(word: string): boolean {
  if (baseOfS(word) === undefined) return false;
  const tags = Object.hasOwn(brill, word) ? (brill[word] ?? []) : looked(word);
  const verb = tags.indexOf('VBZ');
  const noun = tags.indexOf('NNS');
  if (verb < 0) return noun < 0;
  return noun < 0 || verb < noun;
}

/** Whether the list has seen a form in -s as a verb at all ("hosts", but not "trucks"). */
export function seenAsVerb(word: string): boolean {
  return Object.hasOwn(brill, word) && (brill[word] ?? []).some((tag) => tag?.split('|').includes('VBZ'));
}
