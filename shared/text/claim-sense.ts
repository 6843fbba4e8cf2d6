/** What a claim's words mean where they stand: a boast, a promise or a pair of words that claim only together. */
import type { ClaimKind } from './claim-words.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Sense } from './senses.ts';

/** A claim by the words around: of what kind, and what they must be. */
export interface SensedClaim {
  readonly kind: ClaimKind;
  readonly senses: readonly Sense[];
}

/** What a phrase of the claims rule stands for. */
export type ClaimWord =
  | SensedClaim
  | ClaimKind
  | 'best'
  | 'most'
  | 'rank'
  | 'only'
  | 'harmless'
  | 'market'
  | 'offer'
  | 'us'
  | 'source'
  | 'fine'
  | 'cure'
  | 'help'
  | 'illness'
  | 'bygone'
  | 'promise'
  | 'gain'
  | 'riskFree'
  | 'share'
  | 'rise'
  | 'greenish'
  | 'greenable'
  | 'guaranteed';

type Hits = readonly PhraseMatch<ClaimWord>[];

/** How far behind "the best" the market or the offer may stand; characters. */
const marketReach = 48;
const offerReach = 24;
const predicate = /(?:sommes|est|sont|restent?|reste|is|are|we[’']re|were|remains?)\s$/iu;
/** "The only ones (in the country) who". */
const onlyOnes =
  /^(?:\s(?:en|au|aux|dans|sur|du|de|in|on|of)(?:\s(?:le|la|les|the))?\s[\p{L}-]{2,20})?\s(?:à|qui|to|who|ones)(?!\p{L})/iu;
/** What follows a boast about oneself: the end of the sentence, or where. */
const closed = /^\s*(?:[.!…,;:\n]|$)|^\s(?:de|du|des|d[’']|en|in|of|on|around)(?!\p{L})/u;
const adjective = /^\s[\p{L}\p{M}-]{2,30}/u;
/** Firsts that nobody sells: a priority, a rule, a place in a quiz. */
const harmlessRank =
  /(?:priorités?|objectif|règle|ennemie?|critère|cause|sujet|défi|question|raison|conseil|motif|souci|finish\p{L}*|ended|came|come|termin\p{L}*|fini|finissons|arriv\p{L}*|classée?s?)\s$/iu;
const harmlessBehindRank =
  /^\s(?:priorit|rule|tip|reason|cause|question|fan|supporter|mistake|challenge|enemy|goal|concern|lesson|advice|thing|issue|des? (?:questions|mes|ma|la liste)|in the (?:quiz|race|list))/iu;

/** Where the words of a claim end: "the most" goes on with an adjective. */
export function endOfClaim(all: string, { end, value }: PhraseMatch<ClaimWord>): number {
  return value === 'most' ? end + (adjective.exec(all.slice(end, end + 32))?.[0].length ?? 0) : end;
}

/** Whether "the best", the hit at `index`, speaks of what is sold, and not of a moment or a piece of advice. */
export function isBoast(all: string, hits: Hits, index: number, saysUs: boolean): boolean {
  const hit = hits[index]!;
  const { start, value } = hit;
  const end = endOfClaim(all, hit);
  // Only what follows closely is looked at: a line may say "the best" a thousand times.
  const near: PhraseMatch<ClaimWord>[] = [];
  for (let next = index + 1; next < hits.length && hits[next]!.start - end <= marketReach; next++)
    near.push(hits[next]!);
  const stop = /[.!?…;\n]/u.exec(all.slice(end, end + marketReach))?.index ?? marketReach;
  const after = (what: ClaimWord, within: number) =>
    near.some((each) => each.value === what && each.start >= end && each.start - end <= Math.min(within, stop));
  const before = all.slice(Math.max(0, start - 24), start);
  if (value === 'rank') {
    if (harmlessRank.test(before) || harmlessBehindRank.test(all.slice(end, end + 24))) return false;
    return saysUs || after('market', marketReach);
  }
  if (near.some((each) => each.value === 'harmless' && each.start >= hit.end && each.start - hit.end <= 2))
    return false;
  if (value === 'only') return after('offer', 16) || (saysUs && onlyOnes.test(all.slice(end, end + 48)));
  if (after('market', marketReach) || after('offer', offerReach)) return true;
  if (!saysUs) return false;
  // "L'offre la plus complète": in French the offer may stand before.
  const former = hits[index - 1];
  if (value === 'most' && former?.value === 'offer' && start - former.end <= 1) return true;
  return predicate.test(before) && closed.test(all.slice(end, end + 40));
}

/** "Guaranteed for 10 years" is a warranty: its terms can be read. */
const warranty =
  /^\s(?:pour |pendant |for |up to |jusqu[’']à |à compter )?(?:\d+[\s-](?:ans?|mois|jours|années|years?|months?|days)(?!\p{L})|(?:pièces|parts|par|by)\s)/u;
/** "La garantie" is a thing, and so is "a guarantee". */
const determiner =
  /(?:^|[^\p{L}])(?:la|une|cette|notre|votre|sa|ma|leur|les|des|de|ses|mes|nos|vos|sous|hors|en|avec|sans|comme|et|double|l[’']|d[’']|salaire minimum|revenu)\s?$/iu;

/** Whether what guarantees, at these places, promises a result, and is no warranty. */
export function isPromise(all: string, { start, end, value }: PhraseMatch<ClaimWord>): boolean {
  if (warranty.test(all.slice(end, end + 24))) return false;
  return value !== 'guaranteed' || !determiner.test(all.slice(Math.max(0, start - 20), start));
}

const percentage = /\d\s?(?:%|pour ?cent|per ?cent)/iu;

interface Pair {
  readonly first: ClaimWord;
  readonly second: ClaimWord;
  readonly kind: ClaimKind;
  /** How far the second may stand behind the first; characters. */
  readonly reach: number;
  /** Whether it is a claim only where the company speaks of itself. */
  readonly us?: true;
  /** Whether a percentage has to stand there too. */
  readonly percent?: true;
}

/** Words that claim together what neither claims alone. */
const pairsOfWords: readonly Pair[] = [
  { first: 'cure', second: 'illness', kind: 'health', reach: 24 },
  { first: 'help', second: 'illness', kind: 'health', reach: 24, us: true },
  { first: 'illness', second: 'bygone', kind: 'health', reach: 24, us: true },
  { first: 'promise', second: 'gain', kind: 'finance', reach: 60, percent: true },
  { first: 'guarantee', second: 'gain', kind: 'finance', reach: 60, percent: true },
  { first: 'guaranteed', second: 'gain', kind: 'finance', reach: 60, percent: true },
  { first: 'gain', second: 'riskFree', kind: 'finance', reach: 60, percent: true },
  { first: 'riskFree', second: 'gain', kind: 'finance', reach: 60, percent: true },
  { first: 'share', second: 'rise', kind: 'finance', reach: 40 },
  { first: 'greenable', second: 'greenish', kind: 'green', reach: 18, us: true },
  { first: 'greenish', second: 'greenable', kind: 'green', reach: 18, us: true },
];
const firstWords = Map.groupBy(pairsOfWords, ({ first }) => first);
const percentBefore = 12;

/** Claims that two words make together, such as a cure and its illness. Looks no further than the longest reach. */
export function pairedClaims(
  all: string,
  hits: Hits,
  saysUs: boolean,
): readonly { readonly start: number; readonly end: number; readonly kind: ClaimKind }[] {
  return hits.flatMap(({ start, end, value }, index) => {
    const pairs = firstWords.get(value);
    if (!pairs) return [];
    for (const { second, kind, reach, us, percent } of pairs) {
      if (us && !saysUs) continue;
      let other: PhraseMatch<ClaimWord> | undefined;
      for (let next = index + 1; !other && next < hits.length && hits[next]!.start - end <= reach; next++)
        if (hits[next]!.value === second && hits[next]!.start >= end) other = hits[next];
      if (!other || /[.!?\n]\s/u.test(all.slice(end, other.start))) continue;
      if (percent && !percentage.test(all.slice(Math.max(0, start - percentBefore), other.end + percentBefore)))
        continue;
      return [{ start, end: other.end, kind }];
    }
    return [];
  });
}
