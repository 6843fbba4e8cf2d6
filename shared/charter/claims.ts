/**
 * Claims that want a proof: superlatives, absolutes, guarantees, green, health and finance claims; fine beside their source.
 * Sources: Code de la consommation, art. L. 121-2 and directive 2005/29/EC (misleading practices); Code de l’environnement,
 * art. L. 229-68 ("carbon neutral") and L. 541-9-1 ("biodegradable", "environmentally friendly" on products); directive (EU)
 * 2024/825, applied since 27 September 2026 (generic environmental claims, neutrality by offsetting).
 */
import * as z from 'zod/mini';
import { isCited, isDenied, sourceWords } from '../text/around.ts';
import { claimSenses } from '../text/claim-senses.ts';
import { endOfClaim, isBoast, isPromise, pairedClaims, type ClaimWord } from '../text/claim-sense.ts';
import * as words from '../text/claim-words.ts';
import { claimKinds, type ClaimKind } from '../text/claim-words.ts';
import type { Phrase, PhraseMatch } from '../text/phrases.ts';
import { sensed, sensePhrases } from '../text/senses.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

const messages = {
  superlative: 'claimSuperlative',
  absolute: 'claimAbsolute',
  guarantee: 'claimGuarantee',
  green: 'claimGreen',
  health: 'claimHealth',
  finance: 'claimFinance',
} as const satisfies Record<ClaimKind, Finding['message']>;

interface Note {
  readonly claims: readonly Finding[];
  readonly backed: boolean;
  /** A line that names the source of the whole text. */
  readonly backsAll: boolean;
}

/** Words of each kind that claim only beside others. */
const beside: Readonly<Partial<Record<ClaimKind, readonly (readonly [ClaimWord, readonly string[], boolean])[]>>> = {
  superlative: [
    ['best', words.bestWords, true],
    ['most', words.mostWords, true],
    ['rank', words.rankWords, true],
    ['only', words.onlyWords, true],
    ['harmless', words.harmlessAfterBest, false],
    ['market', words.marketWords, true],
    ['offer', words.offerWords, false],
  ],
  guarantee: [['guaranteed', words.guaranteedWords, true]],
  green: [
    ['greenish', words.greenishWords, true],
    ['greenable', words.greenableWords, true],
  ],
  health: [
    ['cure', words.cureWords, true],
    ['help', words.helpWords, true],
    ['illness', words.illnessWords, false],
    ['bygone', words.bygoneWords, true],
  ],
  finance: [
    ['promise', words.promiseWords, true],
    ['gain', words.gainWords, true],
    ['riskFree', words.riskFreeWords, true],
    ['share', words.shareWords, true],
    ['rise', words.riseWords, true],
  ],
};
/** What claims nothing by itself, nor together with others of these. */
const silent: ReadonlySet<ClaimWord> = new Set([
  'us',
  'offer',
  'market',
  'harmless',
  'illness',
  'rise',
  'fine',
  'gain',
  'greenable',
]);
const boasts: ReadonlySet<ClaimWord> = new Set(['best', 'most', 'rank', 'only']);

/** A name of ours, "us" or "nous"; "our meters" are something that can be read. */
const isSelf = (words: string) => !/^(?:notre|nos|our|we)$/iu.test(words);

/** At home and at play everybody is unbeatable. */
const atHome =
  /(?<!\p{L})(?:ma (?:grand-mère|mère|fille|sœur|femme|nièce|cousine|tante|voisine)|mon (?:grand-père|père|fils|frère|mari|neveu|cousin|oncle|chat|chien|voisin)|mes (?:enfants|parents)|mamie|papi|scrabble|belote|pétanque|ping-pong|tartes?|gâteaux?|crêpes?|raclette|fous? rires?|ambiance|my (?:gran|grandma|grandad|nan|mum|mom|dad|son|daughter|sister|brother|wife|husband|niece|nephew|cat|dog|kids)|darts|cake|cakes|pies?|laughs|gran)(?!\p{L})/iu;
const homeReach = 60;

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
  compile({ kinds = claimKinds, names = [], except = [], strict = false }): Check<ClaimWord, Note> {
    const phrases: Phrase<ClaimWord>[] = except.map((phrase) => [phrase, 'fine']);
    const add = (what: ClaimWord, list: readonly string[], exactly = true) => {
      for (const phrase of list) phrases.push([phrase, what, exactly]);
    };
    for (const kind of kinds) {
      add(kind, words.bareClaims[kind], false);
      for (const [what, list, exactly] of beside[kind] ?? []) add(what, list, exactly);
      for (const [phrase, senses, exactly] of sensePhrases(claimSenses[kind] ?? []))
        phrases.push([phrase, { kind, senses }, exactly]);
    }
    add('us', ['nous', 'notre', 'nos', 'we', 'our', ...names]);
    add('source', sourceWords);
    return {
      phrases,
      wants: 0,
      read(reading, hits) {
        // Most sentences only say "we", or name what is sold.
        if (!hits.some(({ value }) => !silent.has(value))) return {};
        const { text, marks } = reading;
        const all = text + reading.ahead;
        const saysUs = hits.some(({ value }) => value === 'us');
        const paired = pairedClaims(all, hits, saysUs).filter(
          ({ kind, start }) => kinds.includes(kind) && !isDenied(text, start) && !isCited(text, start),
        );
        const claims = hits.flatMap((hit, index): Finding[] => {
          const { start, value } = hit;
          if (paired.some((pair) => pair.start === start)) return [];
          if (typeof value === 'object') {
            const place = isCited(text, start) ? null : sensed(value.senses, all, start, hit.end);
            return place ? [{ ...place, message: messages[value.kind] }] : [];
          }
          const isBoasting = boasts.has(value);
          const kind = isBoasting
            ? 'superlative'
            : value === 'guaranteed'
              ? 'guarantee'
              : claimKinds.find((each) => each === value);
          if (!kind || isDenied(text, start) || isCited(text, start)) return [];
          if (isBoasting && !isBoast(all, hits, index, saysUs)) return [];
          if (
            !saysUs &&
            (kind === 'superlative' || kind === 'guarantee' || kind === 'absolute') &&
            atHome.test(all.slice(Math.max(0, start - homeReach), hit.end + homeReach))
          )
            return [];
          if (kind === 'guarantee' && !isPromise(all, hit)) return [];
          return [{ start, end: endOfClaim(all, hit), message: messages[kind] }];
        });
        for (const { start, end, kind } of paired) claims.push({ start, end, message: messages[kind] });
        // "According to us", "selon Novéa": the company vouches for itself, and proves nothing.
        const isOwn = ({ end }: PhraseMatch<ClaimWord>) =>
          hits.some((each) => each.value === 'us' && each.start - end === 1 && isSelf(all.slice(each.start, each.end)));
        const source = hits.find((hit) => hit.value === 'source' && !isOwn(hit));
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
  { params: { strict: true }, text: 'Neutre en carbone selon l’ADEME.', finds: ['Neutre en carbone'] },
  {
    params: { names: ['Novéa'] },
    text: 'Selon Novéa, nos pompes sont neutres en carbone.\nNeutres en carbone selon nos relevés.',
    finds: ['neutres en carbone'],
  },
  {
    params: { names: ['Novéa'] },
    text: 'Novéa makes the best heat pump on the market: guaranteed savings, eco-friendly, risk-free.',
    language: 'en',
    finds: ['the best', 'guaranteed', 'eco-friendly', 'risk-free'],
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
    finds: ['soigne l’asthme', 'Nous vous promettons 8 % de rendement'],
  },
  {
    params: { kinds: ['finance'] },
    text: 'Double your money. The best product!',
    language: 'en',
    finds: ['Double your money'],
  },
  {
    params: {},
    text: 'Nos équipes sont les plus réactives de la région, et notre offre est la plus complète. Le plus dur est fait.',
    finds: ['les plus réactives', 'la plus complète'],
  },
  {
    params: {},
    text: 'La sécurité est notre priorité numéro un. Nous sommes numéro un de la rénovation.',
    finds: ['numéro un'],
  },
  {
    params: {},
    text: 'Our team came #1 in the quiz. We’re number one for retrofits, and nobody does it better.',
    language: 'en',
    finds: ['number one', 'nobody does it better'],
  },
  {
    params: {},
    text: 'Notre énergie propre renforce votre immunité. L’énergie verte progresse, le sport renforce l’immunité.',
    finds: ['énergie propre', 'renforce votre immunité', 'énergie verte', 'renforce l’immunité'],
  },
  {
    params: {},
    text: 'Renewable power grew last year. Clean heat is a matter of politics, and sport reduces stress.',
    language: 'en',
    finds: [],
  },
  {
    params: { kinds: ['finance'] },
    text: 'A 7% return without risk, and the shares will double.',
    language: 'en',
    finds: ['return without risk', 'the shares will double'],
  },
  {
    params: { kinds: ['guarantee'] },
    text: 'Confort garanti. La garantie est de cinq ans, et le remplacement est garanti par le fabricant.',
    finds: ['garanti'],
  },
];
