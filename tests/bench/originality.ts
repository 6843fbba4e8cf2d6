/** How fast a draft is compared with colleagues' signatures, and whether what is alike is always found. */
import { originality, Wordings } from '../../shared/originality.ts';
import { SignatureIndex } from '../../shared/text/signature-index.ts';
import { signatureOf } from '../../shared/text/signature.ts';
import { alike, shingles } from '../../shared/text/shingles.ts';
import { tokens } from '../../shared/text/words.ts';
import { type Figure, median } from './figures.ts';

/** What issue 5 asks for: milliseconds by number of signatures. */
const limits = [
  [10_000, 1],
  [100_000, 5],
] as const;
/** Two texts that share half of their pairs of words are alike; every one of them must be found. */
const half = 0.5;
const drafts = 200;

/** The same numbers each time, so that two runs compare the same texts (Numerical Recipes' generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const next = numbers(7);
const vocabulary = Array.from({ length: 4000 }, (_, n) => `w${n.toString(36)}`);
const word = () => vocabulary[Math.floor(next() ** 2 * vocabulary.length)] ?? '';
const sentences = Array.from({ length: 2000 }, () => Array.from({ length: 14 }, word).join(' '));
/** Colleagues' posts take sentences from the same few wordings, as posts about one thing do. */
const post = () => Array.from({ length: 9 }, () => sentences[Math.floor(next() * sentences.length)] ?? '').join('. ');
const changed = (text: string, part: number) =>
  text
    .split(' ')
    .map((each) => (next() < part ? word() : each))
    .join(' ');

function measure(count: number, limit: number): Figure[] {
  const texts = Array.from({ length: count }, post);
  const index = new SignatureIndex();
  for (const text of texts) index.add(signatureOf(tokens(text)));
  const wordings = new Wordings<string>();
  wordings.add(texts[0] ?? '', 'official');
  const written = Array.from({ length: drafts }, (_, n) => ({
    of: Math.floor(next() * count),
    part: (n % 10) / 30,
  })).map(({ of, part }) => ({ of, text: changed(texts[of] ?? '', part) }));
  for (const { text } of written) originality(text, wordings, index);
  const times = written.map(({ text }) => {
    const began = performance.now();
    originality(text, wordings, index);
    return performance.now() - began;
  });
  const wanted = written.filter(
    ({ of, text }) => alike(shingles(tokens(text)), shingles(tokens(texts[of] ?? ''))) >= half,
  );
  const found = wanted.filter(({ of, text }) =>
    index.alike(signatureOf(tokens(text)), 1 / 3).some((each) => each.index === of),
  );
  const many = count.toLocaleString('en');
  const recall = found.length / wanted.length;
  return [
    {
      what: `Originality of a draft beside ${many} signatures, median`,
      measured: `${median(times).toFixed(2)} ms`,
      limit: `≤ ${limit} ms`,
      kept: median(times) <= limit,
    },
    {
      what: `Recall against exact Jaccard ≥ ½, ${wanted.length} drafts beside ${many} signatures`,
      measured: recall.toFixed(3),
      limit: '1.0',
      kept: recall === 1,
    },
  ];
}

/** Runs drafts against many colleagues' signatures. */
export const originalityFigures = (): Figure[] => limits.flatMap(([count, limit]) => measure(count, limit));
