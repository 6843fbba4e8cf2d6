/**
 * Reads nodes past what a page may have put before it: `<input name="firstChild">` in a form takes the place of the form's first
 * child for who asks the form, and `<img name="body">` that of the document's body ("DOM clobbering"); in our own world too.
 */

function getter<T extends object, K extends keyof T>(of: T, key: K): (node: Node) => T[K] {
  const { get } = Object.getOwnPropertyDescriptor(of, key)!;
  return (node) => get!.call(node) as T[K];
}

export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const textOf = getter(Node.prototype, 'textContent');
export const nameOf = getter(Element.prototype, 'localName');
export const shadowOf = getter(Element.prototype, 'shadowRoot');
export const rootOf = getter(Document.prototype, 'documentElement');
export const typeOf = getter(Document.prototype, 'contentType');
export const titleOf = getter(Document.prototype, 'title');

/** An attribute, '' without it; at most `longest` characters. */
export function attribute(element: Element, name: string, longest = 2000): string {
  return (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, longest);
}

/** The first `most` elements that the CSS finds. */
export function findAll(page: Document, css: string, most: number): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(page, css)).slice(0, most);
}
