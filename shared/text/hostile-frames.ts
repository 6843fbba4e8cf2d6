/** Quarrels by the build of the sentence, whatever the words: who is meant, what they are told or denied, and how it is pointed. */
import { trades } from './hostile-context.ts';
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

/** The writer speaks of themself. */
const self = /(?<!\p{L})(?:je|j[’']|moi|mon|ma|mes|nous|notre|nos|i|i[’']m|i[’']ve|my|me|we|our|us)(?!\p{L})/iu;
/** Somebody who is thanked or loved. */
const warm =
  /(?<!\p{L})(?:merci (?:à|aux|pour tout|infiniment)|bravo à|j[’']adore|je vous aime|on vous aime|proud of|fiers? de|fière de|lovely|love you|miss you|great job|respect)(?!\p{L})|[❤🥰💛💚💙]/iu;
/** What people write. */
const written = wordList(`
  commentaire, commentaires, remarque, réflexion, post, avis, message, tribune, comment, comments, remark, take, opinion, reply
`);
/** What somebody who quarrels tells others to do. */
const bicker =
  "think|read|learn|shut|keep quiet|type|typing|post|posting|comment|speak|talk|moan|check|get a|look in|do their|do some|mind|grow|réfléchir|réfléchissent|lire|apprendre|se taire|poster|écrire|parler|commenter|tourner|critiquer|râler|se renseigner|la fermer|balayer|vérifier|s[’']occuper|s[’']acheter|ouvrir|se regarder|se calmer|redescendre|retourner|changer de";

/** Attacks on the reader. */
export const attackFrames: readonly Sense[] = [
  {
    // "You clearly haven't read it", "vous n'avez visiblement rien compris".
    words: wordList(`
      clearly, obviously, evidently, apparently, visiblement, manifestement, clairement, de toute évidence, apparemment
    `),
    near: [
      /(?<!\p{L})(?:vous|tu|t[’']as|you|you[’']ve|u)(?!\p{L})/iu,
      /(?<!\p{L})(?:(?:pas|jamais|rien|aucune?|peu|mal)(?: [\p{L}’']+){0,3} (?:lu|compris|ouvert|mis les pieds|travaillé|idée|tenu|réfléchi|appris|connai\p{L}+|connais|relu|suivi|écouté|notion|regardé)|(?:pas|rien|lis\p{L}*|sav\p{L}+|compren\p{L}+|connais\p{L}*|y connai\p{L}+) (?:lire|rien|compter|de quoi|ce que|grand[- ]chose|comment)|(?:not|never|no|nothing|[nN][’']?t|didn[’']?t|haven[’']?t|hasn[’']?t|don[’']?t|can[’']?t)(?: [\p{L}’']+){0,3} (?:read|understand|understood|know|idea|clue|work(?:ed)?|held|learnt|learned|listen(?:ed)?|think|thought|grasp(?:ed)?|seen|been|watched|experience)|(?:know|knows|understand) nothing)(?!\p{L})/iu,
    ],
    unless: warm,
  },
  {
    // Told to go and learn, at a sentence's end or with why.
    words: wordList(`
      do some research, do your research, do your own research, educate yourself, google it, get your facts straight, get your facts right, check your
      facts, read a book, open a book, look it up, know your facts, learn the facts, know what you're talking about, renseignez-vous, renseigne-toi, renseignez vous,
      renseigne toi, informez-vous, informe-toi, instruisez-vous, instruis-toi, cultivez-vous, cultive-toi, ouvrez un livre, ouvre un livre,
      ouvrez un dictionnaire, revoyez vos cours, revois tes cours, vérifiez vos sources, vérifie tes sources, documentez-vous, révisez vos classiques, relisez-vous,
      relis-toi, apprenez votre métier, apprends ton métier, revenez quand, reviens quand, come back when, on en reparle quand vous, on en reparle quand tu
    `),
    after:
      /^\s*(?:!|\.(?:\s|$)|$|,? (?:avant de? (?:parler|commenter|poster|dire|critiquer|donner|raconter|juger|écrire|l[’']ouvrir|répandre)|before (?:you |u )?(?:speak|talk|post|comment|open|spread|write|writing|type|tweet|say|commenting|posting|criticis|judg|moan)|un peu|mec|mate|pal|buddy|dude|please|pls|svp|au lieu|instead|vous aurez|tu auras|you[’']ve|you have|you know))/iu,
    near: [
      /!|(?<!\p{L})(?:comment\p{L}*|parler|poster|critiqu\p{L}+|raconter|juger|l[’']ouvrir|gens|people|nothing|rien|nonsense|rubbish|n[’']importe quoi|before you|mec|mate|dude|pal|au lieu|instead|wrong|faux|tort|you[’']re|vous êtes|sérieux|seriously|franchement|honestly|tu auras|vous aurez|you[’']ve|you have)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:je|j[’']|nous|I|we|avant d[’']acheter|before you buy|devis|aides?|grants?)(?!\p{L})/u,
  },
  {
    // "Your comment shows that …", "votre message prouve que": what follows is no praise.
    words: wordList(`
      votre commentaire, ton commentaire, votre post, ton post, votre message, votre tribune, votre article, votre analyse, votre réponse, vos commentaires, tes
      commentaires, votre remarque, ton message, your comment, your comments, your post, your take, your reply, your answer, your article, your analysis, your message,
      your tweet, your remark, your opinion, votre avis, ton avis
    `),
    after:
      /^\s(?:[\p{L}’']+\s){0,4}?(?:n[’']a aucun sens|n[’']a ni queue|ne vaut|vaut pas|n[’']apporte rien|prouve|sent |pue|fait (?:pitié|honte|rire|sourire)|m[’']a bien fait rire|est (?:(?:vraiment |tellement |juste |franchement |complètement |totalement |à |d[’']un[e]? )+)?(?:mensong\p{L}+|faux|bidon|absurde|honteu\p{L}+|ridicule|stupide|débile|nul\p{L}*|à chier|hors sujet|affligeant\p{L}*|risible|lamentable|pathétique|naïf|naïve|niais\p{L}*|bête|bêtise|navrant\p{L}*|consternant\p{L}*|indigne|malhonnête|insultant\p{L}*|côté de la plaque|mauvaise foi|niveau|rare)|is (?:(?:just|so|really|simply|frankly|honestly|utterly|complete|completely|total|totally|absolute|absolutely|pure|full of|beyond|nothing but|a|an) ){0,3}(?:wrong|nonsense|rubbish|garbage|drivel|bull\p{L}*|false|ridiculous|stupid|dumb|silly|pathetic|laughable|naive|ignorant|absurd|embarrassing|shameful|insulting|worthless|pointless|irrelevant|joke|lie|crap|tripe|parody|bad faith|rude)|makes no sense|says (?:a lot|more) about you|shows (?:how little|you|your|that you)|proves (?:my point|how|you|that you)|stinks|reeks)/iu,
    unless: /(?<!\p{L})(?:pas|not|never|n[’']est pas|isn[’']t|désolée?|sorry)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      venant de vous, venant de toi, venant de quelqu'un, venant d'un, venant d'une, de la part de quelqu'un, coming from you, coming from someone, coming from somebody,
      coming from a, coming from people, from someone who, from somebody who, from a man who, from people who
    `),
    near: [
      /(?<!\p{L})(?:drôle|fort|gonflé|culotté|ironi\p{L}+|amusant|cocasse|savoureux|riche|comique|étonnant|mdr|lol|rich|funny|ironic|hilarious|bold|laughable|rigolo|hypocri\p{L}+|rire|laugh\p{L}*|que ça|du culot)(?!\p{L})|[😂🤣🙄🤡]/iu,
    ],
    unless: /(?<!\p{L})(?:touche|honou?r|honneur|compliment|means a lot)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      parler à un mur, parle à un mur, discuter avec un mur, talking to a wall, talking to a brick wall, talk to a brick wall, arguing with you, argue with you,
      discuter avec vous, discuter avec toi, débattre avec vous, débattre avec toi, vous répondre, te répondre, vous lire, te lire, reading you, answer you, answering you, reply to you, replying to you
    `),
    near: [
      /(?<!\p{L})(?:mur|wall|perte de temps|perdre (?:mon|notre|de) temps|perdrai pas|perds mon|inutile de|sert à rien|pas la peine|fatiguant|fatigant|épuisant|peine à|pitié|mal aux yeux|désespér\p{L}+|consternant|affligeant|à force de|dernière fois|waste|pointless|exhausting|no point|not worth|painful|hurts|tiring|beneath me|last time|pigeon|chess|bother)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:plaisir|désolée? de ne pas|sorry|pleasure|happy to|ravie?)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      ignorance, bêtise, stupidité, connerie, mauvaise foi, haine, jalousie, médiocrité, incompétence, stupidity, hatred, spite, jealousy, incompetence, envy
    `),
    near: [
      /(?<!\p{L})(?:n[’']a (?:pas|aucune) (?:de )?limites?|sans limites?|knows? no (?:bounds|limits)|has no (?:bounds|limits)|à l[’']état pur|in its purest form|à ce (?:niveau|point)|on display|décomplexée?|crasse|pure and simple|at its finest|dans toute sa splendeur|personnifiée?|personified|à commenter|the comments|en commentaires?|son profil|their profile|the profile)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:ma|mon|my|own|notre|our|je|I|lutte|contre la|fight against|artificielle)(?!\p{L})/u,
  },
];

/** Insults to people who are spoken of. */
export const insultFrames: readonly Sense[] = [
  {
    // "Sick of people who know nothing": a reproach behind.
    words: wordList(`
      fed up with, fed up of, sick of, sick and tired of, tired of, had enough of, bored of, can't stand, cannot stand, had it with, done with, marre de, marre des, ras le bol de, ras le
      bol des, ras-le-bol des, ras-le-bol de, fatigué de, fatiguée de, fatigué des, fatiguée des, las de, lasse de, assez de, assez des, plein le dos de, plein le dos des, saoulé par, saoulée par, supporte plus, supporte pas, horripile, can't bear, despise, déteste,
      je hais, i hate
    `),
    after: new RegExp(
      `^\\s(?:tous |toutes |all |of |with |lire |entendre |voir |hearing |reading |listening to |seeing |de |d[’'])*(?:ces |des |les |ceux|celles|the |these |those )?(?:\\p{L}{2,12} )?(?:people|gens|personnes|ceux|celles|folks?|idiots|types|mecs|keyboard|armchair|experts?|pseudo|soi-disant|donneurs|moralisateurs|trolls?|haters|râleurs|complainers|moaners|bureaucrates|clients?|customers?|${trades})(?!\\p{L})`,
      'iu',
    ),
    near: [
      /(?<!\p{L})(?:rien|nothing|know-?it\p{L}*|critiqu\p{L}*|critici[sz]\p{L}*|slag\p{L}*|moan\p{L}*|whin\p{L}*|complain\p{L}*|râl\p{L}*|jug\p{L}+|judg\p{L}*|comment\p{L}*|lectur\p{L}*|preach\p{L}*|leçons?|troll\p{L}*|parl\p{L}+|talk\p{L}*|savent|sait|tout mieux|better than|think they|croi\p{L}+|pens\p{L}+|bash\p{L}*|mock\p{L}*|moqu\p{L}+|ne (?:font|lisent|comprennent)|don[’']t (?:even|read|know|think|want|work)|can[’']t (?:even|read)|never|jamais|même pas|lazy|stupid|bêtes?|idiots?|nuls?|experts?|opinions?|fragiles?|entitled|rude|impolis?|radins?|chiants?|pénibles?|mauvaise foi|mentent|lying|liars?|clueless|incapables?)(?!\p{L})/iu,
    ],
  },
  {
    words: wordList(`
      veulent plus travailler, veut plus travailler, veulent plus bosser, veut plus bosser, veulent plus rien faire, veut plus rien faire, veulent pas travailler, veulent pas bosser,
      envie de bosser, envie de travailler, savent plus bosser, savent plus travailler, le goût de l'effort, la valeur travail, want to work, wants to work, willing to work, know how to work, work ethic,
      sens du travail, le respect du travail
    `),
    near: [
      /(?<!\p{L})(?:les jeunes|la jeunesse|génération|gen z|millennials|young people|youngsters|kids (?:today|these days)|generation|the youth|les gens|people (?:today|these days)|nobody|no one|personne|chômeurs|unemployed|assistés|fonctionnaires|les français)(?!\p{L})/iu,
      /(?<!\p{L})(?:plus|pas|aucun|zéro|sans|n[’']ont|perdu|nobody|no one|no|not|never|don[’']t|doesn[’']t|any ?more|lost|lack\p{L}*)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:faux|cliché|idée reçue|mythe|on dit|on entend|contrairement|pas vrai|myth|wrong|they say|people say|prove\p{L}*|preuve|stop|arrêt\p{L}+|sous-pay\p{L}+|underpaid|enfants|pour eux|weekend|for nothing|like that)(?!\p{L})|[?"«“]/iu,
  },
  {
    words: wordList(`
      une bonne gifle, une bonne claque, des claques, des baffes, une paire de baffes, une paire de claques, une bonne baffe, un coup de pied au cul, coup de pied aux fesses, mon poing, a good slap, a slap, a kick up the backside, a
      kick up the, a punch, a good kicking, a hiding
    `),
    near: [
      /(?<!\p{L})(?:mérit\p{L}+|se perdent|se perd|envie de|besoin|foutre|mettrais|deserv\p{L}+|needs?|asking for|want to give|ought to get|who wants|prendre)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:je me|moi|myself|me needs|i need|i deserve|j[’']en avais|j[’']avais)(?!\p{L})/iu,
  },
];

/** Mockery of people who are named or meant. */
export const sarcasmFrames: readonly Sense[] = [
  {
    words: wordList(`
      palme, prix, médaille, oscar, trophée, césar, concours, mention spéciale, award, prize, medal, trophy, gold star, first prize, special mention
    `),
    after: /^\s?(?:d[’'eu]|du|de la|des|for|of|goes|d’or)/iu,
    near: [
      /(?<!\p{L})(?:commentaire|remarque|mauvaise foi|bêtise|connerie|hypocrisie|langue de bois|incompétence|à côté de la plaque|arrogance|ridicule|nullité|culot|absurdité|donneu\p{L}+ de leçons|pire (?:client|chef|commentaire|post)|plus (?:bête|stupide|débile|nul|idiot|ridicule|con|lent|incompétent|inutile|mauvais)|comment|dumbest|stupidest|daftest|silliest|clueless|nonsense|bad faith|hypocrisy|incompetence|rudest|most (?:useless|ignorant|ridiculous|pointless|stupid|arrogant)|stupidity|worst (?:take|comment|customer|client|boss|manager|post))(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:moi|je|j[’']|I|me|my own|mon|films?|movies?)(?!\p{L})/u,
  },
  {
    // "Some people should learn to read": somebody is meant.
    words: wordList(`
      certains, certaines, certains ici, il y en a qui, y en a qui, il y en a, y en a, d'aucuns, quelques-uns, some people, some folks, some folk, certain people, some of you, some in here, people like you, des gens comme vous, des
      gens comme toi, des personnes comme vous, les gens comme vous, someone, somebody, quelqu'un
    `),
    after: new RegExp(
      `^(?:,? [\\p{L}’'-]+){0,4}? (?:(?:qui )?(?:devraient|devrait|feraient (?:bien|mieux) d|ferait (?:bien|mieux) d|auraient intérêt|should|ought to|need to|needs to|want to|might want to|could do with)(?:e|[’'])?(?: vraiment| sérieusement| peut-être| enfin| d[’']abord| really| seriously| maybe| perhaps| just)? (?:à )?(?:${bicker})|(?:ont|n[’']ont|a|n[’']a|have|has|really have) (?:vraiment |visiblement |clearly |really |obviously |manifestement )*(?:rien d[’']autre|pas mieux|que ça à|trop de temps|du temps à perdre|aucune? (?:honte|vergogne|pudeur|éducation|culture|respect|savoir-vivre)|nothing better|too much time|no (?:shame|clue|manners|idea|respect|self-awareness)|way too much time)|parlent (?:sans|beaucoup|trop)|ne (?:manquent|doutent)|manquent? (?:pas|vraiment|cruellement)|se croient|se prennent|just (?:love to moan|don[’']t think|can[’']t help|like to hear)|think they|osent|aiment s[’']écouter|love the sound of|never learn|n[’']apprendront jamais|are beyond help|are so)(?!\\p{L})`,
      'iu',
    ),
    unless:
      /(?<!\p{L})(?:merci|thank\p{L}*|médaille|medal|prix|prize|augment\p{L}+|vacances|se reposer|rest|sleep|me (?:dit|apprendre|montrer|parler)|m[’']apprendre|help me|teach me|show me|tell me|aidez-moi)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      monsieur, madame, messieurs, môssieur, mister, mr, his lordship, her ladyship, sir, un monsieur, ce monsieur, cette dame, this gentleman, this lady
    `),
    near: [
      /(?<!\p{L})(?:sait tout|savez tout|savent tout|je[- ]sais[- ]tout|know[- ]it[- ]all|knows (?:everything|best|better)|mieux que (?:nous|tout le monde|les)|better than (?:us|everyone|the)|a (?:lu|vu|fait|regardé) (?:une|un|deux|trois)|se croit|se prend|thinks (?:he|she)|est trop (?:bon|fort|occupé|important)|daigne\p{L}*|deign\p{L}*|a parlé|has spoken|est (?:fatigué|vexé|contrarié|expert|spécialiste)|n[’']est pas content|is not (?:pleased|amused)|vos plans|your drawings)(?!\p{L})|[🙄🤡]/iu,
    ],
    unless: self,
  },
  {
    words: wordList(`
      an mba, a degree, a diploma, a spreadsheet, a powerpoint, a suit, une école de commerce, un mba, un diplôme, un tableur, un powerpoint, un costume, costume-cravate, jamais mis les pieds, jamais tenu, jamais touché, never set foot, never held, never touched
    `),
    near: [
      /(?<!\p{L})(?:va nous (?:apprendre|expliquer|dire)|nous (?:apprend|explique|dit)|vient nous|venir nous|m[’']explique|will teach us|going to (?:teach|tell|explain)|teach(?:es|ing)? us|tell(?:s|ing)? us|explain(?:s|ing)? (?:to )?us|lectur\p{L}+|sait tout|knows it all|leçons?)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:merci|thank\p{L}*|passionnant|fascinating|learnt so much)(?!\p{L})/iu,
  },
  {
    words: wordList(
      `le QI d'un, le QI d'une, QI d'un, QI d'une, QI de, the IQ of, an IQ of, IQ of a, intelligence d'une, intelligence d'un, la culture d'un, the brains of a, the wit of a, the attention span of, the charisma of a, le charisme d'une, le charisme d'un`,
    ),
    after:
      /^ ?(?:an? )?(?:huître|moule|bulot|poulpe|poisson|mouche|méduse|endive|courgette|caillou|pierre|chaise|table|porte|poule|âne|bigorneau|plante|concombre|brique|pavé|houseplant|plant|brick|potato|goldfish|stone|rock|doorknob|door|sponge|teaspoon|turnip|cabbage|oyster|slug|snail|toaster|spoon|plank|fish|mouldy|wet|room|négatif|zéro|\d{1,2}(?!\d))/iu,
    unless: /(?<!\p{L})(?:mon|ma|my|je|I)(?!\p{L})/u,
  },
  {
    words: ['🤡', '🖕', '🤮', '💩'],
    near: [
      /@\p{L}|(?<!\p{L})(?:vous|tu|votre|vos|ton|ta|tes|ces|ceux|celui|celle|ils|elles|il|elle|gens|monsieur|madame|maire|ministre|client|clients|direction|chef|patron|voisin|mairie|région|préfecture|gouvernement|you|your|they|them|he|she|his|her|these|those|people|guys?|boss|mayor|minister|council|government|customers?|neighbours?|management|journalist\p{L}*|politi\p{L}+|experts?)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:je|j[’']|moi|I|I[’']m|me|cirque|circus|carnaval|halloween|enfants|kids|déguis\p{L}+|costume|dress|gastro|malade|sick|toilettes?|sushi|chien|dog|cadeau)(?!\p{L})/u,
    wide: true,
  },
  {
    words: ['🙄', '🤦', '🤷'],
    near: [
      /@\p{L}|(?<!\p{L})(?:votre (?:commentaire|avis|message|post|expertise|réponse|leçon)|vous (?:êtes|avez|n[’']avez|savez|devriez|croyez|pensez)|tu (?:es|as|sais|crois|devrais)|ces gens|gens qui|ceux qui|encore un\p{L}? (?:commentaire|qui|expert|client|journaliste|politicien|élu)|les (?:experts|génies|spécialistes|donneurs|politiques|journalistes)|your (?:comment|post|take|expertise|opinion|reply|lecture)|you (?:are|clearly|should|think|know|don[’']t|obviously)|you[’']re|these people|those people|people who|some people|another (?:comment|expert|customer|journalist|politician|genius)|the (?:experts|geniuses|politicians|journalists)|men who|blokes who|guys who)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${warm.source}|(?<!\\p{L})(?:je suis|moi|I[’']m|I am|mea culpa|my bad|mon chat|my cat|si vous avez|if you)(?!\\p{L})`,
      'iu',
    ),
    wide: true,
  },
  {
    words: wordList(`
      tissu de mensonges, tissu d'âneries, tissu de bêtises, tissu de conneries, tas d'âneries, tas de bêtises, tas de conneries, ramassis de, torchon, foutaises, fadaises, balivernes, billevesées, calembredaines, du grand n'importe quoi, grand
      n'importe quoi, que des conneries, que des bêtises, que des mensonges, pack of lies, load of rubbish, load of nonsense, load of old, load of tosh, load of bull, load of bollocks, bollocks, hogwash, poppycock, codswallop, claptrap, tosh,
      horseshit, bullcrap, utter rubbish, utter nonsense, complete rubbish, complete nonsense, absolute rubbish, absolute nonsense, total rubbish, total nonsense, pure nonsense, what nonsense, what rubbish, what a load of, quelle connerie, quelle bêtise, quelles
      bêtises, quelle ânerie, quelle absurdité, quelle stupidité, quelle mauvaise foi, quelle hypocrisie, what hypocrisy, what stupidity, what ignorance, quelle ignorance, quelle bande de, n'importe quoi ce
    `),
    unless:
      /(?<!\p{L})(?:je|j[’']ai|moi|mon|ma|mes|I|I[’']ve|my|me|myself|talked|enfants|kids|idée reçue|cuisine|film|match|de notre part)(?!\p{L})/u,
  },
  {
    words: written,
    before:
      /(?:^|[^\p{L}])(?:encore une?|quels?|quelles?|ces?|cette|votre|ton|toujours les mêmes)\s(?:très |si |tellement )?$/iu,
    after:
      /^\s(?:(?:complètement|totalement|vraiment|bien|aussi|si) )?(?:stupides?|débiles?|idiote?s?|bidons?|inutiles?|ignares?|haineu\p{L}+|gratuite?s?|méchante?s?|mesquine?s?|aigrie?s?|ridicules?|pathétiques?|à côté de la plaque|de trolls?|de rageux|d[’']ignare|de mauvaise foi|sans intérêt|à deux balles|lamentables?|minables?|nauséabonde?s?|d[’']un (?:mec|type|expert|spécialiste)|de quelqu[’']un qui)(?!\p{L})/iu,
    unless: self,
  },
  {
    words: written,
    before:
      /(?<!\p{L})(?:yet another|another|what an?|such an?|this|these|your|more) (?:really |truly |utterly )?(?:stupid|daft|dumb|idiotic|clueless|ignorant|pathetic|moronic|silly|lazy|useless|nasty|bitter|snide|uninformed|ill-informed|hateful|spiteful|ridiculous|pointless|braindead)\s$/iu,
    unless: /(?<!\p{L})(?:I|my|me|sorry)(?!\p{L})/u,
  },
];
