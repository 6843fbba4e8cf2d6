/** Parses what strangers wrote, as deep as anything honest is nested: the parser's cost grows with the square of the depth. */
import { DomHandler, Parser, type Handler, type ParserOptions } from 'htmlparser2';

/** Feeds and articles have some dozens of levels. */
const deepest = 500;

class TooDeep extends Error {}

/** Feeds the parser until its end, with a handler made for this one text, or until the text is nested too deep; what came before has been told to the handler by then. */
export function parseShallow(text: string, handler: Partial<Handler>, options: ParserOptions = {}): void {
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
    parser.end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    handler.onend?.();
  }
}

/** The tree of a text in XML, as far as it is not nested too deep. */
export function parseXml(text: string, options: ParserOptions = {}): DomHandler['dom'] {
  const handler = new DomHandler();
  parseShallow(text, handler, { xmlMode: true, ...options });
  return handler.dom;
}
