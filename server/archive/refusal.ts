/** Why an archive cannot be written, read or taken in: a sentence for the operator that says what to do. Thrown, so that the transaction it ends is undone. */
export class Refusal extends Error {
  /** Still there when the error comes from another thread, where classes are not. */
  override readonly name = 'Refusal';
}
