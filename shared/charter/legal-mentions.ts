/**
 * Mentions that a kind of text must carry: "H/F" in a job offer, a sentence for a theme.
 * Sources: Code du travail, art. L. 1142-1 (no job is offered by sex; "H/F" is how offers say so) and L. 5321-2; in general the
 * sentence that the company’s lawyers ask for.
 */
import * as z from 'zod/mini';
import type { Phrase, PhraseMatch } from '../text/phrases.ts';
import { wordList } from '../text/word-list.ts';
import { ruleKind, type Check, type Finding, type RuleExample } from './rule.ts';

type What = 'when' | 'needs' | 'seek' | 'bare' | 'asked' | 'contract' | 'trade' | 'told';

const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(200));
const sentence = z.optional(z.string().check(z.maxLength(500)));

const plural = ['recrutons', 'recrute', 'embauchons', 'embauche', 'recrutent']
  .flatMap((verb) =>
    ['2', '3', '4', '5', '10', 'deux', 'trois', 'quatre', 'cinq', 'dix'].map((many) => `${verb} ${many}`),
  )
  .join(', ');
/** Openings of a job offer in one gender; looking for something is no offer unless a contract is named. */
const offers = wordList(`
  recrutons un, recrute un, recruter un, embauchons un, embauche un, embaucher un, recrutons des, offre d'emploi,
  poste à pourvoir, cdi à pourvoir, cdd à pourvoir, stage à pourvoir, alternance à pourvoir, job à pourvoir, offre :, offre de stage, offre d'alternance, ${plural}
`).filter((each) => !each.endsWith('des'));
const seeking = [
  'recherchons un',
  'recherche un',
  'cherchons un',
  'cherche un',
  'poste de',
  ...['recherchons', 'recherche', 'cherchons', 'cherche', 'recrutons', 'recrute', 'embauchons', 'embauche'].map(
    (verb) => `${verb} une`,
  ),
  'nous cherchons notre futur',
  'cherche son futur',
];
/** Without an article, as in a small ad: an offer when the trade follows at once. */
const bare = wordList(`
  recherche, recherchons, cherche, cherchons, recrute, recrutons, embauche, embauchons, urgent
`);
const contracts = wordList(`
  cdi, cdd, alternance, stage, stagiaire, poste, temps plein, candidature, candidatures, postulez, candidatez,
  alternant, apprenti
`);
/** Trades: who looks for one close by offers a job. */
const trades = wordList(`
  vendeur, commercial, technicien, ingénieur, développeur, comptable, assistant, conducteur, chauffeur, plombier,
  électricien, chauffagiste, soudeur, monteur, installateur, responsable, directeur, manager, consultant, infirmier,
  hôtesse, secrétaire, assistante, vendeuse, infirmière, technicienne, commerciale, ingénieure, réceptionniste, chargée de
  clientèle, comptables, aide-soignante, caissière, opérateur, mécanicien, acheteur, juriste, chargé de mission, chargé d'affaires, chef de projet, chef de chantier
`);
/** How far behind "recherche un" the trade may stand; characters. */
const tradeReach = 30;
/** "Looking for an internship?" asks the reader. */
const sought = /^\s(?:[\p{L}-]+ ){0,2}(?:internship|job|role|work|career|stage|emploi|travail|alternance)s?(?!\p{L})/iu;
/** Somebody is welcomed "au poste de directeur". */
const poste = /^poste de$/iu;
const taken = /(?:^|[^\p{L}])(?:au|son|mon|ce|nouveau|du)\s$/iu;
/** "Il m’a recruté un mardi": told of, not offered. */
const hired = /(?:recrut|embauch|cherch)é/iu;
/** "Je cherche un plombier" offers no job. */
const oneself =
  /(?:^|[^\p{L}])(?:je|i|i[’']m|i am|(?:if|anyone|anybody|who|someone|si|quelqu[’']un)(?:\s[\p{L}]+){0,4})\s$/iu;
/** Both genders are named, or the offer says that both are meant. */
const both = wordList(`
  h / f, f / h, ( h / f ), ( f / h ), h / f / x, f / h / x, f / h / nb, m / f, f / m, m / w, m / f / d, h - f, f - h,
  homme ou femme, femme ou homme, un ou une, une ou un, un · une, un / une, une / un, un · e, un . e, un ( e ), un -
  e, un e, tous genres, ouvert à toutes et tous, ouvert à toutes et à tous, hf, fh
`);

/** Openings of a job offer in English. */
const englishOffers = wordList(`
  we are hiring, we're hiring, now hiring, is hiring, are hiring, job opening, job openings, an opening for, vacancy, vacancies, join our team
  as, apply by, apply now, looking to recruit, looking to hire, recruiting a, we're recruiting, we are recruiting, is recruiting, now
  recruiting, open position, open positions, open role, open roles, come and work with us, come work with us, job alert, permanent role, permanent position, full-time role, full-time position, full-time job, part-time role, part-time position, part-time job
`);
/** Told of others, or denied. */
const englishTold = wordList(`
  are hiring a lot, is hiring a lot, are not hiring, aren't hiring, is not hiring, isn't hiring, not hiring, stopped hiring
`);
/** Looking for somebody is an offer when a trade or a contract is named. */
const englishSeeking = wordList(`
  we need a, we need an, needs a, needs an, looking for a, looking for an, looking for our next, join our team, looking for another, seeking a, seeking
  an, in search of a, searching for a, want a, need another, needs another, could use a, taking on, we're after a, we're after an, we are after a, we are after an, on the hunt for a, on the lookout for a, wanted : a, wanted :, hire a, hire an, to hire, hiring a, hiring two
`);
/** Behind a trade: "plumber wanted". */
const englishAsked = wordList(`needed, wanted, required, sought`);
const englishContracts = wordList(`
  permanent contract, permanent role, permanent position, permanent job, permanent, full-time, full time, part-time, part time,
  fixed-term, six-month contract, temporary contract, internship, apprenticeship, salary, start date, apply, drop me a line, drop me
  your cv, send your cv, cv, dm me
`);
const englishTrades = wordList(`
  PA, EA, engineer, technician, developer, accountant, assistant, driver, plumber, electrician, receptionist, secretary, fitter, welder,
  installer, manager, project manager, consultant, nurse, buyer, lawyer, analyst, designer, salesperson, sales rep, representative,
  apprentice, intern, mechanic, operator, supervisor, planner, surveyor, estimator, recruiter, administrator, bookkeeper, cleaner,
  controller, coordinator, director, officer, product owner, data scientist, storekeeper, labourer, roofer, joiner
`);
/** The offer says that everybody is meant. */
const englishOpen = wordList(`
  equal opportunity, equal opportunities, all backgrounds, any background, every background, open to everyone, open to all, everyone is
  welcome, everyone welcome, regardless of, disability confident, all genders, any gender, inclusive employer, m / f / d, f / m / d, m
  / f / x, m / f / nb
`);

function isTradeBehind(hits: readonly PhraseMatch<What>[], index: number, end: number): boolean {
  for (let next = index + 1; next < hits.length && hits[next]!.start - end <= tradeReach; next++)
    if (hits[next]!.value === 'trade') return true;
  return false;
}

export default ruleKind({
  use: 'legal-mentions',
  params: z.object({
    /** Themes of the posts that must carry it; any theme unless given. */
    themes: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100))),
    /** Whether it is about job offers in French, by built-in words. */
    jobs: z.optional(z.boolean()),
    /** Whether it is about job offers in English, which say that everybody is meant. */
    englishJobs: z.optional(z.boolean()),
    /** Words by which a text is of that kind; without them, every text of the themes. */
    when: z.optional(phrases),
    /** The mention: any one of them is enough. */
    needs: z.optional(phrases),
    /** The sentence that one click adds at the end, when exactly one is right. */
    sentence: z.optional(z.object({ fr: sentence, en: sentence })),
  }),
  compile({
    themes,
    jobs = false,
    englishJobs = false,
    when = [],
    needs = [],
    sentence,
  }): Check<What, { readonly whats: ReadonlySet<What>; readonly start: number; readonly end: number }> {
    const exactly = (list: readonly string[], what: What) => list.map((each): Phrase<What> => [each, what, true]);
    const added = [sentence?.fr, sentence?.en].flatMap((each) => (each ? [each] : []));
    const isAlways = !jobs && !englishJobs && when.length === 0;
    return {
      phrases: [
        ...exactly(when, 'when'),
        ...exactly([...needs, ...added], 'needs'),
        ...(jobs
          ? [
              ...exactly(offers, 'when'),
              ...exactly(seeking, 'seek'),
              ...exactly(bare, 'bare'),
              ...exactly(contracts, 'contract'),
              ...exactly(trades, 'trade'),
              ...exactly(both, 'needs'),
            ]
          : []),
        ...(englishJobs
          ? [
              ...exactly(englishOffers, 'when'),
              ...exactly(englishTold, 'told'),
              ...exactly(englishSeeking, 'seek'),
              ...exactly(englishAsked, 'asked'),
              ...exactly(englishContracts, 'contract'),
              ...englishTrades.map((each): Phrase<What> => [each, 'trade']),
              ...exactly(englishOpen, 'needs'),
            ]
          : []),
        // "Recrutons un·e" is longer than "recrutons un", and says both.
        ...(jobs
          ? exactly(
              [...offers, ...seeking].flatMap((each) =>
                ['· e', '. e', '( e )', '- e', '/ une', 'ou une', '/ un', 'ou un'].map((more) => `${each} ${more}`),
              ),
              'needs',
            )
          : []),
      ],
      ...(!isAlways && { wants: 0 }),
      read({ text }, all, { language }) {
        if ((jobs || englishJobs) && !(jobs && language === 'fr') && !(englishJobs && language === 'en')) return {};
        const hits = all.filter(({ start, end }) => !hired.test(text.slice(start, end)));
        const whats = new Set(hits.map(({ value }) => value));
        const hit =
          hits.find(({ value }) => value === 'when') ??
          hits.find(({ value, end }, index) => {
            const next = hits[index + 1];
            // "Recherche plombier·ère" says both.
            return (
              value === 'bare' &&
              next?.value === 'trade' &&
              next.start - end <= 1 &&
              !/^(?:[·(/.-]\p{L}|\s(?:ou|et)\s)/u.test(text.slice(next.end, next.end + 4))
            );
          }) ??
          hits.find(({ value, start }, index) => {
            const before = hits[index - 1];
            return value === 'asked' && before?.value === 'trade' && start - before.end <= 1;
          }) ??
          hits.find(
            ({ value, start, end }, index) =>
              value === 'seek' &&
              !sought.test(text.slice(end, end + 40)) &&
              !(poste.test(text.slice(start, end)) && taken.test(text.slice(0, start))) &&
              (whats.has('contract') || (isTradeBehind(hits, index, end) && !oneself.test(text.slice(0, start)))),
          );
        if (hit) whats.add('when');
        if (whats.size === 0 && !isAlways) return {};
        const trimmed = text.trim();
        if (!hit && trimmed === '') return {};
        const start = hit?.start ?? text.indexOf(trimmed);
        return { note: { whats, start, end: hit?.end ?? start + trimmed.length } };
      },
      whole({ text, theme, language }, notes) {
        if (themes && (theme === undefined || !themes.includes(theme))) return [];
        if (notes.some(({ note }) => note.whats.has('needs'))) return [];
        const first = isAlways ? notes[0] : notes.find(({ note }) => note.whats.has('when'));
        if (!first) return [];
        const [start, end] = [first.at + first.note.start, first.at + first.note.end];
        const own = sentence?.[language];
        const at = text.trimEnd().length;
        const finding: Finding = jobs
          ? { start, end, message: 'jobMention' }
          : { start, end, message: 'legalMissing', values: { needs: own ?? needs[0] ?? '' } };
        return [own ? { ...finding, fix: { start: at, end: at, text: `\n\n${own}` } } : finding];
      },
    };
  },
});

export const examples: readonly RuleExample[] = [
  {
    params: { englishJobs: true, sentence: { en: 'Open to everyone.' } },
    text: 'Our depot is looking for a fitter.',
    language: 'en',
    finds: ['looking for a'],
    fixed: 'Our depot is looking for a fitter.\n\nOpen to everyone.',
  },
  {
    params: { englishJobs: true },
    text: 'Welder wanted in Leeds, all backgrounds. I am looking for a plumber for my kitchen.',
    language: 'en',
    finds: [],
  },
  { params: { jobs: true }, text: 'Nous recrutons un technicien à Lyon.', finds: ['recrutons un'] },
  {
    params: { jobs: true },
    text: 'Nous recrutons un technicien (H/F) à Lyon. On cherche un lieu pour la fête.',
    finds: [],
  },
  {
    params: { jobs: true },
    text: 'On recherche un·e apprenti·e. Nous recrutons une ou un chef de chantier en CDI.',
    finds: [],
  },
  {
    params: { jobs: true },
    text: 'Recherche un jeune vendeur pour notre agence. On cherche un lieu, et le technicien arrive.',
    finds: ['Recherche un'],
  },
  { params: { jobs: true }, text: 'Je cherche un plombier pour chez moi.', finds: [] },
  {
    params: { jobs: true },
    text: 'Recherche plombier en CDI. Recherche comptable·s. La recherche avance.',
    finds: ['Recherche'],
  },
  { params: { jobs: true }, text: 'Mon équipe cherche un chargé d’affaires en CDI, à Angers.', finds: ['cherche un'] },
  {
    params: {
      when: ['placement', 'investment'],
      needs: ['risque de perte', 'capital at risk'],
      sentence: { fr: 'Investir comporte un risque de perte.', en: 'Capital at risk.' },
    },
    text: 'A new investment for everyone',
    language: 'en',
    finds: ['investment'],
    fixed: 'A new investment for everyone\n\nCapital at risk.',
  },
  {
    params: { themes: ['t1'], needs: ['Photo : Inès Martin'] },
    text: 'Notre chantier.',
    context: { theme: 't2' },
    finds: [],
  },
  {
    params: { themes: ['t1'], needs: ['Photo : Inès Martin'] },
    text: 'Notre chantier.',
    context: { theme: 't1' },
    finds: ['Notre chantier.'],
  },
];
