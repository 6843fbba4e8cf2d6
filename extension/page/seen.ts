/** Whether the person can see an element: networks keep twins of their composers out of sight. */

/**
 * Of the prototypes, which are ours: the page's are out of reach. A form has its fields, and a document its images, in place
 * of properties of the same name, in our world too.
 */
const { checkVisibility, getBoundingClientRect } = Element.prototype;
const node = <Name extends keyof Node>(of: Node, name: Name): Node[Name] => Reflect.get(Node.prototype, name, of);

function outOf(element: Element): Element | null {
  const parent = node(element, 'parentNode');
  if (!parent) return null;
  const type = node(parent, 'nodeType');
  if (type === Node.ELEMENT_NODE) return parent as Element;
  return type === Node.DOCUMENT_FRAGMENT_NODE ? (parent as ShadowRoot).host : null;
}

/** How far what the element lies in is scrolled. Nothing scrolls what is fixed. */
function scrolled(element: Element): { x: number; y: number } {
  const sum = { x: 0, y: 0 };
  let each: Element | null = element;
  while (each && getComputedStyle(each).position !== 'fixed') {
    each = outOf(each);
    sum.x += each?.scrollLeft ?? 0;
    sum.y += each?.scrollTop ?? 0;
  }
  return sum;
}

/**
 * Not undrawn, nor transparent, nor kept outside the page's edges, nor folded to nothing. What is scrolled away is drawn; so
 * is an empty editor without height, as some have until the first letter.
 */
export function isDrawn(element: Element): boolean {
  if (!checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true })) return false;
  const box = getBoundingClientRect.call(element);
  // Text for screen readers alone is kept in a box of one pixel.
  if (box.width < 2 || box.left >= (element.ownerDocument.defaultView ?? window).innerWidth) return false;
  if (box.height === 0 && getComputedStyle(element).overflowY !== 'visible') return false;
  // A frame's border is no room: within one pixel nothing can be read, though what has the focus is scrolled into it.
  if (element.localName === 'iframe' && Math.min(element.clientWidth, element.clientHeight) < 2) return false;
  if (box.right > 0 && box.bottom >= 0) return true;
  const { x, y } = scrolled(element);
  return box.right + x > 0 && box.bottom + y >= 0;
}
