/** Copies what people see of a page into a document of its own, which has no forms, scripts or names in it: the page is only read. */
import { attribute, firstChild, nameOf, nextSibling, rootOf, shadowOf, textOf, titleOf } from './plain.ts';
import { besideRoles, longestSmall, namedBy, silent, weightOf, type Named } from './unwanted.ts';

/** Elements copied, and how deep: a long newspaper page has some 3,000 and is 40 deep (HTTP Archive 2025: p90 2,400). */
const mostElements = 15_000;
const deepest = 90;
/** Nodes looked at, so that a page of nothing but hidden ones ends too. */
const mostNodes = 150_000;
const mostText = 1_000_000;

/** A part of a page whose role or name says that it is beside the article is dropped up to this share of all text. */
const besideShare = 0.4;

export interface PageCopy {
  readonly copy: Document;
  readonly bylines: readonly string[];
  readonly image: { url: string; alt: string } | null;
}

interface Frame {
  next: Node | null;
  /** Of a slot: what the page put into it. */
  rest: Node[] | null;
  readonly target: Element;
  /** Of an element that is copied. */
  readonly named?: Named;
  /** Within what the reader may unfold: it is not shown, and nobody hid it. */
  readonly folded: boolean;
  text: number;
}

/** `withHidden`: also what the page does not show (yet). */
export function copyPage(page: Document, withHidden: boolean): PageCopy {
  const copy = new DOMParser().parseFromString('', 'text/html');
  copy.title = titleOf(page);
  const isShown = page.defaultView !== null && !withHidden;
  const bylines: string[] = [];
  const beside = new Set<Element>();
  const known = new Map<string, Named>();
  const doubtful: { element: Element; text: number; limit: number }[] = [];
  let image: PageCopy['image'] = null;
  let [elements, nodes, length] = [0, 0, 0];

  const root = rootOf(page);
  let body = root && firstChild(root);
  while (body && !(body instanceof Element && nameOf(body) === 'body')) body = nextSibling(body);
  const stack: Frame[] = [{ next: body && firstChild(body), rest: null, target: copy.body, folded: false, text: 0 }];
  for (let frame = stack[0]; frame; frame = stack.at(-1)) {
    const node: Node | null = frame.rest ? (frame.rest.shift() ?? null) : frame.next;
    if (!node || elements > mostElements || nodes++ > mostNodes || length > mostText) {
      leave(stack.pop()!);
      continue;
    }
    if (!frame.rest) frame.next = nextSibling(node);
    if (node instanceof Text) {
      const text = node.data;
      // Deeper than we follow, words of two elements would stick together.
      frame.target.append(stack.length > deepest ? `${text} ` : text);
      frame.text += text.trim().length;
      length += text.length;
    } else if (node instanceof Element) {
      const frameOf = enter(node, frame);
      if (frameOf) stack.push(frameOf);
    }
  }
  const plain = copy.body.textContent.replace(/\s+/g, ' ');
  const weight = weightOf(plain) / plain.length;
  for (const { element, text, limit } of doubtful) {
    if (text < (limit ? limit / weight : plain.length * besideShare) && !isArticle(element)) element.remove();
  }
  return { copy, bylines, image };

  function enter(element: Element, { target, folded }: Frame): Frame | null {
    const name = nameOf(element);
    if (name === 'img') image ??= pictureOf(element as HTMLImageElement);
    if (silent.has(name) || isHidden(element, name, folded)) return null;
    const shadow = shadowOf(element);
    const slotted = name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const inside = {
      next: firstChild(shadow ?? element),
      rest: slotted.length > 0 ? slotted : null,
      folded: folded || name === 'details',
      text: 0,
    };
    elements++;
    if (stack.length > deepest || name === 'slot') return { ...inside, target };
    const [classes, id] = [attribute(element, 'class', 500), attribute(element, 'id', 100)];
    const given = `${classes} ${id}`;
    let named = known.get(given);
    if (!named) known.set(given, (named = namedBy(given)));
    if (bylines.length < 5 && (named.byline || isByline(element))) noteByline(element);
    const made = copy.createElement(tagFor(name, element));
    if (classes) made.className = classes;
    if (id) made.id = id;
    if (name === 'a') made.setAttribute('href', attribute(element, 'href').startsWith('#') ? '#a' : '/');
    if (/^(?:aside|footer)$/.test(name) || besideRoles.has(attribute(element, 'role', 50))) beside.add(made);
    target.append(made);
    return { ...inside, target: made, named };
  }

  function leave({ target, text, named }: Frame): void {
    const outer = stack.at(-1);
    if (!outer) return;
    outer.text += text;
    if (outer.target === target) return;
    if (!named || named.article) return;
    if (beside.has(target) || named.beside) doubtful.push({ element: target, text, limit: 0 });
    else if (named.small) doubtful.push({ element: target, text, limit: longestSmall });
  }

  function isHidden(element: Element, name: string, folded: boolean): boolean {
    if (withHidden) return false;
    const style = attribute(element, 'style', 500);
    return (
      (Element.prototype.hasAttribute.call(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
      (isShown && !folded && name !== 'slot' && !Element.prototype.checkVisibility.call(element))
    );
  }

  function noteByline(element: Element): void {
    const text = (textOf(element) ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
    if (text.length > 1 && text.length < 100) bylines.push(text);
  }
}

const isByline = (element: Element) =>
  /author/.test(attribute(element, 'rel', 50) + attribute(element, 'itemprop', 50));

/** What is the article, or holds it, whatever it is called: lists of others have many of them, and no main heading. */
const isArticle = (element: Element) =>
  element.localName === 'main' ||
  element.querySelector('main,h1') !== null ||
  (element.localName === 'article' && element.ownerDocument.querySelectorAll('article').length === 1) ||
  element.querySelectorAll('article').length === 1;

/** Elements of its own and of old times are blocks or nothing to who looks for paragraphs; forms would hold names. */
function tagFor(name: string, element: Element): string {
  if (name === 'a') return Element.prototype.hasAttribute.call(element, 'href') ? 'a' : 'span';
  if (/^(?:form|fieldset|center|details|hgroup|label)$/.test(name) || name.includes('-')) return 'div';
  return /^[a-z][a-z0-9]{0,15}$/.test(name) && name !== 'font' ? name : 'span';
}

/** A picture that is large enough to stand for the page; its width as it came, or as it is announced. */
function pictureOf(element: HTMLImageElement): PageCopy['image'] {
  const width = element.naturalWidth || Number(attribute(element, 'width')) || 0;
  const url = element.currentSrc || element.src;
  return width >= 300 && /^https?:/.test(url) && url.length < 2000
    ? { url, alt: attribute(element, 'alt', 500) }
    : null;
}
