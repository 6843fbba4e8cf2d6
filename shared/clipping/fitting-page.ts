/** The part of a clip that travels in an event, which takes no more than so many bytes. */
import { longestClipText, type ClippedPage } from '../clip.ts';
import { bounded } from './to-clip.ts';

type Page = Omit<ClippedPage, 'url' | 'title' | 'quote'>;

const bytesOf = (page: unknown) => new TextEncoder().encode(JSON.stringify(page)).length;

/** Its text is cut until it is written in `mostBytes`; without text at all it takes some 4,000. */
export function fittingPage(
  { url: _url, title: _title, quote: _quote, ...page }: ClippedPage,
  mostBytes: number,
): Page {
  let fitting: Page = page;
  for (
    let longest = longestClipText;
    bytesOf(fitting) > mostBytes && fitting.text;
    longest = Math.floor(longest * 0.8)
  ) {
    const { text, ...rest } = fitting;
    fitting = longest < 200 ? rest : { ...rest, text: bounded(text, longest) };
  }
  return fitting;
}
