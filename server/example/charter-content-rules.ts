/** The rules of the example charter on what is said: honesty, proof, secrets, people, respect. */
import type { Rule } from '../../shared/charter/rule.ts';

const names = ['Novéa', 'Brise 30'];

export const contentRules: readonly Rule[] = [
  {
    id: 'say-who-you-are',
    use: 'disclosure',
    severity: 'warn',
    article: '2',
    params: { names, country: 'fr', sentence: { fr: 'Je travaille chez Novéa.', en: 'I work at Novéa.' } },
    tip: {
      fr: 'Dites tôt que vous travaillez chez Novéa\u00a0: c’est honnête, et on vous croit davantage.',
      en: 'Say early that you work at Novéa: it is honest, and you are believed more.',
    },
  },
  {
    id: 'superlatives',
    use: 'claims',
    severity: 'warn',
    article: '3',
    params: { kinds: ['superlative', 'absolute'], names },
    tip: {
      fr: 'Un superlatif sans preuve est trompeur (Code de la consommation, art. L. 121-2). Le chiffre qui est derrière convaincra mieux.',
      en: 'A superlative without proof misleads (French Consumer Code, art. L. 121-2). The figure behind it will convince more.',
    },
  },
  {
    id: 'promises',
    use: 'claims',
    severity: 'warn',
    article: '3',
    params: { kinds: ['guarantee'] },
    tip: {
      fr: 'Chaque bâtiment est différent\u00a0: racontez ce qui a été mesuré, ne promettez pas.',
      en: 'Every building differs: tell what was measured, promise nothing.',
    },
  },
  {
    id: 'green-claims',
    use: 'claims',
    severity: 'warn',
    article: '4',
    params: { kinds: ['green'] },
    tip: {
      fr: 'La loi (Code de l’environnement, art. L. 229-68\u00a0; directive (UE) 2024/825) encadre «\u00a0neutre en carbone\u00a0» et les allégations globales. Donnez le résultat mesuré.',
      en: 'The law (French Environment Code, art. L. 229-68; directive (EU) 2024/825) restricts “carbon neutral” and sweeping claims. Give the measured result.',
    },
  },
  {
    id: 'health-claims',
    use: 'claims',
    severity: 'warn',
    article: '4',
    params: { kinds: ['health'] },
    tip: {
      fr: 'Nous ne sommes pas médecins\u00a0: citez l’étude, ou renoncez-y.',
      en: 'We are no doctors: cite the study, or leave it out.',
    },
  },
  {
    id: 'money-claims',
    use: 'claims',
    severity: 'stop',
    article: '4',
    params: { kinds: ['finance'], strict: true },
    tip: {
      fr: 'Promettre un gain engage l’entreprise, et vous avec.',
      en: 'Promising a gain binds the company, and you with it.',
    },
  },
  {
    id: 'not-announced',
    use: 'confidential',
    severity: 'stop',
    article: '5',
    params: {
      names: [{ name: 'projet Soleil' }, { name: 'project Soleil' }, { name: 'Brise 60', until: '2027-03-01' }],
      markings: true,
    },
    tip: {
      fr: 'Ce n’est pas encore annoncé. Attendez le communiqué\u00a0: vous serez les premiers prévenus.',
      en: 'It has not been announced yet. Wait for the press release: you will be the first to know.',
    },
  },
  {
    id: 'client-names',
    use: 'confidential',
    severity: 'warn',
    article: '5',
    params: { publicClients: ['Ville de Lyon', 'hôpital Saint-Luc', 'Saint-Luc', 'école Jean-Moulin', 'Jean-Moulin'] },
    tip: {
      fr: 'Un client se cite avec son accord écrit. Dites plutôt «\u00a0une école\u00a0», «\u00a0un hôpital\u00a0».',
      en: 'A client is named with written consent. Rather say “a school”, “a hospital”.',
    },
  },
  {
    id: 'internal-figures',
    use: 'confidential',
    severity: 'warn',
    article: '5',
    params: { money: true },
    tip: {
      fr: 'Seuls les chiffres publiés se citent. Donnez le lien vers la publication.',
      en: 'Only published figures may be quoted. Link to the publication.',
    },
  },
  {
    id: 'quiet-periods',
    use: 'quiet-period',
    severity: 'stop',
    article: '5',
    params: {
      periods: [
        { from: '2027-01-18', to: '2027-02-17' },
        { from: '2027-07-01', to: '2027-07-30' },
      ],
    },
    tip: {
      fr: 'Avant la publication des résultats, personne n’en parle (règlement (UE) n° 596/2014).',
      en: 'Before results are published nobody speaks of them (regulation (EU) 596/2014).',
    },
  },
  {
    id: 'personal-data',
    use: 'personal-data',
    severity: 'warn',
    article: '6',
    params: { kinds: ['email', 'phone', 'address', 'health', 'child'] },
    tip: {
      fr: 'Une coordonnée publiée ne se rattrape pas. Proposez plutôt un message privé.',
      en: 'What is published cannot be called back. Offer a private message instead.',
    },
  },
  {
    id: 'bank-and-identity',
    use: 'personal-data',
    severity: 'stop',
    article: '6',
    params: { kinds: ['iban', 'card', 'social-security'] },
    tip: {
      fr: 'Ce numéro suffit à usurper une identité ou un compte.',
      en: 'Such a number is enough to steal an identity or an account.',
    },
  },
  {
    id: 'tone',
    use: 'tone',
    severity: 'warn',
    article: '7',
    params: {},
    tip: {
      fr: 'Une attaque en appelle une autre. Répondez à l’argument, ou passez la main à la communication.',
      en: 'One attack calls for another. Answer the argument, or hand over to the communications team.',
    },
  },
  {
    id: 'competitors',
    use: 'competitors',
    severity: 'warn',
    article: '7',
    params: { names: ['Thermix', 'Calorys'], onlyAgainst: true },
    tip: {
      fr: 'Une comparaison doit être objective et vérifiable (Code de la consommation, art. L. 122-1).',
      en: 'A comparison must be objective and verifiable (French Consumer Code, art. L. 122-1).',
    },
  },
  {
    id: 'job-offers',
    use: 'legal-mentions',
    severity: 'warn',
    article: '8',
    params: { jobs: true },
    tip: {
      fr: 'Une offre ne vise pas un sexe (Code du travail, art. L. 1142-1)\u00a0: «\u00a0H/F\u00a0» ou les deux formes.',
      en: 'A job is not offered to one sex (French Labour Code, art. L. 1142-1): “H/F”, or both forms.',
    },
  },
  {
    id: 'job-offers-english',
    use: 'legal-mentions',
    severity: 'tip',
    article: '8',
    params: { englishJobs: true, sentence: { en: 'We welcome applications from all backgrounds.' } },
    tip: {
      fr: 'Une offre en anglais dit qu’elle s’adresse à tout le monde (Code du travail, art. L. 1132-1 et L. 1142-1).',
      en: 'A job is open to everybody (French Labour Code, art. L. 1132-1 and L. 1142-1): say so.',
    },
  },
  {
    id: 'job-criteria',
    use: 'job-criteria',
    severity: 'warn',
    article: '8',
    params: {},
    tip: {
      fr: 'On ne choisit pas quelqu’un d’après son âge, son sexe, son origine, sa famille ou sa santé (Code du travail, art. L. 1132-1).',
      en: 'Nobody is chosen by age, sex, origin, family or health (French Labour Code, art. L. 1132-1).',
    },
  },
  {
    id: 'own-mix',
    use: 'mix',
    severity: 'tip',
    article: '10',
    params: { most: 20, after: 5 },
    tip: {
      fr: 'On vous suit pour vous. Partagez aussi ce qui vous intéresse ailleurs.',
      en: 'People follow you for yourself. Share what interests you elsewhere, too.',
    },
  },
];
