/** Whom people quarrel with in an ordinary week: customers, their own management, offices, strikers, and whoever wrote an article. */
import { trades } from './hostile-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

/** Said of oneself, or with love. */
const gently =
  /(?<!\p{L})(?:je|j[’'](?:ai|adore|aime)|moi|I|I[’'](?:m|ve)|me|myself|adore\p{L}*|love|proud|fiers?|fière|merci (?:à|aux|pour)|thanks? (?:to|you)|grateful|potes|copains|mates|enfants|kids|chats?|chiens?|cats?|dogs?)(?!\p{L})|[❤🥰😍]/u;
/** Told of, or warned of, in general. */
const general =
  /(?<!\p{L})(?:si|if|comment|how to|formation|training|conférence|livre|book|étude|study|article sur|podcast|conseils?|tips|éviter|avoid|jamais je|ancienne? boîte|previous job|dans une autre vie)(?!\p{L})/iu;
const either = (one: RegExp, other: RegExp) => new RegExp(`${one.source}|${other.source}`, 'u');

/** What somebody wrote. */
const piece =
  /(?<!\p{L})(?:articles?|tribunes?|papiers?|reportages?|chroniques?|posts?|tweets?|rapports?|lois?|décrets?|normes?|commentaires?|avis|écrite?s?|rédigée?s?|pondue?s?|décidée?s?|pieces?|columns?|reports?|op-?eds?|laws?|rules?|standards?|polic(?:y|ies)|comments?|opinions?|written|drafted|penned|designed|decided|lecturing|conseils?|advice|leçons?|experts?|explain\p{L}*|expliqu\p{L}+)(?!\p{L})/iu;

export const quarrelSenses: readonly Sense[] = [
  {
    words: wordList(`
      n'a jamais vu, n'ont jamais vu, n'a jamais mis, n'ont jamais mis, n'a jamais ouvert, n'a jamais touché, n'ont jamais touché, n'a jamais tenu, n'a jamais bossé, n'a jamais travaillé, n'ont jamais travaillé, n'a jamais posé, ne connaît rien, ne connait rien, n'y connaît rien, n'y connait
      rien, n'a rien compris, a jamais vu, a jamais mis, a jamais bossé, has never seen, have never seen, has never set, have never set, has never held, has never worked, have never worked, has never touched, has never opened, never seen a, never seen the inside, knows nothing, clearly knows
      nothing, hasn't a clue, hasn't got a clue, has no clue, doesn't know the first, doesn't understand the first
    `),
    near: [piece],
    unless:
      /(?<!\p{L})(?:je|moi|I|me|apprenti\p{L}*|apprentice|débutant\p{L}*|beginner|enfants?|kids?|child\p{L}*|neige|snow|sea|mer|guide|facile|easy|tuto\p{L}*|pour ceux|for those|expliquer à|explain to)(?!\p{L})/u,
  },
  {
    // "At least read the study before you give us your opinion."
    words: wordList(`
      lisez, lis, lisez au moins, lis au moins, regardez, apprenez, apprends, écoutez, venez, read, at least read, read at least, try reading, watch, learn, come and see, spend a day
    `),
    after:
      /^\s[^.!?\n]{0,40}?(?:avant de (?:venir |nous |me |vous |te )?(?:donner|commenter|parler|poster|critiquer|juger|dire|raconter|faire la leçon|cracher|l[’']ouvrir|ramener)|before (?:you |u )?(?:com(?:e|ing) (?:on here|here|at)|comment|giv|speak|talk|post|criticis|judg|tell|open|lectur|slag|run(?:ning)? your))/iu,
    unless: /(?<!\p{L})(?:je|nous|on vous|I|we|devis|contract|contrat|notice|manual|formulaire)(?!\p{L})/u,
  },
  {
    words: wordList(`
      une fine équipe, de vrais touristes, une vraie mascarade, un vrai cirque, vrai cirque, a complete shower, a right shower, an absolute shower, a complete shambles, an absolute shambles, a total shambles, a complete joke, a total joke, an absolute joke,
      a bunch of clowns, takes us for mugs, take us for mugs, taken for mugs, a total circus, a complete circus, an absolute circus, are a joke, is a joke, are a disgrace, is a disgrace, taking the mickey, taking the piss, se moque du monde, se moquent du monde, se fout du monde, se foutent du monde, se fiche du monde, nous prennent en otage, nous prend en otage, pris en otage, prise en otage, held to
      ransom, holding us to ransom, hold us to ransom
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:mairie|préfecture|région|département|métropole|ministère|gouvernement|état|services?|direction|compta\\p{L}*|achats|rh|équipe|administration|urssaf|impôts|sncf|edf|enedis|la poste|banque|assurance|fournisseur|syndic|promoteur|grévistes?|grève|council|county|ministry|government|hr|accounts|procurement|planning|team|office|department|bank|insurer|supplier|strik\\p{L}+|royal mail|hmrc|trains?|railways?|unions?|ils|elles|they|vous|you|${trades})(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: gently,
  },
  {
    // Customers are mocked.
    words: wordList(`
      client, clients, cliente, clientes, customer, customers, clienteles, particuliers, homeowner, homeowners, locataire, locataires, tenant, tenants
    `),
    near: [
      /(?<!\p{L})(?:clients?|clientes?|customers?|particuliers|homeowners?|locataires?|tenants?)(?:\s\p{L}+){0,3}?\s(?:qui (?:n[’']ont|ne (?:lisent|savent|comprennent|répondent|veulent)|n[’']a|ne (?:lit|sait|comprend)|croi\p{L}+ tout|veu\p{L}+ tout|se croi\p{L}+|se pren\p{L}+|râl\p{L}+|pleur\p{L}+|casse|nous saoul\p{L}+)|chiants?|pénibles?|relous?|insupportables?|casse-pieds|radins?|débiles?|bêtes?|stupides?|idiots?|neuneus?|jamais contents?|de merde|toujours à râler|qui n[’']a toujours pas|from hell|who (?:don[’']t|doesn[’']t|can[’']t|won[’']t|never|think they|thinks (?:he|she|they)|moan|complain|whinge)|are (?:so |such |really )?(?:stupid|dumb|thick|idiots|rude|clueless|a nightmare|entitled|the worst|annoying)|is (?:so |such |really )?(?:stupid|dumb|thick|an idiot|rude|clueless|a nightmare|entitled|annoying|a pain))(?!\p{L})|(?<!\p{L})(?:nightmare|clueless|stupid|dumb|annoying|entitled|whingeing|moaning|difficult|cheapskate|stingy|idiotic|cheap) (?:customers?|clients?|homeowners?|tenants?)(?!\p{L})/iu,
      /[🙄🤦😤🤡😡🤬😒]|(?<!\p{L})(?:encore|marre|ras|enfer|toujours|pire|chiants?|relous?|insupportables?|débiles?|bêtes?|stupides?|idiots?|radins?|de merde|jamais contents?|journée de|épuis\p{L}+|lourds?|again|another|worst|hell|nightmare|fed up|sick|stupid|dumb|thick|clueless|annoying|entitled|rude|idiots?|honestly|seriously|franchement|sérieux)(?!\p{L})/iu,
    ],
    unless: either(gently, general),
    wide: true,
  },
  {
    // One's own house is run down.
    words: wordList(`
      ma boîte, ma direction, notre direction, la direction, mon chef, mes chefs, nos chefs, mon patron, mon manager, ma manager, nos managers, le management, mon entreprise, les rh, nos rh, ici, my company, my boss, our boss, my manager, our managers, management, our management, hr, our hr, my
      employer, this company, working here, the directors, our directors, head office, le siège, là-haut, upstairs
    `),
    near: [
      /(?<!\p{L})(?:nous prend pour|nous prennent pour|se fout de|se foutent de|se fiche de|se fichent de|ne comprend rien|ne comprennent rien|n[’']écoute (?:personne|rien)|n[’']écoutent (?:personne|rien)|déconnectée?s?|à l[’']ouest|incapables?|nuls?|toxiques?|méprise?|exploite|ment|nous a menti|c[’']est l[’']enfer|n[’']en a rien à|n[’']ont rien à|payés? (?:une misère|au lance-pierres?|des cacahuètes)|fait n[’']importe quoi|font n[’']importe quoi|pressés? comme des citrons|takes? us for|doesn[’']t (?:care|listen|get it|have a clue)|don[’']t (?:care|listen|get it|give a)|hasn[’']t (?:a|got a) clue|haven[’']t (?:a|got a) clue|no clue|out of touch|clueless|useless|incompetent|toxic|pathetic|a joke|hopeless|hell|nightmare|lies|lied|lying|couldn[’']t care less|peanuts|treated like|treats? us like|overworked|slave\p{L}*|shambles|idiots?)(?!\p{L})/iu,
    ],
    unless: either(
      /(?<!\p{L})(?:poisson d[’']avril|april fool|second degré|je plaisante|jk|just kidding|blague|joking|café|coffee|imprimante|printer|chaudière|wifi)(?!\p{L})|(?<!\p{L})(?:chez|at) \p{Lu}/u,
      general,
    ),
  },
  {
    words: wordList(`
      chapeau l'artiste, bravo l'artiste, take a bow, du grand art, quel talent, quelle classe, la grande classe, la classe à dallas, masterclass, quel professionnalisme, belle mentalité, bel exemple de, bel esprit, what professionalism, what a talent, pure class, real class act, top notch service,
      stay classy, très pro, très classe, la classe
    `),
    near: [
      /(?<!\p{L})(?:zéro|zero|aucune?|sans|jamais|pas|toujours pas|oubli\p{L}+|ghost\p{L}*|refus\p{L}*|perdue?s?|retards?|annul\p{L}+|raccroch\p{L}+|insult\p{L}+|no|never|not|forgot\p{L}*|lost|late|cancel\p{L}*|hung up|still|without|ignor\p{L}+|silence|[nN][’']t)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:zéro (?:panne|fuite|accident|défaut|bruit)|sans (?:un bruit|faute|fausse note|erreur|bavure|filet)|no (?:leaks?|noise|fuss|accidents?|mistakes?)|pas un bruit|merci|thank\p{L}*|apprenti\p{L}*|not a (?:single|sound)|never (?:misses|fails|complains))(?!\p{L})/iu,
    wide: true,
  },
  {
    words: wordList(`
      ne m'écrivez plus, ne m'écris plus, ne plus m'écrire, ne me contactez plus, ne plus me contacter, ne m'adressez plus, don't message me, don't write to me, don't contact me, stop messaging me, lose my number, don't bother replying, inutile de me répondre, ne prenez pas la peine, ne prends pas la peine
    `),
    near: [
      /(?<!\p{L})(?:si c[’']est pour|si c[’']est juste|if (?:it[’']s|all you|you only|you[’']re only|that[’']s)|incult\p{L}+|ignoran\p{L}+|bêtise|insult\p{L}*|haine|hate|nonsense|rubbish|spam\p{L}*|again|how little|jamais)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:vacances|congés|holiday|ce numéro|this number|nouvelle adresse|new address|linkedin|mp|dm|whatsapp|plutôt|instead|rather)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      honte à, honte aux, shame on, disgrâce à
    `),
    after: /^\s(?!moi|nous|me|us|mes|my|celui qui n)\p{L}/iu,
    unless: /(?<!\p{L})(?:je|moi|I|me|pizza|ananas|pineapple)(?!\p{L})/u,
  },
  {
    words: wordList(`
      nous ment, nous mentent, vous ment, vous mentent, nous a menti, nous ont menti, mentent, ment comme, is lying, are lying, lied to us, lies to us, keeps lying, keep lying, lying to you, lying to us, lying to you all
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:maire|ministres?|député\\p{L}*|président\\p{L}*|gouvernement|médias?|presse|industriels|lobby|lobbies|ils|elles|ces gens|mayor|mps?|president|government|media|press|lobby|they|these people|those people|council|${trades})(?!\\p{L})`,
        'iu',
      ),
    ],
    unless:
      /(?<!\p{L})(?:chiffres|données|figures|numbers|data|stats|thermomètre|thermometer|capteurs?|sensors?)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      laissez-moi rire, laisse-moi rire, laissez moi rire, don't make me laugh, la bonne blague, quelle blague, belle blague, what a joke, la blague du jour, joke of the day, on croit rêver, on aura tout vu, la fête du slip, et ça se dit, et ça se croit, and they call themselves, call themselves experts, calls
      himself a, calls herself a, ça se prétend, et dire que ça vote, and they vote, faut le voir pour le croire, you couldn't make it up
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:vous|votre|tu|ton|ils|eux|il|elle|ça|monsieur|maire|mairie|ministre|gouvernement|préfecture|région|experts?|commentaires?|clients?|direction|you|your|they|them|he|she|mayor|minister|council|government|comments?|customers?|management|${trades})(?!\\p{L})|@\\p{L}`,
        'iu',
      ),
    ],
    unless: gently,
  },
  {
    words: wordList(`
      le ridicule ne tue pas, ridicule ne tue, died of embarrassment, dies of embarrassment, die of embarrassment, died of shame, aucune honte, no shame, beyond parody, beyond a joke
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:maire|ministres?|député\\p{L}*|sénateur|président\\p{L}*|monsieur|madame|gouvernement|direction|mairie|préfecture|vous|ils|eux|client|journaliste|mayor|mps?|minister|senator|president|government|council|management|you|they|${trades})(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: gently,
    wide: true,
  },
  {
    words: wordList(`
      râleurs, râleur, râleuses, insatisfaits, mécontents, grincheux, aigris, jaloux, pisse-froid, rabat-joie, donneurs de leçons, moralisateurs, bien-pensants, bobos, mauvais coucheurs, moaners, whiners, whingers, complainers, killjoys, naysayers, doom-mongers, do-gooders, keyboard heroes, virtue signallers, haters, trolls, sceptiques de service, experts de
      service, know-alls, know-it-alls, busybodies, backseat drivers, armchair generals, critiques de salon
    `),
    before:
      /(?<!\p{L})(?:les|aux|des|ces|nos|tous les|toutes les|the|those|these|all the|our|to the|all you|you) (?:(?:éternels?|habituels?|sempiternels?|professionnels?|petits?|vieux|bons?|gentils|usual|professional|resident|eternal|same old|local|serial|permanent|online|internet) )$/iu,
    unless: gently,
  },
  {
    words: wordList(`
      niveau cm2, niveau cp, niveau ce2, niveau maternelle, le niveau cm2, reading age, mental age, âge mental, niveau zéro, attention span of, maturité d'un, maturité d'une, maturity of a
    `),
    near: [
      /(?<!\p{L})(?:ceux|celles|ils|elles|gens|eux|vous|monsieur|anyone|those|people|they|you|he|she|someone|whoever|qui (?:vote|commente|pense|croit))(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:élèves?|enfants?|classe|école|prof\p{L}*|pupils?|children|kids?|school|teachers?|j[’']ai|moi|me|my|(?<!there )I)(?!\p{L})/u,
  },
  {
    words: wordList(`
      retournez à vos, retourne à tes, retournez à votre, retourne à ton, retourne à ta, contentez-vous de, contente-toi de, go back to your, back to your, stick to your, missed the point, missing the point, à côté du sujet
    `),
    near: [
      /(?<!\p{L})(?:vous (?:êtes|avez|n[’']avez)|tu (?:es|as|n[’']as)|t[’']as|you (?:have|are|clearly|obviously|totally|completely)|you[’'](?:ve|re)|rien compris|completely|totally|utterly|entirely|complètement|totalement|laissez|laisse|leave (?:this|that|it))(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:je|I|my|gp|doctor|médecin|famil\p{L}+|racines|roots|place|seat|enfants|children)(?!\p{L})/u,
  },
  {
    // "You know better than us, and never opened one."
    words: wordList(`
      savent mieux que, sait mieux que, savez mieux que, sais mieux que, know better than, knows better than, who know better, who knows better, savent tout sur, sait tout sur, know all about, knows all about
    `),
    near: [
      /(?<!\p{L})(?:sans (?:jamais|avoir)|n[’']ont jamais|n[’']a jamais|jamais|without (?:ever|having)|never|tiendrez|tiendrais|d last|wouldn[’']t last)(?!\p{L})/iu,
    ],
    unless: gently,
    wide: true,
  },
  {
    words: wordList(`
      doigt mouillé, pifomètre, au pif, back-of-an-envelope, back-of-the-envelope, back of a fag packet, finger in the air, copié-collé de, copy and paste from, pondu en dix minutes, knocked up in ten minutes
    `),
    near: [
      /(?<!\p{L})(?:études?|rapports?|cabinet|sondage|statistiques|experts?|ministère|ademe|stud(?:y|ies)|reports?|consultanc(?:y|ies)|consultants?|polls?|statistics|ministry|think tank|comme (?:toujours|d[’']habitude)|as (?:always|usual))(?!\p{L})/iu,
    ],
    unless: gently,
  },
  {
    words: wordList(`
      n'est-ce pas, n'est ce pas, hein, pas vrai, right, isn't that right, isn't it, suivez mon regard
    `),
    after: /^,? (?:@?\p{Lu}\p{Ll}+|monsieur \p{L}+|madame \p{L}+|mr \p{L}+|mrs \p{L}+)\s?[?!…]/iu,
    near: [
      /(?<!\p{L})(?:aucune raison|jamais|zéro|rien (?:compris|fait|dans)|incapables?|mauvaise foi|mentir|menti|promesses?|promis|no reason|never|nothing|incapable|bad faith|lied|lying|promised?|excuses?)(?!\p{L})/iu,
    ],
    unless: either(gently, /[😂😉😄😁]/u),
    wide: true,
  },
];
