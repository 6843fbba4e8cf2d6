/** The example's colleagues, who are nobody: their names, their groups, and sentences that they put before a wording. */

export const groupNames = ['Exploitation', 'Bureau d’études'] as const;

export const colleagues = [
  { name: 'Inès Laurent', role: 'curator', group: 1 },
  { name: 'Karim Haddad', role: 'ambassador', group: 0 },
  { name: 'Léa Fontaine', role: 'ambassador', group: 0 },
  { name: 'Thomas Girard', role: 'ambassador', group: 1 },
  { name: 'Aïcha Benali', role: 'ambassador', group: 0 },
  { name: 'Hugo Perrin', role: 'ambassador', group: 1 },
  { name: 'Marta Kowalska', role: 'ambassador', group: 0 },
  { name: 'Julien Roche', role: 'ambassador', group: 1 },
  { name: 'Salomé Vidal', role: 'ambassador', group: 0 },
  { name: 'Mehdi Amrani', role: 'ambassador', group: 1 },
  { name: 'Claire Dupuis', role: 'ambassador', group: 0 },
  { name: 'Nikos Pappas', role: 'ambassador', group: 1 },
] as const;

/** What they add of their own; an empty one takes the wording as it is. */
export const ownWords = {
  fr: [
    '',
    'J’y étais mardi matin, avec les gants et le bonnet, et je n’ai pas regretté le déplacement.',
    'Ma voisine me demande souvent ce que je fais de mes journées\u00a0: voilà une réponse courte.',
    'Ce chantier m’a appris une chose simple, c’est qu’on règle d’abord et qu’on dimensionne ensuite.',
    'Je garde en tête la phrase du gardien, qui a tout résumé mieux que nos courbes.',
  ],
  en: [
    '',
    'I spent a morning on that site and came back with cold hands and a better question than I had left with.',
    'My sister asks what I do all day; this is the short answer, and the long one is in the link.',
    'What I keep from it: we tune first, we size afterwards, and it takes patience.',
  ],
} as const;
