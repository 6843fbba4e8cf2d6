/** What the sentences so far leave for the next one's pronouns. */

/** What a sentence leaves for "it": who it was about, and what else it spoke of. */
export interface Left {
  /** The company is its only subject and nothing singular is an object in it: all else is where, when, by or with whom. */
  readonly topic: boolean;
  /** The same, and nothing is pursued in it either ("looks for a warehouse"). */
  readonly alone: boolean;
  /** It said what the company is: "is a family business". */
  readonly said: boolean;
  /** It names the company, in whatever place, and nothing else that is an "it". */
  readonly nameOnly: boolean;
  /** The company made, opened or renewed one thing, and that is all that it did. */
  readonly made: boolean;
  /** Its subject is one thing that the company has. */
  readonly ownThing: boolean;
  /** Another body did it to the company: "was acquired by Siemens". */
  readonly undergone: boolean;
  /** The company did something to another body: "has acquired Voltea". */
  readonly body: boolean;
}

/** Nothing was said yet. */
const nothingLeft: Left = {
  topic: false,
  alone: false,
  said: false,
  nameOnly: false,
  made: false,
  ownThing: false,
  undergone: false,
  body: false,
};

/** What the sentence before left: whether its subject was the company, and what else "it" may mean. */
export interface Before {
  /** Whether the text has named the company so far. */
  readonly named: boolean;
  readonly brandSubject: boolean;
  readonly rivals: number;
  /** The same of the last sentence alone, what the company owns included. */
  readonly things: number;
  /** Whether it opens or announces a place of work. */
  readonly sited: boolean;
  /** Whether it said what the company is: "is not just a bank". */
  readonly defined: boolean;
  /** The verb of its main clause where that is the company's, in its base form. */
  readonly verb: string;
  /** The organisations among the rivals. */
  readonly bodies: number;
  /** Whether the company acted together with another: "they" are the two. */
  readonly joint: boolean;
  /** What else the last sentence alone leaves for "it". */
  readonly left: Left;
}

/** At the start of a text. */
export const nothingBefore: Before = {
  named: false,
  brandSubject: false,
  rivals: 0,
  things: 0,
  sited: false,
  defined: false,
  bodies: 0,
  joint: false,
  verb: '',
  left: nothingLeft,
};
