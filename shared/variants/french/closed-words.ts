/** The words of French that form closed classes, by what they do in a sentence. */
import type { Tag } from './token.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

const classes: readonly [Tag, ReadonlySet<string>][] = [
  [
    'DET',
    set(
      "le la les l' un une des ce cet cette ces notre nos votre vos mon ma mes ton ta tes chaque plusieurs quelques aucun aucune quel quelle quels quelles certains certaines tout toute tous toutes du au aux différents différentes divers diverses",
    ),
  ],
  ['POSS', set('son sa ses leur leurs')],
  [
    'NUM',
    set(
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille',
    ),
  ],
  [
    'PREP',
    set(
      "à de d' en dans par pour sur avec sans sous chez vers entre parmi contre depuis pendant durant dès selon malgré après avant envers hors outre via jusque jusqu' voici voilà lors afin grâce face suite sauf excepté concernant auprès autour loin près quant",
    ),
  ],
  [
    'PRO',
    set(
      "je j' tu il elle on nous vous ils elles c' ça cela ceci celui celle ceux celles lui-même elle-même rien personne nul chacun chacune aucun quelqu'un toi moi eux",
    ),
  ],
  ['CLIT', set("se s' me m' te t' y lui")],
  ['REL', set('qui dont où lequel laquelle lesquels lesquelles auquel duquel desquels')],
  [
    'CONJ',
    set(
      "que qu' si quand lorsque lorsqu' puisque puisqu' quoique quoiqu' comme tandis alors pourquoi comment combien parce",
    ),
  ],
  ['CC', set('et ou mais ni car donc or & puis')],
  ['NEG', set("ne n' pas jamais plus guère")],
  [
    'ADV',
    set(
      "aujourd'hui hier demain autant aussitôt jadis naguère davantage longuement tantôt soudain volontiers exprès désormais maintenant déjà encore toujours souvent parfois ainsi aussi également même très trop assez bien mieux moins tant tellement enfin ensuite bientôt récemment actuellement là ici ailleurs partout ensemble notamment surtout presque environ près seulement non oui certes cependant pourtant toutefois néanmoins effectivement fièrement d'ores peu beaucoup vite tôt tard longtemps autrement chaleureusement par-delà loin plutôt dorénavant prochainement",
    ),
  ],
];

const byWord = new Map<string, Tag>();
for (const [tag, words] of classes) for (const word of words) if (!byWord.has(word)) byWord.set(word, tag);

/** The class of a word that has only one, whatever stands around it. */
export function closedClass(low: string): Tag | undefined {
  const found = byWord.get(low);
  if (found) return found;
  if (low.startsWith('-')) return 'PRO';
  return undefined;
}

/** Verbs that take an attribute agreeing with their subject. */
export const copulas = set('être devenir redevenir rester demeurer sembler paraître');

/** Words after which a name begins its own part of the sentence. */
export const interrogatives = set("que qu' comment pourquoi quand où combien quel quelle quels quelles");

/** Masculine and feminine words before a noun that are not adjectives in the lexicon's sense. */
export const beforeNouns = set(
  'grand grande grands grandes petit petite petits petites nouveau nouvel nouvelle nouveaux nouvelles premier première premiers premières dernier dernière derniers dernières second seconde deuxième troisième quatrième cinquième autre autres même mêmes propre propres meilleur meilleure meilleurs meilleures ancien ancienne anciens anciennes futur future futurs futures bon bonne bons bonnes beau bel belle beaux belles jeune jeunes prochain prochaine prochains prochaines vrai vraie vrais vraies seul seule seuls seules principal principale principaux principales double triple haut haute hauts hautes gros grosse grosses vaste vastes excellent excellente excellents excellentes plus moins très',
);
