/** Words that quarrel only in certain company: somebody's "ignorance", "geniuses" who are thanked for nothing, experts of the sofa. */
import type { Sense } from './senses.ts';
import { group, ownPeople, somebody, theySubject, trades } from './hostile-context.ts';
import { contempt } from './hostile-idioms.ts';
import { wordList } from './word-list.ts';

/** Attacks on the reader. */
export const attackSenses: readonly Sense[] = [
  {
    words: wordList(`
      ignorance, arrogance, bêtise, stupidité, incompétence, mauvaise foi, nullité, médiocrité, hypocrisie, malhonnêteté,
      inculture, suffisance, mépris, lâcheté, jalousie, aigreur, jérémiades, pleurnicheries, âneries, conneries, inepties,
      élucubrations, torchon, venin, fiel, méchanceté, prétention, mesquinerie, mensonges, stupidity, incompetence,
      dishonesty, hypocrisy, bad faith, pettiness, cowardice, spite, whining, ranting, drivel, nonsense, bile, venom,
      ramblings, idiocy, rudeness, lies, tripe
    `),
    before:
      /(?:^|[^\p{L}])(?:votre|vos|ton|ta|tes|leurs?|your|their|his|her)(?:\s(?!propre|own)[\p{L}’'-]{2,14}){0,1}\s$/iu,
    unless: /(?<!\p{L})(?:pas|jamais|sorry|désolée?|not|never|enfants?|kids|children)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      te taire, vous taire, se taire, la fermer, keep quiet, stay quiet, pipe down, stick to, think before, réfléchir avant,
      réfléchir un peu, apprendre à lire, ouvrir un livre, lire un livre, open a book, read a book, get a life, get a job,
      changer de métier, trouver un hobby, find a hobby, stay in your lane, know your place, rester à ta place, rester à votre
      place, retourner à, retourner dans, go back to, compter tes, compter vos, count your, te renseigner, vous renseigner,
      tourner sept fois, s'occuper de, t'occuper de, vous occuper de
    `),
    before:
      /(?:^|[^\p{L}])(?:(?:tu|vous) (?:ferais|feriez) mieux d[e’']|(?:tu|vous) (?:devrais|devriez) (?:peut-être |sérieusement )?|(?:va|allez) donc|you should|you should (?:really|maybe|probably) |you[’']d better|you had better|you ought to|maybe you should|perhaps you should|(?:ils|elles|ces gens|they) (?:feraient mieux d[e’']|should|ought to)|do us (?:all )?a favour and|essaie d[e’']|essayez d[e’']|go)\s?$/iu,
  },
  {
    words: ['va donc', 'allez donc'],
    after: /^\s\p{L}{2,16}(?:er|re|ir) (?:tes|ton|ta|vos|votre) (?!places|billets|amis|enfants|casque)\p{L}/iu,
  },
  {
    words: wordList(`
      tu n'es qu'un, tu n'es qu'une, vous n'êtes qu'un, vous n'êtes qu'une, vous n'êtes que des, t'es qu'un, t'es qu'une
    `),
    after: /^\s(?!étape|appel|clic|début|message|maillon)\p{L}/iu,
  },
  {
    words: wordList(
      `you're just a, you are just a, you're only a, you are only a, you're nothing but a, you lot are just`,
    ),
    after:
      /^(?:\s\p{L}{2,12}){0,2}\s(?:accountant|clerk|salesman|salesperson|kid|child|intern|troll|bot|nobody|amateur|bureaucrat|politician|journalist|critic|keyboard|boomer|man|boy|girl|fan|hack|lobbyist|liar|little)/iu,
  },
  {
    words: wordList(`
      mon petit, ma petite, mon grand, mon coco, mon gars, sweetheart, darling, mate, buddy, pal, sunshine, champion, champ
    `),
    before:
      /(?:calme-toi|calmez-vous|apprends|réveille-toi|redescends|grandis|respire|désolée? pour toi|bad luck|calm down|wake up|nice try|dream on|keep dreaming|learn something|cry)[,\s]{1,2}$/iu,
  },
  {
    // Shut up: alone, or with nothing but a sign behind; "la ville ferme la rue" closes a street.
    words: wordList(`
      la ferme, ferme-la, fermez-la, boucle-la, bouclez-la, dégage, dégagez, casse-toi, cassez-vous, barre-toi, barrez-vous
    `),
    before: /(?:^|[,:;!?]|\s(?:alors|donc|et|allez|toi|vous|juste|svp)|\p{So})\s?$/iu,
    after: /^\s?(?:$|[.!,…]|un peu|d[’']ici|maintenant|svp|de là|\p{So})/iu,
  },
];

/** Insults to people who are spoken of. */
export const insultSenses: readonly Sense[] = [
  {
    words: wordList(`
      n'y connaissent rien, n'y connaît rien, connaissent rien, connait rien, n'ont rien compris, n'a rien compris, ont rien compris, understood nothing, n'a rien lu, n'ont rien lu, ose nous, osent nous, se permet de, se permettent de, dares to, thinks he can, thinks she can, think they can, ne comprennent
      rien, ne comprend rien, comprennent rien, racontent n'importe quoi, raconte n'importe quoi, disent n'importe quoi, dit
      n'importe quoi, ne savent même pas, savent même pas, ne sait même pas, sont incapables de, ne servent à
      rien, servent à rien, ne foutent rien, ne fichent rien, ne font rien de leurs journées, se fichent de nous, se moquent de
      nous, se moque de nous, nous prennent pour, nous prend pour, can't even, cannot even, couldn't even, haven't got a clue,
      hasn't got a clue, haven't a clue, have no clue, has no clue, wouldn't know, know nothing, knows nothing, understand
      nothing, understands nothing, talk nonsense, talking nonsense, talk rubbish, talking rubbish, couldn't organise, couldn't
      run a, couldn't find their, take us for, takes us for, taking us for, are a waste of, do nothing all day
    `),
    before: theySubject,
    unless: ownPeople,
  },
  {
    words: wordList(
      `typical, typique des, typique de, tous les mêmes, tous pareils, all the same, une plaie, a plague`,
    ),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:typical|typique des?) (?:\\p{L}{2,12} ){0,1}${trades}(?:\\s?[:,.!…]|\\s(?:qui|who)|$)|(?<!\\p{L})(?:les|ces|these|those|all|you) (?:\\p{L}{2,12} ){0,1}${trades}`,
        'iu',
      ),
    ],
  },
  {
    words: wordList(`
      ne pensent qu'à, passent leur temps à, sont payés à, payés pour ne rien, only care about, only think about, spend their
      time, spend all day, are paid to do nothing, get paid to
    `),
    before: theySubject,
    near: [
      /(?<!\p{L})(?:leurs? (?:poches?|gueule|carrière|fric|nombril)|rien|se plaindre|râler|pleurnicher|critiquer|bloquer|emmerder|their (?:own )?(?:pockets?|careers?|egos?)|nothing|moaning|complaining|whining|money)(?!\p{L})/iu,
    ],
  },
];

/** Mockery of people who are named or meant. */
export const sarcasmSenses: readonly Sense[] = [
  {
    words: contempt,
    before:
      /(?:^|[.!?…]\s)(?:c[’']est |tout simplement |vraiment |juste |just |simply |utterly |absolutely |frankly |franchement )?$/iu,
    after: /^\s?(?:[.!…]|$)/u,
    unless: /(?<!\p{L})(?:je|j[’']|moi|mon|ma|mes|I|my|me|météo|temps|pluie|weather|rain|film|match)(?!\p{L})/u,
    wide: true,
  },
  {
    words: wordList(`
      toujours aussi lents, toujours aussi lent, toujours aussi nuls, toujours aussi nul, toujours aussi inutiles, toujours aussi mauvais, toujours aussi efficaces,
      slow as ever, useless as ever, hopeless as ever, as slow as ever, as useless as ever, as helpful as ever, helpful as always, efficient as ever, fidèle à lui-même,
      fidèles à eux-mêmes
    `),
    near: [
      new RegExp(
        `(?<!\\p{L})(?:les|ces|nos|the|those|our) (?:\\p{L}{2,14} ){0,1}(?:gars|mecs|gens|types|voisins|filles|équipes?|services?|lads|guys|people|lot|team|department|compta|rh|hr|accounts|it|${trades})(?!\\p{L})`,
        'iu',
      ),
    ],
    unless: /(?<!\p{L})(?:moi|je|machines?|me|adore|love|grateful|merci|thanks)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      de salon, de canapé, de comptoir, de plateau télé, en carton, à la noix, à deux balles, à deux euros, de pacotille,
      autoproclamé, autoproclamés, auto-proclamés, auto-proclamé
    `),
    before: new RegExp(`(?:^|[^\\p{L}])${group}\\s$`, 'iu'),
  },
  {
    words: wordList(`
      so-called, self-proclaimed, self-appointed, self-styled, soi-disant, prétendu, prétendus, pseudo, armchair, wannabe, keyboard,
      couch, sofa
    `),
    after: new RegExp(`^[\\s-](?:[\\p{L}]{2,12} )?${group}`, 'iu'),
  },
  {
    words: wordList(`
      génie, génies, genius, geniuses, mastermind, masterminds, petit malin, petits malins, gros malin, gros malins, bright
      spark, bright sparks, clever clogs, smart alec, smart alecs, brainiac, brainiacs, cerveaux, lumières, grands esprits,
      brillants esprits, têtes pensantes, grands stratèges, champions, experts, fine minds
    `),
    before:
      /(?:^|[^\p{L}])(?:bravo|merci|chapeau|félicitations|applaudissements|well done|slow clap|thanks|thank you|congratulations|congrats|hats off|nice one|good job|great job)[^.!?\n]{0,20}$/iu,
    near: [
      /(?<!\p{L})(?:(?:trois|deux|quatre|cinq|six|dix|\d+) (?:ans|mois|semaines|heures)|(?:two|three|four|five|six|ten|\d+) (?:years|months|weeks|hours)|jamais|never|oubli\p{L}*|forgot\p{L}*|perdu|lost|cass\p{L}+|broken?|ferm\p{L}+|closed?|rien|nothing|incapables?|couldn[’']t|can[’']t|refus\p{L}*|plant\p{L}+|rat[ée]\p{L}*|wrong|trop tard|too late|(?:ont|a) (?:cru|pensé|décidé)|who (?:thought|decided|think)|pour rien|for nothing|même pas|not even|encore une fois|once again)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:répar\p{L}+|sauv\p{L}+|retrouv\p{L}+|fix(?:ed)?|saved?|rescued?|recovered|found)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      cerveau, cervelle, neurones, neurone, brain, brains, quotient intellectuel, IQ
    `),
    near: [
      /(?<!\p{L})(?:allum\p{L}+|branch\p{L}+|achet\p{L}+|si (?:vous|tu) en (?:avez|as)|s[’']il en a|servez-vous|sers-toi|utilise[zr]?|connect\p{L}+|switch\p{L}* (?:\p{L}+ )?(?:on|your)|use your|engage|get a|assuming|if (?:you|he|she|they) ha(?:ve|s|d)|grow a|buy|missing|en vacances|manque|absents?|zéro|no)(?!\p{L})/iu,
      /(?<!\p{L})(?:votre|ton|vos|leur|leurs|tes|son|vous|tu|your|their|his|her|you|they)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:enfants?|scanner|irm|chirurg\p{L}+|étude|study|mri|surgeon|science|tumou?r|mon|my|notre|our|bike|casque|helmet)(?!\p{L})/iu,
  },
  {
    words: ['dessins', 'pictures'],
    before: /(?:avec des|with)\s$/iu,
    near: [
      /(?<!\p{L})(?:expliqu\p{L}+|répét\p{L}+|compren\p{L}+|compris|explain\p{L}*|repeat\p{L}*|understand\p{L}*)(?!\p{L})/iu,
    ],
    unless:
      /(?<!\p{L})(?:enfants?|élèves|école|kids|children|pupils|school|classe|guide|notice|manual|je|j[’']|I)(?!\p{L})/u,
  },
  {
    words: wordList(`
      bêtises pareilles, conneries pareilles, âneries pareilles, choses pareilles, pareilles bêtises, pareilles sottises, sottises pareilles,
      such rubbish, such nonsense, such drivel, such garbage, such tripe, this rubbish, this nonsense
`),
    near: [
      /(?<!\p{L})(?:post\p{L}+|écri\p{L}+|dire|dites|dis|racont\p{L}+|publi\p{L}+|comment\p{L}+|lire|writ\p{L}+|say\p{L}*|spout\p{L}*|talk\p{L}*|shar\p{L}+|tweet\p{L}*|believ\p{L}+)(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:je|j[’']|I|my|mon|ma)(?!\p{L})/u,
  },
  {
    words: wordList(`
      limités, limité, limitée, limited, narrow-minded, étroits d'esprit, étroit d'esprit, simple-minded, simplets, simplet
    `),
    before:
      /(?:gens|personnes|individus|types|esprits|people|folk|minds|individuals|such|aussi|tellement|si|so|intellectuellement|very)\s(?:aussi |si |tellement |so )?$/iu,
    near: [/(?<!\p{L})(?:gens|personnes|individus|types|esprits|people|folk|minds|individuals)(?!\p{L})/iu],
    unless: /(?<!\p{L})(?:places?|nombre|number|moyens|mobility|mobilité|budget)(?!\p{L})/iu,
  },
  {
    words: wordList(`
      troller, baver, aboyer, râler, pleurer, pleurnicher, critiquer, geindre, jalouser, trolling, barking, moaning, crying, whining, hating,
      complaining, dreaming, ranting
    `),
    before:
      /(?:^|[^\p{L}])(?:continue[zr]?(?: donc)? (?:à|de)|keep(?: on)?|keep right on|carry on|amusez-vous à|amuse-toi à)\s$/iu,
  },
  {
    words: wordList(`
      n'avez qu'à, n'as qu'à, n'ont qu'à, feel free to, vous pouvez toujours, tu peux toujours, you can always
    `),
    after:
      /^\s(?:déménager|partir|vous taire|te taire|changer de (?:pays|ville|quartier|métier)|rester chez|aller (?:voir|vivre|habiter) ailleurs|vous désabonner|te désabonner|move(?: house| away| out)|leave|unfollow|go (?:elsewhere|away|home)|look away|pleurer|cry)(?!\p{L})/iu,
  },
  {
    words: [
      'bon vent',
      'la porte est là',
      "there's the door",
      'la porte est ouverte',
      'door is that way',
      'door is over there',
    ],
    near: [
      /(?<!\p{L})(?:râl\p{L}+|critiqu\p{L}+|mécontents?|jaloux|content[es]*|pas d[’']accord|moan\p{L}*|complain\p{L}*|whin\p{L}*|haters?|unhappy|don[’']t like|n[’']aime\p{L}* pas)(?!\p{L})/iu,
    ],
    wide: true,
  },
  {
    words: wordList(`
      une honte pour, la honte de, une insulte à, a disgrace to, an embarrassment to, an insult to, the shame of, indigne de, unworthy of
    `),
    before: new RegExp(`(?<!\\p{L})${somebody} (?:est|sont|is|are|was|were) $`, 'u'),
  },
  {
    words: wordList(`
      nous apprendre la vie, nous apprendre le métier, nous apprendre notre métier, m'apprendre mon métier, veut nous apprendre, vient nous
      apprendre, teach us the trade, teach us our job, teach me my job, teaching me my job, wants to teach us, wants to teach me, come and teach us,
      prétend nous apprendre
    `),
    near: [
      /(?<!\p{L})(?:types?|mecs?|gars|celui|celle|ceux|quelqu[’']un|personne|monsieur|bloke|guy|someone|somebody|people|man|chap|mdr|lol|encore|another)(?!\p{L})/iu,
    ],
  },
  {
    words: wordList(`
      inutile, inutiles, sans intérêt, dénué d'intérêt, pointless, worthless, hors sujet, creux, creuse
    `),
    before:
      /(?<!\p{L})(?:ce|cet|cette|votre|ton|ta|your|this|that|such an?)\s(?:(?:commentaire|post|message|avis|article|remarque|réponse|analyse|intervention)\s(?:aussi |si |complètement |totalement |tellement )?)?$/iu,
    near: [
      /(?<!\p{L})(?:commentaire|post|message|avis|article|remarque|réponse|analyse|intervention|comment|remark|take|opinion|reply|answer|contribution)s?(?!\p{L})/iu,
    ],
    unless: /(?<!\p{L})(?:mon|my|je|I|désolée?|sorry)(?!\p{L})/u,
  },
  {
    words: wordList(`
      très constructif, tellement constructif, so insightful, so enlightening, so constructive, so helpful, so
      useful, so wise, so clever, so deep, on se couche moins bête, on se couchera moins bête, moins bête, moins bêtes, wiser now, much wiser, so much wiser
    `),
    near: [/[🙃🙄😏😒]|(?<!\p{L})(?:ou pas|not|commentaire|remarque|comment|remark)(?!\p{L})/iu],
    wide: true,
    unless: /(?<!\p{L})(?:merci beaucoup|je|j[’']|thank you so much|I)(?!\p{L})/u,
  },
  {
    words: wordList(`
      perdre mon temps, perdre notre temps, wasting my time, wasting our time, waste my time, waste our time, wasting everyone's time
    `),
    before:
      /(?<!\p{L})(?:vous (?:me |nous )?(?:faites |allez )?|tu (?:me |nous )?(?:fais )?|you(?:[’']re| are)? |stop |arrête[zr]? de (?:me |nous )?faire )$/iu,
  },
  {
    words: wordList(`
      donner des leçons, donnent des leçons, faire la leçon, font la leçon, expliquer la vie, nous expliquer, nous expliquent, nous
      apprendre, lecturing us, lecture us, lectures us, lecturing me, lecture me, preaching to us, tell us how, telling us how,
      telling me how, explain to us, explaining to us, explain to me how, m'expliquer, m'expliquent
    `),
    near: [
      /(?<!\p{L})(?:qui n[’']?\s?(?:a|ont|avez|as|y connai\p{L}+) (?:jamais|rien)|qui (?:a|ont|avez) jamais|jamais (?:vu|tenu|mis|touché|travaillé|ouvert|posé)|never (?:set|held|seen|touched|worked|done|opened|lifted|fitted|been)|mourir de rire|hilarant|hilarious|laughable|risible|de quel droit|à deux balles|ça me fait (?:bien )?rire|makes me laugh|depuis (?:son|leur|votre|ton) (?:canapé|bureau|fauteuil)|from (?:his|her|their|your) (?:sofa|couch|desk|armchair))(?!\p{L})/iu,
    ],
  },
];
