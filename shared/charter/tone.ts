/**
 * Tone: insults, attacks on the reader, and sarcasm towards critics, which feed a quarrel.
 * Sources: loi du 29 juillet 1881, art. 29 and 33 (insult); J. Cheng et al., "Anyone Can Become a Troll", CSCW 2017 (a hostile
 * answer makes the next ones hostile).
 */
import * as z from 'zod/mini';
import { isCited } from '../text/around.ts';
import { calledBad, calledOut, calledSo, calledThe, fondly, howBad, isOfWriting } from '../text/hostile-context.ts';
import { attackFrames, insultFrames, sarcasmFrames } from '../text/hostile-frames.ts';
import { targetSenses, thankedSenses } from '../text/hostile-targets.ts';
import { attackSenses, insultSenses, sarcasmSenses } from '../text/hostile-senses.ts';
import { attackIdioms, insultIdioms } from '../text/hostile-idioms.ts';
import { attacks, bad, called, insults, merely, sarcasm, they, you } from '../text/hostile-words.ts';
import { quarrelSenses } from '../text/quarrel-senses.ts';
import type { Phrase } from '../text/phrases.ts';
import { mostUnsettled, sensed, sensePhrases, shortLine, Unsettled, type Sense } from '../text/senses.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type Plain = 'insult' | 'you' | 'merely' | 'called' | 'they' | 'bad' | 'attack' | 'sarcasm';
/** A kind of words, or words that quarrel only by those around them. */
type What = Plain | { readonly message: keyof typeof messages; readonly senses: readonly Sense[] };

const messages = { insult: 'insult', attack: 'attack', sarcasm: 'sarcasm' } as const satisfies Record<
  string,
  Finding['message']
>;
/** "Des amateurs de jazz" love it. */
const loversOf = /^amateurs (?:de|d[’'])/iu;
/** Goods are sold somewhere, and nobody is called a sell-out. */
const soldThere = /^vendue?s? (?:dans|à|en|chez|sous|par|au|aux|sur|avec|pour|plus|moins|\d)/iu;
/** How far before an insult the one who is called so may stand; characters. */
const calledReach = 90;
/** How far from such words to the bad one, characters: "vous êtes vraiment une bande de". */
const reaches = { you: 24, they: 24, merely: 48, called: 1 } as const satisfies Partial<Record<Plain, number>>;

/** Words that quarrel only by the lines around. */
interface Open {
  readonly message: Finding['message'];
  readonly words: Unsettled;
}

export default ruleKind({
  use: 'tone',
  params: z.object({
    /** Whether sarcasm towards critics is found too. Default true. */
    sarcasm: z.optional(z.boolean()),
    /** Further words that insult. */
    words: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
  }),
  compile({ sarcasm: alsoSarcasm = true, words = [] }): Check<What, readonly Open[]> {
    const inSense = (all: readonly Sense[], message: keyof typeof messages) =>
      sensePhrases(all).map(([phrase, senses, exactly]): Phrase<What> => [phrase, { message, senses }, exactly]);
    const list = (phrases: readonly string[], what: What) => phrases.map((each): Phrase<What> => [each, what, true]);
    return {
      phrases: [
        ...insults.map((each): Phrase<What> => [each, 'insult']),
        ...words.map((each): Phrase<What> => [each, 'insult']),
        ...list(you, 'you'),
        ...list(merely, 'merely'),
        ...list(called, 'called'),
        ...list(they, 'they'),
        ...bad.map((each): Phrase<What> => [each, 'bad']),
        ...list([...attacks, ...attackIdioms], 'attack'),
        ...list(insultIdioms, 'insult'),
        ...(alsoSarcasm ? list(sarcasm, 'sarcasm') : []),
        ...inSense([...attackSenses, ...attackFrames, ...targetSenses], 'attack'),
        ...inSense([...insultSenses, ...insultFrames, ...quarrelSenses], 'insult'),
        ...(alsoSarcasm ? inSense([...sarcasmSenses, ...sarcasmFrames, ...thankedSenses], 'sarcasm') : []),
      ],
      wants: 0,
      read(reading, hits) {
        const { text } = reading;
        // Most of it is "you" and "they are".
        if (!hits.some(({ value }) => typeof value === 'object' || !(value in reaches))) return {};
        const all = text + reading.ahead;
        const isShort = reading.beginsLine && reading.endsLine && text.length <= shortLine;
        const open: Open[] = [];
        const findings = hits.flatMap(({ start, end, value }, index): Finding[] => {
          if (isCited(text, start)) return [];
          if (value === 'bad') {
            const before = text.slice(Math.max(0, start - calledReach), start);
            if (calledSo.test(before) || calledBad.test(before) || calledThe.test(before) || calledOut.test(before))
              return fondly.test(all.slice(Math.max(0, start - calledReach), end + calledReach))
                ? []
                : [{ start, end, message: 'insult' }];
            return howBad.test(before) || isOfWriting(before, all.slice(end, end + 16))
              ? [{ start, end, message: 'attack' }]
              : [];
          }
          if (typeof value === 'object') {
            const place = sensed(value.senses, all, start, end);
            const message = messages[value.message];
            if (place) return [{ ...place, message }];
            if (isShort && open.length < mostUnsettled)
              open.push({ message, words: new Unsettled(value.senses, start, end) });
            return [];
          }
          if (value === 'insult' || value === 'attack' || value === 'sarcasm')
            return [{ start, end, message: messages[value] }];
          const next = hits[index + 1];
          if (next?.value !== 'bad' || next.start - end > reaches[value]) return [];
          const called = all.slice(next.start, next.end + 8);
          if (loversOf.test(called) || soldThere.test(called)) return [];
          // "You are not stupid", "vous êtes tout sauf nuls".
          if (/[.!?,;]|(?:pas|jamais|sauf|not|never|no|ni|question|idée)(?!\p{L})/iu.test(all.slice(end, next.start)))
            return [];
          // "What a stupid mistake" is about a thing.
          if (
            /^(?:what|quel)(?!.*(?:bunch|bande|shower|tas|load))/i.test(all.slice(start, end)) &&
            /^\s\p{L}/u.test(all.slice(next.end, next.end + 2))
          )
            return [];
          return [{ start, end: next.end, message: value === 'they' ? 'insult' : 'attack' }];
        });
        return open.length > 0 && findings.length === 0 ? { note: open } : { findings };
      },
      whole({ text }, notes) {
        return notes.flatMap(({ at, note }) => {
          for (const { message, words } of note) {
            const place = words.settle(text, at);
            if (place) return [{ ...place, message }];
          }
          return [];
        });
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: {},
    text: 'Votre mauvaise foi est sans limite. Bravo aux génies qui ont fermé le pont pour rien. La ville ferme la rue.',
    finds: ['Votre mauvaise foi', 'Bravo aux génies'],
  },
  {
    params: {},
    text: 'Thanks to the geniuses in IT who saved my file. These politicians haven’t got a clue.',
    language: 'en',
    finds: ['These politicians haven’t got a clue'],
  },
  {
    params: {},
    text: 'Vous êtes vraiment incompétents. Apprenez à lire !',
    finds: ['Vous êtes vraiment incompétents', 'Apprenez à lire'],
  },
  { params: {}, text: 'Pauvre type, ta gueule.', finds: ['Pauvre type', 'ta gueule'] },
  { params: {}, text: 'Vous n’êtes pas nuls. Une question stupide ? Non. Il m’a dit « imbécile ».', finds: [] },
  { params: { sarcasm: false }, text: 'Cause toujours, tu m’intéresses.', finds: [] },
  {
    params: {},
    text: 'You’re so stupid. Shut up, moron. OK boomer.',
    language: 'en',
    finds: ['You’re so stupid', 'Shut up', 'moron', 'OK boomer'],
  },
  {
    params: {},
    text: 'What a stupid mistake I made. You are not stupid for asking. You are great.',
    language: 'en',
    finds: [],
  },
];
