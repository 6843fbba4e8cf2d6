/** GIF (89a): blocks; frames and their timing are kept, comments, texts and other applications' data are not. */
import { Damaged, type Image } from './image.ts';

const trailer = 0x3b;
const timing = 0xf9;
const application = 0xff;
/** The one application whose block draws: how often the animation runs. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

export function readGif(bytes: Buffer): Image {
  const byte = (at: number) => bytes[at] ?? NaN;
  /** Behind the sub-blocks that begin at `at`. */
  const afterBlocks = (from: number): number => {
    let at = from;
    while (byte(at) > 0) at += byte(at) + 1;
    if (Number.isNaN(byte(at))) throw new Damaged();
    return at + 1;
  };
  if (bytes.length < 13) throw new Damaged();
  let at = 13 + tableBytes(byte(10));
  const pieces = [bytes.subarray(0, at)];
  let frames = 0;
  let width = bytes.readUInt16LE(6);
  let height = bytes.readUInt16LE(8);
  for (; byte(at) !== trailer;) {
    const from = at;
    if (byte(at) === 0x2c) {
      if (at + 11 > bytes.length) throw new Damaged();
      // A frame that is larger than the screen it is drawn on makes some browsers grow the screen.
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5));
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7));
      at = afterBlocks(at + 11 + tableBytes(byte(at + 9)));
      frames++;
      pieces.push(bytes.subarray(from, at));
    } else if (byte(at) === 0x21) {
      const label = byte(at + 1);
      const isLoop = label === application && loops.has(bytes.toString('latin1', at + 3, at + 14));
      at = afterBlocks(at + 2);
      if (label === timing || isLoop) pieces.push(bytes.subarray(from, at));
    } else throw new Damaged();
  }
  if (frames === 0) throw new Damaged();
  return { type: 'image/gif', width, height, bytes: Buffer.concat([...pieces, Buffer.from([trailer])]) };
}
