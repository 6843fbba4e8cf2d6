/** Words by which a writer belongs to a company, praises it or calls to buy from it, in French and English. */
import { wordList } from './word-list.ts';

/** A reader understands by them that the writer belongs to the company. "We" and "our" count. */
export const belongingWords: readonly string[] = wordList(`
  je travaille chez, je travaille pour, je travaille à, je bosse chez, où je travaille, mon entreprise, mon employeur,
  ma boîte, ma société, mes collègues, ma collègue, mon collègue, mon équipe, nous, notre, nos, chez nous, salarié de,
  salariée de, salariée chez, employé de, employée de, collaborateur de, collaboratrice de, je fais partie, d'en faire
  partie, de faire partie, salarié chez, employé chez, employée chez, ingénieur chez, ingénieure chez, j'ai rejoint,
  je rejoins, heureux de rejoindre, heureuse de rejoindre, ravi de rejoindre, ravie de rejoindre, fier de rejoindre,
  fière de rejoindre, d'intégrer, j'intègre, premier jour chez, j'y travaille, j'y bosse, de la maison, je suis de la boîte, mon métier chez, mon poste chez, mes années chez, mes débuts chez,
  mon stage chez, mon alternance chez, mon apprentissage chez, qui m'emploie, qui me paie, qui me paye, me verse mon
  salaire, je ne suis pas neutre, je suis de parti pris, mon patron, ma patronne, mes chefs, mon atelier, my boss, my
  workshop, my job here, proud to be part of, happy to be part of, employee here, staff member, my employer's, i work at, i work
  for, i work with, to be joining, i'm joining, i am joining, i'll be joining, happy to join, thrilled to join, excited to
  join, proud to join, i start at, i'm starting at, first day at, i work here, i work there, i've worked at, i have worked at, i've worked for, i have worked for, i've
  been working at, i've been working for, i'm employed by, i am employed by, pays my wages, pays my salary, i sell them,
  i build them, i install them, i'm biased, i am biased, full disclosure, where i work, my company, my employer, my colleague, my colleagues, my team, my teammates, my job
  at, fier d'y travailler, fière d'y travailler, heureux d'y travailler, heureuse d'y travailler, content d'y travailler, contente d'y travailler, ravi d'y travailler, ravie d'y travailler, chance d'y
  travailler, plaisir d'y travailler, bonheur d'y travailler, proud to work here, love working here, lucky to work here, happy to work here, glad to work here, proud to work there, love working there, we, our, us, employee of, employee at, i joined, i have joined, i've joined
`);

/** Hashtags that say it. Alone at the end of a post they are missed. */
export const belongingHashtags: readonly string[] = wordList(`
  # employee, # myemployer, # mycompany, # salarié, # salariée, # monentreprise, # monemployeur, # lifeat
`);

/** "We" of everybody: says nothing about the writer. */
export const notBelonging: readonly string[] = wordList(`
  nous tous, nous toutes, nous devons tous, nous devons toutes, nous devons agir, nous avons tous, nous sommes tous,
  notre planète, notre avenir, notre pays, notre monde, notre époque, nos enfants, nos vies, nos villes, nos sociétés,
  we all, we must all, we should all, all of us, our planet, our future, our country, our world, our children, our
  lives, our kids, let us, the us, in the us
`);

/** What the law or the trade of a country calls advertising; it discloses more than employment. */
export const adWords = {
  fr: ['publicité', 'collaboration commerciale', '# publicité', '# collaborationcommerciale', '# pub'],
  be: ['publicité', '# publicité', '# pub', '# reclame', '# advertentie'],
  ch: ['publicité', '# publicité', '# werbung', '# pub'],
  ca: ['# ad', '# sponsored', '# pub', '# publicité', 'publicité', 'advertisement'],
  us: ['# ad', '# sponsored', '# advertisement', 'sponsored by', 'advertisement'],
  gb: ['# ad', '# advert', '# advertisement', 'advertisement'],
} as const satisfies Record<string, readonly string[]>;

/** Praise, and calls to buy, try or apply. */
export const praiseWords: readonly string[] = wordList(`
  génial, géniaux, formidable, excellent, exceptionnel, incroyable, extraordinaire, remarquable, fantastique, superbe,
  super, top, beau, belle, touchant, émouvant, parfait, parfaite, meilleur, fier, fière, fiers, fierté, bravo, adore, adorer, j'aime, magnifique,
  impressionnant, innovant, innovante, révolutionnaire, performant, performante, efficace, fiable, recommande,
  recommander, leader, leur qualité, qualité exceptionnelle, bluffant, bluffante, génialissime, unique, sensationnel,
  chapeau, ravi, ravie, imbattable, achetez, achète, commandez, essayez, essaie, testez, téléchargez, profitez, offre
  spéciale, découvrez, allez voir, allez-y, venez voir, jetez un œil, jetez un oeil, faites appel à, contactez, suivez,
  faites confiance à, pensez à, parlez-en à, merci à, merci, respect, coup de cœur, coup de coeur, beau travail, beau
  boulot, bon boulot, bel ouvrage, du sérieux, sérieux, solide, au top, impeccable, nickel, réussi, réussite, quelle
  équipe, quel travail, quel chantier, quelle entreprise, prix de, prix du, trophée, récompense, récompensé, médaille,
  distingué, lauréat, félicitations, réjouit, inspirant, exemplaire, pépite, modèle, belle entreprise, belle boîte,
  belle aventure, agréable, plaisir de, qualité, bravo, passionnant, passionnante, étonnant, étonnante, conquis,
  satisfait, enchanté, sauvé, comme une horloge, sans un bruit, silencieux, silencieuse, bien pensé, malin, bluffé,
  épaté, épatant, séduit, franchement, vaut le détour, à suivre, on se dit que, admiration, admirable, promo, code promo, promotion, remise, rejoignez, postulez, choisissez, foncez, n'hésitez pas, adoptez,
  optez pour, passez à, réservez, amazing, great, awesome, best, brilliant, excellent, exceptional, fantastic,
  incredible, wonderful, outstanding, love, proud, recommend, perfect, impressive, innovative, revolutionary,
  reliable, unbeatable, game-changer, moving, touching, impressed, inspiring, inspired, delighted, brilliantly, beautiful, lovely, nice work, good work,
  great work, hats off, well done, good job, top-notch, first-rate, first class, flawless, spotless, neat, solid, award,
  awards, prize, winner, won the, what a team, what a company, trustworthy, honest people, happy customer, happy with,
  gem, think of, ace, cracking, révolution, revolution, magic, class act, magique, la classe, décoiffe, fine job, fine work, craftsmanship, masterpiece, spot on, five stars, cinq étoiles, rien à redire, chapeau bas, les yeux fermés, sans hésiter, sans hésitation, hands down, no complaints, à recommander, lifesaver, life saver, un régal, de folie, dingue, orfèvre, top of the range, au poil, can't fault, can't praise, runs like clockwork, like clockwork, saved us, saved me, a joy, a pleasure, worth every penny, worth it,
  must-have, favourite, favorite, thank you, thanks to, respect, admire, admirable, beyond expectations, state of the
  art, thing of beauty, just works, changes everything, change tout, life-changing, grab one, grab yours, a great bunch, beauty, gorgeous, elegant, clever, ingenious, quiet, silent, whisper-quiet, sleek,
  well-made, beautifully, deserved, well-deserved, mérité, bien mérité, élégant, élégante, ingénieux, ingénieuse, astucieux,
  astucieuse, adorable, au rendez-vous, un bijou, une merveille, merveille, merveilleux, merveilleuse, aux petits oignons, blown away, speechless, superbly, smart, quality, talk to, have a look, take a look, visit, come and see,
  discover, follow, contact, give them a call, ask for, join them, go and see, look no further, role model, kudos, congratulations, thrilled, remarkable, superb, stunning, leading, buy,
  order yours, order now, try, download, sign up, get yours, discount, special offer, promo code, apply now, check
  out, don't miss, switch to, choose, shop now, book a, get one, devinez la marque, guess the make, guess the brand, sans réfléchir, without thinking, without a second thought, go for, go with, won't regret, can't go wrong, give them a shout, give them a try, give them a go, ne le regretterez pas, regretterez pas, serez pas déçu, serez pas déçus, not be disappointed, won't be disappointed, life changer, money well spent, bon plan, allez chez, passez par
`);
