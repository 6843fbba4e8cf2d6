/**
 * Disclosure of the employment link: who praises or promotes the company says early that they work there.
 * Sources: FTC Endorsement Guides, 16 CFR 255.5 (a material connection, such as employment, is disclosed) and 255.0(f) ("clear
 * and conspicuous": difficult to miss); in France, ARPP, recommendation "Communication publicitaire digitale" (the commercial
 * nature is seen at once), and law n° 2023-451 of 9 June 2023, art. 5 ("Publicité" or "Collaboration commerciale", for paid
 * influence). A last hashtag is missed, hence "in the first lines, near the claim".
 */
import * as z from 'zod/mini';
import { isMarked } from '../text/marks.ts';
import type { Phrase } from '../text/phrases.ts';
import { adWords, belongingHashtags, belongingWords, notBelonging, praiseWords } from '../text/disclosure-words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'name' | 'disclosure' | 'praise' | 'none';

const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500));

/** Somebody who is pleased: signs that praise as a word does. */
const pleased =
  /!|[\u{1F44F}\u{1F525}\u{2764}\u{1F680}\u{1F4AA}\u{1F60D}\u{1F389}\u{1F44D}\u{2B50}\u{1F64C}\u{1F3C6}\u{1F929}\u{1F970}]/u;
/** Who writes so belongs to the company that is named next: "as an engineer at", "mes trois ans chez". */
const membership =
  /(?:^|[^\p{L}])(?:(?:je|j[’']|mon|ma|mes|en tant qu|comme|i|i[’'](?:m|ve)|my|as an?|being an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)(?![\p{L}’']|\s(?:ai|viens|vais|have|love|like|hope)(?!\p{L}))[^.!?\n]{0,40}?[\s’'])?(?:travaill|boss[eé]|embauch|entré|arrivé|poste|carrière|métier|stage|alternan|apprenti|salarié|employ|ingénieur|technicien|comptable|commercial|années?|ans|jours?|semaines?|mois|work|job|role|career|join|intern|apprentice|engineer|technician|fitter|salesperson|accountant|years?|months?|weeks?|days?)\p{L}*(?:\s[^.!?,;:\n]{0,30})?\s(?:chez|at|for|pour|with|de|of)\s$/iu;
const companionship =
  /^\s(?:employee|engineer|staff|team member|technician|fitter|apprentice|colleague|intern|payroll)s?(?!\p{L})/iu;
/** What is the writer's own or everybody's, and no company's: "our kids love it", "notre cuisine est chaude". */
const ofOnesOwn =
  /^\s(?:(?!et\s|and\s)[\p{L}-]{1,12}\s){0,1}(?:enfants?|fils|fille|filles|parents|famille|maison|appartement|appart|cuisine|salon|salle de bains|cave|jardin|voisins?|voisine|village|quartier|rue|immeuble|copropriété|école|chaudière|facture|factures|vacances|chat|chien|pays|planète|région|époque|kids?|children|son|sons|daughter|daughters|family|house|home|flat|kitchen|lounge|bathroom|garden|neighbours?|neighbors?|village|street|estate|school|boiler|bills?|holidays?|cat|dog|country|planet|lives|generation)(?!\p{L})/iu;
const possessive = /(?<!\p{L})(?:notre|nos|our)$/iu;
const isPrivate = (text: string, end: number) =>
  possessive.test(text.slice(Math.max(0, end - 6), end)) && ofOnesOwn.test(text.slice(end, end + 40));
/** How far before a name it is looked for; characters. */
const membershipReach = 90;

/** How far from the name praise may stand in another line; characters. */
const praiseReach = 40;

interface Note {
  /** Places in the stretch. */
  readonly name?: { readonly start: number; readonly end: number };
  readonly praises: boolean;
  readonly length: number;
  readonly disclosed?: number;
  /** Disclosed by a hashtag with nothing but signs behind. */
  readonly late: boolean;
}

export default ruleKind({
  use: 'disclosure',
  params: z.object({
    /** The company's and its products' names. */
    names: phrases,
    /** Further words that disclose, besides the plain ones ("je travaille chez", "my employer", "we", "nos"…). */
    words: z.optional(phrases),
    /** Whose usual words for advertising count too ("collaboration commerciale", "#ad"). */
    country: z.optional(z.enum(['fr', 'be', 'ch', 'ca', 'us', 'gb'])),
    /** Whether any mention of the company asks for it, not only praise and calls to act. */
    always: z.optional(z.boolean()),
    /** How far into the text the disclosure may come, in characters. Default 210: what LinkedIn shows before "see more". */
    within: z.optional(z.int().check(z.minimum(20), z.maximum(3000))),
    /** The sentence that one click puts in front. */
    sentence: z.optional(z.object({ fr: z.optional(z.string()), en: z.optional(z.string()) })),
  }),
  compile({ names, words = [], country, always = false, within = 210, sentence }): Check<What, Note> {
    const sentences = [sentence?.fr, sentence?.en].flatMap((each) => (each ? [each] : []));
    const disclosing = [
      ...belongingWords,
      ...belongingHashtags,
      ...words,
      ...sentences,
      ...(country ? adWords[country] : []),
    ];
    // "I work at Novéa": the name is part of the disclosure, wherever it stands.
    const withName = names.flatMap((name) => [`${name} employee`, `# ${name}employee`, `# ${name}_employee`]);
    return {
      phrases: [
        ...names.map((name): Phrase<What> => [name, 'name', true]),
        ...[...disclosing, ...withName].map((word): Phrase<What> => [word, 'disclosure', true]),
        ...notBelonging.map((word): Phrase<What> => [word, 'none', true]),
        ...(always ? [] : praiseWords.map((word): Phrase<What> => [word, 'praise'])),
      ],
      wants: 0,
      read(reading, hits) {
        const { text, endsLine, marks } = reading;
        // A name inside an address praises nothing.
        const links = marks.filter(({ kind }) => kind === 'link');
        const named = hits.filter(
          ({ value, start, end }) =>
            value === 'name' &&
            !isMarked(links, start, end) &&
            !/[\p{L}\p{N}]@\S*$/u.test(text.slice(Math.max(0, start - 24), start)),
        );
        const name = named[0];
        const disclosures = [
          ...hits.filter(({ value, end }) => value === 'disclosure' && !isPrivate(text, end)),
          ...named
            .slice(0, 3)
            .filter(
              ({ start, end }) =>
                membership.test(text.slice(Math.max(0, start - membershipReach), start)) ||
                companionship.test((text + reading.ahead).slice(end, end + 16)),
            ),
        ];
        const isLast = (start: number) => {
          if (!endsLine || text.charAt(start) !== '#') return false;
          let at = start;
          for (const mark of marks)
            if (mark.start >= start) {
              if (/\p{L}/u.test(text.slice(at, mark.start))) return false;
              at = mark.end;
            }
          return !/\p{L}/u.test(text.slice(at)) && /\p{L}/u.test(text.slice(0, start));
        };
        const early = disclosures.find(({ start }) => !isLast(start));
        return {
          note: {
            ...(name && { name: { start: name.start, end: name.end } }),
            praises:
              always ||
              hits.some(({ value }) => value === 'praise') ||
              (name !== undefined && pleased.test(text + reading.ahead)),
            length: text.length,
            ...(early && { disclosed: early.start }),
            late: disclosures.length > 0 && !early,
          },
        };
      },
      whole({ language }, notes) {
        // Praise in the line before or behind is about the name too.
        const first = notes.find(
          ({ at, note }, index) =>
            note.name &&
            [notes[index - 1], notes[index], notes[index + 1]].some(
              (each) =>
                each?.note.praises &&
                each.at - (at + note.length) <= praiseReach &&
                at - (each.at + each.note.length) <= praiseReach,
            ),
        );
        if (!first?.note.name) return [];
        const [start, end] = [first.at + first.note.name.start, first.at + first.note.name.end];
        const places = notes.flatMap(({ at, note }) => (note.disclosed === undefined ? [] : [at + note.disclosed]));
        // Who reads as far as the claim has read what stands before it.
        if (places.some((place) => place < within || place < start)) return [];
        const isLate = places.length > 0 || notes.some(({ note }) => note.late);
        const words = sentence?.[language];
        const finding: Finding = { start, end, message: isLate ? 'disclosureLate' : 'disclosure' };
        return [words ? { ...finding, fix: { start: 0, end: 0, text: `${words.trim()} ` } } : finding];
      },
    };
  },
});

const novea = { names: ['Novéa'] };
export const examples: readonly RuleExample[] = [
  {
    params: { names: ['Novéa'], sentence: { fr: 'Je travaille chez Novéa.' } },
    text: 'La pompe de Novea est géniale : 40 logements chauffés.',
    language: 'fr',
    finds: ['Novea'],
    fixed: 'Je travaille chez Novéa. La pompe de Novea est géniale : 40 logements chauffés.',
  },
  { params: novea, text: 'Nous ouvrons une superbe usine Novéa à Lyon.', language: 'fr', finds: [] },
  { params: novea, text: 'Novéa a publié son rapport annuel.', language: 'fr', finds: [] },
  { params: { ...novea, always: true }, text: 'Novéa a publié son rapport annuel.', language: 'fr', finds: ['Novéa'] },
  {
    params: novea,
    text: 'Achetez Novéa, vous ne le regretterez pas. Nous devons tous agir.',
    language: 'fr',
    finds: ['Novéa'],
  },
  { params: novea, text: 'I work at Novéa and I love it.', language: 'en', finds: [] },
  {
    params: novea,
    text: 'Novéa makes amazing heat pumps. Try one! #HeatPumps #employee',
    language: 'en',
    finds: ['Novéa'],
  },
  { params: { ...novea, country: 'us' }, text: '#ad Novéa makes amazing heat pumps.', language: 'en', finds: [] },
  {
    params: { ...novea, within: 20 },
    text: 'Novéa heats forty homes in Lyon, which is great. I work for them.',
    language: 'en',
    finds: ['Novéa'],
  },
  { params: novea, text: 'Novéa a ouvert une usine à Lyon.\n\nQuelle équipe !', language: 'fr', finds: ['Novéa'] },
  { params: novea, text: 'Our kids love the Novéa boiler, it is so quiet!', language: 'en', finds: ['Novéa'] },
  { params: novea, text: 'Notre cuisine est chaude grâce à Novéa, bravo.', finds: ['Novéa'] },
  { params: novea, text: 'Technicien chez Novéa depuis 2019, je suis fier de ce métier.', language: 'fr', finds: [] },
  { params: novea, text: 'Ten years at Novéa this week, and still impressed.', language: 'en', finds: [] },
  {
    params: novea,
    text: 'Three years on, the Novéa boiler still impresses the neighbours!',
    language: 'en',
    finds: ['Novéa'],
  },
];
