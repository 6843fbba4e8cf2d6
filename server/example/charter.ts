/** The example programme's charter: four kinds of rules, and the text that people read. */
import type { Charter } from '../../shared/charter/rule.ts';

export const exampleCharter: Charter = {
  version: 1,
  rules: [
    {
      id: 'worn-words',
      use: 'phrase',
      severity: 'tip',
      params: {
        terms: [
          { term: 'révolutionnaire*' },
          { term: 'leader', except: ['leader du projet'] },
          { term: 'incontournable*' },
          { term: 'solution innovante' },
          { term: 'revolutionary' },
          { term: 'game-changer' },
          { term: 'world-class' },
          { term: 'cutting-edge' },
          { term: 'clients finaux', prefer: 'habitants' },
          { term: 'end customers', prefer: 'residents' },
        ],
      },
      tip: {
        fr: 'Un lecteur passe sur ces mots, ou les conteste. Dites le chiffre ou le fait qui est derrière.',
        en: 'Readers skip these words, or argue with them. Say the figure or the fact behind.',
      },
    },
    {
      id: 'green-claims',
      use: 'phrase',
      severity: 'warn',
      params: {
        terms: [
          { term: 'neutre en carbone' },
          { term: 'zéro carbone', prefer: 'bas carbone' },
          { term: '100 % écologique' },
          { term: 'carbon neutral' },
          { term: 'zero carbon', prefer: 'low-carbon' },
          { term: '100% green' },
        ],
      },
      tip: {
        fr: 'La loi (article L. 229-68 du code de l’environnement) encadre «\u00a0neutre en carbone\u00a0» et les allégations globales. Donnez le résultat mesuré.',
        en: 'French law (Environment Code, art. L. 229-68) restricts “carbon neutral” and sweeping claims. Give the measured result.',
      },
    },
    {
      id: 'say-who-you-are',
      use: 'disclosure',
      severity: 'warn',
      params: { names: ['Novéa'], sentence: { fr: 'Je travaille chez Novéa.', en: 'I work at Novéa.' } },
      tip: {
        fr: 'Dites tôt que vous travaillez chez Novéa\u00a0: c’est honnête, et on vous croit davantage.',
        en: 'Say early that you work at Novéa: it is honest, and you are believed more.',
      },
    },
    {
      id: 'length',
      use: 'length',
      severity: 'tip',
      params: { hook: true },
      tip: {
        fr: 'Au-delà de la limite, le réseau refuse\u202f; après «\u00a0voir plus\u00a0», peu de gens lisent. La première phrase doit tenir avant.',
        en: 'Past the limit the network refuses; after “see more”, few people read. Let the first sentence end before.',
      },
    },
    {
      id: 'hashtags',
      use: 'hashtags',
      severity: 'tip',
      params: {
        most: 3,
        known: ['ChaleurRenouvelable', 'SobriétéÉnergétique', 'RéseauxDeChaleur', 'SolarHeat', 'HeatPumps'],
      },
      tip: {
        fr: 'Trois hashtags suffisent. Une majuscule à chaque mot permet aux lecteurs d’écran de les prononcer.',
        en: 'Three hashtags are enough. A capital at each word lets screen readers speak them.',
      },
    },
  ],
  text: {
    fr: 'Vous partagez si vous le voulez, ce que vous voulez, avec vos mots.\n\n1. Dites que vous travaillez chez Novéa, tôt et simplement.\n2. Un fait vérifiable vaut mieux qu’un adjectif. Si vous citez un chiffre, donnez sa source.\n3. Parlez à la première personne\u00a0: ce que vous avez vu, fait, appris.\n4. Pas de données de clients ni de collègues sans leur accord, pas de chiffres non publiés.\n5. On répond aux critiques avec respect, ou on passe la main à la communication.\n6. Votre compte est à vous. Personne ne vous demandera de publier, et ne rien publier n’aura aucune conséquence.',
    en: 'You share if you want, what you want, in your own words.\n\n1. Say early and plainly that you work at Novéa.\n2. A fact that can be checked beats an adjective. If you quote a figure, give its source.\n3. Speak in the first person: what you saw, did, learnt.\n4. No data of customers or colleagues without their consent, no unpublished figures.\n5. Answer criticism with respect, or hand over to the communications team.\n6. Your account is yours. Nobody will ask you to post, and not posting has no consequence.',
  },
};
