/** Words of a job offer that choose by sex, looks, family, health, belief, age or origin where others make them a condition. */
import type { Sense } from './senses.ts';
import { wordList } from './word-list.ts';

/** Somebody is looked for. */
const sought =
  /(?<!\p{L})(?:recrut\p{L}*|embauch\p{L}*|(?:re)?cherch\p{L}*|idéal\p{L}*|ideal\p{L}*|poste|profil|candidate?s?|offre|hir\p{L}+|look(?:ing)? for|wanted?|need(?:ed|s)?|vacanc\p{L}+|recruit\p{L}*|prefer\p{L}*|préf\p{L}+|candidates?|applicants?|suit\p{L}*|convien\p{L}*|convenir)(?!\p{L})/iu;
/** What makes a word a condition: asked for, or ruled out. */
const condition =
  /(?<!\p{L})(?:pas de|pas d[’']|pas|sans|non|ni|aucune?|évit\p{L}+|préf\p{L}+|de préférence|plutôt|idéal\p{L}*|impérati\p{L}+|exig\p{L}+|obligatoire\p{L}*|uniquement|seulement|exclusivement|sur le point|projets?|must|no|not|without|rather|ideal\p{L}*|preferabl\p{L}+|prefer\p{L}*|avoid|only|require\p{L}*|need|about to|plann?i?n?g?s?|[nN][’']t|free of|should be|bon courage|good luck|keep(?:ing)? up|passe ton tour|passez votre tour|qui reste|who stays|who will stay|this isn[’']t|isn[’']t your|encore !|again!|doit être|devra être)(?!\p{L})/iu;
/** Everybody is meant, or it is a right or an arrangement of the company. */
const open =
  /(?<!\p{L})(?:quel(?:le)?s? que soi\p{L}+|peu importe|qu[’']importe|sans distinction|sans discrimination|à tout âge|tous les? (?:âges|profils)|toutes les|remplace\p{L}*|bienvenue?s?(?! à tou)|accessible|aménag\p{L}+|droits?|égalité|ouvert\p{L}* à|avec ou sans|ou non|regardless|whatever|no matter|whether|any|all(?! backgrounds)|cover|leave policy|(?<!(?:backgrounds|everyone|everybody|applicants|applications?|candidates|genders)(?: are| is)? )welcome|adjust\p{L}+|accommodat\p{L}+|accessible|entitle\p{L}+|equality|with or without|or not|full pay|paid|prime|avantages?|benefits|crèche|nursery|assurance|insurance|mutuelle)(?!\p{L})/iu;

export const jobSenses: readonly Sense[] = [
  {
    words: wordList(`
      maman, papa, mère, père, mum, mom, mother, dad, father, ménagère, housewife, retraité, retraitée, retiree, gars, mec, homme, femme, fille, garçon, jeune homme, jeune femme, jeune fille, dame, monsieur, nana, demoiselle, mâle, lad, lads, lass,
      guy, girl, boy, man, woman, lady, gentleman, bloke, chap, chick, male, female
    `),
    before:
      /(?:^|[\s,(:])(?:un|une|d[’']une?|des|a|an|desk|office|ideally|idéalement|preferably|plutôt|de préférence|strong|young|some)(?:[\s’'][\p{L}-]{2,14}){0,2}[\s’']$/iu,
    near: [sought],
    unless:
      /(?<!\p{L})(?:un homme ou une femme|une femme ou un homme|homme\/femme|man or (?:a )?woman|woman or (?:a )?man|men and women|women and men|hommes et femmes|femmes et hommes|male or female|female or male|right-hand|handy)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      costaud, costaude, costauds, baraqué, musclé, musclée, mince, svelte, élancée, élancé, taille mannequin, belle gueule, beau gosse,
      présentation soignée, présentation irréprochable, présentation impeccable, belle allure, physique avantageux, bien de sa
      personne, beau, belle, slim, muscular, slender, burly, petite, good looks, good looking, smartly turned out, easy on the eye,
      in good shape, physically attractive, tall, beefy
    `),
    near: [sought],
    unless:
      /(?<!\p{L})(?:(?:beau|belle|beaux|belles) (?:aventure|projet|équipe|offre|opportunité|boîte|maison|entreprise|métier|poste|chantier|journée|ville|région|histoire|machines?|pièce|mission|occasion|carrière|evolution|évolution|monde|idée|promesse|client\p{L}*)|tall order|slim chances?|slim margins?|slim down)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      marié, mariée, mariés, divorcé, divorcée, fiancé, fiancée, enfants en bas âge, enfants à charge, charge d'enfants, jeunes enfants,
      congé maternité, congé de maternité, congés maternité, maternité, enceinte, enceintes, grossesse, grossesses, projet de bébé, projet
      d'enfant, bébé, enfants, enfant, contraintes familiales, obligations familiales, vie de famille, married, divorced, young children,
      small children, maternity, maternity leave, pregnant, pregnancy, pregnancies, small kids, little kids, young kids, little ones, young family, enfants petits, enfants malades, garde d'enfants, nounou, école des enfants, sortie d'école, school run, school runs, school gate, school-gate, school pick-up, school pickup, nursery pick-up, childcare commitments, la sortie de l'école, sorties d'école, sortie des classes, poussette, poussettes, pouponner, pouponne, biberon, biberons, pram, prams, buggy, nappies, having babies, new baby, start a family, starting a family, having
      children, have children, having a baby, childcare, kids, family ties, family responsibilities, family constraints, baby,
      childless, childfree, child-free
    `),
    near: [condition],
    unless: open,
  },
  {
    words: wordList(`
      homme de préférence, femme de préférence, jeune de préférence, male preferred, female preferred, men preferred, women preferred, physically strong, bonne
      condition physique, excellente condition physique, force physique, physical strength required, hommes de préférence, femmes de préférence
    `),
    unless: open,
  },
  {
    words: ['origine', 'origines', 'nationalité'],
    after: /^\s(?:\p{L}+(?:éenne|aise|aine|oise|ienne|ançaise|agne|ique|hrébine)s?)(?!\p{L})/iu,
    near: [
      /(?<!\p{L})(?:souhait\p{L}+|préf\p{L}+|exig\p{L}+|uniquement|obligatoire|impérati\p{L}+|recrut\p{L}*|cherch\p{L}+|recherch\p{L}+)(?!\p{L})/iu,
    ],
    unless: open,
  },
  {
    words: ['origin', 'origins', 'descent', 'heritage', 'nationality'],
    before: /(?<!\p{L})\p{Lu}\p{L}+\s$/u,
    near: [/(?<!\p{L})(?:prefer\p{L}*|only|must|want\p{L}*|required|ideally|looking for|seek\p{L}*)(?!\p{L})/iu],
    unless: open,
  },
  {
    words: ['single'],
    before: /(?:ideally|preferably|be|is|must be|and|or|,|suits? an?|a|someone)\s$/iu,
    after: /^(?:\s*[,.;!)]|\s(?:and|or|with|preferred|only|person|man|woman|guy|someone|people)(?!\p{L})|$)/iu,
  },
  {
    words: wordList(`
      problème de santé, problèmes de santé, soucis de santé, souci de santé, pépins de santé, santé fragile, santé de fer, arrêt maladie,
      arrêts maladie, arrêts de travail, malade, malades, maladie chronique, bonne forme physique, excellente forme physique, excellente
      condition physique, handicap, handicapé, handicapée, handicapés, mobilité réduite, fauteuil roulant, travailleur handicapé, rqth,
      health issues, health issue, health problems, health conditions, medical issues, medical conditions, sick leave, sick days, sick
      notes, off sick, physically fit, fit and healthy, disability, disabilities, disabled, wheelchair, wheelchair users, mental
      health issues, clean bill of health, peak physical condition, dépressif, dépressifs, mal de dos, maux de dos, mal au dos, pépin de dos, pépins de dos, pépin de santé, problème de dos, problèmes de dos, souci de dos, soucis de dos, dos fragile, fragile du dos, dodgy back, dodgy backs, dodgy knees, dodgy knee, back issues, back injuries, bad knees, bad back, bad backs, back problems, back trouble, surpoids, obèse, overweight, tatouage, tatouages, tatoué, tatouée, piercing, piercings, dreadlocks, barbe, barbus, tattoos, tattoo, beard, beards, dyslexique, dyslexic
    `),
    near: [condition],
    unless: open,
  },
  {
    words: wordList(`
      voilée, voilées, voile, voiles, foulard, foulards, hijab, hijabs, headscarf, headscarves, turban, turbans, kippa, kippah, burqa, musulman,
      musulmane, musulmans, chrétien, chrétienne, chrétiens, catholique, catholiques, juif, juive, juifs, muslim, muslims, christian,
      christians, jewish, jews, catholic, catholics, croyant, croyants, croyante, pratiquant, pratiquants, pratiquante, athée, signe
      religieux, signes religieux, religious, church-going, churchgoing, churchgoer, ramadan, syndiqué, syndiquée, syndiqués, syndicaliste,
      syndicalistes, union member, union members, union reps, unionised, activists, encarté, gay, gays, homosexuel, homosexuels, hétéro,
      heterosexual, straight, lesbienne, trans
    `),
    near: [
      /(?<!\p{L})(?:pas de|pas d[’']|pas|sans|non|éviter|évitez|préf\p{L}+|uniquement|exclusivement|exig\p{L}+|de confession|idéal\p{L}*|impérati\p{L}+|s[’']abstenir|no|not|non|without|must|prefer\p{L}*|only|need not|ideally|should be|someone|somebody|quelqu[’']un|we are a|nous sommes une)(?!\p{L})/iu,
    ],
    unless: open,
  },
  {
    words: wordList(
      `s'abstenir, need not apply, needn't apply, please do not apply, passez votre chemin, inutile de postuler, don't bother applying`,
    ),
    before:
      /(?<!\p{L})(?:seniors?|jeunes|vieux|vieilles|retraités?|mères|pères|mamans|papas|parents|étrangers?|étrangères|femmes|hommes|filles|fumeurs|handicapés|voilées|quinquas|quadras|boomers|millennials|(?:plus|moins) de \d\d(?: ans)?|over[- ]\d\ds?|under[- ]\d\ds?|mums|moms|mothers|fathers|women|men|girls|foreigners|immigrants|smokers|pensioners|oldies|older|retirees|millennials|syndicalistes|syndiqués)[^.!?\n]{0,20}$/iu,
  },
  {
    words: wordList(`
      gen z, génération z, millennial, millennials, né après, née après, nés après, born after, trop vieux, trop âgé, trop âgée, âgé, âgée, sang neuf, vieux
      de la vieille, esprit jeune, jeune d'esprit, old-timers, old timers, fresh blood, young blood, fresh graduate, fresh
      graduates, young at heart, youthful, proche de la retraite, près de la retraite, close to retirement, near retirement,
      pre-retirees, student age, new blood, sang jeune, du sang jeune, plus tout jeune, plus toute jeune, his age, her age, my age, early twenties, late twenties, mid-twenties, early thirties, thirty-something, thirtysomething,
      twenty-something, twentysomething, quadra, quinqua, trentenaire
    `),
    near: [sought],
    unless: open,
  },
  {
    words: wordList(`
      bonne famille, bonnes familles, good family, respectable family, d'origine, of british origin, de souche, étranger, étrangers,
      étrangère, étrangères, foreigner, foreigners, immigrants, immigrés, immigré, locals only, local people, gens du coin, sans-papiers, caucasian,
      type européen, bleu blanc rouge, français, française, nom français, british, english name, europeans, french only, nationals,
      gens du voyage, gitans, travellers, banlieue
`),
    near: [
      sought,
      /(?<!\p{L})(?:pas|pas de|pas d[’']|sans|non|éviter|évitez|uniquement|exclusivement|seulement|exigée?|impérati\p{L}+|d[’']une|from a|issue?s? d[’']une|de type|no|not|only|must be|born and bred|preferred|preferably|de préférence|préf\p{L}+)(?!\p{L})/iu,
    ],
    unless: new RegExp(
      `${open.source}|(?<!\\p{L})(?:langue|parl\\p{L}+|courant|bilingue|anglais|speak\\p{L}*|fluent|language|right to work|permis|law|droit|marché|market|clients?|customers?|produits?|products?|à l[’']étranger|abroad)(?!\\p{L})`,
      'iu',
    ),
  },
  {
    words: ['accent', 'accents'],
    before:
      /(?:sans|no|without an?|without any|pas d[’']|aucun|strong|fort|foreign|regional|heavy)\s?(?:strong |foreign |regional |heavy |fort )?$/iu,
    unless: open,
  },
  {
    words: ['habitant', 'résidant', 'domicilié', 'domiciliée', 'living in'],
    before: /(?:[,;]|impérativement|idéalement|ideally|must be|only|\bet)\s$/iu,
    after: /^\s(?:(?:à|en|sur|dans|près de|in|near) )?(?:le |la |the )?\p{Lu}/u,
    near: [sought],
  },
  {
    // Only a job by age says how old the team is.
    words: wordList(`
      moyenne d'âge, âge moyen, average age, median age, mean age
    `),
    near: [/\d\d|(?<!\p{L})(?:trentaine|vingtaine|quarantaine|twenties|thirties|forties)(?!\p{L})/iu],
    unless: /(?<!\p{L})(?:clients?|customers?|bâtiments?|buildings?|pompes?|machines?|pumps?|parc|fleet)(?!\p{L})/iu,
  },
  {
    words: ['équipe', 'ambiance', 'boîte', 'environnement', 'collectif'].flatMap((group) =>
      ['', 'très ', 'super ', 'hyper ', 'plutôt '].map((how) => `${group} ${how}jeune`),
    ),
    unless: /(?<!\p{L})(?:créée|fondée|ans d[’']existence)(?!\p{L})/iu,
  },
  {
    // Parents are told that it is not for them.
    words: wordList(`
      papas, mamans, mères, pères, parents, jeunes parents, papas solos, mamans solos, parents solos, mères célibataires, mums, moms, dads, mothers, fathers, single parents, single mums, single
      moms, single dads, single mothers, working mums, working mothers, new mums, new parents, young parents, family people, seniors, quinquas, les plus de 50 ans, older workers, boomers,
      étrangers, femmes, filles, women, girls, hommes, men, foreigners, retraités, retirees, smokers, fumeurs
    `),
    near: [
      /(?<!\p{L})(?:(?:ne va|va) pas (?:le faire|coller|passer|être possible)|pas pour (?:vous|eux|elles|les)|passez votre|pas (?:l[’']idéal|idéal|adaptée?|compatible|conseillé|fait pour|votre place|la peine)|incompatible|compliqué pour|difficile pour|déconseill\p{L}+|oubliez|(?:isn[’']t|is not|not|never) (?:really )?(?:for|ideal|suitable|compatible|right|suited|a good fit)|won[’']t (?:work|suit|fit)|will(?: probably)? (?:struggle|find it hard)|may (?:struggle|find it)|hard (?:for|on|with)|tricky for|difficult for|look elsewhere|not one for|éviter|avoid|don[’']t apply)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:règle|rule|loi|law|interdit|illégal|illegal|forbidden|discrimin\p{L}+|cliché|myth)(?!\p{L})/iu,
  },
  {
    // How somebody looks.
    words: wordList(`
      allure, apparence, physique, silhouette, sourire, look, présentation, visage, smile, appearance, figure, looks, grooming, face
    `),
    before:
      /(?<!\p{L})(?:belle|beau|joli|jolie|bon|bonne|excellente?|parfaite?|superbe|agréable|impeccable|charmante?|ravageur|pretty|nice|lovely|good|great|beautiful|winning|attractive|charming|stunning|smart|excellent|perfect|polished|immaculate|stylish)\s$/iu,
    unless:
      /(?<!\p{L})(?:new look|fresh look|have a look|take a look|a good look|good look at|powerpoint|slides?|figures? of|sales|marche|prépar\p{L}+ une|votre présentation|faire une)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      allure, apparence, physique, silhouette, look, présentation
    `),
    after:
      /^\s(?:très |toujours )?(?:soignée?|agréable|avantageu\p{L}+|impeccable|irréprochable|élégante?|avenante?|attrayante?|moderne exigé|sportive?|féminine?|parfaite?)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      métier d'homme, métier d'hommes, travail d'homme, boulot d'homme, métier de femme, poste d'homme, poste masculin, poste féminin, profil masculin, profil féminin, profils masculins, profils féminins, homme de terrain, femme de terrain, homme de caractère, femme de caractère, homme à poigne, vrai mec, vrai bonhomme, vrais mecs, man's man, proper man, real man, real men, man's job, man's work, woman's job, job
      for a man, job for a woman, job for the boys, job for the girls, women's work, men's work, female touch, feminine touch, woman's touch, touche féminine, présence masculine, présence féminine, main féminine, réservé aux hommes, réservé aux
      femmes, réservée aux femmes, réservée aux hommes, plutôt masculin, plutôt féminin, plutôt un profil masculin, hommes seulement, femmes seulement, esprit masculin, une équipe de mecs, une équipe de gars, bande de copains, équipe de filles, boys' club, one of the lads, lads only, all-male team, all-female team, all-girl
      team
    `),
    unless:
      /(?<!\p{L})(?:cliché|préjugé|faux|pas (?:un|que|qu[’'])|n[’']est pas|n[’']existe|stop|fini|idée reçue|myth|isn[’']t|not|no such|prejudice|nonsense|plus|encourag\p{L}+|any more|bienvenue?s?|mixité|parité)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      du coin, de chez nous, d'ici, local, locale, locals, locaux, from round here, from around here, born here, né ici, née ici, lyonnais pure souche, pure souche, de la région uniquement, local lad, local girl
    `),
    before:
      /(?<!\p{L})(?:un gars|une fille|un mec|quelqu[’']un|des gens|un vrai|une vraie|un|une|someone|somebody|a|an|only|uniquement|que des|exclusivement|people|candidats?|candidates?|born and bred|lad|girl)\s$/iu,
    after:
      /^(?:\s*(?:[,.;!)]|$)|\s(?:de préférence|uniquement|seulement|only|preferred|exclusivement|si possible|candidates? only))/iu,
    near: [
      sought,
      /(?<!\p{L})(?:de préférence|uniquement|seulement|only|prefer\p{L}*|préf\p{L}+|idéal\p{L}*|ideal\p{L}*|must|exclusivement|plutôt|si possible|cherch\p{L}+|recherch\p{L}+|looking for|want\p{L}*)(?!\p{L})/iu,
    ],
    unless: open,
  },
  {
    words: wordList(`
      surqualifié, surqualifiés, surqualifiée, overqualified, trop d'expérience, trop expérimenté, trop expérimentés, too experienced, too senior, trop senior, trop cher, set in their ways, set in his ways, digital natives only, né avec un smartphone,
      encore étudiant, sortie d'école, sorti d'école, frais émoulu, fresh out of, straight out of, just graduated, tout juste diplômé, tout juste diplômée, fraîchement diplômé, fraîchement diplômée
    `),
    near: [condition],
    unless: open,
  },
  {
    words: wordList(`
      permis de séjour, carte de séjour, papiers français, passeport français, passeport européen, british passport, uk passport, european passport, carte d'identité française, citizens only, passport holders only, green card, double nationalité, binational, binationaux, dual nationality, dual nationals, dual citizens, brits, for brits, for europeans
    `),
    near: [
      /(?<!\p{L})(?:uniquement|seulement|only|exig\p{L}+|obligatoire|impérati\p{L}+|must|required|no|sans|pas de|plutôt|easier|plus simple|prefer\p{L}*|préf\p{L}+)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:right to work|habilitation|clearance|défense|defence|law|loi)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      papa, papas, maman, mamans, père, pères, mère, mères, dad, dads, mum, mums, mom, moms, mother, mothers, father, fathers, parent, parents, mariés, fiancées, divorcés
    `),
    before:
      /(?<!\p{L})(?:pas d[e’']|pas une?|plus d[e’']|non aux?|sans|évit\p{L}+ les|not another|not a|not an|no|no more|without|avoid|nobody who is a)\s?(?:jeunes?|futurs?|futures?|nouve\p{L}+|autres?|new|young|expectant|future|single|working)?\s?$/iu,
    unless: open,
  },
  {
    words: wordList(`
      clientèle, clientele, notre image, l'image de la maison, l'image de la marque, our image, the image, image de marque, our brand image, standing
    `),
    near: [
      /(?<!\p{L})(?:look|nom|prénom|physique|style|apparence|allure|origine|accent|name|looks|appearance|face|figure|origin|skin)(?!\p{L})/iu,
      /(?<!\p{L})(?:coll\p{L}+|correspond\p{L}+|adapté\p{L}*|conforme|à la hauteur|match\p{L}*|fit\p{L}*|suit\p{L}*|reflect\p{L}*|go with|en phase)(?!\p{L})/iu,
    ],
    unless: open,
  },
  {
    words: wordList(`
      over forty, over fifty, over thirty, over 40s, over 50s, plus de 40 balais, plus de 50 balais, plus de 30 balais, plus de quarante balais
    `),
    near: [
      /(?<!\p{L})(?:bon courage|good luck|suivre|keep(?:ing)? up|s[’']abstenir|passe[zr]?|no|not|nobody|pas|need not|trop|too)(?!\p{L})/iu,
    ],
    unless: open,
    wide: true,
  },
];
