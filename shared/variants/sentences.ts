/** Cuts a post into its sentences, none of them cut within a quotation, an abbreviation, a number or an address. */

/** What ends with a full stop without ending a sentence. */
const abbreviation =
  /^\s*\p{Nd}{1,2}\.$|(?:^|[\s(«“’'])(?:\p{Lu}|M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|Mr|Mrs|Ms|Inc|Ltd|Corp|Co|No|etc|env|av|cf|ex|vs|approx|e\.g|i\.e|p\.ex|U\.S|U\.K)\.$/u;
const ending = /[.!?…]+["”»)]*(?=\s|$)/gu;
/** What a new sentence opens with: a capital, a figure, a sum, a quotation, an emoji, a bullet, an address. */
const opening = /^[\s\p{Pd}•]*(?:[\p{Lu}\p{N}\p{Sc}«“"(#@]|\p{Extended_Pictographic}|https?:|$)/u;

function isOpen(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('«') > count('»') || count('“') > count('”') || count('(') > count(')');
}

/** The sentences of one line. */
function ofLine(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of line.matchAll(ending)) {
    const end = match.index + match[0].length;
    const sentence = line.slice(from, end);
    if (isOpen(sentence) || abbreviation.test(sentence) || !opening.test(line.slice(end))) continue;
    found.push(sentence.trim());
    from = end;
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
