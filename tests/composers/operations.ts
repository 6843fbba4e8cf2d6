/** The operations of the matrix, each told once for every editor, place, browser and text. */
import type { InsertOutcome, InsertWish } from '../../extension/messages.ts';
import type { MatrixEngine } from '../fixtures/composers/matrix-shapes.ts';
import type { Session } from './session.ts';

/** How one combination ended. `clipboard`: the page refused the text, was left as it was, and the person pastes by hand. */
export type Verdict = 'exact' | 'clipboard' | 'corrupt';
export interface Result {
  readonly verdict: Verdict;
  /** What was wrong, for `corrupt`. */
  readonly why: string;
}

/** What an operation does to a draft. */
interface Operation {
  readonly draft: (text: string) => string;
  readonly insert: (text: string) => string;
  readonly at: (text: string) => InsertWish['at'];
  /** How far the person moves the caret back from the end. */
  readonly back: number;
  readonly wanted: (text: string) => string;
}

const lines = 'One line\n\nand another\nand the last';
const operations = {
  'into empty': { draft: () => '', insert: (text) => text, at: () => 'caret', back: 0, wanted: (text) => text },
  'at caret': {
    draft: () => 'First line\nHello world',
    insert: (text) => text,
    at: () => 'caret',
    back: 5,
    wanted: (text) => `First line\nHello ${text}world`,
  },
  'replace all': {
    draft: () => lines,
    insert: (text) => text,
    at: () => 'replace',
    back: 0,
    wanted: (text) => text,
  },
  'replace range': {
    draft: () => lines,
    insert: (text) => text,
    at: () => ({ start: 4, end: 13 }),
    back: 0,
    wanted: (text) => `One ${text} another\nand the last`,
  },
  'delete range': {
    draft: (text) => `Before ${text}\nafter`,
    insert: () => '',
    at: (text) => ({ start: 7, end: 7 + text.length }),
    back: 0,
    wanted: () => 'Before \nafter',
  },
} as const satisfies Record<string, Operation>;
export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[];

/** Stands for the text while the draft around it is made fit for a one-line field. */
const textMark = '\uE000';

const shown = (text: string | null) => JSON.stringify(text && text.length > 160 ? `${text.slice(0, 160)}…` : text);

/**
 * Runs one operation with one text in the page that is open, looks at the editor's model, at the neighbours and at what the
 * sidebar was told, and takes it back with one key.
 */
export async function operate(
  session: Session,
  engine: MatrixEngine,
  name: OperationName,
  given: string,
): Promise<Result> {
  const operation: Operation = operations[name];
  // Quill 1 keeps Unicode's composed form, an `<input>` one line.
  const held = (text: string) => (engine === 'quill-1' ? text.normalize() : text);
  const inField = (text: string) => (engine === 'input' ? text.replaceAll('\n', ' ') : text);
  // Where white space collapses the browser chooses between a space and a no-break space.
  const drawn = (text: string) => (engine === 'plain-normal' ? text.replaceAll('\u00A0', ' ') : text);
  const text = name === 'delete range' ? inField(held(given)) : given;
  const told = await session.set(inField(operation.draft(text)));
  // Draft.js knows nothing of shadow roots: there the fixture cannot put the caret at the end, but the person can.
  if (operation.back) await session.press('Control+End');
  for (let step = 0; step < operation.back; step++) await session.press('ArrowLeft');
  const before = await session.seen();
  const faults: string[] = [];
  const same = (what: string, found: string | null, wanted: string) => {
    if (found === null || drawn(held(found)) !== drawn(held(wanted)))
      faults.push(`${what} ${shown(found)} instead of ${shown(wanted)}`);
  };
  same('the draft reads', told, before.model);
  const at = operation.at(text);
  let outcome: InsertOutcome = 'exact';
  if (name === 'delete range' && typeof at === 'object') {
    outcome = await session.select(at, told ?? '');
    const { selected } = await session.seen();
    // A selection's own text says little of the lines between.
    if (outcome === 'exact') same('selected is', selected.replace(/\s/g, ''), text.replace(/\s/g, ''));
  }
  if (outcome === 'exact') outcome = await session.insert(operation.insert(text), at, told ?? '');
  const after = await session.seen();
  if (after.neighbours !== before.neighbours) faults.push(`the neighbours are ${after.neighbours}`);
  if (outcome === 'exact') {
    const around = inField(operation.wanted(textMark)).split(textMark);
    same('the model is', after.model, around.join(text));
    same('the sidebar is told', await session.told(after.model), after.model);
    await session.press('Control+z');
    same('one undo gives', await session.becomes(before.model), before.model);
  } else if (outcome === 'mismatch') {
    same('left behind is', after.model, before.model);
  } else faults.push(`the outcome is ${outcome}`);
  const why = faults.join('; ');
  return { verdict: why ? 'corrupt' : outcome === 'exact' ? 'exact' : 'clipboard', why };
}
