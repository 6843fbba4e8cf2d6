/** What the sentences before one leave in the reader's mind. */

/** What earlier sentences of the post leave in the reader's mind. */
export interface Before {
  /** The brand was the subject of the sentence before. */
  readonly topic: boolean;
  /** The sentence before named the brand, in whatever place. */
  readonly named: boolean;
  /** Another person or body was named since. */
  readonly others: boolean;
  /** The sentence before told of some single thing that could have parts. */
  readonly things?: boolean;
  /** The sentence before said what the brand is: "n'est pas qu'une banque". */
  readonly defined?: boolean;
}
