/** The words of claims, in French and English: what wants a proof by itself, and what "the best" says of. */
import { wordList } from './word-list.ts';

export const claimKinds = ['superlative', 'absolute', 'guarantee', 'green', 'health', 'finance'] as const;
export type ClaimKind = (typeof claimKinds)[number];

const combine = (first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.map((other) => `${one} ${other}`));

/** Phrases that claim whatever stands around them; met in every number and gender. */
export const bareClaims: Readonly<Record<ClaimKind, readonly string[]>> = {
  superlative: wordList(`
  leader mondial, leader européen, leader français, leader national, leader incontesté, leader du marché, leader sur le
  marché, leader du secteur, le leader du, le leader de la, le leader des, le leader en, leader in our field, leader in
  the field, chef de file du, sans équivalent, aucun équivalent, pas d'équivalent, sans égal, sans pareil, sans rival,
  inégalé, inégalable, imbattable, indétrônable, incontestablement la référence, la référence du marché, la référence du
  secteur, la référence en matière de, référence mondiale, référence européenne, unique au monde, unique en europe,
  unique en france, unique sur le marché, première mondiale, sans concurrence, hors concurrence, loin devant la
  concurrence, loin devant nos concurrents, écrase la concurrence, devance la concurrence, personne ne fait mieux, nul ne
  fait mieux, personne d'autre ne propose, personne d'autre ne fait, défiant toute concurrence, mieux que quiconque, mieux que tous les autres, moins cher qu'ailleurs, moins cher que partout ailleurs, mieux qu'ailleurs, less than anywhere else, impossible de trouver mieux, ce qui se fait de mieux,  rien de mieux sur, as good as it gets, the best there is, no better, nothing better on, nothing comes close, can't be beaten, cannot be beaten, top du top, le nec plus ultra, nec plus ultra, the gold standard, loin au-dessus, a cut above, streets ahead, ne trouverez pas mieux, trouverez pas mieux ailleurs, won't find better, will not find better, nowhere else will you, introuvable ailleurs, cheaper than anywhere else, better than anywhere else, lower than anywhere else, no other brand, mieux que
  n'importe qui, better than anyone, better than any other, better than anybody, better than everyone else, better than
  all the others, world leader, global leader, market leader, industry
  leader, undisputed leader, the leader in, world's leading, europe's leading, world's best, world's first, world first,
  best in the world, best on the market, best in the business, best company in the world, best employer in the world,
  best product on the market, unrivalled, unrivaled, unmatched, unbeatable, unparalleled, unequalled, unequaled,
  unsurpassed, peerless, no equivalent, no equal, no rival, second to none, best in class, best-in-class,
  market-leading, industry-leading, world-leading, sector-leading, world-beating, unique in the world, unique in europe,
  unique on the market, one of a kind product, in a class of its own, head and shoulders above, nobody does it better,
  no one does it better, nobody else offers, no one else offers, nobody else makes, no one else makes, ahead of the
  competition, leaves the competition, beats the competition, the only one in the world
`),
  absolute: [
    ...combine(['100 %', 'totalement', 'entièrement'], ['fiable', 'sécurisé', 'sans danger', 'inoffensif']),
    ...combine(['100 %', 'completely', 'totally'], ['safe', 'secure', 'reliable', 'harmless', 'effective']),
    ...wordList(`
  100 % efficace, zéro risque, zéro défaut, zéro panne, zéro réclamation, zéro plainte, aucune réclamation, jamais une réclamation, zero complaints, no complaints ever, never a complaint, not a single complaint, 100 % de clients satisfaits, 100 % de satisfaits, 100% satisfaction, zéro problème, zero problems, sans aucun risque, sans aucun danger, infaillible, ne tombe
  jamais en panne, ne tombent jamais en panne, jamais de panne, ne nous lâche jamais, sans aucune panne, fonctionne à
  tous les coups, marche à tous les coups, 100 % du temps, tous nos clients sont, 100 % de nos clients, 100 % des clients, 100% of our customers, 100% of our clients, 100% of customers, toutes nos clientes sont, chacun de nos
  clients est, zero risk, risk-free, zero defects, zero faults, zero downtime, never fails, never fail, never breaks
  down, never break down, never breaks, never lets you down, never let you down, works every time, 100% of the time,
  every single one of our, all our customers are, all of our customers are, all our clients are, foolproof, infallible,
  totally safe, sans la moindre erreur, sans la moindre panne, sans le moindre défaut, sans aucune erreur, never a
  breakdown, not a single fault, without a single fault
`),
  ],
  guarantee: [
    ...combine(
      ['résultat', 'économie', 'satisfaction', 'réussite', 'succès', 'performance', 'gain'],
      ['garanti', 'assuré'],
    ),
    ...wordList(`
  nous garantissons, on vous garantit, nous vous garantissons, garanti à vie, garantie à vie, vous êtes sûr de payer, vous êtes sûrs de payer, sûr de payer moins, sûrs de payer moins, certain to pay less, sure to pay less, certain to save, sure to save, bound to save, vous êtes sûr d'économiser, vous êtes sûrs d'économiser, we guarantee, lifetime
  guarantee, guaranteed for life, on vous promet, nous promettons, nous vous promettons, we promise, we can promise you,
  satisfait ou remboursé, ou remboursé, or your money back, money-back, money back if, your money back, à coup sûr,
  you have our word, vous avez notre parole, nous nous y engageons, on s'y engage, vous serez remboursé, vous serez
  remboursés, on vous rembourse, full refund, we'll refund you, we refund you, économisez jusqu'à, faites jusqu'à,
  divisez votre facture, divisez par deux votre, divisez par deux vos, réduisez votre facture de, save up to, saves up to,
  halve your bill, halve your bills, halves your bill, cut your bill by, cut your bills by, slash your bills, you can't go wrong, you cannot go wrong
`),
    '100 % garanti',
    "c'est garanti",
    ...combine(
      ['savings', 'results', 'success', 'satisfaction', 'performance'],
      ['guaranteed', 'are guaranteed', 'is guaranteed'],
    ),
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
  neutre en carbone, neutres en carbone, carboneutre, zéro carbone, 0 % carbone, 0 % de carbone, 0% carbon, zero per cent carbon, 0 % émission, zéro émission, zéro impact, climatiquement neutre,
  sans impact sur la planète, sans impact sur l'environnement, sans aucun impact, sans le moindre impact, impact nul sur, zéro émissions, zéro co2, zero co2, 0 co2, zéro gramme de co2, no co2, co2-free, sans co2, zéro émission de, zéro pollution, sans aucune émission, sans aucune pollution, aucune pollution, zero pollution, no emissions at all, aucun impact sur la planète, aucun impact sur
  l'environnement, bon pour la planète, bon pour l'environnement, bon pour le climat, respectueux de l'environnement,
  respectueuse de la planète, respectueux de la planète, ami de l'environnement, éco-responsable, écoresponsable, éco-friendly, respecte la nature, respectent la nature, respecte l'environnement, respectent l'environnement, respecte la planète, respectent la planète, eco-conscious, eco-responsible, respects nature, respect nature, respects the environment, respect the environment, respects the planet, éco-conçu,
  biodégradable, compostable, non polluant, ne pollue pas, ne polluent pas, ne pollue absolument pas, ne polluent absolument pas, ne pollue pas du tout, do not pollute, does not pollute, don't pollute, doesn't pollute, no pollution at all, carbone neutre, décarboné à 100 %,
  100 % décarboné, totalement décarboné, positif pour le climat, nous compensons toutes nos émissions, nous compensons
  nos émissions, compensons intégralement nos, émissions compensées, ami de la planète, préserve la planète, protège la
  planète, préservent la planète, protègent la planète, sans polluer, empreinte carbone nulle, bilan carbone nul, zéro empreinte, zéro pollution, roule propre, roulent propre,
  geste pour la planète, geste pour le climat, mieux pour la planète, mieux pour le climat, sans danger pour la nature,
  ami de la nature, amie de la nature, produit écologique, produit vert, solution verte, le plus écologique, la plus écologique, sauver la planète, sauve
  la planète, carbon neutral, carbon-neutral, climate neutral, climate-neutral, climate positive, climate-positive,
  zero carbon, zero emissions, zero-emission, zero impact, no impact on the environment, no impact on the planet, good
  for the planet, good for the environment, good for the climate, eco-friendly, ecofriendly, environmentally friendly,
  environment-friendly, planet-friendly, climate-friendly, earth-friendly, nature-friendly,
  kind to the planet, kind to the environment, gentle on the planet, biodegradable, compostable, non-polluting,
  pollution-free, carbon-free, carbon-negative, net-zero product, we offset our emissions, we offset all our emissions,
  we offset everything, offset all our, protects the planet, protect the planet with, guilt-free, zero carbon footprint, no carbon footprint, zero footprint, zero pollution, do your bit for the planet,
  better for the planet, better for the climate, kinder to the planet, all-natural, no harm to nature, does no harm to,
  do no harm to, green product, green solution, the greenest, saves the planet, saving the
  planet
`),
  ],
  health: wordList(`
  guérit, sans danger pour la santé, bon pour la santé, bon pour votre santé, cliniquement prouvé, cliniquement testé,
  remède miracle, produit miracle, renforce l'immunité, renforce vos défenses, prévient le cancer, miracle cure,
  clinically proven, clinically tested, good for your health, safe for your health, boosts immunity, boosts your
  immune system, prevents cancer, doctor recommended, doctor-recommended, recommandé par les médecins, sans effet secondaire, sans
  effets secondaires, no side effects, vivez plus longtemps, respirent la santé, respirez la santé, the picture of health, vivre plus longtemps, plus jamais malade, plus jamais malades, tomberont plus
  malades, tombera plus malade, tomberez plus malade, tombez plus malade, live longer, never be ill, never get ill, never
  be sick, never get sick, never fall ill
`),
  finance: wordList(`
  rendement garanti, rendement assuré, capital garanti, gain assuré, placement sûr, placement sans risque,
  investissement sûr, investissement sans risque, argent facile, doubler votre argent, doublez votre argent, doubler
  votre mise, guaranteed return, guaranteed returns, risk-free return, risk-free investment, safe investment, easy
  money, complément de revenu, revenu complémentaire, revenus complémentaires, revenu facile, extra income, side income,
  easy income, double your money, get rich, gagnez de l'argent, gagner de l'argent facilement, revenus passifs, devenez riche,
  devenir riche, enrichissez-vous, ne perdrez jamais d'argent, ne pouvez pas perdre, impossible de perdre, achetez nos
  actions, achetez des actions, achetez l'action, investissez maintenant, argent sans effort, the stock will rise, the
  share price will rise, can't lose, cannot lose, you'll make money, you will make money, make money fast, make money
  from, passive income, buy our shares, buy our stock, buy shares in, invest now
`),
};

/** "The best", which claims something only of what is sold. */
export const bestWords: readonly string[] = [
  'meilleur',
  'meilleure',
  'meilleurs',
  'meilleures',
  'best',
  ...combine(['le', 'la', 'les', 'nos', 'notre'], ['meilleur', 'meilleure', 'meilleurs', 'meilleures']),
  ...wordList(`
  le moins cher, la moins chère, les moins chers, les moins chères, the best, the very best, the cheapest, the fastest,
  the safest, the cleanest, the quietest, the smartest, the strongest, the greatest, the finest, the largest, the
  biggest, the simplest, the easiest, the quickest, the lightest, the lowest, the highest, the most
`),
];
/** Openings of "the most …", which go on with an adjective. */
export const mostWords: readonly string[] = ['le plus', 'la plus', 'les plus', 'the most'];

/** First of all, which claims something of a company or of what it sells, and nothing of a priority or a rule. */
export const rankWords: readonly string[] = wordList(`
  n° 1, numéro un, numéro 1, number one, number 1, no. 1, no 1, # 1
`);
/** Promised, unless it is the noun: a warranty has terms. */
export const guaranteedWords: readonly string[] = wordList(`
  garanti, garantis, garantie, garanties, guaranteed
`);
/** "The only", which claims something beside what is sold. */
export const onlyWords: readonly string[] = wordList(`
  le seul, la seule, les seuls, les seules, aucun autre, aucune autre, nul autre, nulle autre, the only, no other
`);

/** What may be the best without anybody boasting. */
export const harmlessAfterBest: readonly string[] = wordList(`
  moment, façon, manière, moyen, souvenir, conseil, idée, pratique, ami, question, réponse, exemple, partie, nouvelle,
  journée, choix possible, conditions, cadeau, preuve, école, leçon, façon de, voie, advice, way, part, thing, time,
  moment, day, practice, idea, question, answer, friend, example, of luck, year, place to, lesson, gift, decision,
  memory, people, conversation, possible, souvent, tard, tôt, important, difficile, dur, simple est, équipe, collègues,
  team, colleagues, mates, défi, challenge, erreur, mistake, surprise, compliment, feeling, sentiment, feedback, retour,
  of both worlds, version, raison, reason, chose, plaisir, public, monde possible, wishes, likely, often, common
`);

/** Where it would be the best. */
export const marketWords: readonly string[] = wordList(`
  du marché, sur le marché, au monde, du monde, de france, d'europe, en france, en europe, du secteur, de la région,
  du pays, de la profession, du moment sur le marché, on the market, in the market, in the world, in europe, in
  france, in the uk, in britain, in the us, in america, of its kind, de sa catégorie, de la ville, du département, in
  town, in the region, in the industry, in the country, in the sector, in the business, anywhere, money can buy
`);

/** What a company sells. */
export const offerWords: readonly string[] = wordList(`
  installateur, installer, maker, entreprise de, employeur de, pompe, pompe à chaleur, chauffage, chaudière, gamme, réseau, système, appli, entreprise au, acteur, fournisseur de,
  heat pump, pump, boiler, heating, heater, range, network, system, service provider, heating company, company to,
  solution, produit, offre, service, prix, tarif, qualité, marque, entreprise, technologie, logiciel, application,
  appareil, fabricant, employeur, product, offer, price, quality, brand, company, technology, software, app, device,
  manufacturer, employer, supplier, fournisseur, outil, tool, platform, plateforme
`);

/** What a remedy is said to do, and to what: together they are a health claim. */
export const cureWords: readonly string[] = wordList(`
  guérit, guérissent, guérir, soigne, soignent, soigner, traite, traitent, prévient, préviennent, élimine, éliminent,
  fait disparaître, combat, combattent, soulage, soulagent, soulager, cure, cures, heal, heals, treat, treats, prevent,
  prevents, relieve, relieves, eliminate, eliminates, débarrassé de, débarrassée de, débarrasse de,
  free of, free from, rid of, kills, kill, tue, tuent, détruit, détruisent, neutralise
`);
/** The same, but said of sport and sleep too: a claim where the company speaks of itself. */
export const helpWords: readonly string[] = wordList(`
  moins de, fewer, less, réduit, réduisent, diminue, diminuent, évite, évitent, protège, protègent, renforce, renforcent, booste, boostent,
  stimule, stimulent, supprime, suppriment, finies les, finis les, fini le, fini la, fini les, adieu, met fin, améliore, améliorent,
  reduces, reduce, fights, fight, stops, stop, ends, boosts, boost, strengthens, strengthen, protects, protect,
  goodbye to, say goodbye to, no more, gets rid of, get rid of, improves, improve
`);
export const illnessWords: readonly string[] = wordList(`
  asthme, cancer, diabète, dépression, arthrose, arthrite, migraine, allergie, insomnie, maladie, covid, grippe, rhume,
  eczéma, asthmatique, allergique, virus, bactérie, microbe, infection, douleur, mal de dos, maux de tête, mal de tête,
  stress, anxiété, burn-out, fatigue chronique, immunité, système immunitaire, défenses immunitaires, votre sommeil,
  bronchite, toux, coughing, colds, asthmatics, viruses, bacteria, germs, infections, back pain, headaches, pain, anxiety, burnout, immunity,
  immune system, your sleep, cough, bronchitis, hypertension, cholestérol, alzheimer, parkinson, asthma, diabetes, depression, arthritis, osteoarthritis,
  migraines, allergies, insomnia, disease, illness, flu, the flu, eczema, high blood pressure, cholesterol
`);

/** What is said behind an illness that is gone. */
export const bygoneWords: readonly string[] = wordList(`
  a thing of the past, a distant memory, are history, de l'histoire ancienne, un lointain souvenir, un mauvais souvenir,
  disparaissent, disparaît, envolées, envolés, disappear, disappears, vanish, vanishes, are gone
`);

/** A promise and a gain: with a percentage between or beside them they are a finance claim. */
export const promiseWords: readonly string[] = wordList(`
  placer, placez, investissez dans, investir dans une, investir dans un, rapporte, rapportent, rapportera, mettez vos économies, mieux qu'un livret, better than a savings account, invest in a, put your money, put your savings, earns you, will earn you, you'll earn, pays you, garantit, garantissent, garantissons, garantir, garanti, assure, assurent, assurons, promet, promettent, promettons,
  guarantee, guarantees, guaranteed, promise, promises, promised, assured
`);
export const gainWords: readonly string[] = wordList(`
  rendement, retour sur investissement, plus-value, rentabilité, dividende, gain, intérêts, return, returns, roi, yield,
  par an, parts de, a year, per year, per annum, return on investment, profit, dividend, interest, on your investment
`);
/** Without risk: beside a gain it is a finance claim. */
export const riskFreeWords: readonly string[] = wordList(`
  sans risque, aucun risque, no risk at all, zero risk, sans aucun risque, sans le moindre risque, no risk, without risk, without any risk, risk-free, zéro risque,
  zero risk, garanti, garantis, guaranteed, sûr, assuré, assurée, assurés, assurées, assured
`);
/** What is traded, and where it is said to go. */
export const shareWords: readonly string[] = wordList(`
  notre action, l'action, nos actions, les actions, le titre, notre titre, le cours, our share, our shares, the shares, our
  stock, the stock, share price, bitcoin
`);
export const riseWords: readonly string[] = wordList(`
  va doubler, vont doubler, va tripler, va grimper, va monter, va exploser, va s'envoler, vont s'envoler, vont monter,
  vont grimper, vont exploser, doublera, triplera, grimpera, s'envolera, ne peut que monter, ne peuvent que monter, va
  bondir, va prendre, vont prendre, va gagner, va flamber, vont flamber, va s'apprécier, pas fini de grimper, pas fini de monter, fini de grimper, fini de monter, further to climb, further to rise,
  further to go, will double, will triple, will rise, will soar, will climb, will go up, going to double, going to soar, going
  to rise, will gain, will jump, will rocket, will take off, going to jump, going to rocket, going to go up, going to gain, can only go up, to the moon, are going up, is going up
`);
/** What is called green without a measure: beside what the company sells it is a green claim. */
export const greenishWords: readonly string[] = wordList(`
  vert, verte, verts, vertes, propre, propres, durable, durables, écologique, écologiques, responsable, responsables,
  green, clean, sustainable, ecological, natural
`);
/** What such a word is said of. */
export const greenableWords: readonly string[] = wordList(`
  énergie, énergies, chaleur, électricité, chauffage, pompe, pompes, pompe à chaleur, pompes à chaleur, produit, produits,
  solution, solutions, gamme, emballage, emballages, service, services, technologie, transport, livraison, usine, energy,
  heat, power, electricity, heating, pump, pumps, heat pump, heat pumps, product, products, solutions, range, packaging,
  technology, delivery, factory
`);
