/** JPEG (ITU T.81): segments and scans; EXIF, XMP, IPTC, comments and vendor's data are left out, the way it is turned is kept. */
import { Damaged, type Image } from './image.ts';

const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);
/** Start of frame, of every kind of coding: all of 0xC0–0xCF but tables (C4, C8, CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** An application's segment that changes how the picture looks: JFIF, colour profile, Adobe's colour transform. */
function draws(marker: number, body: Buffer): boolean {
  const begins = (text: string) => body.toString('latin1', 0, text.length) === text;
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return begins('Adobe');
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** Tag 0x0112 of the first directory, 1 to 8; 1 where it cannot be read. */
function orientationOf(body: Buffer): number {
  if (body.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

/** The smallest EXIF there is: which way up, and nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Where the coded data that begins at `from` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Damaged();
}

export function readJpeg(bytes: Buffer): Image {
  const pieces: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  for (let at = soi.length; ;) {
    if (bytes[at] !== 0xff) throw new Damaged();
    const marker = bytes[at + 1];
    if (marker === undefined) throw new Damaged();
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 4 > bytes.length ? Number.POSITIVE_INFINITY : at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw new Damaged();
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (size !== null || body.length < 6) throw new Damaged();
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(body);
    const after = marker === 0xda ? endOfScan(bytes, end) : end;
    if (marker === 0xda) scans++;
    if (draws(marker, body)) pieces.push(bytes.subarray(at, after));
    at = after;
  }
  if (size === null || scans === 0) throw new Damaged();
  const turned = orientation >= 2 && orientation <= 8 ? [exifOf(orientation)] : [];
  return { type: 'image/jpeg', ...size, bytes: Buffer.concat([soi, ...turned, ...pieces, eoi]) };
}
