/** Words of quarrels, in French and English: insults, attacks on the reader, sarcasm towards critics. */
import { wordList } from './word-list.ts';

/** Insults whatever stands around them. */
export const insults: readonly string[] = wordList(`
  connard, connasse, abruti, abrutie, crétin, crétine, imbécile, enfoiré, salaud, salope, bouffon, enculé, merdeux,
  bande de cons, gros con, pauvre con, sale con, pauvre type, pauvres types, pauvre débile, pauvre idiot, pauvre idiote, pauvre imbécile, gros débile, minable, bande de nuls, bande d'idiots, bande de clowns, bande de
  guignols, bande de voleurs, bande de menteurs, bande d'incapables, bande de rigolos, bande de bras cassés, bras cassés, bande d'hypocrites, tocard, tocards,
  bouffons, clochard, sombre idiot, sombres idiots, pauvre cloche, foutage de gueule, se foutre de la gueule, se fout de
  la gueule, se foutent de la gueule, se fout de nous, à chier, fils de pute, putain de, bordel de merde, de merde, ordure,
  ordures, raclure, gros nul, gros naze,
  débile mental, sous-merde, charlots, asshole, assholes, arsehole, dickhead,
  wanker, twat, prick, bitch, load of crap, full of crap, full of shit, bunch of idiots, bunch of liars, bunch of losers,
  bunch of crooks, bloody idiot, halfwit, half-wit, imbecilic, cretin, cretins, fucking, shithead, garbage human, moron, morons, idiots, imbecile, imbeciles, bastard,
  bastards, dumbass, dimwit, dimwits, nitwit, nitwits, numbskull, numbskulls, scumbag, bullshit, bunch of clowns, jackass, piece of shit, tapette, tapettes, tarlouze, tarlouzes, sale pédé, sales pédés, gouine, bougnoule, bougnoules, youpin, chinetoque, faggot, faggots, tranny, retarded, spastic, spaz, gonzesses
`);
export const you: readonly string[] = wordList(`
  tu es, t'es, vous êtes, espèce de, espèces de, you are, you're, you people are, what an, what a, quel, quelle,
  quelle bande de, votre
  commentaire est, ton commentaire est, votre post est, ton post est, votre message est, votre remarque est,
  your comment is, your post is, your answer is, your remark is, what a bunch of, what a
  shower of, such a
`);
/** What follows belittles, also further on: "you are nothing but salespeople and liars". */
export const merely: readonly string[] = wordList(`
  vous n'êtes qu'un, vous n'êtes qu'une, vous n'êtes que des, vous n'êtes que, tu n'es qu'un, tu n'es qu'une, you're nothing
  but, you are nothing but, you're just a, you are just a, nothing but a bunch of
`);
/** Called so to their faces: only what follows at once tells. */
export const called: readonly string[] = wordList(`
  you, you lot, you people, you bunch of, bunch of, bande de, bande d', tas de, tas d', ramassis de, ramassis d', paquet de, troupeau de, clique de, gang de, clique d', gang of, shower of, herd of, gaggle of, encore un, encore une, yet another, another, espèce d', encore des, sale, sales, pack of, load of
`);
/** Others, who are not there to answer. */
export const they: readonly string[] = wordList(`
  ce sont des, c'est des, c est des, c'est que des, ce ne sont que des, tous des, all of them are, these guys are, those guys are, c'est un, ils sont, elles sont, ces gens sont, sont des, les gens sont, they are, they're, these people are,
  those people are, are all, are just, are complete, are nothing but, who say that are, he is a, she is a, he's a, she's a
`);
/** Unkind only of somebody: "a stupid question" may be one's own. */
export const bad: readonly string[] = wordList(`
  idiot, idiote, stupide, débile, nul, nulle, nuls, ignorant, ignorante, con, conne, cons, menteur, menteuse,
  malhonnête, ridicule, pathétique, lâche, clown, clowns, hypocrite, incompétent, incompétente, incompétents, bête,
  incapable, incapables, menteurs, menteuses, abrutis, crétins, idiots, idiotes, stupides, guignol, guignols, escroc,
  escrocs, voleur, voleurs, charlatan, charlatans, ignares, ignare, minables, pitoyable, pitoyables, honteux, toxique,
  vendus, vendu, vendue, bras cassé, moutons, hypocrites, lâches, complètement à côté de la plaque, à côté de la plaque, parasite, jaloux, aigri, troll, stupid, dumb, ignorant, liar, liars, pathetic, ridiculous, clueless, incompetent,
  dishonest, coward, hypocrites, loser, losers, sell-out, sellout, incompetents, shill, shills, fool, fools, crook,
  crooks, fraud, frauds, charlatans, sheep, thieves, thick, deluded, cowards, useless, idiotic, jealous, delusional, disgusting, lazy,
  feignant, feignants, fainéant, fainéants, planqués, rigolos, vendeurs de rêve, muppet, muppets, plonker, plonkers, numpty,
  numpties, prat, prats, whiners, moaners, snowflakes, parasites, branquignol,
  branquignols, tartuffe, tartuffes, pleurnichard, pleurnichards, zozos, clampins, gugusse, gugusses, pieds nickelés, pantin,
  pantins, marioles, mythos, baltringue, baltringues, glandeur, glandeurs, tire-au-flanc, inculte, incultes, bornés, borné,
  frustré, frustrée, frustrés, ratés, raté, ratée, médiocres, médiocre, illettrés, illettré, bouffons, ringards, ringard, larbins,
  larbin, faux culs, faux-culs, faux jetons, imposteur, imposteurs, profiteurs, profiteur, bozo, bozos, buffoon, buffoons, tosser, tossers,
  gits, git, jokers, airheads, airhead, imposters, impostors, brainless, spineless, gutless, pig-headed, gullible, bitter, petty,
  illiterate, inept, dense, dim, insufferable, shameless, vile, scroungers, grifters, grifter, hacks, wallies, wally, sore loser, rapace, rapaces, vautour, vautours, requins, requin, charognard, charognards, hyènes, sangsue,
  sangsues, cafards, rats, ânes, vermine, racailles, racaille, minus, nabot, crevards, crevard, magouilleurs, magouilleur, ripoux, pourris,
  truands, truand, bandits, brigands, mafieux, dictateur, tyran, tyranneau, petit chef, nazi, nazis, fachos, facho, gauchistes, bobos, vultures, vulture, sharks,
  leeches, leech, snakes, snake, weasels, weasel, vermin, jackals, donkeys, pigs, scum, lowlife, lowlifes, gangsters, bandits, tyrant, bully, bullies, con
  artist, con artists, scammer, scammers, sharks, rogues, swindlers, swindler, arnaqueur, arnaqueurs, mytho, fumistes, fumiste, bons à rien, bon à
  rien, good-for-nothing, good-for-nothings, layabouts, layabout, slackers, slacker, tire-au-cul, boulets, boulet, ramassis, cancres, cancre, dunces,
  dunce, cretinous, brute, brutes, goujat, goujats, malotru, malotrus, mufle, rustres, peasants, chavs, beaufs, beauf, ploucs, plouc, cassos, gogols,
  gogol, mongols, mongol, attardé, attardés, tarés, taré, dégénérés, malades mentaux, psychopathe, psychopathes, psycho, lunatics, lunatic, nutters,
  nutter, weirdo, weirdos, creep, creeps, mégalo, pervers, perverts,
  mauvais perdant, amateurs, absurde, absurd, ridicules, infect, infecte, odieux, odieuse, immonde, ignoble, obtus, obtuse, ringarde, abject, insignifiant, insignifiante, fat, prétentieux, prétentieuse, arrogant, arrogante, suffisant, vaniteux, hautain, hautaine, mesquin, mesquine, hargneux, grotesque, arrogant, pompous, conceited, obnoxious, smug, petulant, childish, puéril, puérile, immature, hysterical, hystérique, paranoid, parano, brain-dead, toxic, rotten, pourri, hopeless, joke, disgrace, embarrassment, shambles, nonentity, dinosaur, laughing stock, touristes, bras cassés, plaie, boulet, cas social, honte, catastrophe ambulante, waste of space, waste of time, nightmare, gonzesse, gonzesses, femmelette, femmelettes, à l'ouest, à côté de tes pompes
`);
export const attacks: readonly string[] = wordList(`
  ta gueule, va te faire foutre, va te faire voir, allez vous faire foutre, allez vous faire
  voir, tais-toi, taisez-vous, honte à vous, honte à toi, vous devriez avoir honte, tu devrais avoir honte, vous me
  faites pitié, tu me fais pitié, vous allez le regretter, tu vas le regretter, mon pauvre monsieur, ma pauvre dame, mon pauvre ami, mon pauvre vieux, mon pauvre,
  ma pauvre, zip it, va te coucher, va te
  faire, tu racontes n'importe quoi, vous racontez n'importe quoi, tu dis n'importe
  quoi, vous dites n'importe quoi, arrête tes conneries, arrêtez vos conneries, tu n'as rien compris, vous n'avez rien
  compris, tu n'y connais rien, vous n'y connaissez rien, retourne à l'école, retournez à l'école, fermez vos gueules,
  ferme ta gueule, ferme ta bouche, mêle-toi de tes affaires, mêlez-vous de vos affaires, you have no idea what you're
  talking about, you've no idea what you're talking about, you know nothing, you don't know what you're talking about,
  talking out of your, get lost, get stuffed, sod off, bugger off, mind your own business, go back to school, shut your,
  shut up, screw you,
  fuck you, fuck off, piss off, go to hell, shame on you, you should be ashamed, you'll regret, you will regret, you
  make me sick, drop dead, allez vous cacher, allez donc vous cacher, va te cacher, va donc te cacher, retournez jouer,
  retourne jouer, retournez dormir, retourne dormir, rentrez chez vous, rentre chez toi, changez de métier, change de métier,
  allez voir ailleurs, va voir ailleurs, lâchez-nous, foutez-nous la paix, fichez-nous la paix, back under your rock, under
  your rock, back to your cave, crawl back, go and hide, go away and hide, go play outside, go back to bed, leave us alone,
  nobody asked you, no one asked you, personne ne vous a rien demandé, personne ne t'a rien demandé, on ne vous a rien
  demandé, on ne t'a rien demandé, get a grip, get out of here, grow up, touch grass, touch some grass, get out more, go outside and, sors un peu, va faire un tour, allez faire un tour, rien d'autre à foutre, vous n'avez rien d'autre à faire, tu n'as rien d'autre à faire, t'as rien d'autre à
  faire, nothing better to do than, haven't you got anything better, have you nothing better, apprends à écrire, apprenez à écrire, learn to spell, learn to write, learn some grammar, apprends l'orthographe, qui êtes-vous pour, qui es-tu pour, t'es qui pour, who are you to, de quel droit vous, what gives you the right,
  man up, grow a pair, grow some balls
`);
export const sarcasm: readonly string[] = [
  ...wordList(`
  apprends à lire, apprenez à lire, renseignez-vous avant de parler, renseigne-toi avant de parler, encore un expert,
  encore un spécialiste, merci pour cette leçon, merci pour votre brillante analyse, bravo champion, bravo einstein,
  bravo sherlock, slow clap, faire un dessin, draw you a picture, pas une lumière, pas le
  couteau le plus affûté, not the sharpest, not the brightest, inventé la poudre, inventé l'eau chaude, inventé le fil à couper, one sandwich
  short, thick as, bête comme ses pieds, pas bien futé, pas très futé, pas très malin, pas très malins, brain cells, brain cell, deux
  neurones, un neurone, un seul neurone, QI d'huître, QI de bulot, QI négatif, lights are on but, chers trolls, cher troll, dear trolls, dear
  troll, aux rageux, aux jaloux, aux aigris, to the haters, message to the haters, les haters, don't let the door, bye felicia, nobody will
  miss you, won't be missed, personne ne vous retient, personne ne te retient, vous ne manquerez à personne, tu ne manqueras à personne,
  back to primary school, back to kindergarten, back to nursery, retourne en cp, retournez en cp, retourne en maternelle, retournez en
  maternelle, au bac à sable, who asked you, qui t'a demandé, qui t'a sonné, on t'a pas sonné, on ne t'a pas sonné, on ne vous a pas sonné, ton avis
  on s'en fiche, votre avis on s'en fiche, on s'en fout de ton avis, nobody cares what you, no one cares what you, nobody asked for your,
  va pleurer chez ta mère, ouin ouin, boo hoo, cry about it, you wish, comme par hasard l'expert, bien fait pour eux, bien fait pour lui,
  bien fait pour vous, qu'ils crèvent, good riddance, bon débarras, i know where you live, je sais où tu habites, je sais où vous habitez,
  watch your back, tu ne perds rien pour attendre, vous ne perdez rien pour attendre, you'll pay for this, vous allez me le payer, tu vas me
  le payer, thinks at all, think at all, assuming you can read, assuming they can read, donneurs de leçons, donneur de leçons, merci captain obvious, on n’a pas élevé les cochons ensemble, cause toujours, allez pleurer, va
  pleurer, monsieur je-sais-tout, madame je-sais-tout, les rageux, rageux, trouvez-vous une vie, trouve-toi une vie, merci pour
  votre expertise, merci docteur, on se demande qui vous paie, qui vous paie, trop drôle venant de vous, achète-toi un
  cerveau, achetez-vous un cerveau, réfléchissez deux secondes, tu sais lire, vous savez lire, did you even read, can you
  even read, did you bother to read, do your homework, wake up sheeple, easy for you to say, ok boomer, cry more,
  cry me a river, learn to read, get a life, nice try, haters gonna hate, keep crying, qui n'a jamais tenu, qui n'ont jamais tenu, who has never held, who have never held, who's never held, who has
  never worked, another armchair expert,
  armchair expert, armchair experts, know-it-all, so-called expert, so-called experts, keyboard warrior, keyboard
  warriors
`),
  'thanks, einstein',
  'thanks, sherlock',
];
