/** Words by which a competitor is belittled, in French and English. Whether they speak of one, their places tell. */
import { wordList } from './word-list.ts';

/** Against a competitor wherever they stand beside its name. */
export const againstWords: readonly string[] = wordList(`
  contrairement à, à
  la différence de, loin devant, loin derrière, pire que, pire, nul, médiocre, mauvais, catastrophique, arnaque,
  escroc, honteux, en retard, dépassé, copie, copient, copié, incapable, ne vaut pas, évitez, fuyez,
  unlike, worse, worst, rubbish, terrible,
  awful, bad, scam, overpriced, outdated, copycat, copied, copies, copy, fails, failed,
  avoid, stay away from, a joke, camelote, du vent, voleur, menteur, incompétent, cent fois meilleur, junk, garbage,
  crap, que nous, que les nôtres, que la nôtre, que le nôtre, que chez nous, mal fini, mal finis, mal finies, peu fiable, bâclé, bâclés, deux fois plus, trois fois plus, moins bien, moins bon, plus cher, trop
  cher, hors de prix, fuit, fuient, tombe en panne, tombent en panne, pitoyable, minable, lamentable, déplorable,
  décevant, scandaleux, ridicule, inférieur, à la traîne, bas de gamme, de la merde, incapables, lent, lents, bruyant,
  arnaqueurs, than us, than ours, than we, than our, twice the price, dreadful, badly, badly finished, unreliable, poorly,
  poor, pathetic, disappointing, inferior,
  lousy, clunky, noisy, slow, breaks down, break down, broke down, laughable, ridiculous, useless, hopeless,
  shoddy, dire, mediocre, lags behind, lag behind, second-rate, can't compete, cannot compete, left behind, liars, incompetent, explode, ripping off, rip-off,
  pas photo, à bon entendeur, suivez mon regard, aucune comparaison, le jour et la nuit, just saying, no contest, no comparison,
  night and day, surfacturé, surfacturent, surcoté, gadget, gadgets, obsolète, obsolètes, vieillot, vieillotte, préhistorique, usine à gaz, fiasco,
  overrated, overcharge, overcharges, overcharging, obsolete, antiquated, prehistoric, gimmick, gimmicks, buggy, usual excuses, second rate,
  third-rate, au rabais, low cost, low-cost, cheapo, moins sérieux, moins fiable, pas fiable, pas sérieux, pas à la hauteur, not up to,
  not fit for, n'arrive pas à la cheville, n'arrivent pas à la cheville, peut aller se rhabiller, peuvent aller se rhabiller, eat our dust,
  in our rear-view mirror, mangent la poussière, ne font pas le poids, ne fait pas le poids, can't hold a candle,   poudre aux yeux, poudre de perlimpinpin, smoke and mirrors, snake oil, all talk, que de la com, du marketing, coquille vide
`);

/** Against somebody only in the sentence that names them, and where nobody is praised: elsewhere people die of thirst. */
export const hereAgainstWords: readonly string[] = wordList(`
  l'erreur de, l'erreur d', regretter,
  regretterez, regretteras, regrette, méfiez-vous, méfie-toi, n'achetez pas, n'achète pas, n'allez pas, à éviter, à fuir, gare à,
  lâche, lâchent, lâché, lâchait, bricolage, bricolé, bricolée, rafistolé, pacotille, toc, cauchemar, catastrophe, fiasco,
  gâchis, mensonge, mensonges, mentent, trompent, trompe, grille, grillent, cassent, casse, rouille, rouillent, indigne, indignes,
  risible, nullité, vergogne, pauvre qualité, mauvaise qualité, jetez, à jeter, à la casse, à la poubelle, don't buy, do not
  buy, don't bother, don't go, the mistake of, a mistake, regret, regretted, steer clear, keep away from, don't trust, beware, die,
  dies, died, fall apart, falls apart, fell apart, give up after, gives up after, gave up after, packs in, pack in, packed in,
  bodged, bodge, bodgers, cowboys, botched, shameful, disgrace, disgraceful, shambles, nightmare, disaster, cheap and nasty, lie to,
  lied, lies, lying, rust, rusts, rusted, in the bin, in a skip, tat, tacky, flimsy, embarrassing, embarrassment, waste of
  money, désagréable, désagréables, malpoli, impoli, injoignable, injoignables, d'attente, semaines de retard,
  mois de retard, rude, unfriendly, unreachable, of waiting, weeks late, months late,
  panne, pannes, retards, ennuis, galère, galères, problèmes, défauts, défectueux, défectueuse, plaintes, réclamations, bugs, bug, plante,
  plantent, planté, plantage, plantages, déçu, déçue, déçus, déçues, déception, marre, ras le bol, abandonné, laissé tomber, à bout de
  souffle, en faillite, faillite, au bord du gouffre, en difficulté, va mal, vont mal, coule, coulent, prend l'eau, prennent l'eau, licencie,
  licencient, perd ses clients, perdent leurs clients, se vide, fuite des, à remplacer, à changer, hs, à la ferraille, à la déchetterie, ferraille,
  poubelle, benne, sent le sapin, pas bon signe, c'est la fin, écriture est sur le mur, writing's on the wall, writing is on the wall, game over, not a good sign, beginning of the end, ne sait même pas, ne savent même pas, can't even, cannot even, doesn't even, don't even, même pas capables, même pas capable, ne parlez plus, ne me parlez pas, toxique, toxic, avoir honte, ashamed, imitation, imitations, knock-off, knock-offs, contrefaçon, plagiat, plagie, plagient, pompé sur, pompée sur, rip off, clone, clones, clients oubliés, oublient leurs clients, forgotten customers, je revis, can breathe, enfer, hell, exploités, exploite, exploitent, harcèlement, burn-out, burnout, vous facturent, vous facture, facturent même, charges you, charge you, charging you, délocalise, délocalisent, delocalise, offshore, sous-traite tout, sous-traitent tout, made in china, under their nose, au nez et à la barbe, nose, don't talk to me about, don't get me started, ruine, ruiné, vous coûter, coûter une fortune, cost you a fortune, mourir, meurt, meurent, explosent, explosé, exploded, blew up, blows up, leaves customers, laisse ses clients, laissent leurs clients, laisse tomber, laissent tomber, plante ses clients, à refaire, refait tout, rattraper, rattrapé, sauver les meubles, fait n'importe quoi, font n'importe quoi, n'importe
  quoi, en vrai, en réalité, soi-disant, prétend, prétendent, ose, osent, bluff, bluffe, se vante, se vantent, tremble, tremblent,
  tremblez, peur, ont peur, a peur, jaloux, ringard, ringards, dodo, sieste, se réveillent, se réveille, rament, rame, galèrent, patauge, pataugent,
  breakdown, breakdowns, leaks, leaking, complaints, headaches, trouble, faults, faulty, defective, glitches, glitch, crashes, crash, crashed, fed up with,
  tired of, sick of, ditched, ditching, dumped, let down, struggling, struggle, bankrupt, bankruptcy, going under, going bust, on the ropes, sinking,
  losing customers, lost customers, in trouble, shedding staff, laying off, to replace, scrap, scrapped, scrap heap, skip, ripped out, rip out, tear out,
  redo, fix their mess, clean up after, cleaning up after, mess, messes, in real life, in reality, pretend, pretends, bluffing, brags,
  bragging, scared, running scared, jealous, afraid, quaking, shaking, asleep, snoozing, dozing, catching up, playing catch-up, old hat, dinosaur, dinosaurs,
  dinosaure, dinosaures, has been overtaken, dépasse, overtaken, yesterday's, hollow, empty promises, fausses promesses, promesses en l'air,
  promesses non tenues, broken promises, sales pitch, baratin, blabla, hidden fees, frais cachés, petites lignes, small print, faux, false
`);

/** Against a competitor unless it is a game that was played. */
export const winWords: readonly string[] = wordList(`
  bat, battu, battus, battons, battre, écrase, écrasons, écrasé, perdu un, perdu leur, perd un, déroute, beats, beat, crush, crushes,
  crushed, lost yet, lost another, lost a contract, lost the contract, rout, hammered, thrashed, smashed, raflé, piqué, pris à, volé à, chipé, snatched, stole, stolen, poached,
  won against, gagné contre, gagné face à, remporté face à, devant, ahead of, outperform, outperforms, surclasse, surclassons
`);

/** Against a competitor behind its name: "Thermix never answers". */
export const behindWords: readonly string[] =
  wordList(`jamais, never, toujours pas, still hasn't, still haven't, still can't, ne répond pas, ne
  répondent pas, doesn't answer, don't answer, doesn't work, don't work, ne marche pas, ne marchent pas, ne tient pas, ne tiennent pas, doesn't last,
  don't last, won't last, aucun sav, aucun suivi, no support, no after-sales`);

/** By these a competitor is praised or learnt from: weak words beside them are about something else. */
export const kindWords: readonly string[] = wordList(`
  bravo, chapeau, félicitations, merci, respect, excellent, excellente, guide, conférence, table ronde, article, étude, intéressant,
  intéressante, beau travail, bien fait, très bien, admire, j'admire, salue, je salue, apprendre, appris, ensemble, hats off, congratulations,
  congrats, thanks, thank you, well deserved, well made, well done, great work, good talk, talk, interesting, learn, learnt,
  learned, together, kudos, respectful, pays tribute, hommage, solidarité, soutien, courage, pensées, solidarity, thoughts are with,
  good luck, bonne chance, friends, amis, amie, ami, ancien collègue, former colleague
`);
/** What shows that a game was played, and no market won. */
export const gameWords: readonly string[] = wordList(`
  match nul, la concurrence est rude, la concurrence est féroce, la concurrence est forte, la concurrence fut rude, the competition is fierce, the competition is tough, the competition was fierce, un ballon, un but, ballon, penalty, penalties, a draw, nil-nil, goals,
  football, foot, match, tournoi, quiz, tennis, pétanque, rugby, cricket, netball, league, coupe, baby-foot, bowling, marathon,
  relais, course, tug of war, bake-off, charity match, tournament, five-a-side, cup, badminton, volley, basket, ping-pong, belote, échecs,
  chess, darts, regatta, régate, semi-marathon
`);
/** Those who compete with us, unnamed: a charter that wants its competitors left in peace wants them meant too. */
export const rivalWords: readonly string[] = wordList(`
  nos concurrents, concurrents, confrères, competitors, rivals, notre concurrent, un concurrent, la concurrence, d'autres
  installateurs, les autres installateurs, our competitors, our competitor, the competition, our rivals, our rival, a competitor,
  qui-vous-savez, qui vous savez, you-know-who, you know who, ceux d'en face, nos amis d'en face, la boîte d'en face, l'autre crémerie, the other crowd, that other company, l'autre marque, la marque concurrente, marques concurrentes, other installers, rival installers, the other lot, leurs concurrents, autres marques, other brands
`);
