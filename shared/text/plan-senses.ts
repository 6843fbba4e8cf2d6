/** Words that tell what a company has not announced: launch days, reorganisations, holes in its systems, its strategy. */
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

const months =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|sept|oct|nov|dec|jan|feb';
const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** A day or a season to come; with a year behind, one of this century from its twenties on. */
const comingDay = `(?:(?:le |on |the |du )?\\d{1,2}(?:er|st|nd|rd|th)?(?: of)? (?:${months})|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?|(?:le )?\\d{1,2}/\\d{1,2}|(?:ce |le |this |next |on )?(?:${weekdays})(?: prochain)?|(?:en|in|fin|mi|début|early|late|mid|by|d[’']ici|pour|courant)[ -](?:${months})|demain|tomorrow|tonight|ce soir)(?!\\p{L}|\\d|,? (?:19|200|201))`;
const comingTime =
  "(?:la semaine prochaine|le mois prochain|l[’']an(?:née)? prochaine?|la rentrée|au printemps|cet été|cet automne|cet hiver|à l[’'](?:été|automne|hiver)|d[’']ici (?:l[’']été|la fin|quelques|deux|trois|juin|noël|peu)|dans (?:deux|trois|quatre|quelques|\\d{1,2}) (?:jours|semaines|mois)|d[’']ici un an|next (?:week|month|year|spring|summer|autumn|fall|winter|quarter)|this (?:spring|summer|autumn|fall|winter)|in (?:two|three|four|a few|\\d{1,2}) (?:days|weeks|months)|by (?:the end|summer|spring|christmas|easter|year)|(?:en|in|pour|for|from|dès|d[’']ici|by|before|avant) (?:early |late |mid-|début |fin |mi-)?20[2-9]\\d|(?:q[1-4]|t[1-4])(?: 20[2-9]\\d)?)(?!\\p{L})";
const coming = new RegExp(`(?<!\\p{L})(?:${comingDay}|${comingTime})`, 'iu');
const later = new RegExp(`(?<!\\p{L})(?:${comingTime}|définitivement|pour de bon|for good|permanently)`, 'iu');

/** The company speaks; "on" is "we" as people say it. */
const weSpoken =
  "on(?: a(?= (?:bien |enfin |encore |déjà |tous )?\\p{L}+(?:é|és|ée|i|is|u|us|ert|it)(?!\\p{L}))| (?:va|vient|ne|se|est|y|en|nous|sort|met|perd|vend|part|fait|arrête|garde|doit|peut)(?!\\p{L})| [nsl][’']| (?!the |these |those |some |one |site|time|line|fire|ice |same |core |me |page|stage|home)\\p{L}{3,12}e(?= ))";
const self = `(?:nous|notre|nos|${weSpoken}|chez nous|ma boîte|mon entreprise|mon équipe|la direction|we|our|us|my company|my team|management|we[’'](?:re|ll|ve))`;
const us = new RegExp(`(?<!\\p{L})${self}(?!\\p{L})`, 'iu');
const product =
  'gammes?|modèles?|produits?|versions?|appli(?:cation)?s?|plateforme|logiciel|offres?|service|collection|pompes?|chaudières?|machines?|systèmes?|boutique|marque|fonctionnalités?|module|catalogue|abonnement|formule|moteur|véhicule|batterie|capteur|appareil|outil|solution|carte|compte|site web|espace client|ranges?|models?|products?|apps?|platform|software|line-?up|line|pumps?|boilers?|heater|brand|features?|catalogue|subscription|plan|engine|vehicle|battery|sensor|device|tool|release|bundle|website';
/** Its product, or the one that everybody in the company waits for; another maker's has that name behind. */
const ownProduct = new RegExp(
  `(?<!\\p{L})(?:nos|notre|our|(?:la|le|les|the|une?|a)(?: toute| all)? (?:nouvelle?s?|nouveaux?|brand.new|new|next|prochaine?s?|future?s?)|nouvelle?|nouveau|new)(?: [\\p{L}\\d-]{2,14}){0,2}? (?:${product})(?!\\p{L}|\\s(?:de |d[’']|du |of |from |by )\\p{Lu})`,
  'iu',
);
/** What anybody may tell ahead: meetings, books, games. */
const harmless =
  /(?<!\p{L})(?:portes ouvertes|porte ouverte|lecture|collecte|concours|tournoi|podcasts?|newsletter|webinaires?|conférences?|ateliers?|clubs?|salon|forum|exposition|expo|fête|film|livre|roman|album|saison|série|recettes?|open days?|book|fundraiser|competition|webinars?|talks?|workshops?|fair|movie|season|series|recipe|exhibition|party|course|meet-?up|survey|sondage|questionnaire|bateaux|boats?|rocket|fusée|élection|référendum)(?!\p{L})/iu;
/** What is out already: said by whom, or where. */
const isPublic =
  /(?<!\p{L})(?:annoncée?s?|publiée?s?|communiqué|officiel(?:le)?ment|dévoilée?s?|announced|published|press release|officially|unveiled|https?)(?!\p{L})/iu;
const harmlessOrPublic = new RegExp(`${harmless.source}|${isPublic.source}`, 'iu');
/** Security as a subject, not as an event. */
const lesson =
  /(?<!\p{L})(?:formation|exercice|sensibilisation|atelier|conférence|comment (?:éviter|se)|éviter|prévenir|article|étude|rapport|podcast|conseils?|hôpital|mairie|mur|si (?:vous|tu|on)|training|exercise|drill|awareness|workshop|talk|how to|avoid|prevent|study|report|tips|hospital|council|wall|if (?:you|we)|imagin\p{L}+|pas|aucune?|jamais|not|never|no)(?!\p{L})/iu;

export const planSenses: readonly Sense[] = [
  {
    words: wordList(`
      sort, sortira, sortons, sortirons, va sortir, lance, lançons, lancerons, lancera, lancent, va lancer, allons lancer,
      lancement, dévoilons, dévoilerons, dévoile, dévoilera, débarque, débarquera, sera disponible, sera en vente, sera
      commercialisé, sera commercialisée, seront disponibles, arrive, arrivera, mise en ligne, mise sur le marché, launch,
      launches, launching, launched, comes out, come out, coming out, will be out, is out, goes live, go live, going live,
      release, releasing, releases, unveil, unveils, unveiling, drops, hits the shelves, hits the market, will be available,
      goes on sale, go on sale, ships, shipping, rolls out, roll out, rolling out
    `),
    near: [coming, ownProduct],
    unless: harmlessOrPublic,
  },
  {
    words: wordList(`
      lançons, lance, lancerons, sortons, sort, va lancer, sera lancé, sera lancée, launch, are launching, will launch, launching, go
      live, going live, goes live
    `),
    before: /(?:^|[^\p{L}])(?:nous|on|we|we[’']re|we[’']ll)(?:\s(?:le|la|will|are|y|finally|enfin|officially))?\s?$/iu,
    after: new RegExp(
      `^,?\\s(?:ça |it |this |officiellement |enfin )?(?:${comingDay}|${comingTime})(?!\\s(?:un|une|des|le|la|notre|a|an|the|our)\\s)`,
      'iu',
    ),
    unless: harmlessOrPublic,
  },
  {
    words: wordList(`
      date de sortie, date de lancement, jour du lancement, jour de lancement, jour j, lancement prévu, lancement le, sortie prévue,
      launch date, launch day, release date, go-live, launch is, launch planned, launch set, launch on
    `),
    near: [coming],
    unless: harmlessOrPublic,
  },
  {
    words: wordList(`
      avant le lancement, jusqu'au lancement, days to launch, days until launch, weeks to launch, weeks until launch, days to go, compte à rebours,
      countdown, the big launch, le grand lancement, le jour du lancement
    `),
    near: [
      new RegExp(
        `${coming.source}|(?<!\\p{L})(?:\\d{1,2}|deux|trois|quatre|cinq|dix|two|three|four|five|nine|ten) (?:jours|semaines|days|weeks)`,
        'iu',
      ),
      /(?<!\p{L})(?:boss\p{L}+|travaill\p{L}+|prépar\p{L}+|tout le monde saura|secret|notre|nos|nouve\p{L}+|working|worked|prepar\p{L}+|everyone will know|our|new)(?!\p{L})/iu,
    ],
    unless: harmlessOrPublic,
    wide: true,
  },
  {
    words: wordList(`
      remplacera aucun, remplacera pas, remplacerons pas, seront pas remplacés, sera pas remplacé, non remplacés, pas remplacés, pas de
      remplacement, will be replaced, won't be replaced, not be replaced, no replacement, no replacements, aucune augmentation, pas
      d'augmentation, pas d'augmentations, zéro augmentation, pas de prime, pas de primes, no bonus, no bonuses, no pay rise, no pay rises, no
      raises, primes supprimées, télétravail supprimé, retour au bureau imposé
    `),
    near: [
      new RegExp(
        `${us.source}|(?<!\\p{L})(?:direction|patron|chefs|rh|hr|boss|départs?|leaves|leavers)(?!\\p{L})`,
        'iu',
      ),
      /(?<!\p{L})(?:départs?|postes?|partants?|année|collègues?|équipes?|nobody|no one|who leaves|leavers?|roles?|posts?|year|staff|team|salariés)(?!\p{L})/iu,
    ],
    unless: isPublic,
  },
  {
    words: wordList(`
      windows 2008, windows 2003, windows 2012, windows xp, windows 7, server 2008, server 2012, sans mise à jour, pas à jour, plus maintenu, plus
      maintenue, no patches, unpatched, no updates, not been updated, sans sauvegarde, pas de sauvegarde, pas de sauvegardes,
      aucune sauvegarde, no backup, no backups, en clair, in plain text, in clear text, même mot de passe, same password, sans mot de passe, no
      password, sans antivirus, no antivirus, pas chiffré, pas chiffrées, unencrypted, not encrypted
    `),
    near: [
      us,
      /(?<!\p{L})(?:serveurs?|système|réseau|données|fichiers?|sauvegardes?|postes?|comptes?|mots? de passe|base|clients?|prod|facturation|servers?|system|network|data|files|database|accounts?|passwords?|customers?|billing|production|machines?|laptops?)(?!\p{L})/iu,
    ],
  },
  {
    words: wordList(`
      fusion, rapprochement, rachat, merger, acquisition, takeover, buyout, joint-venture, joint venture, due diligence, data room
    `),
    near: [
      /(?<!\p{L})(?:notre|nos|nous|avec|our|us|we|with)(?!\p{L})/iu,
      /(?<!\p{L})(?:avance\p{L}*|prévue?|bientôt|équipes? juridiques?|avocats?|banquiers?|négoci\p{L}+|signer|signature|finalis\p{L}+|boucl\p{L}+|going well|progress\p{L}*|soon|legal teams?|lawyers|bankers|negotiat\p{L}+|closing|finalis\p{L}+|finaliz\p{L}+|next (?:week|month|year)|due)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:communes|nucléaire|nuclear|cuisine|musique|jazz|écoles|schools|clubs?|régions|hôpitaux|hospitals|glace|neige)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: wordList(`
      signature imminente, sur le point de signer, allons bientôt signer, signer avec, bientôt signer, on signe, about to sign, ready to sign, signing next week,
      sign next week, on the verge of signing, close to signing, dernière ligne droite
    `),
    near: [
      /(?<!\p{L})(?:grand|gros|grande|énorme|groupe|client|enseigne|compte|contrat|ministère|ville|big|large|major|huge|group|customer|client|chain|account|contract|deal|ministry|city)(?!\p{L})/iu,
      new RegExp(
        `${coming.source}|(?<!\\p{L})(?:imminen\\p{L}+|bientôt|sur le point|va|allons|about to|ready|verge|close|soon|négoci\\p{L}+)(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: isPublic,
  },
  {
    words: wordList(`
      gel des embauches, gel des recrutements, embauches gelées, recrutements gelés, embauches sont gelées, recrutements sont gelés,
      gel des salaires, salaires gelés, plan de départs, départs volontaires, rupture conventionnelle collective, chômage
      partiel, activité partielle, réorganisation, réorg, restructuration, plan d'économies, hiring freeze, recruitment freeze,
      freeze on hiring, hiring is frozen, recruitment is frozen, pay freeze, salary freeze, voluntary redundancy, redundancies,
      redundancy, short-time working, furlough, reorganisation, reorganization, reorg, restructuring, restructure, cost-cutting,
      cost cutting, headcount reduction, round of cuts
    `),
    near: [
      /(?<!\p{L})(?:nous|notre|nos|chez nous|ma boîte|mon service|mon équipe|les équipes|la direction|le patron|les chefs|la boîte|siège|réunion|we|our|us|my (?:company|team|department)|management|directors|the boss|head office|meeting|all-hands|town hall|here|ici|teams|colleagues|collègues)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:pas de|aucune?|filière|fonction publique|ministère|gouvernement|pays|secteur public|hôpital|government|ministry|civil service|public sector|sector|country|nhs|book|livre|19\d\d|20[01]\d|annoncée?s?|announced|survécu|survived)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      ferme, fermons, fermerons, allons fermer, va fermer, vont fermer, fermera, fermeture, déménageons, délocalisons, délocalise,
      regroupons, regroupe, transférons, transfère, quittons, vendons, va vendre, allons vendre, closing, close, closes, shut,
      shutting, shuts, relocate, relocating, moving, move, merging, merge, selling, offshoring, outsourcing, externalise,
      externalisons, sous-traite
    `),
    near: [
      us,
      later,
      /(?<!\p{L})(?:le site|l[’']usine|l[’']agence|agences?|nos? (?:site|usine|bureaux?|entrepôt|filiale|activité|division|labo)|la filiale|l[’']activité|la division|l[’']entrepôt|le service|le support|la production|site|plant|factory|branch|office|warehouse|depot|subsidiary|division|production|support|lab|store|team)s?(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:vacances|congés|noël|pont|inventaire|travaux|holidays?|christmas|easter|bank holiday|stocktaking|works|maintenance|rue|street|road|annoncée?s?|announced|pas|not|closer|close to)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      faille, failles, brèche, piratage, piratés, piratée, piraté, pirater, hackés, hacké, hacker, rançongiciel, ransomware,
      cyberattaque, fuite de données, vulnérabilité, intrusion, mots de passe, base de données, données clients, breach,
      breached, hacked, leaked, data leak, vulnerability, cyberattack, cyber attack, passwords, customer data, exposed,
      security hole, compromised, backdoor
    `),
    near: [
      us,
      /(?<!\p{L})(?:portail|serveurs?|site|données|mots? de passe|applis?|application|logiciel|systèmes?|réseau|base|comptes?|clients?|fichiers?|accès|code|sauvegardes?|badges?|portal|servers?|website|data|passwords?|apps?|software|systems?|network|database|accounts?|customers?|files|access|code|backups?|emails?)(?!\p{L})/iu,
      /(?<!\p{L})(?:a eu|avons eu|ont eu|eu une|fait|subi\p{L}*|victimes?|touchés?|trouvé|découvert|circul\p{L}+|fuité|volée?s?|toujours|encore|en clair|pas corrigée?|bloquée?s?|il y a|sont (?:en|sur|dans)|had|got|were|was|been|found|discovered|leaked|stolen|still|in plain text|unpatched|locked|hit|there[’']s)(?!\p{L})/iu,
    ],
    unless: lesson,
  },
  {
    words: wordList(`
      le mot de passe, mot de passe, code wifi, code du wifi, code d'entrée, code de l'alarme, code du portail, code de la porte, digicode,
      the password, password is, door code, alarm code, gate code, wifi password, wi-fi password, admin password
    `),
    after:
      /^(?:\s[\p{L}’'-]{1,14}){0,4}\s?(?:[:=]|est|is|c[’']est)\s?(?!en |un |une |le |la |de |trop |the |a |too |not |in |still )[«“"']?\s?[\p{L}\p{N}]*\d/iu,
  },
  {
    words: wordList(`
      stratégie, feuille de route, plan stratégique, business plan, plan d'action commercial, plan, plans, priorité, strategy, roadmap,
      road map, game plan, priority
    `),
    near: [
      /(?<!\p{L})(?:notre|nos|our)\s(?:[\p{L}-]{2,14}\s){0,2}(?:stratégie|feuille de route|plans?|business plan|priorité|strategy|road ?map|game plan|priority)/iu,
      new RegExp(`(?<!\\p{L})(?:${comingTime})`, 'iu'),
      /(?<!\p{L})(?:marché|marchés|clients?|particuliers?|entreprises?|hôpitaux|prix|concurrents?|segment|gamme|produits?|pays|export|lâcher|abandonn\p{L}+|racheter|rachats?|miser|attaquer|doubler|tripler|recentr\p{L}+|sortir d[eu]|markets?|homeowners?|customers?|hospitals?|prices?|pricing|competitors?|product|countries|export|drop|dropping|exit|acquisitions?|acquire|double|triple|pivot|undercut|all in|focus)(?!\p{L})/iu,
    ],
    unless: new RegExp(`${isPublic.source}|(?<!\\p{L})(?:climat|vacances|climate|holiday|weekend)(?!\\p{L})`, 'iu'),
  },
  {
    words: wordList(`
      rachète, rachetons, reprend, reprenons, absorbons, fusionne, fusionnons, allons fusionner, va fusionner, is buying, are
      buying, buying, we're buying, acquiring, are acquiring, is acquiring, take over, taking over, merging with, buying out, se fait racheter,
      fait racheter, being bought, being acquired, being taken over, getting bought
    `),
    near: [
      us,
      /(?<!\p{L})(?:concurrente?s?|société|start-?up|rival|groupe|fonds|filiale|un (?:fabricant|installateur|éditeur|acteur)|une (?:entreprise|boîte|société|marque)|(?:par|by) (?:un|une|des|a|an|the|le|la) (?:[\p{L}-]+ ){0,2}(?:groupe|fonds|concurrent|américains?|chinois|allemands?|group|fund|competitor|rival|giant|géant)|competitor|company|firm|maker|manufacturer|business|fund|group)(?!\p{L})/iu,
    ],
    unless: new RegExp(`${isPublic.source}|(?<!\\p{L})(?:pas|not|never|jamais|local|souvent|often)(?!\\p{L})`, 'iu'),
  },
  {
    words: wordList(`
      licencie, licencions, licencier, licenciements, licenciement, supprime, supprimons, suppression, laying off, lay off, letting
      go, let go, layoffs, sacking, sack, firing, job cuts, cutting jobs, cutting
    `),
    near: [
      us,
      /(?<!\p{L})(?:postes?|personnes|salariés|collègues|emplois|équipes?|service|\d{1,4}|vingt|trente|quarante|cinquante|cent|dizaines?|moitié|people|jobs|roles|staff|colleagues|teams?|department|twenty|thirty|forty|fifty|hundred|dozens?|half)(?!\p{L})/iu,
      new RegExp(
        `(?<!\\p{L})(?:va|vont|allons|on|prévoit|prévus?|bientôt|annonce|réunion|will|going to|about to|we[’']re|are|soon|planning|planned|meeting)(?!\\p{L})|${coming.source}`,
        'iu',
      ),
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:pas|jamais|sans|not|never|no|without|bruit|étape|fuites?|corners|carbon|emissions?|émissions|énergie|energy|bureaucracy|waste|plastique|plastic)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: wordList(`
      codir, comex, comité de direction, comité exécutif, conseil d'administration, board meeting, the board, executive committee,
      exco, leadership team, management meeting, réunion de direction
    `),
    near: [
      /(?<!\p{L})(?:décid\p{L}+|validé\p{L}*|tranché|acté|voté|budget|coup(?:e|es|er)|ferm\p{L}+|vend\p{L}*|arrêt\p{L}*|abandonn\p{L}*|signé|remplac\p{L}+|decided?|agreed|approved|voted|signed off|cut|cuts|clos\p{L}+|sell|drop\p{L}*|replac\p{L}+|budget|told us|made up its mind|stop\p{L}*|scrap\p{L}*|kill\p{L}*|gel\p{L}*|report\p{L}+|freez\p{L}+|lanc\p{L}+|launch\p{L}*)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:association|copropriété|école|club|school|charity|condominium|residents|jeu|game)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: wordList(`
      dg, pdg, directeur général, directrice générale, directeur financier, directrice financière, drh, daf, grand patron, ceo,
      cfo, coo, cto, managing director, finance director, chief executive, head of sales, hr director
    `),
    near: [
      /(?<!\p{L})(?:notre|nos|le|la|our|the|chez nous)(?!\p{L})/iu,
      /(?<!\p{L})(?:démissionn\p{L}+|s[’']en va|quitte (?:la|le|l[’']|notre|nous|son)|va partir|va quitter|est viré\p{L}?|se fait virer|poussé\p{L}? vers la sortie|est sur le départ|resign\p{L}+|stepping down|steps down|is leaving|is out|will leave|has been (?:sacked|fired)|being replaced|va être remplacé\p{L}?|quits|is off)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:retraite|retir\\p{L}+|retirement|bureau à|early today)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: wordList(`
      lève, levons, allons lever, levée de fonds, tour de table, entrée en bourse, introduction en bourse, funding round, raising,
      raise, series a, series b, ipo, going public, go public
    `),
    near: [
      us,
      coming,
      /(?<!\p{L})(?:fonds|millions?|bourse|tour|investisseurs?|série|funding|fund|money|round|investors?|million|ipo|public|series)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:charity|association|hospice|caritati\\p{L}+|marathon|téléthon|collecte|cagnotte)(?!\\p{L})`,
      'iu',
    ),
  },
];
