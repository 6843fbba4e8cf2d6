/** PNG (W3C, third edition): chunks with checksums; those that draw are kept, texts, times and EXIF are not. */
import { crc32 } from 'node:zlib';
import { Damaged, type Image } from './image.ts';

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The picture, its colours and its animation. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);

export function readPng(bytes: Buffer): Image {
  const pieces: Buffer[] = [pngSignature];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = pngSignature.length; ;) {
    if (at + 12 > bytes.length) throw new Damaged();
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw new Damaged();
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw new Damaged();
    if (size === null) {
      if (name !== 'IHDR' || length !== 13) throw new Damaged();
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    // A capital first letter: the picture cannot be drawn without it.
    else if (!kept.has(name) && /^[A-Z]/.test(name)) throw new Damaged();
    if (name === 'IDAT') drawn = true;
    if (kept.has(name)) pieces.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  if (!drawn) throw new Damaged();
  return { type: 'image/png', ...size, bytes: Buffer.concat(pieces) };
}
