/** Many signatures, asked which of them are like one: by bands (locality-sensitive hashing), so that most are never looked at. */
import { likeness, openingIn } from './signature.ts';
import { places, signatureBytes } from './written-signature.ts';

/** A signature that is like the one asked for. */
export interface Alike {
  /** The number that `add` gave. */
  readonly index: number;
  /** From 0 to 1, see `likeness`. */
  readonly likeness: number;
}

/**
 * A band is two neighbouring bytes. Two texts that are alike by a half share none of the 64 bands in one case of 100 million
 * ((1 − ½²)^64), by a third in one of 1,900.
 */
const bands = places / 2;
const fewest = 256;
/** What two bytes can tell apart. */
const mostBuckets = 65_536;

/** Grows as needed; nothing is ever taken out. Some 400 bytes a signature. */
export class SignatureIndex {
  #bytes = new Uint8Array(fewest * signatureBytes);
  #count = 0;
  #buckets = fewest;
  /** By band and bucket: the newest signature there, plus one. */
  #first = new Int32Array(bands * fewest);
  /** By signature and band: the one before it in the same bucket, plus one. */
  #next = new Int32Array(fewest * bands);
  /** How many signatures have each opening. */
  #openings = new Map<number, number>();

  get size(): number {
    return this.#count;
  }

  /** Takes a signature of `signatureBytes` bytes and gives its number. */
  add(signature: Uint8Array): number {
    if (signature.length !== signatureBytes) throw new RangeError(`a signature has ${signatureBytes} bytes`);
    if (this.#count * signatureBytes === this.#bytes.length) this.#grow();
    const index = this.#count++;
    this.#bytes.set(signature, index * signatureBytes);
    this.#link(index);
    const opening = openingIn(signature);
    this.#openings.set(opening, (this.#openings.get(opening) ?? 0) + 1);
    return index;
  }

  /** The signature of that number; a view, not a copy. */
  at(index: number): Uint8Array {
    return this.#bytes.subarray(index * signatureBytes, (index + 1) * signatureBytes);
  }

  /** Those that are at least so alike, the most alike first. Meant for a third and more: of less like ones some are missed. */
  alike(signature: Uint8Array, atLeast = 0.5): Alike[] {
    const seen = new Set<number>();
    const found: Alike[] = [];
    for (let band = 0; band < bands; band++) {
      let next = this.#first[this.#bucket(signature, band)]!;
      while (next > 0) {
        const index = next - 1;
        next = this.#next[index * bands + band]!;
        if (seen.has(index)) continue;
        seen.add(index);
        const value = likeness(signature, this.at(index));
        if (value >= atLeast) found.push({ index, likeness: value });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
  }

  /** How many begin as this one does, as far as 16 bits tell. */
  openings(signature: Uint8Array): number {
    const opening = openingIn(signature);
    return opening === 0 ? 0 : (this.#openings.get(opening) ?? 0);
  }

  #bucket(signature: Uint8Array, band: number): number {
    const key = (signature[2 * band]! << 8) | signature[2 * band + 1]!;
    return band * this.#buckets + (key & (this.#buckets - 1));
  }

  #link(index: number): void {
    const signature = this.at(index);
    for (let band = 0; band < bands; band++) {
      const bucket = this.#bucket(signature, band);
      this.#next[index * bands + band] = this.#first[bucket]!;
      this.#first[bucket] = index + 1;
    }
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
    if (this.#buckets >= mostBuckets) return;
    this.#buckets *= 2;
    this.#first = new Int32Array(bands * this.#buckets);
    for (let index = 0; index < this.#count; index++) this.#link(index);
  }
}
