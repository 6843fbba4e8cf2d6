/** Personae, the singular and the networks: nothing invented, nothing cut, by examples and on both corpora. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkById } from '../../shared/networks/index.ts';
import { personae } from '../../shared/personae.ts';
import { measure } from '../../shared/text/count.ts';
import { englishCorpus } from '../../shared/variants/corpus/en/index.ts';
import { frenchCorpus } from '../../shared/variants/corpus/fr/index.ts';
import { inventedFacts } from '../../shared/variants/facts.ts';
import { camelCase, hashtagsOf } from '../../shared/variants/hashtags.ts';
import { fitTo } from '../../shared/variants/network-fit.ts';
import { paragraphs } from '../../shared/variants/sentences.ts';
import { shapes } from '../../shared/variants/shapes/index.ts';
import { toSingular } from '../../shared/variants/singular.ts';
import { suggest } from '../../shared/variants/suggest.ts';

const x = networkById('x')!;
const linkedin = networkById('linkedin')!;
const link = 'https://novea.example/lyon';
const posts = (['fr', 'en'] as const).flatMap((language) => {
  const cases = (language === 'fr' ? frenchCorpus : englishCorpus).flatMap((part) => [...part.tuned, ...part.heldOut]);
  const single = cases.map(({ text, brand: name, aliases = [] }) => ({
    text,
    brand: { name, aliases },
    language,
    link,
  }));
  // Posts of several sentences, as they are published.
  const long = single.flatMap((post, at) =>
    at % 6 === 0
      ? [
          {
            ...post,
            text: `${single
              .slice(at, at + 6)
              .map(({ text }) => text)
              .join(' ')} #emploi_local`,
          },
        ]
      : [],
  );
  return [...single, ...long];
});
const all = posts.map((post) => ({ post, source: `${post.text}\n${link}`, made: suggest(post) }));
const variants = all.flatMap(({ source, made }) => made.variants.map((variant) => ({ source, variant })));

const lyon =
  'Le 12 mars, Novéa a inauguré son usine de Lyon. Grâce à ses équipes, Novéa a réduit de 30 % ses émissions. Novéa recrute 20 ingénieurs. https://novea.example/lyon #usine_lyon';
const persona = (text: string, wanted: string, network = 'linkedin') =>
  suggest({ text, brand: { name: 'Novéa', aliases: [] }, language: 'fr', link: null }).variants.find(
    (each) => each.transform === wanted && each.network === network,
  )?.text;

describe('every variant of both corpora', () => {
  it('has each number, name, date and link from its source', () => {
    expect(variants.length).toBeGreaterThan(5000);
    for (const { source, variant } of variants) expect(inventedFacts(source, variant.text), variant.text).toEqual([]);
  });

  it('fits its network, as one post or as a thread of posts that fit', () => {
    for (const { variant } of variants) {
      const network = variant.network === 'x' ? x : linkedin;
      for (const text of variant.thread ?? [variant.text]) expect(measure(network, text).over, text).toBe(false);
    }
    expect(variants.some(({ variant }) => variant.thread !== undefined)).toBe(true);
  });

  it('shows a persona’s hook above the fold of LinkedIn', () => {
    for (const { variant } of variants.filter((each) => each.variant.network === 'linkedin')) {
      if (variant.transform.startsWith('first-person')) continue;
      expect(variant.text.split('\n\n')[0]?.length).toBeLessThanOrEqual(linkedin.fold ?? 0);
    }
  });

  it('is made or declined with a reason, for each persona', () => {
    for (const { made } of all) {
      const told = new Set([...made.variants, ...made.declined].map(({ transform }) => transform));
      for (const transform of ['first-person', 'first-person-singular']) expect(told).toContain(transform);
      for (const each of personae.filter((one) => one !== 'messenger')) expect(told).toContain(each);
    }
    const used = new Set(variants.map(({ variant }) => variant.transform));
    expect([...used].toSorted()).toEqual(['first-person', 'first-person-singular', ...personae].toSorted());
  });
});

describe('a persona', () => {
  it.each([
    ['messenger', `Le 12 mars, nous avons inauguré notre usine de Lyon.\n\n${link}\n\n#UsineLyon`],
    [
      'expert',
      `Grâce à nos équipes, nous avons réduit de 30 % nos émissions.\n\nEt chez vous, qu'est-ce que cela changerait\u202f?\n\n${link}\n\n#UsineLyon`,
    ],
    [
      'explainer',
      `En trois points\u00a0:\n\n1. Le 12 mars, nous avons inauguré notre usine de Lyon.\n2. Grâce à nos équipes, nous avons réduit de 30 % nos émissions.\n3. Nous recrutons 20 ingénieurs.\n\n${link}\n\n#UsineLyon`,
    ],
    ['recruiter', `Nous recrutons 20 ingénieurs.\n\nPour candidater\u00a0: ${link}\n\n#UsineLyon`],
    ['liker', "L'essentiel en une phrase\u00a0:\nLe 12 mars, nous avons inauguré notre usine de Lyon."],
    [
      'fact-checker',
      `Source\u00a0: ${link}\n\nGrâce à nos équipes, nous avons réduit de 30 % nos émissions.\n\n#UsineLyon`,
    ],
  ])('says it as %s', (wanted, text) => {
    expect(persona(lyon, wanted)).toBe(text);
  });

  it('has the apostrophes of the post in its frame', () => {
    expect(persona(lyon.replace('de Lyon', 'de l’Ain'), 'liker')).toMatch(/^L’essentiel/u);
  });

  it('has its shape, and only one', () => {
    expect(shapes.map((shape) => shape.persona)).toEqual([...personae]);
  });

  it.each([
    [
      'Novéa ouvre un atelier à Angers et recrute 40 techniciens.',
      'Nous recrutons 40 techniciens. Nous ouvrons un atelier à Angers.',
    ],
    // What the job points at has to come before it.
    [
      'Novéa ouvre un atelier à Angers et recrute 40 techniciens pour cette usine.',
      'Nous ouvrons un atelier à Angers et recrutons 40 techniciens pour cette usine.',
    ],
    [
      'Novéa ouvre un atelier à Angers, et recherche une cheffe ou un chef d’équipe.',
      'Nous recherchons une cheffe ou un chef d’équipe. Nous ouvrons un atelier à Angers.',
    ],
  ])('puts the job first: %s', (text, said) => {
    expect(persona(`${text} https://novea.example/`, 'recruiter')).toBe(
      `${said}\n\nPour candidater\u00a0: https://novea.example/`,
    );
  });

  it('leaves a sentence alone that leans on the one before', () => {
    expect(persona('Novéa ouvre un site. Il permet de réduire les trajets de 30 %.', 'expert')).toBeUndefined();
  });
});

describe('the singular', () => {
  it.each([
    ['fr', 'Nous sommes fiers d’avoir ouvert 3 sites.', 'Je suis fière que nous ayons ouvert 3 sites.'],
    ['fr', 'Nous sommes heureux d’annoncer notre arrivée.', 'Je suis heureux d’annoncer notre arrivée.'],
    ['fr', 'Nous sommes ravis de lancer notre gamme.', 'Je suis ravie que nous lancions notre gamme.'],
    ['fr', 'Nous lançons notre gamme.', "J'ai le plaisir de vous annoncer que nous lançons notre gamme."],
    ['fr', 'Nous lançons l’appel.', 'J’ai le plaisir de vous annoncer que nous lançons l’appel.'],
    ['en', 'We are proud to have opened 3 sites.', 'I am proud that we have opened 3 sites.'],
    ['en', 'We have opened 3 sites.', 'I am pleased to announce that we have opened 3 sites.'],
  ] as const)('%s: %s', (language, plural, singular) => {
    expect(toSingular(plural, language)).toContain(singular);
  });

  it.each([
    ['fr', 'Nous supprimons 20 postes.'],
    ['fr', 'Nous fermons notre site de Lyon.'],
    ['fr', 'Nous recrutons ?'],
    ['fr', 'Nous présentons nos excuses à nos clients.'],
    ['en', 'We are closing our plant in Lyon.'],
    ['en', 'We open an investigation into the accident.'],
  ] as const)('is not proud of this: %s %s', (language, plural) => {
    expect(toSingular(plural, language)).toMatchObject({ reason: 'no-good-news' });
  });
});

describe('a thread', () => {
  const word = fc.stringMatching(/^[a-zàéèç]{1,12}$/);
  const sentence = fc
    .array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constant(link) }), {
      minLength: 1,
      maxLength: 25,
    })
    .map((words) => `Nous ${words.join(' ')} ici.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join(' '));

  it('keeps every word and address whole and in order, cut at sentence ends, numbered', () => {
    fc.assert(
      fc.property(text, (post) => {
        const fitted = fitTo('x', post);
        if (!fitted.ok)
          return expect(
            paragraphs(post)
              .flat()
              .some((each) => measure({ ...x, limit: 274 }, each).over),
          ).toBe(true);
        const { thread = [] } = fitted;
        thread.forEach((each, place) => {
          expect(each.startsWith(`${place + 1}/${thread.length} `)).toBe(true);
          expect(each.endsWith('.')).toBe(true);
          expect(measure(x, each).over).toBe(false);
        });
        const bare = thread.length === 0 ? fitted.text : thread.map((each) => each.replace(/^\d+\/\d+ /, '')).join(' ');
        expect(bare).toBe(post);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a sentence', () => {
  it.each([
    ['M. Dupont et Mme. Durand ouvrent le site. Il est grand.', 2],
    ['Le prix est de 3.5 M€. C’est peu.', 2],
    ['« Bravo ! Merci. » a dit le maire. Bien.', 2],
    ['Une ligne\nune autre', 2],
    ['We sell to Acme Inc. in Paris.', 1],
    ['Lisez ceci. https://novea.example/a.b?c=d. #fin', 3],
  ])('%j', (text, count) => {
    expect(paragraphs(text).flat()).toHaveLength(count);
  });
});

describe('a hashtag', () => {
  it.each([
    ['#emploi', 'Un emploi', '#Emploi'],
    ['#transition_energetique', '', '#TransitionEnergetique'],
    ['#transitionénergétique', 'La transition énergétique avance', '#TransitionÉnergétique'],
    ['#BtoB', '', '#BtoB'],
  ])('%s', (tag, text, camel) => {
    expect(camelCase(tag, text)).toBe(camel);
  });

  it('comes once, and not out of an address', () => {
    expect(hashtagsOf('#rse https://a.example/b#c #RSE')).toEqual(['#Rse']);
  });
});
