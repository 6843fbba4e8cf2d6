/** What words were added to a text and removed from it, for people who know the former one. */

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  /** Where it begins among all pieces, in characters. */
  readonly at: number;
  /** Words with the white space between them. */
  readonly text: string;
}

/** Above this product of words the two texts are shown one after the other: comparing them would hold up the panel. */
const mostCells = 4_000_000;

/** The pieces of both texts in reading order; those that are not `added` come to `before`, those not `removed` to `after`. */
export function wordChanges(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && alike(old[head], now[head])) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    alike(old[old.length - 1 - tail], now[now.length - 1 - tail])
  )
    tail++;
  const pieces: Piece[] = [];
  let at = 0;
  const say = (kind: Piece['kind'], words: readonly string[]) => {
    if (words.length === 0) return;
    const text = words.join('');
    const last = pieces.at(-1);
    // The last word of a text has no space behind it, and may stand before another here.
    if (last && /\S$/u.test(last.text)) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ` };
      at++;
      return say(kind, words);
    }
    if (last?.kind === kind) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ kind, at, text });
    at += text.length;
  };
  say('same', now.slice(0, head));
  middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail), say);
  say('same', now.slice(now.length - tail));
  return pieces;
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/gu) ?? [];
const alike = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd();

/** The longest common subsequence of words (R. Wagner and M. Fischer, 1974), told from the beginning. */
function middle(
  old: readonly string[],
  now: readonly string[],
  say: (kind: Piece['kind'], words: readonly string[]) => void,
): void {
  const width = now.length + 1;
  if (old.length === 0 || now.length === 0 || (old.length + 1) * width > mostCells) {
    say('removed', old);
    say('added', now);
    return;
  }
  // How many words are common from each pair of places on.
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = alike(old[i], now[j])
        ? common[(i + 1) * width + j + 1]! + 1
        : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (alike(old[i], now[j])) {
      say('same', [now[j]!]);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) say('removed', [old[i++]!]);
    else say('added', [now[j++]!]);
  }
  say('removed', old.slice(i));
  say('added', now.slice(j));
}
