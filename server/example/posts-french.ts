/** The example programme’s posts whose official text is French. Spaces that must not break are written as escapes, so that they are seen. */
import type { ExamplePost } from './example-post.ts';

export const frenchPosts: readonly ExamplePost[] = [
  {
    theme: 'heat',
    language: 'fr',
    link: 'https://example.com/novea/ecole-jean-moulin',
    title: 'L’école Jean-Moulin se chauffe sans fioul',
    text: 'Depuis la rentrée, l’école Jean-Moulin de Villeurbanne se chauffe avec deux pompes à chaleur Novéa de 60\u00a0kW, à la place d’une chaudière au fioul de 1987.\n\nSur les six premières semaines, la consommation d’énergie pour le chauffage a baissé de 58\u00a0% par rapport à la moyenne des trois dernières années, à température extérieure comparable.',
    variants: [
      {
        persona: 'reporter',
        network: 'linkedin',
        language: 'fr',
        text: '7 h 30, école Jean-Moulin, à Villeurbanne. Il fait 3\u00a0°C dans la cour et 20\u00a0°C dans les classes.\n\nOn vient d’y remplacer une chaudière au fioul de 1987 par deux de nos pompes à chaleur. Six semaines plus tard\u00a0: 58\u00a0% d’énergie en moins pour le chauffage, à météo comparable.\n\nCe que j’en retiens\u00a0: le gardien m’a surtout parlé du silence.',
      },
      {
        persona: 'expert',
        network: 'linkedin',
        language: 'fr',
        text: 'Remplacer une chaudière au fioul par une pompe à chaleur dans une école, tout le monde en parle. Ce qui fait la différence, ce sont les émetteurs.\n\nÀ l’école Jean-Moulin, nous avons gardé les radiateurs en fonte\u00a0: bien équilibrés, ils se contentent d’une eau à 52\u00a0°C. Résultat sur six semaines\u00a0: 58\u00a0% d’énergie en moins.\n\nEt chez vous, à quelle température d’eau tournent les radiateurs d’origine\u202f?\n\n#ChaleurRenouvelable',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'fr',
        text: 'Une école de Villeurbanne a quitté le fioul à la rentrée. Avec nos deux pompes à chaleur, elle consomme 58\u00a0% d’énergie en moins pour se chauffer.\nhttps://example.com/novea/ecole-jean-moulin',
      },
      {
        persona: 'explainer',
        network: 'x',
        language: 'fr',
        text: 'Passer une école du fioul à la pompe à chaleur, en trois temps\u00a0:\n1. équilibrer les radiateurs\n2. baisser la température de l’eau à 52\u00a0°C\n3. seulement alors, dimensionner la machine\nBilan de notre chantier\u00a0: 58\u00a0% d’énergie en moins.',
      },
    ],
  },
  {
    theme: 'people',
    language: 'fr',
    link: 'https://example.com/novea/apprentis-2026',
    title: 'Dix-huit apprentis rejoignent nos ateliers',
    text: 'Dix-huit apprentis ont rejoint en septembre les ateliers et les équipes de mise en service de Novéa, à Lyon et à Angers. Un sur trois est une femme, contre une sur six il y a trois ans.\n\nChacun est suivi par un tuteur volontaire, formé pendant deux jours à la transmission.',
    variants: [
      {
        persona: 'insider',
        network: 'linkedin',
        language: 'fr',
        text: 'Mon apprentie s’appelle Inès, elle a 19 ans, et hier elle a trouvé une fuite que je cherchais depuis une heure.\n\nIls sont dix-huit à avoir rejoint nos ateliers en septembre. Je fais partie des tuteurs\u00a0: deux jours de formation pour apprendre à transmettre, et beaucoup plus pour apprendre à écouter.\n\nVous avez un souvenir de votre premier tuteur\u202f? Racontez\u202f!',
      },
      {
        persona: 'recruiter',
        network: 'linkedin',
        language: 'fr',
        text: 'Dix-huit apprentis viennent d’arriver dans notre équipe, à Lyon et à Angers. Une personne sur trois est une femme\u202f; il y a trois ans, c’était une sur six.\n\nOn peut encore nous rejoindre en janvier, en mise en service\u00a0: il faut aimer bouger, poser des questions et ne pas craindre les toitures.\n\nÉcrivez-moi, je transmets votre message au tuteur, pas à un formulaire.',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'fr',
        text: 'Dix-huit apprentis dans nos ateliers depuis septembre, une femme sur trois. Il y a trois ans, c’était une sur six. On avance.\nhttps://example.com/novea/apprentis-2026',
      },
    ],
  },
  {
    theme: 'sober',
    language: 'fr',
    link: 'https://example.com/novea/regler-avant-de-changer',
    title: 'Régler avant de changer\u00a0: le guide des chaufferies',
    text: 'Novéa publie un guide gratuit de 24 pages destiné aux gestionnaires de bâtiments\u00a0: dix réglages à vérifier avant de remplacer une chaudière. Dans les 140 chaufferies visitées pour l’écrire, ces réglages ont permis d’économiser en moyenne 14\u00a0% d’énergie, sans travaux.',
    variants: [
      {
        persona: 'helper',
        network: 'linkedin',
        language: 'fr',
        text: 'On me demande souvent par quoi commencer pour baisser la facture d’une copropriété. Réponse rarement attendue\u00a0: par la télécommande de la chaufferie.\n\nNous avons visité 140 chaufferies. Dix réglages, sans travaux, 14\u00a0% d’énergie économisée en moyenne. Tout est dans un guide gratuit de 24 pages.\n\nSi vous bloquez sur un réglage, posez-moi la question en commentaire.',
      },
      {
        persona: 'explainer',
        network: 'linkedin',
        language: 'fr',
        text: 'Trois réglages à vérifier avant de changer une chaudière\u00a0:\n\n1. La courbe de chauffe\u00a0: un degré de trop, c’est environ 7\u00a0% d’énergie en plus.\n2. L’abaissement de nuit\u00a0: souvent programmé, souvent annulé par le réglage d’un dimanche de grand froid.\n3. L’équilibrage\u00a0: si le dernier étage a froid, on surchauffe tous les autres.\n\nLes sept autres sont dans le guide que nous venons de publier, gratuit et sans formulaire.\n\n#SobriétéÉnergétique',
      },
      {
        persona: 'fact-checker',
        network: 'x',
        language: 'fr',
        text: '«\u00a0Il faut changer la chaudière pour économiser.\u00a0» Pas toujours\u00a0: dans 140 chaufferies que nous avons visitées, dix réglages ont suffi pour gagner 14\u00a0% en moyenne. La méthode et les chiffres\u00a0:\nhttps://example.com/novea/regler-avant-de-changer',
      },
    ],
  },
  {
    theme: 'heat',
    language: 'fr',
    link: 'https://example.com/novea/reseau-angers',
    title: 'Angers\u00a0: la chaleur des serveurs chauffe 640 logements',
    text: 'À Angers, la chaleur d’un centre de données voisin alimente désormais 640 logements, grâce à une pompe à chaleur haute température Novéa de 1,2\u00a0MW raccordée au réseau de la ville. La chaleur du réseau provient désormais à 81\u00a0% d’énergies renouvelables et de récupération.',
    variants: [
      {
        persona: 'reporter',
        network: 'linkedin',
        language: 'fr',
        text: 'Derrière le mur, des serveurs. Devant, un quartier de 640 logements. Entre les deux, depuis mardi, notre pompe à chaleur de 1,2\u00a0MW.\n\nElle prend une eau à 28\u00a0°C que le centre de données rejetait, et la rend à 78\u00a0°C au réseau de chaleur d’Angers. Aucune cheminée, un bruit de réfrigérateur.\n\nLe plus long n’a pas été la machine\u00a0: il a fallu dix-huit mois pour mettre six signataires autour d’une même table.',
      },
      {
        persona: 'curator',
        network: 'linkedin',
        language: 'fr',
        text: 'À lire si vous travaillez sur les réseaux de chaleur\u00a0: le retour d’expérience d’Angers, où 640 logements se chauffent avec la chaleur d’un centre de données.\n\nJe travaille chez Novéa, qui a fourni la pompe à chaleur, donc je ne suis pas neutre. Mais la partie sur le contrat entre les six partenaires vaut le détour, quelle que soit la machine.\n\n#RéseauxDeChaleur',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'fr',
        text: 'À Angers, 640 logements se chauffent depuis mardi avec la chaleur d’un centre de données. Notre pompe à chaleur la fait passer de 28 à 78\u00a0°C.\nhttps://example.com/novea/reseau-angers',
      },
      {
        persona: 'expert',
        network: 'x',
        language: 'en',
        text: 'In Angers, our 1.2 MW heat pump lifts waste heat from a data centre from 28 to 78 °C. It now warms 640 homes. The hard part was not the machine: it was the contract between six partners.\nhttps://example.com/novea/reseau-angers',
      },
    ],
  },
  {
    theme: 'people',
    language: 'fr',
    link: 'https://example.com/novea/journee-chantier',
    title: 'Tous sur le terrain\u00a0: une journée par an sur un chantier',
    text: 'Depuis cette année, chaque salarié de Novéa, de la comptabilité au bureau d’études, passe une journée par an sur un chantier avec une équipe de mise en service. 212 personnes l’ont déjà fait\u202f; 31 propositions d’amélioration en sont sorties, dont 12 sont en place.',
    variants: [
      {
        persona: 'insider',
        network: 'linkedin',
        language: 'fr',
        text: 'Je fais des factures. Jeudi, j’étais sur un toit à Saint-Étienne, avec un casque trop grand, à tenir un flexible.\n\nChez nous, chacun passe désormais une journée par an sur un chantier. J’ai compris en dix minutes pourquoi nos bons de livraison arrivent froissés et illisibles\u00a0: il pleut.\n\nLundi, on a changé le papier.',
      },
      {
        persona: 'liker',
        network: 'linkedin',
        language: 'fr',
        text: 'Bravo à l’équipe de Saint-Étienne, qui m’a supporté une journée entière sur son chantier\u202f!\n\nDans notre entreprise, 212 personnes ont déjà passé une journée sur le terrain. Douze de leurs idées sont en place. La mienne est encore à l’étude, je garde espoir.',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'fr',
        text: 'Une journée par an sur un chantier, pour tout le monde, y compris la comptabilité. 212 d’entre nous l’ont fait, douze de nos idées sont déjà en place.\nhttps://example.com/novea/journee-chantier',
      },
    ],
  },
];
