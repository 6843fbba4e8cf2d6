/**
 * Claims that want a proof: superlatives, absolutes, guarantees, green, health and finance claims; fine beside their source.
 * Sources: Code de la consommation, art. L. 121-2 and directive 2005/29/EC (misleading practices); Code de l’environnement,
 * art. L. 229-68 ("carbon neutral") and L. 541-9-1 ("biodegradable", "environmentally friendly" on products); directive (EU)
 * 2024/825, applied since 27 September 2026 (generic environmental claims, neutrality by offsetting).
 */
import * as z from 'zod/mini';
import { isCited, isDenied, sourceWords } from '../text/around.ts';
import type { Phrase, PhraseMatch } from '../text/phrases.ts';
import {
  bareClaims,
  bestWords,
  claimKinds,
  cureWords,
  gainWords,
  harmlessAfterBest,
  illnessWords,
  marketWords,
  offerWords,
  promiseWords,
  type ClaimKind,
} from '../text/claim-words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What =
  | ClaimKind
  | 'best'
  | 'harmless'
  | 'market'
  | 'offer'
  | 'us'
  | 'source'
  | 'fine'
  | 'cure'
  | 'illness'
  | 'promise'
  | 'gain';

const messages = {
  superlative: 'claimSuperlative',
  absolute: 'claimAbsolute',
  guarantee: 'claimGuarantee',
  green: 'claimGreen',
  health: 'claimHealth',
  finance: 'claimFinance',
} as const satisfies Record<ClaimKind, Finding['message']>;

/** How far behind "the best" the market or the offer may stand; characters. */
const reach = 48;
const predicate = /(?:sommes|est|sont|is|are|we're|were)\s$/iu;
const sentenceEnd = /^\s*(?:[.!…,;]|$)/u;
/** "Guaranteed for 10 years" is a warranty: its terms can be read. */
const warranty = /^\s(?:pour |pendant |for )?\d/u;

interface Note {
  readonly claims: readonly Finding[];
  readonly backed: boolean;
  /** A line that names the source of the whole text. */
  readonly backsAll: boolean;
}

/** Whether "the best", the hit at `index`, speaks of what is sold, and not of a moment or a piece of advice. */
function isBoast(all: string, hits: readonly PhraseMatch<What>[], index: number, saysUs: boolean): boolean {
  const { start, end } = hits[index]!;
  // Only what follows closely is looked at: a line may say "the best" a thousand times.
  const near: PhraseMatch<What>[] = [];
  for (let next = index + 1; next < hits.length && hits[next]!.start - end <= reach; next++) near.push(hits[next]!);
  const after = (what: What, within: number) =>
    near.some((hit) => hit.value === what && hit.start >= end && hit.start - end <= within);
  if (after('harmless', 2)) return false;
  if (after('market', reach) || after('offer', 24)) return true;
  return (
    saysUs && predicate.test(all.slice(Math.max(0, start - 12), start)) && sentenceEnd.test(all.slice(end, end + 40))
  );
}

/** How far an illness may stand behind what is said to cure it, and a gain from its promise; characters. */
const cureReach = 24;
const promiseReach = 60;
const percentage = /\d\s?(?:%|pour ?cent|per ?cent)/iu;

/** Claims that two words make together: a cure and its illness, a promise and its gain. */
function pairs(all: string, hits: readonly PhraseMatch<What>[]): Finding[] {
  return hits.flatMap(({ start, end, value }, index): Finding[] => {
    if (value !== 'cure' && value !== 'promise') return [];
    const [wanted, reach] = value === 'cure' ? (['illness', cureReach] as const) : (['gain', promiseReach] as const);
    let other: PhraseMatch<What> | undefined;
    for (let next = index + 1; !other && next < hits.length && hits[next]!.start - end <= reach; next++)
      if (hits[next]!.value === wanted && hits[next]!.start >= end) other = hits[next];
    if (!other) return [];
    const between = all.slice(end, other.end + 12);
    if (/[.!?\n]\s/u.test(all.slice(end, other.start))) return [];
    if (value === 'promise' && !percentage.test(between)) return [];
    return [{ start, end: other.end, message: value === 'cure' ? messages.health : messages.finance }];
  });
}

export default ruleKind({
  use: 'claims',
  params: z.object({
    /** Which kinds of claims; all of them unless given. */
    kinds: z.optional(z.array(z.enum(claimKinds)).check(z.minLength(1))),
    /** The company's and its products' names: "X is the best" is then understood. */
    names: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
    /** Claims that the company has proved, or other phrases that are fine. */
    except: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
    /** Whether a source in the same passage is no excuse. */
    strict: z.optional(z.boolean()),
  }),
  compile({ kinds = claimKinds, names = [], except = [], strict = false }): Check<What, Note> {
    const phrases: Phrase<What>[] = except.map((phrase) => [phrase, 'fine']);
    const add = (what: What, list: readonly string[], exactly = true) => {
      for (const phrase of list) phrases.push([phrase, what, exactly]);
    };
    for (const kind of kinds) add(kind, bareClaims[kind], false);
    if (kinds.includes('superlative')) {
      add('best', bestWords);
      add('harmless', harmlessAfterBest, false);
      add('market', marketWords);
      add('offer', offerWords, false);
      add('us', ['nous', 'notre', 'nos', 'we', 'our', ...names]);
    }
    if (kinds.includes('health')) {
      add('cure', cureWords);
      add('illness', illnessWords, false);
    }
    if (kinds.includes('finance')) {
      add('promise', promiseWords);
      add('gain', gainWords);
    }
    add('source', sourceWords);
    return {
      phrases,
      onlyHits: true,
      read({ text, ahead, marks }, hits) {
        const all = text + ahead;
        const saysUs = hits.some(({ value }) => value === 'us');
        const claims = hits.flatMap(({ start, end, value }, index): Finding[] => {
          const kind = value === 'best' ? 'superlative' : claimKinds.find((each) => each === value);
          if (!kind || isDenied(text, start) || isCited(text, start)) return [];
          if (value === 'best' && !isBoast(all, hits, index, saysUs)) return [];
          if (value === 'guarantee' && warranty.test(all.slice(end, end + 12))) return [];
          return [{ start, end, message: messages[kind] }];
        });
        for (const pair of pairs(all, hits))
          if (!isDenied(text, pair.start) && !isCited(text, pair.start)) claims.push(pair);
        const source = hits.find(({ value }) => value === 'source');
        const backed = source !== undefined || marks.some((mark) => mark.kind === 'link');
        const backsAll = source !== undefined && /^\W*sources?\s?:/iu.test(text);
        return claims.length > 0 || backsAll ? { note: { claims, backed, backsAll } } : {};
      },
      whole(_draft, notes) {
        if (!strict && notes.some(({ note }) => note.backsAll)) return [];
        return notes.flatMap(({ at, note }) =>
          note.backed && !strict
            ? []
            : note.claims.map((claim) => ({ ...claim, start: claim.start + at, end: claim.end + at })),
        );
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'Nous avons la meilleure pompe du marché, 100 % écologique et sans aucun risque.',
    finds: ['la meilleure', '100 % écologique', 'sans aucun risque'],
  },
  { params: {}, text: 'Nos équipes sont les meilleures !', finds: ['les meilleures'] },
  {
    params: {},
    text: 'Le meilleur moment de ma semaine, et la meilleure façon de la finir. Vous êtes les meilleurs !',
    finds: [],
  },
  { params: {}, text: 'N° 1 du secteur selon le baromètre 2026 de l’ADEME.', finds: [] },
  { params: {}, text: 'Non, ce chantier n’est pas neutre en carbone, et « 100 % vert » ne veut rien dire.', finds: [] },
  { params: {}, text: 'Économies garanties.\n\nSource : https://example.com/etude', finds: [] },
  { params: { strict: true }, text: 'Neutre en carbone selon nous.', finds: ['Neutre en carbone'] },
  {
    params: { names: ['Novéa'] },
    text: 'Novéa makes the best heat pump on the market: guaranteed savings, eco-friendly, risk-free.',
    language: 'en',
    finds: ['the best', 'guaranteed savings', 'eco-friendly', 'risk-free'],
  },
  {
    params: {},
    text: 'The best advice I got this year: listen. Guaranteed for 10 years, says the label.',
    language: 'en',
    finds: [],
  },
  {
    params: {},
    text: 'Our heat pump cures asthma and will guarantee a 20% return on your investment.',
    language: 'en',
    finds: ['cures asthma', 'guarantee a 20% return'],
  },
  {
    params: {},
    text: 'Elle soigne l’asthme. Nous vous promettons 8 % de rendement. Le médecin soigne son jardin.',
    finds: ['soigne l’asthme', 'promettons 8 % de rendement'],
  },
  {
    params: { kinds: ['finance'] },
    text: 'Double your money. The best product!',
    language: 'en',
    finds: ['Double your money'],
  },
];
