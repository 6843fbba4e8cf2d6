/** What a reader of one image format gives: the size, and the image without anything that is no picture. */
import type { MediaType } from '../../shared/life-api.ts';

export interface Image {
  readonly type: MediaType;
  /** Pixels, as they are stored: a JPEG may ask to be shown turned. */
  readonly width: number;
  readonly height: number;
  /** The same picture without place, device, author, comments, or anything behind its end. */
  readonly bytes: Buffer;
}

/** Why a file is not taken. */
export type ImageTrouble = 'unknown' | 'damaged' | 'too-many-pixels';

/** Takes a file of its format apart; throws a `Damaged` when it is not what its beginning promises. */
export type ImageReader = (bytes: Buffer) => Image;

/** The file breaks its format's rules, or ends before its end. */
export class Damaged extends Error {}
