/** Cuts a post into its sentences, none of them cut within a quotation, an abbreviation, a number or an address. */

/** What ends with a full stop without ending a sentence. */
const abbreviation =
  /^\s*\p{Nd}{1,2}\.$|(?:^|[\s(«“’'])(?:\p{Lu}|M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|Mr|Mrs|Ms|Inc|Ltd|Corp|Co|No|etc|env|av|cf|ex|vs|approx|e\.g|i\.e|p\.ex|U\.S|U\.K)\.$/u;
const ending = /[.!?…]+["”»)]*(?=\s|$)/gu;
/** What a new sentence opens with: a capital, a figure, a sum, a quotation, an emoji, a bullet, an address. */
const opening = /^[\s\p{Pd}•]*(?:[\p{Lu}\p{N}\p{Sc}«“"(#@]|\p{Extended_Pictographic}|https?:|$)/u;

/** Pairs of signs within which no sentence ends. */
const pairs = ['«»', '“”', '()'] as const;
/** As far as an abbreviation reaches back, and as far as one looks for what a sentence opens with. */
const near = 16;

/** How many more opening than closing signs of each pair `text` has. */
const depths = (text: string): number[] =>
  pairs.map(([opener = '', closer = '']) => text.split(opener).length - text.split(closer).length);

/** The sentences of one line. */
function ofLine(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  let read = 0;
  let open = pairs.map(() => 0);
  for (const match of line.matchAll(ending)) {
    const end = match.index + match[0].length;
    // Each piece is looked at once, however long nothing closes what was opened.
    const piece = depths(line.slice(read, end));
    open = open.map((depth, pair) => depth + (piece[pair] ?? 0));
    read = end;
    const before = line.slice(Math.max(from, end - near), end);
    if (open.some((depth) => depth > 0) || abbreviation.test(before) || !opening.test(line.slice(end, end + near)))
      continue;
    found.push(line.slice(from, end).trim());
    from = end;
    open = pairs.map(() => 0);
  }
  const rest = line.slice(from).trim();
  return rest === '' ? found : [...found, rest];
}

/** The paragraphs of a text, each as its sentences. */
export function paragraphs(text: string): string[][] {
  return text
    .split(/\n+/u)
    .map(ofLine)
    .filter((sentences) => sentences.length > 0);
}
