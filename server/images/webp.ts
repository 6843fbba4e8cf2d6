/** WebP (RFC 9649): RIFF chunks; those that draw are kept, EXIF, XMP and unknown ones are not. */
import { Damaged, type Image } from './image.ts';

interface Chunk {
  readonly name: string;
  readonly body: Buffer;
}

function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) throw new Damaged();
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > bytes.length) throw new Damaged();
    yield { name: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 8, end) };
    at = end + (length % 2);
  }
}

function written({ name, body }: Chunk): Buffer {
  const head = Buffer.alloc(8, name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

const picture = new Set(['VP8 ', 'VP8L', 'ALPH']);
const kept = new Set([...picture, 'VP8X', 'ICCP', 'ANIM', 'ANMF']);
/** Flags of VP8X that promise EXIF and XMP. */
const metadataFlags = 0x0c;
/** A frame's place, size and time, before its own chunks. */
const frameHead = 16;

/** The chunk as it is kept. */
function cleaned({ name, body }: Chunk): Chunk {
  if (name === 'VP8X') {
    if (body.length < 10) throw new Damaged();
    const copy = Buffer.from(body.subarray(0, 10));
    copy.writeUInt8(copy.readUInt8(0) & ~metadataFlags, 0);
    return { name, body: copy };
  }
  if (name !== 'ANMF') return { name, body };
  const inner = [...chunksOf(body.subarray(frameHead))].filter((chunk) => picture.has(chunk.name));
  if (inner.length === 0) throw new Damaged();
  return { name, body: Buffer.concat([body.subarray(0, frameHead), ...inner.map(written)]) };
}

function sizeOf({ name, body }: Chunk): { width: number; height: number } {
  if (name === 'VP8X') return { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
  if (name === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const bits = body.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name === 'VP8 ' && body.length >= 10 && body.toString('hex', 3, 6) === '9d012a') {
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
  }
  throw new Damaged();
}

export function readWebp(bytes: Buffer): Image {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new Damaged();
  const chunks = [...chunksOf(bytes.subarray(12, end))].filter(({ name }) => kept.has(name)).map(cleaned);
  const [first] = chunks;
  if (!first || !chunks.some(({ name }) => picture.has(name) || name === 'ANMF')) throw new Damaged();
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(written)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { type: 'image/webp', ...sizeOf(first), bytes: Buffer.concat([head, body]) };
}
