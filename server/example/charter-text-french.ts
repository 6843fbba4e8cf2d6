/** The example charter as people read it in French, in numbered articles that its rules cite. */

const articles = [
  [
    'Vous êtes libre',
    'Vous partagez si vous le voulez, ce que vous voulez, avec vos mots. Votre compte est à vous. Personne ne vous demandera de publier, et ne rien publier n’aura aucune conséquence. L’entreprise ne voit pas vos brouillons.',
  ],
  [
    'Dites qui vous êtes',
    'Quand vous parlez de Novéa en bien, dites dans les premières lignes que vous y travaillez. Un hashtag à la fin ne suffit pas. «\u00a0Nous\u00a0», «\u00a0notre atelier\u00a0», «\u00a0mes collègues\u00a0» conviennent.',
  ],
  [
    'Des faits, avec leur source',
    'Un fait vérifiable vaut mieux qu’un adjectif. Si vous citez un chiffre ou une comparaison, donnez sa source. Ni superlatif, ni promesse de résultat.',
  ],
  [
    'L’environnement, la santé, l’argent',
    'Sur ces sujets, la loi est stricte. Donnez le résultat mesuré, jamais «\u00a0100\u00a0% écologique\u00a0» ni «\u00a0neutre en carbone\u00a0».',
  ],
  [
    'Ce qui n’est pas public le reste',
    'Pas de produit avant son annonce, pas de chiffre non publié, pas de nom de client sans son accord. Dans le doute, demandez à la communication. Pendant les périodes de silence, personne ne parle des résultats.',
  ],
  [
    'Les personnes',
    'Pas de données personnelles, ni les vôtres ni celles des autres. On demande son accord à un collègue avant de le citer ou de le montrer.',
  ],
  [
    'Le respect',
    'On répond aux arguments, pas aux personnes. On ne dénigre pas un concurrent. Devant une provocation, on passe la main à la communication, ou on ne répond pas.',
  ],
  ['L’emploi', 'Une offre d’emploi s’adresse à toutes et à tous\u00a0: elle porte la mention H/F.'],
  [
    'Être lu par tout le monde',
    'Des phrases courtes, peu d’emoji et de hashtags, une majuscule à chaque mot des hashtags, pas de mots en capitales\u00a0: les lecteurs d’écran, et vos lecteurs, vous en sauront gré.',
  ],
  [
    'Votre voix',
    'Parlez à la première personne de ce que vous avez vu, fait, appris. Un post de l’entreprise sur cinq suffit\u00a0: le reste, c’est vous.',
  ],
] as const;

export const frenchText = articles.map(([title, text], index) => `${index + 1}. ${title}\n${text}`).join('\n\n');
