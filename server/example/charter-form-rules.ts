/** The rules of the example charter on how it is said: words, length, signs, typography, ease. */
import type { Rule } from '../../shared/charter/rule.ts';

export const formRules: readonly Rule[] = [
  {
    id: 'worn-words',
    use: 'phrase',
    severity: 'tip',
    article: '3',
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
      ],
    },
    tip: {
      fr: 'Un lecteur passe sur ces mots, ou les conteste. Dites le chiffre ou le fait qui est derrière.',
      en: 'Readers skip these words, or argue with them. Say the figure or the fact behind.',
    },
  },
  {
    id: 'our-words',
    use: 'phrase',
    severity: 'tip',
    article: '9',
    params: {
      terms: [
        { term: 'clients finaux', prefer: 'habitants' },
        { term: 'end customers', prefer: 'residents' },
      ],
    },
    tip: {
      fr: 'Celles et ceux qui vivent dans ces bâtiments ne se disent pas clients.',
      en: 'Those who live in these buildings do not call themselves customers.',
    },
  },
  {
    id: 'plain-english',
    use: 'inclusive',
    severity: 'tip',
    article: '9',
    params: { english: true },
    tip: { fr: 'Ce mot anglais laisse une partie des lecteurs de côté.', en: 'This word leaves some readers out.' },
  },
  {
    id: 'both-words',
    use: 'inclusive',
    severity: 'tip',
    article: '9',
    params: { style: 'no-short' },
    tip: {
      fr: 'Les formes abrégées gênent les lecteurs d’écran. Écrivez les deux mots, ou un mot pour tout le monde.',
      en: 'Short forms hinder screen readers. Write both words, or one for everybody.',
    },
  },
  {
    id: 'length',
    use: 'length',
    severity: 'tip',
    article: '9',
    params: { hook: true },
    tip: {
      fr: 'Au-delà de la limite, le réseau refuse\u202f; après «\u00a0voir plus\u00a0», peu de gens lisent. La première phrase doit tenir avant.',
      en: 'Past the limit the network refuses; after “see more”, few people read. Let the first sentence end before.',
    },
  },
  {
    id: 'reading-ease',
    use: 'reading-ease',
    severity: 'tip',
    article: '9',
    params: { least: 20 },
    tip: {
      fr: 'Coupez la phrase, ou remplacez ses mots les plus longs.',
      en: 'Cut the sentence, or replace its longest words.',
    },
  },
  {
    id: 'hashtags',
    use: 'hashtags',
    severity: 'tip',
    article: '9',
    params: {
      most: 3,
      known: ['ChaleurRenouvelable', 'SobriétéÉnergétique', 'RéseauxDeChaleur', 'SolarHeat', 'HeatPumps'],
    },
    tip: {
      fr: 'Trois hashtags suffisent. Une majuscule à chaque mot permet aux lecteurs d’écran de les prononcer.',
      en: 'Three hashtags are enough. A capital at each word lets screen readers speak them.',
    },
  },
  {
    id: 'mentions',
    use: 'mentions',
    severity: 'tip',
    article: '6',
    params: { most: 5 },
    tip: {
      fr: 'Mentionner beaucoup de monde dérange, et se voit. Gardez les personnes que cela concerne.',
      en: 'Mentioning many people disturbs them, and shows. Keep those whom it concerns.',
    },
  },
  {
    id: 'links',
    use: 'links',
    severity: 'tip',
    article: '9',
    params: { most: 2 },
    tip: {
      fr: 'Un lien clair dit où il mène et ne suit personne.',
      en: 'A clear link says where it leads and follows nobody.',
    },
  },
  {
    id: 'capitals',
    use: 'capitals',
    severity: 'tip',
    article: '9',
    params: { allowed: ['NOVÉA'] },
    tip: {
      fr: 'Les capitales se lisent lentement et sonnent comme un cri.',
      en: 'Capitals are slow to read and sound like shouting.',
    },
  },
  {
    id: 'emoji',
    use: 'emoji',
    severity: 'tip',
    article: '9',
    params: { most: 5, bullets: 3 },
    tip: {
      fr: 'Un lecteur d’écran dit le nom de chaque emoji. Un tiret fait une puce plus sobre.',
      en: 'A screen reader says the name of each emoji. A dash makes a plainer bullet.',
    },
  },
  {
    id: 'french-typography',
    use: 'typography-french',
    severity: 'tip',
    article: '9',
    params: {},
    tip: {
      fr: 'Sans espace insécable, un signe peut passer seul à la ligne.',
      en: 'Without a space that does not break, a sign may begin a line alone.',
    },
  },
];
