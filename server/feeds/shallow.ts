/** Parses what strangers wrote, as deep as anything honest is nested: the parser's cost grows with the square of the depth. */
import { DomHandler, Parser, type Handler, type ParserOptions } from 'htmlparser2';

/** Feeds and articles have some dozens of levels. */
const deepest = 500;

class TooDeep extends Error {}

/** Characters given to the parser before it is asked whether there is enough. */
const piece = 4096;

/**
 * Feeds the parser until its end, with a handler made for this one text, or until the text is nested too deep or there is
 * `enough`; what came before has been told to the handler by then.
 */
export function parseShallow(
  text: string,
  handler: Partial<Handler>,
  options: ParserOptions = {},
  enough?: () => boolean,
): void {
  const [open, close] = [handler.onopentag?.bind(handler), handler.onclosetag?.bind(handler)];
  let depth = 0;
  handler.onopentag = (...args) => {
    if (++depth > deepest) throw new TooDeep();
    open?.(...args);
  };
  handler.onclosetag = (...args) => {
    depth--;
    close?.(...args);
  };
  const parser = new Parser(handler, options);
  try {
    if (enough) {
      for (let from = 0; from < text.length && !enough(); from += piece) parser.write(text.slice(from, from + piece));
      parser.end();
    } else if (options.xmlMode === true) endXml(parser, text, handler);
    else parser.end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    handler.onend?.();
  }
}

/** Hands over what CDATA sections hold as it is: half of a usual feed, which the parser would look at letter by letter. */
function endXml(parser: Parser, text: string, { ontext }: Partial<Handler>): void {
  const [mark, close] = ['<![CDATA[', ']]>'];
  let from = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
    const end = text.indexOf(close, at);
    if (end < 0) break;
    parser.write(text.slice(from, at));
    ontext?.(text.slice(at + mark.length, end));
    from = end + close.length;
  }
  parser.end(text.slice(from));
}

/** The tree of a text in XML, as far as it is not nested too deep. */
export function parseXml(text: string, options: ParserOptions = {}): DomHandler['dom'] {
  const handler = new DomHandler();
  parseShallow(text, handler, { xmlMode: true, ...options });
  return handler.dom;
}
