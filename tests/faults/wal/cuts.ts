/** Every way in which a power cut can leave the WAL, or the database while the WAL is written back into it. */
import { seeded } from '../simulation/random.ts';
import { walHeaderBytes, type Recording } from './recording.ts';

export interface Cut {
  readonly words: string;
  readonly base: Buffer;
  readonly wal: Buffer;
  /** Up to here everything was synced, so that nothing of it may be missing. */
  readonly syncedBytes: number;
}

/** How often a write-back is interrupted. */
const writeBacks = 40;
/** What a disk writes at once; a page can be half old and half new. */
const sectorBytes = 512;

/** One cut after the other. `every`: only each so-manieth frame. */
export function* cuts(recording: Recording, every: number, seed: number): Iterable<Cut> {
  const { base, wal, frameBytes } = recording;
  const frames = (wal.length - walHeaderBytes) / frameBytes;
  for (let frame = 0; frame <= frames; frame += every) {
    const end = walHeaderBytes + frame * frameBytes;
    const synced = recording.acknowledged.findLast(({ bytes }) => bytes <= end)?.bytes ?? 0;
    const cut = (words: string, left: Buffer): Cut => ({
      words: `the WAL cut after frame ${frame} of ${frames}${words}`,
      base,
      wal: left,
      syncedBytes: synced,
    });
    yield cut('', wal.subarray(0, end));
    if (frame === frames) continue;
    for (const more of [1, 24, 24 + sectorBytes, frameBytes - 1]) {
      yield cut(`, and ${more} bytes of the next`, wal.subarray(0, end + more));
    }
    // Not synced yet, the disk may have taken later sectors and not the earlier ones.
    yield cut(', the next one zeroed, later ones there', without(wal, end, frameBytes));
    yield cut(', a sector of the next one missing', without(wal, end + sectorBytes, sectorBytes));
  }
  yield* interrupted(recording, seed);
}

function without(wal: Buffer, from: number, bytes: number): Buffer {
  const left = Buffer.from(wal);
  left.fill(0, from, from + bytes);
  return left;
}

/** Some sectors of the database are new already, in no order. The WAL is whole: it was synced before. */
function* interrupted({ base, checkpointed, wal }: Recording, seed: number): Iterable<Cut> {
  const random = seeded(seed);
  for (let round = 1; round <= writeBacks; round++) {
    const some = Buffer.alloc(Math.max(base.length, random() < 0.5 ? checkpointed.length : 0));
    base.copy(some);
    const share = random();
    for (let from = 0; from < some.length; from += sectorBytes) {
      if (random() < share) checkpointed.copy(some, from, from, Math.min(from + sectorBytes, some.length));
    }
    yield { words: `the WAL written back in part, try ${round}`, base: some, wal, syncedBytes: wal.length };
  }
}
