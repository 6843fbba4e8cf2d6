/** Plans told by the build of the sentence: what is teased, aimed at, moved away, going badly, in dispute or to be called back. */
import { coming, comingTime, either, isPublic, months, quietly, us } from './plan-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

/** Something new of a company, or what it works at. */
const news =
  /(?<!\p{L})(?:nouveau(?:té|tés|x)?|nouvelles?|projets?|produits?|gamme|lancement|annonce|client|contrat|rachat|partenariat|salons? (?:de|du)|prototype|boulot|travail|r&d|labo|dates?|surprise|bientôt|new|project|products?|range|launch|announcement|news|customer|client|deal|contract|partnership|prototype|lab|date|big|work|soon|coming)(?!\p{L})/iu;
/** Secrets of other kinds. */
const homely =
  /(?<!\p{L})(?:anniversaire|cadeaux?|noël|bébé|dort|sieste|bibliothèque|recette|mariage|pot de départ|départ en retraite|retraite|surprise party|secret santa|birthday|presents?|gifts?|baby|asleep|sleeping|library|recipe|wedding|leaving do|retirement|christmas|jury|examen|exam|film|spoil\p{L}*|roman|book|novel)(?!\p{L})/iu;
/** Lands to which work is moved. */
const abroad =
  "pologne|roumanie|bulgarie|hongrie|slovaquie|tchéquie|république tchèque|serbie|turquie|maroc|tunisie|algérie|égypte|chine|inde|vietnam|mexique|portugal|espagne|italie|irlande|ukraine|lituanie|estonie|lettonie|macédoine|thaïlande|malaisie|philippines|madagascar|maurice|poland|romania|bulgaria|hungary|slovakia|czechia|czech republic|serbia|turkey|morocco|tunisia|egypt|china|india|mexico|spain|italy|ireland|lithuania|estonia|latvia|thailand|malaysia|germany|allemagne|france|asie|asia|étranger|abroad|overseas|far east|europe de l[’']est|eastern europe|offshore";
/** What is moved. */
const works =
  /(?<!\p{L})(?:lignes?|chaîne|production|atelier|usine|fabrication|assemblage|site|support|sav|compta\p{L}*|paie|r&d|recherche|entrepôt|siège|postes?|jobs?|roles?|lines?|assembly|manufacturing|plant|factory|workshop|helpdesk|call centre|payroll|finance|department|office|warehouse|head office|headquarters|work)(?!\p{L})/iu;

export const planFrames: readonly Sense[] = [
  {
    // A finger on the lips.
    words: ['🤫', '🤐', '🫢'],
    near: [news],
    unless: homely,
    wide: true,
  },
  {
    words: wordList(`
      bientôt dans vos, bientôt chez vous, bientôt disponible, bientôt en vente, bientôt en magasin, arrive bientôt, sort bientôt, coming soon, available soon, on sale soon, out soon, launching soon, dropping soon, hâte de vous
      montrer, hâte de vous présenter, hâte de vous dévoiler, hâte de vous en dire, can't wait to show you, can't wait to share, can't wait to reveal, can't wait to tell you, restez connectés, stay tuned, watch this space, en préparation, in the
      works, in the pipeline, dans les tuyaux, dans les cartons, en avant-première, sneak peek, sneak preview, première image, première photo, premières images, premières photos, first look, first picture, first pictures, prototype, prototypes, aperçu,
      top départ, teaser, dans nos labos, in our lab, in our labs
    `),
    near: [
      /(?<!\p{L})(?:nouve(?:l|lle|lles|au|aux)|notre prochaine?|nos prochaine?s?|projet|prototype|gamme|produit|modèle|appli|version|machine|pompe|chaudière|\p{L}+ (?:ans|mois) de (?:travail|boulot|r&d|recherche)|nom de code|new|our next|project|range|product|model|app|version|pump|boiler|(?:years|months) of (?:work|r&d|research)|codename)(?!\p{L})/iu,
      /(?<!\p{L})(?:nous|notre|nos|on|chez nous|mon équipe|l[’']équipe|boulot|labos?|atelier|vous|vos|we|our|us|my team|the team|work|lab|you|your)(?!\p{L})/iu,
    ],
    unless: either(
      isPublic,
      /(?<!\p{L})(?:épisode|podcast|épisodes|vidéo|photos de|livre|film|série|album|newsletter|article|webinaire|formation|cours|offres? d[’']emploi|episode|video|book|movie|series|article|webinar|course|blog|jobs|spectacle|show at|exposition)(?!\p{L})/iu,
    ),
    wide: true,
  },
  {
    // What is aimed at.
    words: wordList(`
      objectif, objectifs, cap, ambition, ambitions, cible, cibles, feuille de route, goal, goals, target, targets, aim, aims, budget, budgets, plan de bataille, trajectoire, séminaire, off-site, offsite, kick-off, kickoff, kick off, convention interne,
      comité de pilotage, sales meeting, sales conference, réunion commerciale, séminaire commercial
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:${comingTime}|20[2-9]\\d|dans (?:trois|cinq|deux) ans|in (?:two|three|five) years|d[’']ici 20\\d\\d|l[’']année prochaine|next year)`,
        'iu',
      ),
      /(?<!\p{L})(?:doubl\p{L}+|tripl\p{L}+|quadrupl\p{L}+|CA|chiffre d[’']affaires|parts? de marché|marges?|ouvrir (?:\p{L}+|\d+) (?:agences?|magasins?|sites?|boutiques?|showrooms?|filiales?)|nouveaux marchés|export|rachats?|racheter|leader|rentab\p{L}+|bourse|ventes|clients|double|triple|revenue|turnover|market share|margins?|open(?:ing)? (?:\p{L}+|\d+) (?:\p{L}+ )?(?:branches|stores|offices|sites|shops|showrooms)|new markets|acquisitions?|acquir\p{L}+|profitab\p{L}+|ipo|sales|customers|headcount|overtake|dépasser|passer devant)(?!\p{L})/iu,
      /(?<!\p{L})(?:nous|notre|nos|on|direction|équipes?|comité|commercia\p{L}+|codir|séminaire|convention|we|our|us|leadership|management|teams?|board|directors?|sales|off-?site|kick-?off)(?!\p{L})/iu,
    ],
    unless: quietly,
    wide: true,
  },
  {
    words: wordList(`
      déménagement, déménage, déménagera, transfert, transféré, transférée, transférés, transférées, délocalisation, délocalisé, délocalisée, externalisé, externalisée, externalisés, part, partent, partira, partiront, vont partir, va partir, rapatrié, moves, moving, move,
      moved, relocation, relocates, relocating, relocated, transfer, transferred, offshored, outsourced, goes to, going to, go to, sent to, shipped off
    `),
    near: [
      works,
      new RegExp(
        `(?<!\\p{L})(?:en|au|aux|vers|à l[’']|in|to|for|out to)\\s?(?:le |la |l[’'])?(?:${abroad})(?!\\p{L})`,
        'iu',
      ),
      /(?<!\p{L})(?:nous|notre|nos|on|mon|ma|mes|collègues?|équipes?|dernier|dernière|derniers|avant|bientôt|l[’'](?:an|année)|prochaine?|we|our|us|my|colleagues|teams?|last|before|soon|next|the (?:line|plant|factory|helpdesk|team))(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:vacances|voyage|week-?end|salon|visite\p{L}*|rendre visite|livr\p{L}+|holiday|trip|travel\p{L}*|visit\p{L}*|fair|show|deliver\p{L}*|vélo|bike|marathon|mission|stage|erasmus|bon vent|pot de départ|retour de|back from)(?!\p{L})/iu,
    ),
  },
  {
    // A client or a deal as a riddle.
    words: wordList(`
      devinez, devine, devinez qui, devinez lequel, guess who, guess which, any guesses, géant, géants, un certain, a certain, grand nom, grande marque, grosse enseigne, grande enseigne, très gros client, gros client, gros compte, gros poisson, cac 40, cac40, ftse, fortune 500, household name, big name,
      big fish, huge client, huge customer, major retailer, major player, peux pas dire qui, peux pas dire lequel, can't say which, commence par, starts with, clin d'œil à ceux
    `),
    near: [
      /(?<!\p{L})(?:sign(?:é|er|ons|ature|atures|és|ed|ing)|contrat|deal|décroch\p{L}+|remport\p{L}+|gagn\p{L}+|contract|landed|won|client|customer|on board|dans la poche|in the bag|accord|partenariat|partnership)(?!\p{L})/iu,
      /(?<!\p{L})(?:nous|notre|nos|on|ce soir|fête|fêtons|équipe|we|our|us|we[’']ve|tonight|celebrat\p{L}+|team)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:stylo|autographe|match|foot|tournoi|jeu|quiz|pen|autograph|game|partie|course|race|livre|book|pétanque|vélo)(?!\p{L})/iu,
    ),
    wide: true,
  },
  {
    // How business goes.
    words: wordList(`
      ventes, commandes, carnet de commandes, carnets de commandes, chiffres, résultats, trésorerie, marges, sales, orders, order book, results, figures, cash flow, cash, bookings, pipeline
    `),
    near: [
      /(?<!\p{L})(?:(?:en |de |à la |forte |grosse )?baisse|baissent|baissé|chut\p{L}+|s[’']effondr\p{L}+|effondr\p{L}+|recul\p{L}*|dans le rouge|en dessous|sous l[’']objectif|loin de l[’']objectif|tendue?s?|à sec|catastrophiques?|pas bons?|mauvais(?:es)?|désastreu\p{L}+|décevants?|au plus bas|pire (?:mois|trimestre|semestre|année)|vides?|meilleur (?:mois|trimestre|semestre)|record|are down|is down|down (?:on|by|again)|drop\p{L}*|fell|falling|collaps\p{L}+|plummet\p{L}*|below target|off target|under target|behind target|in the red|tight|dried up|drying up|terrible|dreadful|poor|disappointing|worst (?:month|quarter|year|half)|best (?:month|quarter|half|year)|record (?:month|quarter|year|sales|orders)|empty|slump\p{L}*|down)(?!\p{L})/iu,
      us,
      /(?<!\p{L})(?:mois|trimestres?|semestre|année|semaines?|octobre|novembre|décembre|janvier|février|mars|avril|juin|juillet|septembre|cette|ce|depuis|month|quarters?|half|year|weeks?|october|november|december|january|february|march|april|june|july|september|since|lately|again)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:examen|exam\p{L}*|match|bac|analyse|labo|médica\p{L}+|blood|test results|football|cricket|restaurant|cantine|canteen|pizza|café|burger)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      litige, procès, tribunal, prud'hommes, assignation, assignés, assigné, mise en demeure, redressement fiscal, contrôle fiscal, contrôle urssaf, redressement urssaf, inspection du travail, perquisition, enquête interne, plainte, amende, amendes, condamnés, condamné, alerte
      interne, lawsuit, sued, suing, legal action, court case, employment tribunal, tribunal claim, tax audit, hmrc, internal investigation, under investigation, whistleblower, fined, a fine, hse visit, settlement
    `),
    near: [
      /(?<!\p{L})(?:nous|notre|nos|chez nous|ma boîte|mon entreprise|la boîte|la direction|l[’']entreprise|on (?:a|est|va|risque|attend|s[’']est)|we|our|us|my company|management|the company|we[’']re|we[’']ve)(?!\p{L})/iu,
      /(?<!\p{L})(?:client|ancien|fournisseur|salariée?|sous-traitant|concurrent|risqu\p{L}+|en cours|bientôt|contre|suite|reçu|arriv\p{L}+|débarqu\p{L}+|attend\p{L}*|prochain\p{L}*|perdu|gagn\p{L}+|customer|former|supplier|employee|competitor|pending|ongoing|against|next|received|over|lost|won|about|risk\p{L}*|facing|visit\p{L}*|is|was|are)(?!\p{L})/iu,
    ],
    unless: either(
      isPublic,
      /(?<!\p{L})(?:pas de|aucune?|jamais|no|never|without|sans|parking|stationnement|speeding|excès de vitesse|bibliothèque|library|weather|day|time|line|wine|print|tune|film|série|jury|citoyen\p{L}*|peuple|dessinée?|formation|training|article|loi|law)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      rappel, rappels, rappeler, rappelons, rappellent, défaut, défauts, défectueux, défectueuse, défectueuses, non-conformité, non-conformités, malfaçon, malfaçons, lot défectueux, lots défectueux, série défectueuse, retour usine, recall, recalls, recalling, recalled, defect, defects, faulty, defective,
      non-compliant, bad batch, faulty batch, batch of
    `),
    near: [
      /(?<!\p{L})(?:pompes?|machines?|appareils?|compresseurs?|cartes?|chaudières?|lots?|séries?|modèles?|unités|capteurs?|batteries?|vannes?|pumps?|units?|compressors?|boards?|boilers?|batch(?:es)?|models?|sensors?|batter(?:y|ies)|valves?|products?|produits?)(?!\p{L})/iu,
      /(?<!\p{L})(?:nous|notre|nos|on|we|our|us|we[’']re|we[’']ll)(?!\p{L})/iu,
      /(?<!\p{L})(?:devoir|va|vont|allons|doit|devons|faut|découvert|trouvé|repéré|détecté|toutes? (?:les|la|nos) (?:pompes|machines|séries?|cartes)|\d+ (?:\p{L}+ )?(?:pompes|machines|appareils|unités|pumps|units|machines)|centaines?|dizaines?|milliers?|usine|bloqu\p{L}+|clients|livrées?|sorties?|having to|have to|will|going to|found|spotted|discovered|hundreds?|dozens?|thousands?|all (?:the|our) (?:\p{L}+ )?(?:pumps|units)|shipped|stuck)(?!\p{L})/iu,
    ],
    unless: either(
      isPublic,
      /(?<!\p{L})(?:petit rappel|pour rappel|rappelez-moi|friendly reminder|zéro|zero|aucun|no |sans|jamais|never|lot de consolation|gros lot|tirage|batch cook\p{L}*|cookies?|fournée|nous a rappelés?|concurrent\p{L}*|formation|d[’']un autre|another maker|client m[’']a|customer told)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      ne passera pas l'année, ne passera pas l'hiver, prévoit de partir, sur la sellette, va sauter, vont sauter, va être supprimé, va être supprimée, vont être supprimés, vont être supprimées, est menacé, sont menacés, est menacée, sont menacées, sera supprimé, sera supprimée,
      is being cut, are being cut, is being scrapped, being axed, getting axed, will be cut, will be axed, is on the line, are on the line, are at risk, is at risk, will be scrapped, is being shut down, being shut down, being wound down, will be wound down, being phased out, phasing out, va disparaître,
      vont disparaître, être arrêté, être arrêtée, être abandonné, être abandonnée, fin de la gamme, arrêt de la gamme, arrêtons la gamme, on arrête la, on arrête le
    `),
    near: [
      /(?<!\p{L})(?:nos?|notre|nous|mon (?:équipe|service|poste)|ma direction|chez nous|service|postes?|équipes?|gamme|produit|projet|agence|site|our|my (?:team|job|department)|us|we|team|jobs?|roles?|department|range|product|project|branch|site)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:planète|espèces?|abeilles?|forêts?|climat|planet|species|bees|forests?|climate|cigarette|sucre|smoking|sugar|cookies|papier|plastique|plastic|paper|fax|gaz|gas|fossil\p{L}*|fioul|oil)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      on me souffle, on vient d'apprendre, on vient de l'apprendre, on vient de nous annoncer, la direction vient de, la direction nous a, nos chefs nous ont, on nous a annoncé, on nous a dit, we have just been told, we've just been told, we were told, management has just, management
      told us, we just heard, just been told, the boss just, my boss just
    `),
    near: [
      /(?<!\p{L})(?:ferm\p{L}+|vend\p{L}*|rach\p{L}+|fusion\p{L}*|postes?|licenci\p{L}+|supprim\p{L}+|déménag\p{L}+|réorg\p{L}*|restruct\p{L}*|primes?|augmentations?|budget|gel\p{L}*|arrêt\p{L}*|télétravail|clos\p{L}+|sell\p{L}*|sold|bought|merg\p{L}+|jobs?|redundan\p{L}+|laid off|layoffs?|cut|cuts|cutting|mov\p{L}+|reorg\p{L}*|bonus\p{L}*|pay rises?|freez\p{L}+|froze\p{L}*|stop\p{L}*)(?!\p{L})/iu,
    ],
    unless: quietly,
  },
  {
    // A site that will open.
    words: wordList(`
      ouvre, ouvrons, ouvrirons, ouvrira, ouvrir, va ouvrir, allons ouvrir, ouverture, ouvertures, s'installe, s'installer, nous installons, on s'installe, opening, open, opens, will open, to open, setting up, set up, moving into, expanding, expand into
    `),
    near: [
      /(?<!\p{L})(?:(?:un|une|deux|trois|\d+|notre|nos|nouve\p{L}+|premi\p{L}+|a|an|two|three|our|new|first) (?:[\p{L}-]{2,14} ){0,2}(?:sites?|agences?|usines?|bureaux?|magasins?|boutiques?|showrooms?|filiales?|entrepôts?|ateliers?|centres? de|labos?|branch(?:es)?|offices?|stores?|factor(?:y|ies)|plants?|depots?|shops?|workshops?|subsidiar(?:y|ies)|warehouses?|labs?|sites?|hubs?))(?!\p{L})/iu,
      us,
      new RegExp(
        `${coming.source}|(?<!\\p{L})(?:bientôt|soon|prochainement|shortly|avant (?:noël|l[’']été)|before (?:christmas|summer)|en interne|internally|in (?:${months}))(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:\d+ ?h(?:\d\d)?|heures?|am|pm|a\.m|p\.m|until \d|jusqu[’']à \d|every|chaque|tous les|o[’']clock|portes|porte|visite\p{L}*|visit\p{L}*|exceptionnel\p{L}*|venez|come and|say hello|vous (?:y )?attend\p{L}*|inaugur\p{L}+|surprises|annoncer|announce|it[’']s official!|bonne nouvelle pour|à pourvoir|rendez-vous|you[’']re invited|doors?|open day|open house|lycéens|écoles?|schools?|boîtes?|débat|discussion|bouteille|bottle)(?!\p{L})/iu,
    ),
    wide: true,
  },
  {
    // What is tried out before it is shown.
    words: wordList(`
      tests, test, teste, testé, testés, testons, essais, essai, essayé, essayée, banc d'essai, bancs d'essai, pilote, bêta, bêta-test, testing, tested, trials, trial, tried, tried out, pilot, beta, lab, labo, maquette, mock-up, mockup, mesures, measured, played with, joué avec
    `),
    near: [
      /(?<!\p{L})(?:future?s?|prochaine?s?|nouvelle génération|next(?:[- ]gen(?:eration)?)?|upcoming|forthcoming|unreleased|pas encore sortie?s?|not out yet|pre-production|pré-série|présérie)(?:\s[\p{L}\d-]{2,14}){0,2}?\s?(?:gammes?|modèles?|produits?|versions?|appli(?:cation)?s?|plateforme|logiciel|pompes?|chaudières?|machines?|systèmes?|génération|ranges?|models?|products?|apps?|platform|software|pumps?|boilers?|heaters?|units?|generation|release|thing)?(?!\p{L})/iu,
      /(?<!\p{L})(?:gammes?|modèles?|produits?|versions?|appli(?:cation)?s?|plateforme|logiciel|pompes?|chaudières?|machines?|génération|ranges?|models?|products?|apps?|platform|software|pumps?|boilers?|heaters?|generation|release)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:voiture|vélo|restaurant|recette|examen|permis|car|bike|recipe|exam|licence|next (?:week|month|year|time|summer|spring) (?:we|I)|client|customer)(?!\p{L})/iu,
    ),
  },
  {
    words: wordList(`
      changez de mot de passe, changez votre mot de passe, changez vos mots de passe, change your password, change your passwords, reset your password, ne vous connectez pas, don't log in, do not log in, n'utilisez pas notre, don't use our, do not use our, évitez notre, désinstallez, uninstall
    `),
    near: [
      us,
      /(?<!\p{L})(?:portail|appli(?:cation)?|site|espace client|logiciel|compte|portal|app|site|website|software|account|platform|plateforme)(?!\p{L})/iu,
      /(?<!\p{L})(?:je ne peux pas|vraiment|vite|urgent|maintenant|ce week-end|aujourd[’']hui|tout de suite|I can[’']t|really|quickly|urgent\p{L}*|now|today|this weekend|right away|trust me|croyez-moi)(?!\p{L})/iu,
    ],
    unless: either(
      isPublic,
      /(?<!\p{L})(?:formation|conseils?|tous les|régulièrement|training|tips|every|regularly)(?!\p{L})/iu,
    ),
    wide: true,
  },
  {
    words: wordList(`
      il n'y aura plus de, il n'y aura plus, plus personne ici, won't be a, won't be any, there will be no more, there'll be no more, will be gone, aura disparu, sera vide, will be empty, last one out, derniers jours, last days, final days, dernière semaine, last week, dernier mois, final week
    `),
    near: [
      /(?<!\p{L})(?:service|équipes?|support|clients?|agence|site|bureaux?|étage|atelier|usine|ligne|poste|team|department|customer|office|branch|site|floor|workshop|plant|factory|line|desk)(?!\p{L})/iu,
      /(?<!\p{L})(?:cartons?|avant (?:la fermeture|le déménagement|le transfert)|ferme\p{L}*|dans (?:\d+|deux|trois|quatre|cinq|six|quelques) (?:jours|semaines|mois)|définitivement|pour de bon|boxes|before (?:the|it|we) (?:clos|shut|mov)\p{L}*|clos\p{L}+|shut\p{L}*|in (?:\d+|two|three|four|five|six|a few) (?:days|weeks|months)|for good|permanently)(?!\p{L})/iu,
    ],
    unless: either(
      quietly,
      /(?<!\p{L})(?:stages?|alternance|internship|placement|placements|promo|soldes|sale|school|école|formation)(?!\p{L})/iu,
    ),
    wide: true,
  },
  {
    words: wordList(`
      indice, petit indice, un indice, hint, a hint, a clue, clue, clues, indices, small clue, little clue
    `),
    near: [
      /(?<!\p{L})(?:communiqué|annonce|lettres|dévoil\p{L}+|révél\p{L}+|bientôt|nouveau\p{L}*|press release|announcement|letters|reveal\p{L}*|unveil\p{L}*|soon|new)(?!\p{L})/iu,
      new RegExp(`${coming.source}|(?<!\\p{L})(?:bientôt|soon|stay tuned)(?!\\p{L})`, 'iu'),
    ],
    unless: homely,
    wide: true,
  },
];
