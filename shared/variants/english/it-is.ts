/** "It's": the company where the sentence goes on about what the company is or does, else a thing or nothing at all. */
import { candidates } from './antecedents.ts';
import type { Clause } from './clauses.ts';
import type { Before } from './before.ts';
import type { Reading } from './reading.ts';
import { isBe, type Tagged } from './tags.ts';

/** What one says of news, of a day or of a feeling rather than of a company. */
const told =
  /^(?:time|day|week|year|moment|opportunity|chance|pleasure|honou?r|step|milestone|achievement|way|win|start|beginning|first|result|reminder|sign|pride|record|recognition|journey|story|celebration|fact|shame|question|matter|reason|date|privilege|reward|victory|success|project|game|must|thing|lot|challenge|move|era|chapter|turning|proof|testament|choice|event|occasion|tradition|world|boost|news|deal|wrap)$/;

/** What one feels about one's own doing. */
export const moods =
  /^(?:proud|ready|keen|delighted|committed|happy|eager|determined|excited|pleased|thrilled|honou?red|grateful|glad|so)$/;

/** Whether a clause says what the company is: "is not a bank", "is more than a brand". */
export function defines(tokens: readonly Tagged[], clause: Clause | undefined): boolean {
  if (clause?.subject.kind !== 'brand' || !isBe(tokens[clause.verb])) return false;
  let at = clause.verb + 1;
  while (tokens[at]?.tag === 'RB' || /^(?:much|far|more|than|no|longer|simply|merely)$/.test(tokens[at]?.lower ?? ''))
    at++;
  return tokens[at]?.tag === 'DT' || tokens[at]?.lower === 'one';
}

/** What "it is" or "it's" at `at` stands for, with the verb's end at `verb`; undefined where another rule knows better. */
export function whatItIs(
  reading: Reading,
  clauses: readonly Clause[],
  at: number,
  verb: number,
  before: Before,
): 'we' | 'keep' | 'refuse' | undefined {
  const { tokens } = reading;
  const earlier = clauses.filter((clause) => clause.verb < at);
  const last = earlier.findLast(({ subject }) => subject.kind === 'brand');
  const defined = last ? defines(tokens, last) : earlier.length === 0 && before.defined;
  let next = verb + 1;
  while (tokens[next]?.tag === 'RB') next++;
  const behind = tokens[next];
  if (behind?.tag === 'DT' && defined) {
    const words = tokens.slice(next + 1, next + 5);
    const first = words.find((token) => token.tag === ',' || token.tag === 'IN' || token.tag === 'WH');
    const noun = words.slice(0, first ? words.indexOf(first) : words.length);
    return noun.some((token) => told.test(token.lower)) ? 'keep' : 'we';
  }
  const acts = behind?.tag === 'VBG' || moods.test(behind?.lower ?? '');
  if (!acts) return undefined;
  if (last) return candidates(reading, last.verb, at, true).length === 0 ? 'we' : 'refuse';
  return earlier.length === 0 && before.brandSubject ? (before.things === 0 ? 'we' : 'refuse') : undefined;
}
