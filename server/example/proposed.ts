/** What the example's colleagues propose, what became of it, and what its feeds bring. Every address is one that is nobody's. */

interface Proposed {
  /** Place among the colleagues. */
  readonly by: number;
  /** Days ago. */
  readonly ago: number;
  /** Key of one of the example's themes. */
  readonly theme: 'heat' | 'people' | 'sober';
  /** None of an idea. */
  readonly url?: string;
  readonly title: string;
  readonly quote?: string;
  readonly note: string;
  /** Places of those who find it worth writing about. */
  readonly voters: readonly number[];
  readonly became?: { readonly thanks: string } | { readonly reason: string };
}

export const proposed: readonly Proposed[] = [
  {
    by: 0,
    ago: 12,
    theme: 'heat',
    url: 'https://example.org/piscine-centre-de-donnees',
    title: 'Une piscine chauffée par un centre de données',
    quote: 'Depuis le printemps, la chaudière de secours n’a pas redémarré.',
    note: 'Nos clients nous posent la question chaque semaine\u00a0: voilà un exemple qui se visite.',
    voters: [1, 2, 4],
    became: { thanks: 'Bien trouvé, merci\u202f! On en reparle au point du lundi.' },
  },
  {
    by: 3,
    ago: 9,
    theme: 'sober',
    url: 'https://example.org/concurrent-comparatif',
    title: 'Comparatif\u00a0: quelle pompe à chaleur choisir',
    note: 'On y est bien placés.',
    voters: [],
    became: { reason: 'Le comparatif a deux ans et les modèles ne se vendent plus. Proposez le suivant s’il paraît.' },
  },
  {
    by: 1,
    ago: 4,
    theme: 'people',
    url: 'https://example.org/metier-frigoriste',
    title: 'Frigoriste\u00a0: une journée dans la vie d’un métier qui manque',
    quote: 'On apprend avec les oreilles autant qu’avec les mains.',
    note: 'C’est exactement ce que je raconte aux stagiaires.',
    voters: [0, 2, 3, 5, 6],
  },
  {
    by: 4,
    ago: 2,
    theme: 'sober',
    url: 'https://example.org/radiateurs-fonte',
    title: 'Faut-il garder ses radiateurs en fonte\u202f?',
    note: 'La question revient à chaque visite, et la réponse surprend.',
    voters: [2, 6],
  },
  {
    by: 6,
    ago: 3,
    theme: 'people',
    title: 'Montrer l’atelier un jour de livraison',
    note: 'Les candidats demandent toujours à quoi ça ressemble.',
    voters: [0, 1, 2, 4, 5, 7],
  },
  {
    by: 7,
    ago: 1,
    theme: 'heat',
    title: 'Publier les mesures d’un hiver entier, même les mauvaises semaines',
    note: 'C’est ce qui rend le reste crédible.',
    voters: [3, 5],
  },
];

interface Entry {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly ago: number;
}

/** A feed whose entries become proposals. */
export const trade = {
  address: 'https://example.org/veille-chaleur.json',
  title: 'Veille chaleur renouvelable (exemple)',
  words: ['chaleur*', 'pompe* à chaleur', 'géothermi*'],
  entries: [
    {
      title: 'Géothermie\u00a0: trois villes moyennes se lancent',
      slug: 'geothermie-trois-villes',
      summary: 'Elles forent à moins de deux cents mètres et partagent leurs mesures.',
      ago: 2,
    },
    {
      title: 'Ce que change le nouveau label des pompes à chaleur',
      slug: 'label-pompes-a-chaleur',
      summary: 'Le bruit y est mesuré de nuit, à trois mètres.',
      ago: 5,
    },
  ] as readonly Entry[],
} as const;

/** A feed that is listened to for the company's name. */
export const press = {
  address: 'https://example.org/presse-locale.json',
  title: 'Presse locale (exemple)',
  words: ['Novéa'],
  hint: 'Un mot sur le chantier de la médiathèque, si vous y avez travaillé.',
  entries: [
    {
      title: 'La médiathèque passe l’hiver avec Novéa',
      slug: 'mediatheque-novea',
      summary: 'La mairie publie les températures salle par salle.',
      ago: 1,
    },
    {
      title: 'Salon de l’habitat\u00a0: le stand Novéa ne désemplit pas',
      slug: 'salon-novea',
      summary: 'Beaucoup de questions sur le bruit et sur l’entretien.',
      ago: 3,
    },
  ] as readonly Entry[],
} as const;
