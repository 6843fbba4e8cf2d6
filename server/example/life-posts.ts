/** The example's posts with a life of their own: one of a campaign with a picture, one that is scheduled, a job offer, a reaction. */
import type { VariantInput } from '../../shared/admin-api.ts';
import type { PostAbout } from '../../shared/life-api.ts';

interface LifePost {
  readonly theme: 'heat' | 'people' | 'sober';
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly variants: readonly VariantInput[];
  readonly about: PostAbout | null;
  /** Days from the day of the example: negative is past. */
  readonly releases: number;
  readonly expires: number | null;
  readonly pinned: number | null;
  /** It is of the campaign and of the moment, and shows the picture. */
  readonly campaign: boolean;
}

/** `at`: gives the ISO 8601 time of so many days from the day of the example. */
export const lifePosts = (at: (days: number) => string): readonly LifePost[] => [
  {
    theme: 'heat',
    title: 'Un quartier à la tombée du jour, sans chaudière',
    text: 'Cinq immeubles, une boucle d’eau tempérée, et plus une chaudière dans le quartier des Tanneurs.\n\nAu cœur de l’hiver dernier, la boucle n’est jamais descendue sous 12\u00a0°C. Les habitants règlent leur température depuis chez eux.',
    link: 'https://example.com/novea/quartier-des-tanneurs',
    variants: [
      {
        persona: 'reporter',
        network: 'linkedin',
        language: 'fr',
        text: '18 h, quartier des Tanneurs. Les fenêtres s’allument, et aucune cheminée ne fume.\n\nSous la rue, une boucle d’eau tempérée relie cinq immeubles. Nous l’avons suivie tout l’hiver\u00a0: jamais moins de 12\u00a0°C.',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'fr',
        text: 'Cinq immeubles, une boucle d’eau tempérée, plus une chaudière. Le quartier des Tanneurs a passé l’hiver ainsi.\nhttps://example.com/novea/quartier-des-tanneurs',
      },
    ],
    about: null,
    releases: -2,
    expires: null,
    pinned: 5,
    campaign: true,
  },
  {
    theme: 'heat',
    title: 'Portes ouvertes de la chaufferie des Tanneurs',
    text: 'Samedi prochain, la chaufferie des Tanneurs ouvre ses portes. Venez voir à quoi ressemble un quartier qui se chauffe sans fumée.',
    link: 'https://example.com/novea/portes-ouvertes',
    variants: [
      {
        persona: 'insider',
        network: 'linkedin',
        language: 'fr',
        text: 'Samedi prochain, j’ouvre la chaufferie des Tanneurs au public. Il y aura du café et des schémas au mur.\n\nQuelles questions poseriez-vous\u202f?',
      },
    ],
    about: { kind: 'event', at: at(8), place: 'Villeurbanne', link: 'https://example.com/novea/portes-ouvertes' },
    releases: 3,
    expires: 9,
    pinned: null,
    campaign: true,
  },
  {
    theme: 'people',
    title: 'Nous cherchons une ou un frigoriste',
    text: 'Une équipe de quatre, des chantiers à moins d’une heure, un camion équipé et un tuteur pendant six mois.',
    link: 'https://example.com/novea/emploi/frigoriste',
    variants: [
      {
        persona: 'recruiter',
        network: 'linkedin',
        language: 'fr',
        text: 'Mon équipe cherche une ou un frigoriste. On est quatre, on se forme les uns les autres, et on rentre le soir.\n\nVous connaissez quelqu’un\u202f?',
      },
    ],
    about: {
      kind: 'job',
      place: 'Lyon',
      contract: 'CDI',
      referral: 'https://example.com/novea/emploi/frigoriste?cooptation',
    },
    releases: -6,
    expires: 24,
    pinned: null,
    campaign: false,
  },
  {
    theme: 'sober',
    title: 'Réagir à notre post sur la médiathèque',
    text: 'La page de Novéa raconte l’hiver de la médiathèque. Un mot de celles et ceux qui y ont travaillé vaut mieux que dix «\u00a0j’aime\u00a0».',
    link: null,
    variants: [],
    about: {
      kind: 'reaction',
      url: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000000/',
      why: 'La mairie lit les commentaires, et d’autres communes hésitent encore.',
      comments: ['J’ai suivi les mesures de janvier\u00a0: la salle de lecture n’a jamais quitté 19\u00a0°C.'],
    },
    releases: -3,
    expires: 14,
    pinned: null,
    campaign: false,
  },
];
