/** Words by which a writer belongs to a company, praises it or calls to buy from it, in French and English. */
import { wordList } from './word-list.ts';

/** A reader understands by them that the writer belongs to the company. "We" and "our" count. */
export const belongingWords: readonly string[] = wordList(`
  je travaille chez, je travaille pour, je travaille à, je bosse chez, où je travaille, mon entreprise, mon employeur,
  ma boîte, ma société, mes collègues, ma collègue, mon collègue, mon équipe, nous, notre, nos, chez nous, salarié de,
  salariée de, salariée chez, employé de, employée de, collaborateur de, collaboratrice de, je fais partie, d'en faire
  partie, de faire partie, salarié chez, employé chez, employée chez, ingénieur chez, ingénieure chez, j'ai rejoint,
  je rejoins, proud to be part of, happy to be part of, employee here, staff member, my employer's, i work at, i work
  for, i work with, where i work, my company, my employer, my colleague, my colleagues, my team, my teammates, my job
  at, we, our, us, employee of, employee at, i joined, i have joined, i've joined
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
  super, top, parfait, parfaite, meilleur, fier, fière, fiers, fierté, bravo, adore, adorer, j'aime, magnifique,
  impressionnant, innovant, innovante, révolutionnaire, performant, performante, efficace, fiable, recommande,
  recommander, leader, leur qualité, qualité exceptionnelle, bluffant, bluffante, génialissime, unique, sensationnel,
  chapeau, ravi, ravie, imbattable, achetez, achète, commandez, essayez, essaie, testez, téléchargez, profitez, offre
  spéciale, promo, code promo, promotion, remise, rejoignez, postulez, choisissez, foncez, n'hésitez pas, adoptez,
  optez pour, passez à, réservez, amazing, great, awesome, best, brilliant, excellent, exceptional, fantastic,
  incredible, wonderful, outstanding, love, proud, recommend, perfect, impressive, innovative, revolutionary,
  reliable, unbeatable, game-changer, kudos, congratulations, thrilled, remarkable, superb, stunning, leading, buy,
  order yours, order now, try, download, sign up, get yours, discount, special offer, promo code, apply now, check
  out, don't miss, switch to, choose, shop now, book a, get one, go for
`);
