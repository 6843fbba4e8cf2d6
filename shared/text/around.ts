/** What stands around a phrase: whether it is denied, cited or backed by a source. */
import { wordList } from './word-list.ts';

/** Words that turn a claim round, unless they only open a list ("not only the best"). */
const denial =
  /(?:^|[^\p{L}])(?:pas|jamais|aucune?|ni|sans|rien|plutôt qu|arrêt\p{L}* de dire|not|never|no|nor|nothing|cannot|without|rather than|instead of|[nN]['’]t|stop saying)(?!\p{L}|\s(?:seulement|que|only|just|merely)|(?<=rien|nothing)\s(?:et|and|mais|but)\s)/iu;
/** How far before a phrase a denial is looked for; characters. */
const denialReach = 32;

/** "Who says that it cannot cure?" says that it can. */
const doubted = /(?<!\p{L})(?:qui (?:a dit|dit|disait) qu|who (?:says|said)(?!\p{L}))/iu;
const doubtReach = 80;

/** Whether the words just before `start`, in the same sentence, deny what follows. */
export function isDenied(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - denialReach), start);
  const sentence = Math.max(...['.', '!', '?', '…', '\n', ';', ':', ','].map((sign) => before.lastIndexOf(sign)));
  return denial.test(before.slice(sentence + 1)) && !doubted.test(text.slice(Math.max(0, start - doubtReach), start));
}

/** How long a quotation may be before the phrase; characters. */
const quotedReach = 80;

/** Whether `start` stands inside a quotation that began shortly before: the words are spoken of, not said. */
export function isCited(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - quotedReach), start);
  const last = (signs: string) => Math.max(...[...signs].map((sign) => before.lastIndexOf(sign)));
  if (last('«“„') > last('»”')) return true;
  // Straight marks look alike: an opening one has a space before it, and no other behind it closes it.
  const straight = before.lastIndexOf('"');
  return straight >= 0 && (straight === 0 ? start <= quotedReach : /[\s(:]/u.test(before.charAt(straight - 1)));
}

/** Words by which a text says where a fact comes from; compared like any phrase. */
export const sourceWords: readonly string[] = wordList(`
  selon, d'après, source, sources, étude, rapport, mesuré par, certifié par, classement, baromètre, enquête, according
  to, study, survey, report, measured by, certified by, ranking, ranked, data from
`);
