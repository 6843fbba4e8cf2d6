/** Makes a clip of what a page says: nothing of it is believed before it was cleaned, bounded and checked. */
import * as z from 'zod/mini';
import {
  clippedPageSchema,
  longestAddress,
  longestClipExcerpt,
  longestClipQuote,
  longestClipText,
  mostClipBlocks,
  type ClipBlock,
  type ClippedPage,
} from '../clip.ts';
import { cleanLine, shortened, withoutUnseen } from '../text/clean-text.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { signatureOf } from '../text/signature.ts';
import { tokens } from '../text/words.ts';
import { writeSignature } from '../text/written-signature.ts';
import { articleBlocks } from './article-blocks.ts';
import type { LinkedData } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { plainOf } from './plain-of.ts';
import { saidOf } from './said.ts';

/** Words a minute of silent reading (Brysbaert 2019: 238 in English non-fiction). */
const wordsPerMinute = 238;
/** Characters a minute where words have no blanks between them (Trauzettel-Klosinski 2012: Chinese 255). */
const charactersPerMinute = 255;
/** Fewer words tell nothing of what a text resembles. */
const fewestSigned = 20;

/** The clip, or null where the address is none of the web's. */
export function toClip(facts: PageFacts): ClippedPage | null {
  if (!URL.canParse(facts.url)) return null;
  const { protocol, href } = new URL(facts.url);
  if (!/^https?:$/.test(protocol) || href.length > longestAddress) return null;
  const { said, data } = saidOf(facts, href);
  const whole = wholeText(facts, said, data);
  const plain = whole.map(({ text }) => text).join('\n');
  const words = tokens(plain).filter(({ isWord }) => isWord);
  const excerpt = said.excerpt ?? excerptOf(whole);
  const quote = shortened(withoutUnseen(facts.quote).trim(), longestClipQuote);
  const minutes = Math.min(999, Math.ceil(minutesOf(plain, words.length)));
  const language = said.language ?? languageOf(plain);
  const text = bounded(whole, longestClipText);
  const clip = {
    ...said,
    url: href,
    ...(language && { language }),
    ...(excerpt !== '' && { excerpt }),
    ...(minutes > 0 && { readingMinutes: minutes }),
    ...(quote !== '' && { quote }),
    ...(text.length > 0 && { text }),
    ...(words.length >= fewestSigned && { signature: writeSignature(signatureOf(words)) }),
  };
  const parsed = z.safeParse(clippedPageSchema, clip);
  return parsed.success ? parsed.data : null;
}

/** The text as the page shows it; as its data has it where the page shows hardly any of it, and does not sell it. */
function wholeText(
  facts: PageFacts,
  { title, author }: { title: string; author?: string | undefined },
  data: LinkedData | null,
): ClipBlock[] {
  const shown = articleBlocks(facts.blocks, { titles: [title, facts.heading, facts.title], author: author ?? '' });
  if (!data || data.isClosed || data.body.length < 500) return shown;
  const told = plainOf(data.body)
    .slice(0, longestClipText * 5)
    .split(/\n+/)
    .map((line) => ({ kind: 'p' as const, text: withoutUnseen(line).replace(/\s+/g, ' ').trim(), linked: 0 }));
  const length = (blocks: readonly { text: string }[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  return length(shown) < length(told) * 0.4 ? articleBlocks(told, { titles: [title], author: author ?? '' }) : shown;
}

const excerptOf = (blocks: readonly ClipBlock[]) =>
  cleanLine(
    (blocks.find(({ kind, text }) => kind === 'p' && text.length > 60) ?? blocks.find(({ kind }) => kind === 'p'))
      ?.text ?? '',
    longestClipExcerpt,
  );

/** Only where the text tells: languages that we do not know are left unsaid. */
function languageOf(text: string): string | undefined {
  const guess = guessLanguage(text, 'fr');
  return text.length > 100 && guess === guessLanguage(text, 'en') ? guess : undefined;
}

function minutesOf(text: string, words: number): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu)
      ?.length ?? 0;
  return unspaced > text.length / 3 ? unspaced / charactersPerMinute : words / wordsPerMinute;
}

/** The blocks up to `longest` characters together, the last one cut between words. */
export function bounded(blocks: readonly ClipBlock[], longest: number): ClipBlock[] {
  const kept: ClipBlock[] = [];
  let room = longest;
  for (const { kind, text } of blocks.slice(0, mostClipBlocks)) {
    if (text.length > room) {
      if (room > 80) kept.push({ kind, text: shortened(text, room) });
      break;
    }
    kept.push({ kind, text });
    room -= text.length;
  }
  return kept;
}
