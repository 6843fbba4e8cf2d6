/** The lines of a byte stream as they arrive, each with its number; one that is no UTF-8 or has no end is told, not thrown. */

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'encoding' | 'long' };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads lines ended by LF or CRLF, without a byte order mark; a line of more than `longest` bytes is not kept. */
export async function* textLines(bytes: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let kept: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longest) kept.push(piece);
    else kept = [];
  };
  const line = (): Line => {
    number++;
    const whole = Buffer.concat(kept);
    const tooLong = length > longest;
    kept = [];
    length = 0;
    if (tooLong) return { number, fault: 'long' };
    try {
      return { number, text: decoder.decode(whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole) };
    } catch {
      return { number, fault: 'encoding' };
    }
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, end));
      from = end + 1;
      yield line();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
