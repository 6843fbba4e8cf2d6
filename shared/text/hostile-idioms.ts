/** Turns of phrase by which people are sent away, called stupid or sneered at, in French and English. */
import { wordList } from './word-list.ts';

/** Said to somebody's face. */
export const attackIdioms: readonly string[] = wordList(`
  stop talking, stop spreading, stop lying, stop pretending, stop posting rubbish, arrêtez de dire, arrête de dire, arrêtez de mentir, arrête de mentir, arrêtez de nous, arrête de nous, arrêtez de faire semblant, vous mentez, tu mens, you're lying, you are lying, you lie, lisez l'article avant, lis l'article avant, lisez avant de, lis avant de, read the article before, read it before, read before you, try reading, essayez de lire, essaie de lire,
  allez vous faire soigner, va te faire soigner, faites-vous soigner, fais-toi soigner, faites-vous aider, va consulter, allez consulter, prends tes
  cachets, prenez vos cachets, prends tes médocs, prenez vos médicaments, va te calmer, allez vous calmer, calme-toi deux minutes, redescends sur
  terre, redescendez sur terre, descends de ton nuage, atterris, réveille-toi mon, va prendre l'air, allez prendre l'air, va jouer ailleurs, allez
  jouer ailleurs, va jouer dehors, va voir ailleurs si j'y suis, occupe-toi de tes affaires, occupez-vous de vos affaires, mêle-toi de ce qui te
  regarde, mêlez-vous de ce qui vous regarde, va bosser, allez bosser, va travailler, allez travailler un peu, trouve-toi un boulot, trouvez-vous un
  travail, lève-toi de ton canapé, levez-vous de votre canapé, sors de ta bulle, sortez de votre bulle, sors de chez toi, sortez de chez vous, tu parles sans
  savoir, vous parlez sans savoir, parler sans savoir, parles pour ne rien dire, parlez pour ne rien dire, tu dis des bêtises, vous dites des bêtises, tu
  dis des conneries, vous dites des conneries, tu délires, vous délirez, tu débloques, vous débloquez, tu divagues, vous divaguez, tu mens comme, vous mentez
  comme, tu te ridiculises, vous vous ridiculisez, tu te crois, vous vous croyez malin, pour qui tu te prends, pour qui vous prenez-vous, pour qui vous vous
  prenez, tu te prends pour qui, vous vous prenez pour qui, vous n'avez aucune idée de, tu n'as aucune idée de, vous n'avez aucune compétence, tu n'as aucune
  compétence, vous n'avez rien à faire ici, tu n'as rien à faire ici, tu n'as pas ta place, vous n'avez pas votre place, vous me fatiguez, tu me fatigues, vous
  me saoulez, tu me saoules, tu nous saoules, vous nous saoulez, tu me gonfles, vous me gonflez, vous êtes pénible, vous êtes pénibles, t'es lourd, tu es lourd, t'es
  relou, t'es malade, tu es malade, vous êtes malades, t'es bouché, vous êtes bouché, t'es bourré, vous êtes sourd, vous êtes sourds, t'es sourd, tu es
  sourd ou, vous êtes aveugle, vous le faites exprès, tu le fais exprès, on vous a pas appris, on t'a pas appris, vous avez été élevé où, t'as été élevé où, t'as
  de la merde, ça vole pas haut, ça ne vole pas haut, remballe, remballez, range ton, rangez vos leçons, garde tes leçons, gardez vos leçons, gardez vos conseils, garde
  tes conseils, j'en ai rien à faire de ton, je me fous de ton, je me fous de votre, je me fiche de votre, je me fiche de ton, votre avis ne m'intéresse pas, ton avis ne
  m'intéresse pas, ton avis ne compte pas, votre avis ne compte pas, vos leçons de morale, tes leçons de morale, au lieu de critiquer, au lieu de râler, au lieu de pleurer, plutôt
  que de critiquer, arrêtez de pleurnicher, arrête de pleurnicher, arrêtez de pleurer, arrête de pleurer, arrêtez de chouiner, arrête de chouiner, arrêtez de
  râler, arrête de râler, arrêtez de raconter, arrête de raconter, arrêtez votre cirque, arrête ton cirque, arrête ton char, arrêtez votre char, ferme ton clapet, fermez votre
  clapet, on t'a demandé, on vous a demandé votre, t'as qu'à, vous n'êtes bons qu'à, tu n'es bon qu'à, t'es bon qu'à, vous ne valez, tu ne vaux, ne vaut pas mieux que vous, mal
  élevé, mal élevés, malpoli, malpolis, sans cervelle, tête de mule, têtes de mule, tête de con, tête à claques, face de, bouche à, go see a shrink, get help, get some help, seek help, seek professional help, take your meds, take your pills, take a chill pill, calm down dear, get off your high horse, get off your
  backside, get off your sofa, get off the sofa, get over yourself, get a job, get a grip, do a day's work, do some work for once, do your job, go away, go bother someone, go
  play elsewhere, talk without knowing, talking without knowing, you're talking nonsense, you are talking nonsense, you talk nonsense, you're making a fool, you're embarrassing
  yourself, you are embarrassing yourself, making a fool of yourself, who do you think you are, you have no business, you've no business, you don't belong here, you're
  deluded, you make me laugh, you make me tired, you bore me, you're boring, you're a waste of, waste of space, waste of oxygen, waste of skin, are you deaf, are you blind, are you
  stupid, are you thick, are you that stupid, are you dense, keep your advice, keep your opinion, keep your opinions, keep your lessons, spare us your, spare me your, épargnez-nous
  vos, épargne-nous tes, épargnez-moi vos, stop whining, stop moaning, stop crying, stop complaining, quit whining, quit moaning, instead of whining, instead of moaning, instead of
  complaining, shut your face, shut your trap, button it, put a sock in it, give it a rest, on your bike, jog on, do one, naff off, clear off, push off, beat it, hop it, take a hike, take a
  running jump, get in the bin, in the bin where you, not worth my time, ne mérites pas de réponse, ne méritez pas de réponse, you're not worth
`);

/** Said of others. */
export const insultIdioms: readonly string[] = wordList(`
  bande d'amateurs, pour des cons, pour un con, pour une conne, pour des idiots, pour un idiot, pour des imbéciles, pour des débiles, pour des abrutis, pour des pigeons, bunch of amateurs, complete amateurs, total amateurs, rank amateurs, vrais amateurs, amateurs complets, bande de comiques, bande de gamins, bunch of kids, bunch of children,
  quel culot, quel toupet, quelle insolence, quelle bassesse, quelle honte ces, the nerve, what a nerve, the cheek of, the gall, the audacity of, la cour de récré, cour de récréation, une cour de
  récré, a playground full of, monkeys could, un singe ferait, un singe saurait, un enfant de cinq ans, un gamin de cinq ans, a five-year-old could, a five year old could, a child could, comptent
  sur leurs doigts, compte sur ses doigts, count on their fingers, counts on his fingers, à croire qu'ils, à croire qu'elles, degree from facebook, degree from youtube, degree from google, degree in a
  cereal, degree from a cereal, cornflakes packet, cereal box, youtube university, university of youtube, university of facebook, facebook university, facebook experts, facebook expert, youtube experts,
  twitter experts, google experts, université facebook, université youtube, université de youtube, université de facebook, fac de facebook, diplôme facebook, diplômés de facebook, diplômés de youtube, experts
  facebook, experts youtube, experts twitter, expert facebook, docteurs facebook, pochette surprise, pochette-surprise, kinder surprise, torché par, pondu par un, écrit avec les pieds, fait avec les pieds, thrown
  together by, written by a monkey, written by a child, aucune compétence, no competence, zéro compétence, zero competence, pas une once de, not an ounce of, not a shred of, de bas étage, ramassis, bons qu'à,  only good for, good for nothing, même pas foutus, même pas foutu, pas foutus de, pas fichus de, pas fichu de, se prennent pour, se prend pour, think they're god, thinks he's god, thinks she's god, think they own the, thinks he
  owns, thinks she owns, qui se croient tout permis, se croit tout permis, se croient tout permis, font pitié, fait pitié, font honte, fait peine à voir, a joke of a, what a bunch, quelle équipe de bras, aux abonnés absents du cerveau, bête et
  méchant, bêtes et méchants, cons comme, con comme, mauvaises langues, langues de vipère, de mauvaise foi, en toute mauvaise foi, sa tour d'ivoire, leur tour d'ivoire, in his ivory tower, in their ivory tower, in their ivory towers, les doigts
  dans le nez et, le cul sur, leur gros cul, on their backsides, sitting on their, bien au chaud dans leur bureau, bien au chaud dans leurs bureaux, ronds-de-cuir, rond-de-cuir, gratte-papier, gratte-papiers, pen-pushers, pen-pusher, penpushers, paper-pushers, desk
  jockeys, bean counters, bean-counters, busybodies, busybody, do-gooders, jobsworth, jobsworths, petits fonctionnaires, petit fonctionnaire, petits chefs, fils à papa, pistonnés, nepo babies, gauche caviar, bobos parisiens, tree-huggers, tree huggers, khmers verts, ayatollahs, ayatollah, eco-warriors, eco-terrorists, eco
  zealots, gretas, boomers de, vieux cons, vieux con, vieux schnocks, vieux schnock, vieille bique, vieille peau, old farts, old fart, old bag, dirty old, sale gosse, sales gosses, spoilt brats, spoilt brat, brats, petits cons, petit con, petite conne, petits merdeux, petite frappe, snot-nosed
`);

/** Contempt that is a sentence of its own. */
export const contempt: readonly string[] = wordList(`
  lamentable, pitoyable, pathétique, minable, honteux, ridicule, navrant, consternant, affligeant, risible, grotesque, méprisable, pathetic, pitiful, shameful,
  disgraceful, laughable, ridiculous, appalling, contemptible, despicable, bande de nuls
`);
