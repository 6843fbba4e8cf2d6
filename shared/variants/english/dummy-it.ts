/** "It" that stands for nothing: "it is easy to", "it takes", "makes it possible". */
import { isBe, isHave, type Tagged } from './tags.ts';

/** What "it" takes to do something. */
const needed =
  /^(?:an?|time|years|months|weeks|days|hours|minutes|seconds|decades|ages|generations|courage|guts|nerve|patience|practice|skill|teamwork|effort|trust|money|energy|people|place|more|less|only|just|about|up|us|longer|so|too|both|all|much|many|several|some|no|little|almost|nearly|around|hard|real|two|[a-z]+teen|[a-z]+ty)$/;

/** "It is easy to", "it was in 1962 that", "it takes", "makes it easier to": no thing at all. */
export function dummy(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1];
  // "and its customers know it", "skin as it is".
  const end = (token: Tagged | undefined) => token === undefined || token.tag === '.';
  if (/^(?:know|knew|say|mean|feel)$/.test(tokens[at - 1]?.lower ?? '') && end(next)) return true;
  if (tokens[at - 1]?.lower === 'as' && next?.lower === 'is' && end(tokens[at + 2])) return true;
  // "Is it true that", "and it shows".
  if (
    isBe(tokens[at - 1]) ||
    // "could it be you?"
    (tokens[at - 1]?.tag === 'MD' && next?.lower === 'be' && /^(?:PRP|WH|SUB)/.test(tokens[at + 2]?.tag ?? '')) ||
    // "have done it again", "we made it".
    (/^(?:done|did|do|make|made|nailed)$/.test(tokens[at - 1]?.lower ?? '') &&
      (!next || next.tag === '.' || /^(?:again|all|together|twice)$/.test(next.lower))) ||
    (/^(?:shows|showed|works|worked|matters|mattered|pays|paid)$/.test(next?.lower ?? '') &&
      !/^[\p{L}\p{N}$€£]/u.test(tokens[at + 2]?.text.replace(/^off$/i, '') ?? ''))
  )
    return true;
  // "It was not easy."
  if (isBe(next)) {
    let told = at + 2;
    while (tokens[told]?.tag === 'RB') told++;
    if (
      /^(?:easy|hard|difficult|tough|impossible|true|late)$/.test(tokens[told]?.lower ?? '') &&
      /^[,.!]$/.test(tokens[told + 1]?.text ?? '')
    )
      return true;
  }
  // "gives back what it takes", against "knows what it takes to win"; "it is here to stay".
  if (tokens[at - 1]?.lower === 'what' && tokens[at + 2]?.tag !== 'TO' && !isHave(tokens[at - 2])) return false;
  if (isBe(next) && tokens[at + 2]?.lower === 'here') return false;
  const pause = tokens.findIndex((token, index) => index > at && token.text === ',');
  const rest = tokens.slice(at + 1, pause < 0 ? at + 14 : Math.min(pause, at + 14));
  const verb = next?.lower ?? '';
  const behind = tokens[at + 2];
  // "It depends on people like you", but "It depends on how".
  if (verb === 'depends') return behind?.lower !== 'on' || /^(?:SUB|WH)$/.test(tokens[at + 3]?.tag ?? '');
  if (/^(?:seems|seemed|appears|happens|happened|rains|rained|snows|snowed|freezes|froze)$/.test(verb)) return true;
  // "it takes courage", but "it takes 0.9% of each payment", "it takes part in".
  if (/^(?:takes|took)$/.test(verb))
    return (
      !behind?.text.endsWith('%') &&
      (!behind || ['CD', 'BRAND', '.', 'NNP', 'TO'].includes(behind.tag) || needed.test(behind.lower))
    );
  if (/^(?:comes|came)$/.test(verb)) return /^(?:to|as|down|at|after|when|amid|just|a)$/.test(behind?.lower ?? '');
  if (/^(?:turns|turned)$/.test(verb)) return behind?.lower === 'out';
  if (verb === 'goes') return true;
  const links = rest.some((token) => token.lower === 'that' || token.tag === 'TO' || token.lower === 'for');
  if (isBe(next) || (next?.tag === 'MD' && isBe(tokens[at + 2]))) {
    const told = tokens[at + (isBe(next) ? 2 : 3)];
    // "It is for people who", against "it is with sadness that"; "it can't be done".
    if (
      /^(?:for|in|at|on|about|with|from|of)$/.test(told?.lower ?? '') &&
      !rest.some((token) => token.lower === 'that')
    )
      return false;
    if (next?.tag === 'MD' && told?.lower === 'done') return true;
    return (
      (links &&
        told !== undefined &&
        told.tag !== 'VBG' &&
        (told.tag !== 'VBN' ||
          !/^(?:committed|delighted|honoured|pleased|set|expected|founded|named)$/.test(told.lower)) &&
        !/^(?:proud|ready|able|unable|happy|keen|due|set|bound|sure|certain|willing|eager|free|likely|unlikely|obliged|entitled|about|sorry|sad|glad|pleased|grateful|delighted|determined|responsible)$/.test(
          told.lower,
        )) ||
      told?.lower === 'time'
    );
  }
  const made = /^(?:make|makes|made|making|find|finds|found|keep|keeps)$/.test(tokens[at - 1]?.lower ?? '');
  // "everyone who made it possible", "makes it happen".
  const named = next?.lower === 'the' || next?.lower === 'one';
  return made && ((links && !named) || /^(?:all|possible|happen|work|real)$/.test(next?.lower ?? ''));
}
