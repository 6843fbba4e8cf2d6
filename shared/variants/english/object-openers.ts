/** What opens a group of its own, and so shows that the word before is a verb. */
import { candidateTags } from './tags.ts';
import type { Token } from './tokens.ts';

/** Whether a group of its own opens here: "hosts a camp", "offers free advice", "serves more than 40", but "cars and trucks a year". */
export function opensObject(tokens: readonly Token[], index: number): boolean {
  const next = candidateTags(tokens, index);
  const word = tokens[index]?.lower ?? '';
  const behind = candidateTags(tokens, index + 1);
  const noun = behind.has('NN') || behind.has('NNS') || behind.has('JJ');
  if (next.has('DT')) {
    // "customers and partners a happy new year".
    let head = index + 1;
    while (candidateTags(tokens, head).has('JJ') && tokens[head + 1]?.kind === 'word') head++;
    return noun && !spans.test(tokens[head]?.lower ?? '') && !/^(?:each|every|all|both|either)$/.test(word);
  }
  if (/^(?:over|nearly|almost|about|around)$/.test(word) || (word === 'more' && tokens[index + 1]?.lower === 'than'))
    return tokens.slice(index, index + 3).some((token) => token.kind === 'number');
  return next.has('JJ') && !['NN', 'NNS', 'IN', 'VBG', 'VBN'].some((tag) => next.has(tag)) && noun;
}

const spans = /^(?:day|week|month|year|night|quarter|season|time|hour|minute|weekend|head|piece|unit)$/;
