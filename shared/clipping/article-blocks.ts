/** The article among the blocks that were found on its page: without its title, what stands around it, and what sites put in between. */
import type { ClipBlock } from '../clip.ts';
import { withoutUnseen } from '../text/clean-text.ts';
import { closing, isBeside, isImprint, isTail, readAlso } from './beside-lines.ts';
import type { RawBlock } from './page-facts.ts';

/** How far from its top a text may still say its title, author and date; blocks. */
const topBlocks = 8;
/** A paragraph of that length is the article's own: nothing above it is taken for more than a line of the top. Characters. */
const prose = 200;
/** What follows a closing heading is left out when it is at most this share of the text. */
const mostAfter = 0.35;

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const lengthOf = (blocks: readonly RawBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
const isLinks = ({ text, linked }: RawBlock) => linked > text.length * 0.6;

export interface Names {
  readonly titles: readonly string[];
  readonly author: string;
}

/** The blocks in their order; text of one block is one line but for code and line ends that the page set. */
export function articleBlocks(found: readonly RawBlock[], names: Names): ClipBlock[] {
  const clean = found
    .map((block) => ({ ...block, text: withoutUnseen(block.text).trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const body = withoutEchoes(withoutLinksBetween(withoutEnd(withoutTop(clean, names), names)));
  return body.map(({ kind, text }) => ({ kind, text }));
}

/** Title, author, date and reading time stand at the top, mixed with a category or two. */
function withoutTop(blocks: readonly RawBlock[], { titles, author }: Names): RawBlock[] {
  const known = new Set(titles.map(folded).filter((title) => title.length > 3));
  const who = folded(author);
  const isTop = (text: string) => {
    const own = folded(text);
    return (
      known.has(own) ||
      isImprint(text) ||
      (who !== '' && text.length < 150 && own.includes(who) && !/[.!?…]\s*$/.test(text))
    );
  };
  const end = blocks.findIndex(({ text, kind }) => kind === 'p' && text.length >= prose && !known.has(folded(text)));
  const last = Math.min(end === -1 ? blocks.length : end, topBlocks);
  // What stands above the title is not of the text.
  const title = blocks.slice(0, last).findLastIndex(({ text }) => known.has(folded(text)));
  const isShort = lengthOf(blocks.slice(0, title + 1)) < prose * 2;
  return blocks.filter(({ text }, at) => at >= last || (!(isShort && at <= title) && !isTop(text)));
}

function withoutEnd(blocks: readonly RawBlock[], { author }: Names): RawBlock[] {
  const all = lengthOf(blocks);
  let before = 0;
  let rest = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const after = all - before - block.text.length;
    if (at > 0 && block.text.length < 80 && closing.test(block.text) && after < all * mostAfter && before >= after) {
      rest = blocks.slice(0, at);
      break;
    }
    before += block.text.length;
  }
  const who = folded(author);
  for (let last = rest.at(-1); last && rest.length > 1; last = rest.at(-1)) {
    const isBio =
      who.length > 5 && last.text.length < 400 && folded(last.text.slice(0, author.length + 3)).startsWith(who);
    const isOver =
      last.kind === 'h' ||
      isTail(last.text) ||
      isImprint(last.text) ||
      isBio ||
      (isLinks(last) && last.kind !== 'quote' && last.text.length < 200);
    if (!isOver || lengthOf(rest) - last.text.length < all * (1 - mostAfter)) break;
    rest = rest.slice(0, -1);
  }
  return rest;
}

/** Longest quotation that a magazine sets large beside the paragraph that it is taken from, characters; most that are looked for. */
const longestEcho = 300;
const mostEchoes = 30;

/** A quotation that another paragraph holds word for word was set in twice. */
function withoutEchoes(blocks: readonly RawBlock[]): RawBlock[] {
  const bare = (text: string) => text.toLowerCase().replace(/^[«“"\s]+|[»”"\s.…]+$/g, '');
  const quotes = blocks.filter(({ kind, text }) => kind === 'quote' && text.length <= longestEcho).slice(0, mostEchoes);
  const echoes = new Set(
    quotes.filter(({ text }) => {
      const words = bare(text);
      return (
        words.length > 15 && blocks.some((other) => other.kind !== 'quote' && other.text.toLowerCase().includes(words))
      );
    }),
  );
  return blocks.filter((block) => !echoes.has(block));
}

/** "Read also", with the links that follow it; buttons, credits, calls. */
function withoutLinksBetween(blocks: readonly RawBlock[]): RawBlock[] {
  const kept: RawBlock[] = [];
  let isAfterAlso = false;
  for (const block of blocks) {
    const { text, linked, kind } = block;
    const isAlso =
      readAlso.test(text) && text.length < 250 && (linked > text.length * 0.3 || kind === 'h' || text.length < 40);
    if (isAlso || (isAfterAlso && isLinks(block) && text.length < 250)) {
      isAfterAlso = true;
      continue;
    }
    isAfterAlso = false;
    if (kind !== 'code' && isBeside(text)) continue;
    kept.push(block);
  }
  return kept;
}
