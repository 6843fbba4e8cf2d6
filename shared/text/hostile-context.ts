/** Who is blamed or mocked: trades and groups that people sneer at, somebody by name or place, and how an insult is led up to. */

/** Trades and groups that people sneer at; one by one they are people like others. */
export const trades =
  '(?:journalistes?|politiciens?|politiques|élus?|elus|députés?|fonctionnaires?|technocrates?|bureaucrates?|énarques?|syndicalistes?|syndicats?|écolos?|ecolos?|écologistes?|militants?|consultants?|avocats?|profs?|banquiers?|assureurs?|commerciaux|promoteurs?|agents immobiliers|architectes?|boomers?|millennials|parisiens?|provinciaux|chômeurs|assistés|décideurs|administrations?|journalists?|politicians?|bureaucrats?|civil servants?|union(?: rep)?s?|activists?|environmentalists?|greens|greenies|councillors?|ministers?|consultants?|lawyers?|bankers?|teachers?|estate agents?|letting agents?|landlords?|planners?|architects?|lefties|tories|gen z|boomers?)';
/** The same, and experts of every kind. */
export const group = new RegExp(
  `(?:experts?|spécialistes?|philosophes?|économistes?|ingénieurs?|stratèges?|révolutionnaires?|justiciers?|moralistes?|gourous?|influenceurs?|coachs?|penseurs?|scientifiques?|professeurs?|critiques?|engineers?|specialists?|scientists?|critics?|warriors?|gurus?|influencers?|professionals?|thinkers?|professors?|${trades})`,
  'u',
).source;
/** Somebody whose name or place is given. */
const person = `(?:[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles|[Hh]e|[Ss]he|[Tt]hey|(?:[Cc]e|[Cc]et|[Cc]ette|[Cc]es|[Ll]e|[Ll]a|[Ll]es|[Nn]otre|[Nn]os|[Mm]on|[Mm]a|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Tt]he|[Oo]ur|[Mm]y) (?:\\p{L}{2,12} )?(?:types?|mecs?|gars|messieurs|monsieur|dame|gens|bonhomme|voisine?s?|patronn?e?s?|chefs?|cliente?s?|maires?|ministres?|directeurs?|directrice|responsables?|commentateurs?|auteurs?|internautes?|conseillers?|guy|guys|bloke|man|woman|people|neighbours?|boss|bosses|customers?|mayor|minister|manager|managers|reporters?|commenters?|authors?|rep|official|officials|${trades}))`;
/** Somebody whose name or place is given. */
export const somebody = `(?:${person}|[A-Z][\\p{L}-]+)`;
/** Third persons who are blamed right behind. */
export const theySubject = new RegExp(
  `(?:^|[^\\p{L}])(?:ils?|elles?|ces gens|ces types|ceux-là|eux|tous|they|these people|those people|that lot|this lot|these guys|those guys|@[\\w.-]{2,30}|(?:les|ces|des|the|these|those|our|nos) (?:\\p{L}{2,12} ){0,1}${trades}|(?:un|une|ce|cet|cette|an?|this|that|some) (?:\\p{L}{2,12} ){0,1}(?:stagiaire|intern|type|mec|monsieur|guy|bloke|${trades})(?: \\p{Lu}\\p{L}+)?)(?:\\s(?:qui|who|that|de la [\\p{L}]+|du [\\p{L}]+|from [\\p{L} ]{2,20}|at [\\p{L} ]{2,20}))?(?:[\\s,]+(?:vraiment|franchement|visiblement|clairement|honestly|clearly|obviously|really))?[\\s,]+$`,
  'iu',
);
/** Whom one teases. */
export const ownPeople =
  /(?<!\p{L})(?:chats?|chiens?|cats?|dogs?|mes enfants|mon fils|ma fille|my kids|my son|my daughter|machines?|pompes?|pumps?)(?!\p{L})/iu;

/** "Paul est un menteur": right before a noun that insults. Said with love it is no insult. */
export const calledSo = new RegExp(
  `(?<!\\p{L})${somebody} (?:est|sont|était|étaient|is|are|was|were|reste|remains)(?: vraiment| franchement| clairement| juste| just| really| nothing but| clearly| such)? (?:qu[’'])?(?:une? |des |de |a |an |the )(?:[\\p{L}]{2,12} )?$`,
  'u',
);
/** The same of somebody's place, without an article: "the mayor is incompetent"; and of all who do something. */
export const calledBad = new RegExp(
  `(?<!\\p{L})(?:${person}|(?:les gens|ceux|celles|people|those|anyone|everyone) (?:qui|who|that)[^.!?\\n]{3,60}) (?:est|sont|était|étaient|is|are|was|were)(?: vraiment| franchement| complètement| totalement| tous| toutes| all| just| really| completely| totally| so| si| trop)? (?:des |de |an? |une? )?$`,
  'iu',
);
/** How stupid one must be. */
export const howBad =
  /(?<!\p{L})(?:(?<!suis |peux |peut pas |I |me )(?:être|be)|faut être|fallait être|must be|have to be|got to be)\s(?:aussi |si |tellement |vraiment |à ce point |this |that |so |really |pretty )$/iu;
const writing =
  /^\s(?:comment|post|remark|take|opinion|reply|answer|question|contribution|article|thread)s?(?!\p{L})/iu;
const pointing = /(?<!\p{L})(?:ce|cet|cette|votre|ton|ta|your|this|that|such an?|another)\s$/iu;
const pointedAt =
  /(?<!\p{L})(?:ce|cet|cette|votre|ton|ta)\s(?:commentaire|post|message|avis|article|remarque|question|réponse|analyse)\s(?:aussi |si |complètement |totalement )?$/iu;

/** Whether a word belittles what somebody wrote: "this useless comment", "votre commentaire stupide". */
export const isOfWriting = (before: string, behind: string): boolean =>
  pointedAt.test(before) || (pointing.test(before) && writing.test(behind));

/** "My letting agent: incompetent and rude": right before such a word. */
export const calledOut = new RegExp(
  `(?<!\\p{L})(?:${person}|(?:syndic|agence|promoteur|fournisseur|livreur|transporteur|prestataire|sous-traitant|service|standard|accueil|assurance|banque|mairie|préfecture|letting agent|agency|developer|supplier|courier|contractor|helpline|switchboard|insurer|bank|council|developer|client|customer|voisin|neighbour|chef|boss|manager)s?)(?: (?:de|du|des|d[’']|of|at|from) [\\p{L}’' -]{2,24})?\\s?(?::|=|…|\\.\\.\\.|\\?) (?:un |une |a |an |des |vraiment |totalement |juste |just |simply |totally |complètement |completely )?$`,
  'iu',
);

/** Said with love. */
export const fondly =
  /(?<!\p{L})(?:adore\p{L}*|on l[’']aime|je l[’']aime|love|adorable|ami|friend|chats?|chiens?|cats?|dogs?|film|livre|rôle|book|pièce|lol)(?!\p{L})|[😂❤😍🥰]/iu;

/** "The usual moaners", "les éternels insatisfaits": right before a word that belittles. */
export const calledThe =
  /(?<!\p{L})(?:les|aux|des|ces|nos|tous les|toutes les|the|those|these|our|you|all the) (?:éternels?|éternelles?|habituels?|sempiternels?|professionnels?|petits?|vieux|gentils|usual|professional|resident|eternal|same old|local|serial|permanent|online|internet) $/iu;
