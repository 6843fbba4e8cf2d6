/** Reads an uploaded image by its content, whatever its name says: what it is, how large, and without its metadata. */
import { readGif } from './gif.ts';
import { Damaged, type Image, type ImageReader, type ImageTrouble } from './image.ts';
import { readJpeg } from './jpeg.ts';
import { pngSignature, readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** A side that every network and browser takes, and pixels that a phone can unpack: 4 bytes each. */
const longestSide = 10_000;
const mostPixels = 40_000_000;

/** By the bytes that each format begins with. SVG is none of them: it can hold scripts. */
const formats: readonly (readonly [(bytes: Buffer) => boolean, ImageReader])[] = [
  [(bytes) => bytes.subarray(0, pngSignature.length).equals(pngSignature), readPng],
  [(bytes) => bytes.toString('hex', 0, 3) === 'ffd8ff', readJpeg],
  [(bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)), readGif],
  [(bytes) => /^RIFF[^]{4}WEBP/.test(bytes.toString('latin1', 0, 12)), readWebp],
];

/**
 * The image without metadata and without anything behind its end, or why it is not taken. Nothing is unpacked: a file that
 * would become huge is refused by the size that it states.
 */
export function readImage(bytes: Buffer): Image | ImageTrouble {
  const reader = formats.find(([begins]) => begins(bytes))?.[1];
  if (!reader) return 'unknown';
  try {
    const image = reader(bytes);
    const { width, height } = image;
    if (width < 1 || height < 1) return 'damaged';
    const large = width > longestSide || height > longestSide || width * height > mostPixels;
    return large ? 'too-many-pixels' : image;
  } catch (error) {
    // Reading past the end of a cut file is a finding, not a bug.
    if (error instanceof Damaged || error instanceof RangeError) return 'damaged';
    throw error;
  }
}
