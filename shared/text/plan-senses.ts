/** Words that tell what a company has not announced: launch days, reorganisations, holes in its systems, its strategy. */
import {
  coming,
  comingDay,
  comingTime,
  harmlessOrPublic,
  isPublic,
  later,
  lesson,
  ownProduct,
  us,
} from './plan-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

export const planSenses: readonly Sense[] = [
  {
    words: wordList(`
      sort, sortira, sortons, sortirons, va sortir, lance, lançons, lancerons, lancera, lancent, va lancer, allons lancer,
      lancement, dévoilons, dévoilerons, dévoile, dévoilera, débarque, débarquera, sera disponible, sera dispo, seront dispos, dispo le, dispo en, dispo dès, disponible le, disponible en, disponible dès, disponibles dès, disponibles en, available from, available on, sera en vente, sera
      commercialisé, sera commercialisée, présente, présentons, présenterons, présentera, montrons, montre, révélons, révèle, show, showing, reveal, reveals, presenting, present, demo, seront disponibles, arrive, arrivera, mise en ligne, mise sur le marché, launch, are launching, will launch, launches, launching, launched, comes out, come out, coming out, will be out, is out, goes live, go live, going live,
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
    unless: /(?<!\p{L})(?:selon|études?|enquête|sondage|according|study|survey|si|if)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      fusion, rapprochement, rachat, merger, acquisition, takeover, buyout, joint-venture, joint venture, due diligence, data room
    `),
    near: [
      /(?<!\p{L})(?:notre|nos|nous|avec|our|us|we|with)(?!\p{L})/iu,
      /(?<!\p{L})(?:avance\p{L}*|prévue?|bientôt|équipes? juridiques?|avocats?|banquiers?|négoci\p{L}+|signer|signature|going well|progress\p{L}*|soon|legal teams?|lawyers|bankers|negotiat\p{L}+|next (?:week|month|year)|due)(?!\p{L})/iu,
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
      /(?<!\p{L})(?:nous|notre|nos|chez nous|ma boîte|mon service|mon équipe|les équipes|la direction|le patron|les chefs|la boîte|siège|réunion|we|our|us|my (?:company|team|department)|management|directors|the boss|head office|meeting|en vue|ahead|prévue|départements?|departments?|all-hands|town hall|here|ici|teams|colleagues|collègues)(?!\p{L})/iu,
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
      /(?<!\p{L})(?:le site|l[’']usine|l[’']agence|agences?|nos? (?:site|usine|bureaux?|entrepôt|filiale|activité|division|labo)|la filiale|l[’']activité|la division|l[’']entrepôt|le service|le support|la production|site|plant|factory|branch|office|warehouse|depot|subsidiary|division|production|support|lab|store)s?(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:vacances|congés|noël|pont|inventaire|travaux|holidays?|christmas|easter|bank holiday|stocktaking|works|maintenance|rue|street|road|annoncée?s?|announced|anciens?|anciennes?|former|pas|not|closer|close to)(?!\p{L})/iu,
  },
  {
    words: wordList(
      `ferme, fermera, va fermer, fermeture, shuts, shut, closes, closing, closure, vont fermer, ferment, close`,
    ),
    near: [
      coming,
      /(?<!\p{L})(?:site|usine|agence|bureau|entrepôt|filiale|atelier|plant|factory|branch|office|warehouse|depot|workshop)s?(?!\p{L})/iu,
      /(?<!\p{L})(?:collègues|salariés|emplois|postes|familles|reclass\p{L}+|équipes?|déménag\p{L}+|bouger|colleagues|staff|jobs|families|redeploy\p{L}*|relocat\p{L}+|people)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:vacances|congés|noël|pont|inventaire|travaux|fêtes|heures?|h|holidays?|christmas|easter|stocktaking|works|pm|am|o[’']clock|annoncée?s?|announced|pas|not|never|jamais)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      crm interne, notre crm, our crm, internal crm, notre intranet, our intranet, internal dashboard, tableau de bord interne, nos tableaux de bord, liste des
      prospects, liste de prospects, list of prospects, prospect list, prospects list, fichier clients, fichier client, fichier prospects, client list, customer list, notre
      backlog, our backlog, outil interne, outils internes, internal tool, internal tools, note interne, internal note, mail interne, mails internes, internal email,
      internal emails, compte rendu interne, internal minutes, notre slack, our slack, notre grille de salaires, grille des salaires, salary grid, pay grid, nos tarifs
      internes, price list internal, internal price list, nos prix d'achat, our buying prices, our purchase prices, nos remises, our discount grid, grille de remises,
      organigramme interne, internal org chart, feuille de route produit, product roadmap, notre roadmap, our roadmap
    `),
    near: [
      /(?<!\p{L})(?:voici|voilà|regardez|capture|photo|ci-dessous|ressemble|écran|partage|montre|trimestre|fuit\p{L}*|here[’']?s?|look\p{L}*|screenshot|picture|below|screen|sharing|quarter|leak\p{L}*|dit|prévoit|says|shows|plans?|bientôt|soon)(?!\p{L})/iu,
    ],
    unless: isPublic,
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
      réunion stratégie, réunion stratégique, séminaire stratégique, strategy meeting, strategy day, strategy offsite, strategy workshop, stratégie, feuille de route, plan stratégique, business plan, plan d'action commercial, plan, plans, priorité, strategy, roadmap,
      road map, game plan, priority
    `),
    near: [
      /(?<!\p{L})(?:(?:réunion|séminaire) stratégi\p{L}+|strategy (?:meeting|day|offsite|workshop)|(?:notre|nos|our)\s(?:[\p{L}-]{2,14}\s){0,2}(?:stratégie|feuille de route|plans?|business plan|priorité|strategy|road ?map|game plan|priority))/iu,
      new RegExp(`(?<!\\p{L})(?:${comingTime})`, 'iu'),
      /(?<!\p{L})(?:marché|marchés|clients?|particuliers?|entreprises?|hôpitaux|prix|concurrents?|segment|gamme|produits?|pays|export|lâcher|abandonn\p{L}+|racheter|rachats?|miser|attaquer|doubler|tripler|recentr\p{L}+|sortir d[eu]|markets?|homeowners?|customers?|hospitals?|prices?|pricing|competitors?|product|countries|export|drop|dropping|exit|acquisitions?|acquire|buying|buy|double|triple|pivot|undercut|all in|focus)(?!\p{L})/iu,
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
      /(?<!\p{L})(?:concurrente?s?|société|start-?up|rival|confrères?|installateurs?|groupe|fonds|filiale|un (?:fabricant|installateur|éditeur|acteur)|une (?:entreprise|boîte|société|marque)|(?:par|by) (?:un|une|des|a|an|the|le|la) (?:[\p{L}-]+ ){0,2}(?:groupe|fonds|concurrent|américains?|chinois|allemands?|group|fund|competitor|rival|giant|géant)|competitor|company|firm|maker|manufacturer|business|fund|group)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${isPublic.source}|(?<!\\p{L})(?:pas|not|never|jamais|local|souvent|often|racheté\\p{L}*|repris\\p{L}*)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: wordList(`
      licencie, licencions, licencier, licenciements, licenciement, supprime, supprimons, suppression, laying off, lay off, letting
      go, let go, layoffs, sacking, sack, firing, job cuts, cutting jobs, cutting
    `),
    near: [
      us,
      /(?<!\p{L})(?:licenciements|layoffs|postes?|personnes|salariés|collègues|emplois|équipes?|service|vingt|trente|quarante|cinquante|cent|dizaines?|moitié|people|jobs|roles|staff|colleagues|teams?|department|twenty|thirty|forty|fifty|hundred|dozens?|half)(?!\p{L})/iu,
      new RegExp(
        `(?<!\\p{L})(?:va|vont|allons|on|prévoit|prévus?|bientôt|annonc\\p{L}+|réunion|will|going to|about to|we[’']re|are|soon|planning|planned|meeting|told us)(?!\\p{L})|${coming.source}`,
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
      cfo, coo, cto, directeur commercial, directrice commerciale, directeur technique, directrice technique, directeur marketing, directrice marketing, directeur industriel, managing director, sales director, technical director, marketing director, finance director, chief executive, head of sales, hr director
    `),
    near: [
      /(?<!\p{L})(?:notre|nos|le|la|our|the|chez nous)(?!\p{L})/iu,
      /(?<!\p{L})(?:démissionn\p{L}+|s[’']en va|quitte (?:la|le|l[’']|notre|nous|son)|va partir|va quitter|part chez|part à la concurrence|rejoint un concurrent|nous quitte|dernier jour|last day|off to a|joining a competitor|moving to a|leaves us|est viré\p{L}?|se fait virer|poussé\p{L}? vers la sortie|est sur le départ|resign\p{L}+|stepping down|steps down|is leaving|is out|will leave|has been (?:sacked|fired)|being replaced|va être remplacé\p{L}?|quits|is off)(?!\p{L})/iu,
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
