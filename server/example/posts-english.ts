/** The example programme’s posts whose official text is English. */
import type { ExamplePost } from './example-post.ts';

export const englishPosts: readonly ExamplePost[] = [
  {
    theme: 'heat',
    language: 'en',
    link: 'https://example.com/novea/quiet-heat-pump',
    title: 'A heat pump that neighbours do not hear',
    text: 'Novéa’s new Brise 30 heat pump runs at 38 dB(A) at three metres, measured by an independent laboratory under EN 12102. It was designed for courtyards and schools, where noise, not power, decides whether a project goes ahead.',
    variants: [
      {
        persona: 'expert',
        network: 'linkedin',
        language: 'en',
        text: 'For years we were asked for more kilowatts. In courtyards, the question that stops a project is another one: will the neighbours hear it?\n\nOur new machine runs at 38 dB(A) at three metres, measured by an independent laboratory under EN 12102. Most of that came from a slower, larger fan and from a compressor that hangs instead of standing.\n\nWhat noise limit do your planners ask for?',
      },
      {
        persona: 'fact-checker',
        network: 'linkedin',
        language: 'en',
        text: '“Silent” is a word for brochures. Here is the figure and how it was measured: 38 dB(A) at three metres, full load, EN 12102, by a laboratory that is not ours.\n\nI work at Novéa, so do check: the whole report is public, including the one frequency band we are still working on.',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'en',
        text: '38 dB(A) at three metres, measured by an independent lab under EN 12102: our new heat pump was made for courtyards and schools. The full report is public.\nhttps://example.com/novea/quiet-heat-pump',
      },
      {
        persona: 'explainer',
        network: 'x',
        language: 'fr',
        text: '38 dB(A) à trois mètres\u00a0: comment rendre une pompe à chaleur discrète\u202f?\n1. un ventilateur plus grand et plus lent\n2. un compresseur suspendu\n3. une mesure faite par un laboratoire extérieur\nNotre rapport est public\u00a0:\nhttps://example.com/novea/quiet-heat-pump',
      },
    ],
  },
  {
    theme: 'sober',
    language: 'en',
    link: 'https://example.com/novea/hospital-hot-water',
    title: 'A hospital halves the energy of its hot water',
    text: 'At the Saint-Luc hospital, 180 m² of solar collectors and a heat-recovery unit by Novéa now cover 52% of the energy needed for hot water, over a full year of measurements. The payback time, subsidies included, is nine years.',
    variants: [
      {
        persona: 'reporter',
        network: 'linkedin',
        language: 'en',
        text: 'On the roof of the Saint-Luc hospital, you first notice the bees. Then 180 square metres of solar collectors.\n\nAfter a full year of measurements, sun and recovered heat cover 52% of the energy for hot water. Our team promised 50, and I will admit that there was some relief in the room.\n\nPayback: nine years, with subsidies. Not quick. Still worth it for a building meant to last sixty.',
      },
      {
        persona: 'explainer',
        network: 'linkedin',
        language: 'en',
        text: 'How does a hospital halve the energy of its hot water? Three steps, in this order:\n\n1. Measure for a month. Half of the circulation losses were in one corridor.\n2. Recover heat from the cooling of the operating theatres.\n3. Only then, add solar collectors for what is left.\n\nThat is how we reached 52% over a full year at Saint-Luc.\n\n#SolarHeat',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'en',
        text: 'A full year of measurements: sun and recovered heat cover 52% of the hot water of the Saint-Luc hospital. We had promised 50.\nhttps://example.com/novea/hospital-hot-water',
      },
    ],
  },
  {
    theme: 'people',
    language: 'en',
    link: 'https://example.com/novea/open-training',
    title: 'Our installer training is open to everyone',
    text: 'Novéa opens its two-day commissioning course to any installer, customer or not. It is free of charge, takes place in Lyon and Angers, and does not end with a sales pitch. 96 places are open for spring.',
    variants: [
      {
        persona: 'helper',
        network: 'linkedin',
        language: 'en',
        text: 'If you install heat pumps, any brand, this is for you: our two-day commissioning course is now open to everyone, free of charge.\n\nNo sales pitch at the end. I teach the second morning, the one about hydraulics, and I would rather spend it on your worst site than on our best slides.\n\n96 places this spring, in Lyon and Angers.',
      },
      {
        persona: 'recruiter',
        network: 'linkedin',
        language: 'en',
        text: 'We opened our commissioning course to everyone, competitors included. People asked me whether that is wise.\n\nA badly set heat pump is bad news for all of us, whoever made it. And yes, good trainers are how I found half of my team.\n\nTwo days, free of charge, Lyon or Angers, 96 places this spring.',
      },
      {
        persona: 'messenger',
        network: 'x',
        language: 'en',
        text: 'Our two-day heat pump commissioning course is open to every installer, any brand, free of charge. 96 places this spring in Lyon and Angers.\nhttps://example.com/novea/open-training',
      },
      {
        persona: 'helper',
        network: 'x',
        language: 'fr',
        text: 'Vous installez des pompes à chaleur, quelle que soit la marque\u202f? Nous ouvrons à tous notre formation de mise en service\u00a0: deux jours, gratuite, sans discours commercial. 96 places au printemps.\nhttps://example.com/novea/open-training',
      },
    ],
  },
];
