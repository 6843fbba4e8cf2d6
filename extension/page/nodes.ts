/** What a node is, asked without its realm's classes: an editor may lie in a frame of the page's own origin. */

/** Whether it is a text node. */
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether it is an element. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether it is a shadow root. */
export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** Input types that hold one line of free text. */
const texts = new Set(['text', 'search', 'url', 'email', 'tel']);

/** Whether it is a text field, whose text is its `value`. */
export function isField(node: Node): node is HTMLTextAreaElement | HTMLInputElement {
  return node.nodeName === 'TEXTAREA' || (node.nodeName === 'INPUT' && texts.has((node as HTMLInputElement).type));
}
