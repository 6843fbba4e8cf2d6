/** The words of claims, in French and English: what wants a proof by itself, and what "the best" says of. */
import { wordList } from './word-list.ts';

export const claimKinds = ['superlative', 'absolute', 'guarantee', 'green', 'health', 'finance'] as const;
export type ClaimKind = (typeof claimKinds)[number];

const combine = (first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.map((other) => `${one} ${other}`));

/** Phrases that claim whatever stands around them; met in every number and gender. */
export const bareClaims: Readonly<Record<ClaimKind, readonly string[]>> = {
  superlative: wordList(`
  n° 1, numéro un, numéro 1, leader mondial, leader européen, leader incontesté, leader du marché, leader sur le
  marché, leader du secteur, sans équivalent, inégalé, inégalable, imbattable, unique au monde, sans concurrence, hors
  concurrence, loin devant la concurrence, loin devant nos concurrents, number one in, #1 in, no. 1 in, world leader,
  global leader, market leader, undisputed leader, world's number one, world's #1, world's no. 1, world's leading,
  world's best, best in the world, best on the market, best company in the world, best employer in the world, best
  product on the market, europe's leading, europe's number one, the number one, unrivalled, unrivaled, unmatched,
  unbeatable, second to none, best in class, best-in-class, the only one in the world
`),
  absolute: [
    ...combine(['100 %', 'totalement', 'entièrement'], ['fiable', 'sécurisé', 'sans danger', 'inoffensif']),
    ...combine(['100 %', 'completely', 'totally'], ['safe', 'secure', 'reliable', 'harmless', 'effective']),
    ...wordList(`
  100 % efficace, zéro risque, zéro défaut, zéro panne, sans aucun risque, sans aucun danger, infaillible, ne tombe
  jamais en panne, ne tombent jamais en panne, zero risk, risk-free, zero defects, never fails, never fail, never
  breaks down, foolproof, infallible, flawless
`),
  ],
  guarantee: [
    ...combine(
      ['résultat', 'économie', 'satisfaction', 'réussite', 'succès', 'performance', 'gain'],
      ['garanti', 'assuré'],
    ),
    '100 % garanti',
    'nous garantissons',
    'on vous garantit',
    'nous vous garantissons',
    "c'est garanti",
    ...combine(['guaranteed'], ['savings', 'results', 'success', 'satisfaction', 'performance']),
    ...combine(
      ['savings', 'results', 'success', 'satisfaction', 'performance'],
      ['guaranteed', 'are guaranteed', 'is guaranteed'],
    ),
    'we guarantee',
    '100% guaranteed',
    'guaranteed to',
    'garanti à vie',
    'garantie à vie',
    'lifetime guarantee',
    'guaranteed for life',
  ],
  green: [
    ...combine(
      ['100 %', 'totalement', 'entièrement', 'complètement'],
      ['écologique', 'vert', 'propre', 'naturel', 'durable', 'biodégradable'],
    ),
    ...combine(
      ['100 %', 'completely', 'totally', 'fully'],
      ['green', 'clean', 'natural', 'sustainable', 'ecological', 'biodegradable'],
    ),
    ...wordList(`
  neutre en carbone, neutres en carbone, carboneutre, zéro carbone, zéro émission, zéro impact, climatiquement neutre,
  sans impact sur la planète, sans impact sur l'environnement, aucun impact sur la planète, aucun impact sur
  l'environnement, bon pour la planète, bon pour l'environnement, bon pour le climat, respectueux de l'environnement,
  respectueuse de la planète, respectueux de la planète, ami de l'environnement, éco-responsable, écoresponsable,
  produit écologique, produit vert, solution verte, le plus écologique, la plus écologique, sauver la planète, sauve
  la planète, carbon neutral, carbon-neutral, climate neutral, climate-neutral, climate positive, climate-positive,
  zero carbon, zero emissions, zero-emission, zero impact, no impact on the environment, no impact on the planet, good
  for the planet, good for the environment, good for the climate, eco-friendly, ecofriendly, environmentally friendly,
  environment-friendly, planet-friendly, green product, green solution, the greenest, saves the planet, saving the
  planet
`),
  ],
  health: wordList(`
  guérit, sans danger pour la santé, bon pour la santé, bon pour votre santé, cliniquement prouvé, cliniquement testé,
  remède miracle, produit miracle, renforce l'immunité, renforce vos défenses, prévient le cancer, miracle cure,
  clinically proven, clinically tested, good for your health, safe for your health, boosts immunity, boosts your
  immune system, prevents cancer, doctor recommended
`),
  finance: wordList(`
  rendement garanti, rendement assuré, capital garanti, gain assuré, placement sûr, placement sans risque,
  investissement sûr, investissement sans risque, argent facile, doubler votre argent, doublez votre argent, doubler
  votre mise, guaranteed return, guaranteed returns, risk-free return, risk-free investment, safe investment, easy
  money, double your money, get rich, the stock will rise, the share price will rise
`),
};

/** "The best", which claims something only of what is sold. */
export const bestWords: readonly string[] = [
  ...combine(['le', 'la', 'les'], ['meilleur', 'meilleure', 'meilleurs', 'meilleures']),
  ...combine(
    ['le plus', 'la plus', 'les plus'],
    wordList(`
  performant, performante, performants, performantes, fiable, fiables, avancé, avancée, rapide, rapides, puissant,
  puissante
`),
  ),
  ...wordList(`
  le moins cher, la moins chère, les moins chers, the best, the cheapest, the fastest, the safest, the most advanced,
  the most reliable, the most efficient, the most powerful
`),
];

/** What may be the best without anybody boasting. */
export const harmlessAfterBest: readonly string[] = wordList(`
  moment, façon, manière, moyen, souvenir, conseil, idée, pratique, ami, question, réponse, exemple, partie, nouvelle,
  journée, choix possible, conditions, cadeau, preuve, école, leçon, façon de, voie, advice, way, part, thing, time,
  moment, day, practice, idea, question, answer, friend, example, of luck, year, place to, lesson, gift, decision,
  memory, people, conversation
`);

/** Where it would be the best. */
export const marketWords: readonly string[] = wordList(`
  du marché, sur le marché, au monde, du monde, de france, d'europe, en france, en europe, du secteur, de la région,
  du pays, de la profession, du moment sur le marché, on the market, in the market, in the world, in europe, in
  france, in the industry, in the country, in the sector, in the business, anywhere, money can buy
`);

/** What a company sells. */
export const offerWords: readonly string[] = wordList(`
  solution, produit, offre, service, prix, tarif, qualité, marque, entreprise, technologie, logiciel, application,
  appareil, fabricant, employeur, product, offer, price, quality, brand, company, technology, software, app, device,
  manufacturer, employer, supplier, fournisseur, outil, tool, platform, plateforme
`);

/** What a remedy is said to do, and to what: together they are a health claim. */
export const cureWords: readonly string[] = wordList(`
  guérit, guérissent, guérir, soigne, soignent, soigner, traite, traitent, prévient, préviennent, élimine, éliminent,
  fait disparaître, combat, combattent, cure, cures, heal, heals, treat, treats, prevent, prevents, relieve, relieves,
  eliminate, eliminates
`);
export const illnessWords: readonly string[] = wordList(`
  asthme, cancer, diabète, dépression, arthrose, arthrite, migraine, allergie, insomnie, maladie, covid, grippe, rhume,
  eczéma, hypertension, cholestérol, alzheimer, parkinson, asthma, diabetes, depression, arthritis, osteoarthritis,
  migraines, allergies, insomnia, disease, illness, flu, the flu, eczema, high blood pressure, cholesterol
`);

/** A promise and a gain: with a percentage between or beside them they are a finance claim. */
export const promiseWords: readonly string[] = wordList(`
  garantit, garantissent, garantissons, garantir, garanti, assure, assurent, assurons, promet, promettent, promettons,
  guarantee, guarantees, guaranteed, promise, promises, promised, assured
`);
export const gainWords: readonly string[] = wordList(`
  rendement, retour sur investissement, plus-value, rentabilité, dividende, gain, intérêts, return, returns, roi, yield,
  return on investment, profit, dividend, interest, on your investment
`);
