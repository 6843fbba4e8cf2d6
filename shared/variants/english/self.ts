/** "The company", "the group": the company's name again, once the text has named it and no other body. */
import { decline, type Declined } from '../variant.ts';
import { calendar, peopleNouns, selfNouns, titles } from './lexicon.ts';
import { houseOf } from './our-house.ts';
import type { Token } from './tokens.ts';
import { possibleTags } from './words.ts';

/** Names of other companies, towns, subsidiaries and their like may make an entity look like the company. */
export function selfReferences(tokens: readonly Token[]): Token[] | Declined {
  const found: Token[] = [];
  let named = -1;
  let early = -1;
  // The words so far: asked of every "the", and a text may be long.
  const words = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const noun = tokens[at + 1];
    // "The company also confirmed …. Acme expects": already the company, before its name.
    if (token.kind === 'brand' && named < 0 && early >= 0)
      return decline('unclear-pronoun', `${tokens[early]!.text} ${tokens[early + 1]!.text}`);
    if (token.kind === 'brand') named = at;
    const opened = at === 0 || /^[.!?\n]$/.test(tokens[at - 1]!.text);
    if (
      named < 0 &&
      opened &&
      token.lower === 'the' &&
      noun &&
      /^(?:company|group|firm)$/.test(noun.lower) &&
      !names(tokens[at + 2])
    )
      early = at;
    const first = noun && !words.has(noun.lower);
    if (token.kind === 'word') words.add(token.lower);
    // "Sunrise Dental has opened in Croydon! The practice is": so far nothing else was spoken of.
    const called = opened && first && kinds.test(noun.lower) && !/^(?:brand|chain|studio)$/.test(noun.lower);
    const house = named >= 0 && token.lower === 'the' && noun && (inName(tokens[named]!, noun.lower) || called);
    // "how the practice saved 400 tonnes": nobody else was spoken of.
    if (named >= 0 && token.lower === 'the' && noun && !house && kinds.test(noun.lower) && !names(tokens[at + 2])) {
      const said = !first;
      const next = tokens[at + 2];
      // "the brand director", "the studio album".
      if (
        !said &&
        !(next && possibleTags(next.lower).has('NN') && next.kind === 'word' && !possibleTags(next.lower).has('VBZ'))
      )
        return decline('unclear-pronoun', `${token.text} ${noun.text}`);
    }
    if (named >= 0 && token.lower === 'the' && noun && (selfNouns.has(noun.lower) || house) && !names(tokens[at + 2])) {
      // "Concordia University's vice-chancellor … the university": of that kind no other was spoken of.
      const alone = house && tokens.slice(0, at).every((each) => each.kind === 'brand' || each.lower !== noun.lower);
      if (!alone && tokens.slice(named + 1, at).some((each, index) => rival(tokens, each, named + 1 + index)))
        return decline('unclear-pronoun', `${token.text} ${noun.text}`);
      // "customers affected by the airline's bankruptcy": its own, or another's?
      const plain = /^(?:company|group|firm|start-up|startup|organi[sz]ation)$/.test(noun.lower);
      const said = tokens
        .slice(0, at)
        .some((each) => (each.kind !== 'word' ? each.lower.includes(noun.lower) : each.lower === noun.lower));
      if (!plain && !opened && !said && !house) return decline('unclear-pronoun', `${token.text} ${noun.text}`);
      found.push({
        ...token,
        end: noun.end,
        text: `${token.text} ${noun.text}`,
        lower: `the ${noun.lower}`,
        kind: 'brand',
      });
      at++;
      continue;
    }
    found.push(token);
  }
  return found;
}

/** What a company may be called by without having been called so before. */
const kinds =
  /^(?:practice|charity|cooperative|co-operative|mutual|lender|builder|developer|chain|utility|scale-up|brand|studio)$/;

/** Whether the name says that the company is one: "the university" behind "Concordia University". */
function inName(name: Token, noun: string): boolean {
  const words = name.lower.replace(/^the /, '').split(/[ \u00a0]/);
  return words.length > 1 && houseOf(name) === noun;
}

/** "the company of the year", "the group that", "the company culture": another, or a part of a longer group. */
function names(next: Token | undefined): boolean {
  if (!next) return false;
  if (/^(?:of|that|which|who|whose|behind|to|responsible|based|where)$/.test(next.lower)) return true;
  return next.kind === 'word' && /^\p{Lu}/u.test(next.text);
}

/** Whether a token is another body that "the company" may mean. */
function rival(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.kind === 'lookalike') return true;
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  const before = tokens[at - 1];
  // The first word of a name says where it stands; "its Lisbon office" is a place.
  if (/^\p{Lu}/u.test(before?.text ?? '') && before?.kind === 'word') return false;
  if (
    /^(?:as|appoints?|appointed|names|named|promotes?|promoted|succeeds?|succeeded|replaces|replaced)$/.test(
      before?.lower ?? '',
    )
  )
    return false;
  if (
    /^(?:office|plant|site|mine|factory|headquarters|store|branch|depot|campus|terminal|refinery|warehouse|mill|works|lab|hub|centre|center|hotel|shop|yard|dock|foundry|brewery|bakery|studio|clinic|school|team)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return false;
  if (!before || /^[.!?…:]$/.test(before.text) || before.text === '\n') return false;
  if (calendar.has(token.lower) || titles.has(token.lower)) return false;
  // "thanks Marc Weber, who is leaving the company"
  let end = at;
  while (/^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') && tokens[end + 1]?.kind === 'word') end++;
  if (tokens[end + 1]?.text === ',' && tokens[end + 2]?.lower === 'who') return false;
  // "Acme's CFO, Mark Jensen, said"
  if (
    before.text === ',' &&
    end === at + 1 &&
    tokens[end + 1]?.text === ',' &&
    (titles.has(tokens[at - 2]?.lower ?? '') || peopleNouns.has(tokens[at - 2]?.lower ?? ''))
  )
    return false;
  // "according to Deloitte", "is delighted to welcome Jonas Weber": a source, a person.
  if (before.lower === 'to' && /^(?:according)$/.test(tokens[at - 2]?.lower ?? '')) return false;
  if (
    /^(?:welcome|welcomes|welcomed|welcoming)$/.test(before.lower) &&
    /^(?:as|to|back|,|who)$/.test(tokens[end + 1]?.lower ?? '') &&
    end === at + 1
  )
    return false;
  // "Sophie Lambert has been made partner"
  const rest = tokens.slice(end + 1, end + 4).map((each) => each.lower);
  if (end === at + 1 && /^(?:has been|was|have been) (?:made|appointed|promoted|named|elected)\b/.test(rest.join(' ')))
    return false;
  return !/^(?:in|near|at|on|since)$/.test(before.lower);
}
