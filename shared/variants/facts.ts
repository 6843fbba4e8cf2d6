/** The last check on any variant: it may drop or move facts of its source, never bring one that the source has not. */

/** Numbers, addresses, hashtags and mentions, as they must be found again letter for letter. */
const literal =
  /https?:\/\/[^\s«»“”"<>]*[^\s«»“”"<>.,;:!?)\]…]|[#@][\p{L}\p{N}_.-]*[\p{L}\p{N}_]|\p{N}+(?:[.,\u00a0\u202f ]\p{N}+)*/gu;
/** The last opening sign before a closing one: a row of opening signs alone is read once. */
const quoted = /«[^«»]*»|“[^“”]*”/gu;
/** A capitalised word inside a sentence is a name; at its beginning, also behind a hashtag, any word is. */
const name = /(?<=[\p{L}\p{N},’')][ \u00a0\u202f])(?<!#[\p{L}\p{N}_]{1,80} )\p{Lu}[\p{L}\p{N}’'-]*/gu;

/** The number of a step (`1. `) or of a post in a thread (`1/3 `) at the beginning of a line counts, it tells nothing. */
const counter = /^\d{1,2}(?:\/\d{1,2}|\.) /gmu;

/** A hashtag stays the same when its words get their capitals. */
const same = (piece: string): string => (piece.startsWith('#') ? piece.replaceAll('_', '').toLowerCase() : piece);

function pieces(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** The facts (numbers, links, hashtags, quotations, names) of `output` that `source` does not have; empty is right. */
export function inventedFacts(source: string, output: string): string[] {
  const invented: string[] = [];
  const told = output.replace(counter, '');
  for (const pattern of [literal, quoted]) {
    const known = new Map<string, number>();
    for (const piece of pieces(source, pattern)) known.set(same(piece), (known.get(same(piece)) ?? 0) + 1);
    for (const piece of pieces(told, pattern)) {
      const left = known.get(same(piece)) ?? 0;
      if (left === 0) invented.push(piece);
      else known.set(same(piece), left - 1);
    }
  }
  const words = new Set(source.match(/[\p{L}\p{N}-]+/gu));
  for (const piece of pieces(told, name)) {
    if (pieces(piece, /[\p{L}\p{N}-]+/gu).some((word) => /^\p{Lu}/u.test(word) && !words.has(word))) {
      invented.push(piece);
    }
  }
  return invented;
}
