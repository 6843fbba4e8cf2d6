/**
 * Competitors: named at all, or compared and disparaged.
 * Source: Code de la consommation, art. L. 122-1 and L. 122-2, after directive 2006/114/EC: a comparison is objective, verifiable
 * and does not discredit.
 */
import * as z from 'zod/mini';
import type { Phrase } from '../text/phrases.ts';
import { isHeldUp } from '../text/rival-sense.ts';
import * as words from '../text/rival-words.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'name' | 'rival' | 'against' | 'hereAgainst' | 'win' | 'behind' | 'kind' | 'game';

/** A question and its answer are one: "Their service? Three weeks of waiting." */
const sentenceEnd = /[.!…](?:\s|$)|\n/u;
/** How far from a name what blames it may stand, characters; of so many names in one stretch none is looked at closely. */
const [reach, most] = [300, 20];
/** A result: "3 à 2". */
const score =
  /(?<![\d\p{L}])\d{1,2}\s?(?:[-–]|à)\s?\d{1,2}(?![\d\p{L}%]|\s(?:ans|jours|mois|heures|years|days|months|hours))/u;
/** What is won and lost in a market. */
const market =
  /(?<!\p{L})(?:chantiers?|contrats?|marchés?|appels? d[’']offres|clients?|devis|dossiers?|jobs?|contracts?|tenders?|customers?|deals?|quotes?|bids?)(?!\p{L})/iu;
/** Praise that is meant the other way round. */
const insists = /(?<!\p{L})(?:encore une fois|comme d[’']habitude|once again|as usual|as always)(?!\p{L})/iu;
const never = /^(?:jamais|never)$/iu;
/** What somebody never does who fails us. */
const failing =
  /(?<!\p{L})(?:répond\p{L}*|rappel\p{L}*|livr\p{L}+|à l[’']heure|fonction\p{L}+|march\p{L}+|répar\p{L}+|ten\p{L}+|tien\p{L}+|là|vien\p{L}*|vu|écout\p{L}+|arriv\p{L}+|disponibles?|pareil|answer\p{L}*|call\p{L}*|repl\p{L}+|work\p{L}*|deliver\p{L}*|on time|fix\p{L}*|repair\p{L}*|show\p{L}*|keep\p{L}*|listen\p{L}*|care\p{L}*|pick\p{L}*|turn\p{L}*|there|come|came|again)(?!\p{L})/iu;
/** Between the name and the word we come in: it is about us. */
const self = /(?<!\p{L})(?:je|j[’']|nous|on|i|we)(?!\p{L})/iu;

/** A line that goes on about those who were named in the one before. */
const goesOn =
  /^\W*(?:ils?|elles?|leurs?|eux|chez eux|ça|cela|toujours|encore|jamais|résultat|they|it|their|its|them|still|never|always|again|result)(?!\p{L})/iu;
/** A line that is not over: the next one answers it. */
const unfinished = /(?:[:…?]|\.\.\.)\s*$/u;
/** A line of so few characters is little more than the name. */
const barely = 24;
/** How far around a name the lines before and behind are read; characters. */
const [linesBefore, linesBehind] = [110, 170];

interface Note {
  readonly length: number;
  /** Names that nothing in their own line is said against, at most three. */
  readonly open: readonly Place[];
  readonly isKind: boolean;
  readonly blames: boolean;
  readonly goesOn: boolean;
  readonly isUnfinished: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export default ruleKind({
  use: 'competitors',
  params: z.object({
    names: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(1000)),
    /** Whether only a comparison or a bad word about one is found, not its name alone. */
    onlyAgainst: z.optional(z.boolean()),
  }),
  compile({ names, onlyAgainst = false }): Check<What, Note> {
    const around = new WeakMap<Place, { readonly lines: string; readonly isAgainst: boolean }>();
    const exactly = (list: readonly string[], what: What) => list.map((each): Phrase<What> => [each, what, true]);
    return {
      phrases: [
        ...exactly(names, 'name'),
        ...exactly(words.rivalWords, 'rival'),
        ...words.againstWords.map((word): Phrase<What> => [word, 'against']),
        ...exactly(words.hereAgainstWords, 'hereAgainst'),
        ...exactly(words.winWords, 'win'),
        ...exactly(words.behindWords, 'behind'),
        ...exactly(words.kindWords, 'kind'),
        ...exactly(words.gameWords, 'game'),
      ],
      wants: 0,
      read(reading, hits) {
        const { text } = reading;
        const named = hits.filter(({ value }) => value === 'name' || value === 'rival');
        const says = (what: What) => hits.some(({ value }) => value === what);
        const isShort = reading.beginsLine && reading.endsLine;
        if (named.length === 0)
          return isShort && (says('against') || says('hereAgainst') || says('behind'))
            ? {
                note: {
                  length: text.length,
                  open: [],
                  isKind: says('kind'),
                  blames: true,
                  goesOn: goesOn.test(text),
                  isUnfinished: false,
                },
              }
            : {};
        const isHere = (from: number, place: number) =>
          Math.abs(from - place) <= reach &&
          !sentenceEnd.test(text.slice(Math.min(from, place), Math.max(from, place)));
        const isGame = says('game') || (score.test(text) && !market.test(text));
        const isKind = says('kind') && !insists.test(text);
        const isBlamed = says('against');
        const blames = ({ value, start, end }: (typeof hits)[number], from: number) => {
          if (isKind || (value === 'win' && isGame)) return false;
          if (value === 'hereAgainst' || value === 'win') return isHere(from, start);
          if (value !== 'behind' || start < from || !isHere(from, start) || self.test(text.slice(from, start)))
            return false;
          return !never.test(text.slice(start, end)) || failing.test(text.slice(Math.max(0, start - 16), end + 24));
        };
        const all = text + reading.ahead;
        const isAgainst = ({ start, end }: (typeof hits)[number]) =>
          isBlamed || hits.some((each) => blames(each, start)) || isHeldUp(all, start, end, isGame || isKind);
        const findings = named.flatMap((name): Finding[] => {
          const against = named.length > most ? isBlamed : isAgainst(name);
          if (!against && (onlyAgainst || name.value === 'rival')) return [];
          return [{ start: name.start, end: name.end, message: against ? 'competitorAgainst' : 'competitor' }];
        });
        const found = new Set(findings.map(({ start }) => start));
        const open = onlyAgainst && isShort ? named.filter(({ start }) => !found.has(start)).slice(0, 3) : [];
        if (open.length === 0) return { findings };
        return {
          findings,
          note: {
            length: text.length,
            open,
            isKind: isKind || isGame,
            blames: false,
            goesOn: false,
            isUnfinished: text.length <= barely || unfinished.test(text),
          },
        };
      },
      whole({ text }, notes) {
        return notes.flatMap(({ at, note }, index) =>
          note.open.length === 0 || note.isKind
            ? []
            : note.open.flatMap((name): Finding[] => {
                const { start, end } = name;
                const from = Math.max(0, at + start - linesBefore);
                const lines = text
                  .slice(from, at + end + linesBehind)
                  .replace(/\n+/gu, (breaks) => ' '.repeat(breaks.length));
                const known = around.get(name);
                let isAgainst = known?.lines === lines && known.isAgainst;
                if (known?.lines !== lines) {
                  const next = notes[index + 1];
                  const isNext = next?.note.blames && next.at - at - note.length <= 2 && !next.note.isKind;
                  isAgainst =
                    (isNext && (next.note.goesOn || note.isUnfinished)) ||
                    (lines.length > note.length && isHeldUp(lines, at + start - from, at + end - from, false));
                  around.set(name, { lines, isAgainst });
                }
                return isAgainst ? [{ start: at + start, end: at + end, message: 'competitorAgainst' }] : [];
              }),
        );
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Notre pompe est bien plus discrète que la Thermix. Nos concurrents sont à la traîne.',
    finds: ['Thermix', 'Nos concurrents'],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'We beat Thermix 3-2 at football. Good talk by Thermix on faults.',
    language: 'en',
    finds: [],
  },
  {
    params: { names: ['Calorys'], onlyAgainst: true },
    text: 'Les gens de Calorys vendent de la camelote.',
    finds: ['Calorys'],
  },
  { params: { names: ['Thermix'] }, text: 'Contrairement à Thermix, nous répondons.', finds: ['Thermix'] },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Thermix et nous signons la même charte. Un thermixage est un mot.',
    finds: [],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Our pumps are better than Thermix’s.',
    language: 'en',
    finds: ['Thermix'],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'We met Thermix at the fair. I nearly died of thirst.',
    language: 'en',
    finds: [],
  },
  {
    params: { names: ['Thermix'], onlyAgainst: true },
    text: 'Thermix’s pumps die after two winters.',
    language: 'en',
    finds: ['Thermix'],
  },
  { params: { names: ['Cold & Co'] }, text: 'Good talk by Cold & Co yesterday.', language: 'en', finds: ['Cold & Co'] },
];
