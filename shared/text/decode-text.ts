/** Bytes of a feed, a list or a page as text, whatever their charset. */

/** By which bytes a text begins that says its own charset (WHATWG Encoding, §6.2). */
const marks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const;
/** Bytes in which a declaration is looked for, as browsers do (HTML Standard, 13.2.3.2). */
const declared = 1024;

type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(label: string | undefined): Decoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** What no decoder of the web reads: four bytes for each character. Null when it is not that. */
function decodeUtf32(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  const isBig = a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c));
  const isLittle = c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0));
  if (!isBig && !isLittle) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const points: number[] = [];
    for (; at + 4 <= bytes.length && points.length < 8192; at += 4) {
      const point = view.getUint32(at, isLittle);
      points.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point);
    }
    pieces.push(String.fromCodePoint(...points));
  }
  return pieces.join('');
}

/** Of two bytes for each character without a mark: `<` and a zero, in either order (XML 1.0, appendix F). */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return undefined;
}

/** Bytes of a family whose every byte is a character: what is written in it is hardly ever right as UTF-8 by chance. */
const isSingleByte = ({ encoding }: Decoder) => /^(?:windows-125|iso-8859-|macintosh|koi8|ibm866)/.test(encoding);

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text, by its byte order mark, else by the answer's `Content-Type`, else by what an XML or HTML head declares, else UTF-8,
 * and Windows-1252 where that does not fit. A declaration that the bytes belie, or that nobody knows, counts as none. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const wide = decodeUtf32(bytes);
  if (wide !== null) return wide;
  const mark = marks.find(([start]) => start.every((byte, place) => bytes[place] === byte))?.[1] ?? unmarkedWide(bytes);
  if (mark !== undefined) return new TextDecoder(mark).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declared));
  const byHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const byHead =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  // Without a mark and without zeros it is no UTF-16, whatever it says (HTML Standard, 13.2.3.2).
  const known = [byHeader, byHead].map(decoderFor).find((decoder) => decoder && !decoder.encoding.startsWith('utf-16'));
  if (known && known.encoding !== 'utf-8' && !isSingleByte(known)) return known.decode(bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  if (known) return known.decode(bytes);
  // What seems to be UTF-8 and is not comes from an older editor nearly always.
  return new TextDecoder('windows-1252').decode(bytes);
}
