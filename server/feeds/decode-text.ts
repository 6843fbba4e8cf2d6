/** Bytes of a feed or a page as text, whatever their charset. */

/** By which bytes a text begins that says its own charset (WHATWG Encoding, §6.2). */
const marks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const;
/** Bytes in which a declaration is looked for, as browsers do (HTML Standard, 13.2.3.2). */
const declared = 1024;

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/**
 * The text, by its byte order mark, else by the answer's `Content-Type`, else by what an XML or HTML head declares, else UTF-8,
 * and Windows-1252 where that does not fit. A charset that nobody knows counts as none. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const mark = marks.find(([start]) => start.every((byte, place) => bytes[place] === byte));
  const head = Buffer.from(bytes.subarray(0, declared)).toString('latin1');
  const byHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const byHead =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  // Who can read the declaration as single bytes knows that it is wrong about two (HTML Standard, 13.2.3.2).
  const said = byHead && /^utf-?16|^ucs-2|^iso-10646-ucs-2/i.test(byHead) ? 'utf-8' : byHead;
  const known = decoderFor(mark?.[1]) ?? decoderFor(byHeader) ?? decoderFor(said);
  if (known && known.encoding !== 'utf-8') return known.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What says or seems to be UTF-8 and is not comes from an older editor nearly always.
    return new TextDecoder(known ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}
