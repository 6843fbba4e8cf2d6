/**
 * Tone: insults, attacks on the reader, and sarcasm towards critics, which feed a quarrel.
 * Sources: loi du 29 juillet 1881, art. 29 and 33 (insult); J. Cheng et al., "Anyone Can Become a Troll", CSCW 2017 (a hostile
 * answer makes the next ones hostile).
 */
import * as z from 'zod/mini';
import { isCited } from '../text/around.ts';
import type { Phrase } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'insult' | 'you' | 'bad' | 'attack' | 'sarcasm';

/** Insults whatever stands around them. */
const insults = wordList(`
  connard, connasse, abruti, abrutie, crétin, crétine, imbécile, enfoiré, salaud, salope, bouffon, enculé, merdeux,
  bande de cons, gros con, pauvre con, sale con, pauvre type, pauvres types, minable, bande de nuls, bande d'idiots,
  débile mental, sous-merde, charlots, asshole, assholes, moron, morons, idiots, imbecile, imbeciles, bastard,
  bastards, dumbass, scumbag, bullshit, bunch of clowns, jackass, piece of shit
`);
const you = wordList(`
  tu es, t'es, vous êtes, espèce de, espèces de, you are, you're, you people are, what an, what a, quel, quelle,
  quelle bande de
`);
/** Unkind only of somebody: "a stupid question" may be one's own. */
const bad = wordList(`
  idiot, idiote, stupide, débile, nul, nulle, nuls, ignorant, ignorante, con, conne, cons, menteur, menteuse,
  malhonnête, ridicule, pathétique, lâche, clown, clowns, hypocrite, incompétent, incompétente, incompétents, bête,
  parasite, jaloux, aigri, troll, stupid, dumb, ignorant, liar, liars, pathetic, ridiculous, clueless, incompetent,
  dishonest, coward, hypocrites, loser, jealous, delusional, disgusting
`);
const attacks = wordList(`
  ta gueule, ferme-la, fermez-la, va te faire foutre, va te faire voir, allez vous faire foutre, allez vous faire
  voir, tais-toi, taisez-vous, honte à vous, honte à toi, vous devriez avoir honte, tu devrais avoir honte, vous me
  faites pitié, tu me fais pitié, vous allez le regretter, tu vas le regretter, va te coucher, shut up, screw you,
  fuck you, fuck off, piss off, go to hell, shame on you, you should be ashamed, you'll regret, you will regret, you
  make me sick, drop dead
`);
const sarcasm = [
  ...wordList(`
  apprends à lire, apprenez à lire, renseignez-vous avant de parler, renseigne-toi avant de parler, encore un expert,
  encore un spécialiste, merci pour cette leçon, merci pour votre brillante analyse, bravo champion, bravo einstein,
  bravo sherlock, merci captain obvious, on n’a pas élevé les cochons ensemble, cause toujours, allez pleurer, va
  pleurer, monsieur je-sais-tout, madame je-sais-tout, les rageux, rageux, trouvez-vous une vie, ok boomer, cry more,
  cry me a river, learn to read, get a life, nice try, haters gonna hate, keep crying, another armchair expert,
  armchair expert, armchair experts, know-it-all, so-called expert, so-called experts, keyboard warrior, keyboard
  warriors
`),
  'thanks, einstein',
  'thanks, sherlock',
];
const messages = { insult: 'insult', attack: 'attack', sarcasm: 'sarcasm' } as const satisfies Record<
  string,
  Finding['message']
>;
/** From "you are" to the bad word: "vous êtes vraiment une bande de". */
const reach = 24;

export default ruleKind({
  use: 'tone',
  params: z.object({
    /** Whether sarcasm towards critics is found too. Default true. */
    sarcasm: z.optional(z.boolean()),
    /** Further words that insult. */
    words: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
  }),
  compile({ sarcasm: alsoSarcasm = true, words = [] }): Check<What> {
    const list = (phrases: readonly string[], what: What) => phrases.map((each): Phrase<What> => [each, what, true]);
    return {
      phrases: [
        ...insults.map((each): Phrase<What> => [each, 'insult']),
        ...words.map((each): Phrase<What> => [each, 'insult']),
        ...list(you, 'you'),
        ...list(bad, 'bad'),
        ...list(attacks, 'attack'),
        ...(alsoSarcasm ? list(sarcasm, 'sarcasm') : []),
      ],
      onlyHits: true,
      read({ text, ahead }, hits) {
        if (hits.length === 0) return {};
        const all = text + ahead;
        const findings = hits.flatMap(({ start, end, value }, index): Finding[] => {
          if (value === 'bad' || isCited(text, start)) return [];
          if (value !== 'you') return [{ start, end, message: messages[value] }];
          const next = hits[index + 1];
          if (next?.value !== 'bad' || next.start - end > reach) return [];
          // "You are not stupid", "vous êtes tout sauf nuls".
          if (/[.!?,;]|(?:pas|jamais|sauf|not|never|no|ni|question|idée)(?!\p{L})/iu.test(all.slice(end, next.start)))
            return [];
          // "What a stupid mistake" is about a thing.
          if (/^(?:what|quel)/i.test(all.slice(start, end)) && /^\s\p{L}/u.test(all.slice(next.end, next.end + 2)))
            return [];
          return [{ start, end: next.end, message: 'attack' }];
        });
        return { findings };
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
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
