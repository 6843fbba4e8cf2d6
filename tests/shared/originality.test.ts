/** Originality: what is one's own counts, and what is alike is found by signatures that tell no text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originality, Wordings } from '../../shared/originality.ts';
import { SignatureIndex } from '../../shared/text/signature-index.ts';
import { likeness, openingIn, signatureOf } from '../../shared/text/signature.ts';
import { alike, shingles } from '../../shared/text/shingles.ts';
import { tokens } from '../../shared/text/words.ts';
import { readSignature, signatureBytes, writeSignature } from '../../shared/text/written-signature.ts';

const official =
  'À Angers, la chaleur d’un centre de données voisin alimente désormais 640 logements, grâce à une pompe à chaleur haute température de 1,2 MW raccordée au réseau de la ville.';
const own =
  'J’étais sur le chantier mardi : ma collègue Inès a ouvert la vanne, et les radiateurs de 640 logements sont devenus tièdes. On a applaudi comme des enfants.';
const sign = (text: string) => signatureOf(tokens(text));
const beside =
  (colleagues: string[] = [], known = [official]) =>
  (draft: string) => {
    const wordings = new Wordings<string>();
    for (const text of known) wordings.add(text, text);
    const index = new SignatureIndex();
    for (const text of colleagues) index.add(sign(text));
    return originality(draft, wordings, index);
  };

describe('a draft', () => {
  it('is all another’s when it is the official text, whatever its accents, case and signs', () => {
    const measure = beside();
    expect(measure(official)).toMatchObject({ percent: 0, openings: 0, twins: 0 });
    expect(measure(official.toUpperCase().normalize('NFD').replaceAll(',', ' –'))?.percent).toBe(0);
  });

  it('is one’s own when it shares facts only', () => {
    expect(beside()(own)).toEqual({ percent: 100, copied: null, openings: 0, twins: 0 });
  });

  it('is a part one’s own with a sentence of one’s own, and shows the longest stretch that is not', () => {
    const draft = `${own} ${official}`;
    const result = beside()(draft);
    expect(result?.percent).toBeGreaterThan(35);
    expect(result?.percent).toBeLessThan(65);
    expect(result?.copied?.from).toBe(official);
    expect(draft.slice(result?.copied?.start, result?.copied?.end)).toBe(official.slice(0, -1));
  });

  it('tells how many colleagues begin alike, and how many wrote nearly the same', () => {
    const sibling = official.replace('voisin', 'tout proche').replace('la ville', 'chaleur');
    const starter = 'À Angers, la chaleur d’un ordinateur, vous y croyez ? Venez voir la salle des machines avec moi.';
    const result = beside([sibling, official, starter, own], [])(official);
    expect(result).toMatchObject({ percent: 0, twins: 2, openings: 3 });
  });

  it('is not measured with too few words', () => {
    expect(beside()('')).toBeNull();
    expect(beside()('Bravo à toute l’équipe !')).toBeNull();
  });

  it('is never more one’s own for a sentence taken from the official text', () => {
    const measure = beside([official]);
    const sentence = fc.constantFrom(
      'Je suis fière de ces gens.',
      'Venez nous voir à Lyon jeudi.',
      'Il fait chaud ici.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const draft = sentences.join(' ');
        const [before, after] = [measure(draft), measure(`${draft} ${official}`)];
        expect(after!.percent).toBeLessThanOrEqual(before?.percent ?? 100);
      }),
    );
  });
});

describe('a signature', () => {
  // A generator of our own, so that the texts are the same each time.
  const random = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const next = random(7);
  const vocabulary = Array.from({ length: 3000 }, (_, n) => `w${n.toString(36)}`);
  const sentence = () => Array.from({ length: 14 }, () => vocabulary[Math.floor(next() ** 2 * 3000)]).join(' ');
  const shared = Array.from({ length: 200 }, sentence);
  const posts = Array.from({ length: 2000 }, () =>
    Array.from({ length: 9 }, () => shared[Math.floor(next() * 200)]).join('. '),
  );
  const changed = (text: string, part: number) =>
    text
      .split(' ')
      .map((word) => (next() < part ? vocabulary[Math.floor(next() * 3000)] : word))
      .join(' ');

  it('has always the same length, and says nothing of no text', () => {
    expect(sign('').every((byte) => byte === 0)).toBe(true);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sign(text).length === signatureBytes));
  });

  it('comes back from the wire as it was, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: signatureBytes, maxLength: signatureBytes }), (bytes) => {
        expect([...readSignature(writeSignature(bytes))]).toEqual([...bytes]);
      }),
    );
    for (const other of [
      '',
      'A'.repeat(173),
      'A'.repeat(175),
      `${'A'.repeat(173)}=`,
      'We are proud. '.repeat(13).slice(0, 174),
    ])
      expect(() => readSignature(other)).toThrow('not a written signature');
  });

  it('estimates how alike two texts are', () => {
    let error = 0;
    for (let round = 0; round < 200; round++) {
      const text = posts[round]!;
      const other = changed(text, 0.05 + (round % 10) / 20);
      error += likeness(sign(text), sign(other)) - alike(shingles(tokens(text)), shingles(tokens(other)));
    }
    // Single estimates miss by 4.4 %; two hundred of them must not lean to one side.
    expect(Math.abs(error / 200)).toBeLessThan(0.01);
  });

  it('is the same for sentences in another order, but for the seams', () => {
    const sentences = posts[0]!.split('. ');
    const turned = [...sentences.slice(4), ...sentences.slice(0, 4)].join('. ');
    expect(likeness(sign(posts[0]!), sign(turned))).toBeGreaterThan(0.85);
    expect(openingIn(sign(posts[0]!))).not.toBe(openingIn(sign(turned)));
  });

  it('finds every text that is alike by a third, among thousands', () => {
    const index = new SignatureIndex();
    for (const post of posts) index.add(sign(post));
    expect(index.size).toBe(posts.length);
    let wanted = 0;
    for (let round = 0; round < 300; round++) {
      const place = Math.floor(next() * posts.length);
      const text = changed(posts[place]!, 0.1 + next() * 0.2);
      if (alike(shingles(tokens(text)), shingles(tokens(posts[place]!))) < 0.35) continue;
      wanted++;
      expect(index.alike(sign(text), 0.2).map((each) => each.index)).toContain(place);
    }
    expect(wanted).toBeGreaterThan(100);
    expect(() => index.add(new Uint8Array(3))).toThrow('130 bytes');
  });
});
