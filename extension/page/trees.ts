/** The trees of the page where a composer may lie: the document, visible frames of the same origin, open shadow roots of known hosts. */
import { isDrawn } from './seen.ts';

export interface Tree {
  readonly root: Document | ShadowRoot;
  /** The element that holds the tree, a shadow host or a frame, and the tree which that is in; null for the page's own document. */
  readonly outer: { readonly tree: Tree; readonly element: Element } | null;
  /** The known hosts of shadow roots that the tree lies in, at any depth. */
  readonly hosts: readonly Element[];
  readonly isShadow: boolean;
}

/** Frames in frames, and shadow roots in shadow roots, as deep as they are followed. */
const deepest = 3;
const deepestShadow = 20;
/** The most frames, the most trees of either kind, and the most elements of a shadow root, that one look goes through. */
const mostFrames = 30;
const mostTrees = 300;
const mostElements = 10_000;

/**
 * All that matches in the tree. By the prototype's own method: a page can name an image `querySelectorAll`, and its document
 * then has that in place of the method, in our world too.
 */
export function all(tree: Tree, css: string): Element[] {
  return css ? [...(tree.isShadow ? DocumentFragment : Document).prototype.querySelectorAll.call(tree.root, css)] : [];
}

/** A property of the document itself, whatever the page has named so. */
export function ofDocument<Name extends keyof Document>(document: Document, name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document) as Document[Name];
}

/** The nearest element that matches, from `element` outwards, also beyond shadow roots and frames. */
export function closestFrom(tree: Tree, element: Element, css: string): { tree: Tree; element: Element } | null {
  if (!css) return null;
  const found = Element.prototype.closest.call(element, css);
  if (found) return { tree, element: found };
  return tree.outer && closestFrom(tree.outer.tree, tree.outer.element, css);
}

/** What was asked before: asking where an element is makes the page lay itself out, which a feed that grows pays each time. */
let seenBefore = new WeakMap<Element, boolean>();

/** From here on each element is looked at anew. */
export function lookAfresh(): void {
  seenBefore = new WeakMap();
}

/** Whether the person can see the element and reach it, now or when it was last asked since `lookAfresh`. */
export function isSeen(tree: Tree, element: Element): boolean {
  const before = seenBefore.get(element);
  if (before !== undefined) return before;
  const is = !closestFrom(tree, element, '[aria-hidden="true"],[inert]') && isDrawn(element);
  seenBefore.set(element, is);
  return is;
}

/** What has the focus in the tree; null when it is in none of the elements. */
function activeIn({ root, isShadow }: Tree): Element | null {
  return isShadow ? root.activeElement : ofDocument(root as Document, 'activeElement');
}

/** Whether keystrokes go to the element or into it. A frame remembers its focus while the page's is elsewhere. */
export function isFocusedIn(tree: Tree, element: Element): boolean {
  const active = activeIn(tree);
  if (!active || !Node.prototype.contains.call(element, active)) return false;
  for (let { outer } = tree; outer; { outer } = outer.tree) {
    if (activeIn(outer.tree) !== outer.element) return false;
  }
  return true;
}

/** The element that has the focus, in whichever of the trees. */
export function focused(trees: readonly Tree[]): { tree: Tree; element: Element } | null {
  for (const tree of trees.toReversed()) {
    const element = activeIn(tree);
    if (element && isFocusedIn(tree, element)) return { tree, element };
  }
  return null;
}

/** Finds them all, outer ones first. `hosts`: CSS of the elements whose open shadow roots count, empty for none. */
export function treesOf(hosts: string): Tree[] {
  const trees: Tree[] = [];
  let frames = 0;
  const visit = (tree: Tree, depth: number, shadows = 0) => {
    if (trees.length === mostTrees || shadows > deepestShadow) return;
    trees.push(tree);
    // Below a known host, which also has its parts in shadow roots, any host counts.
    const within = tree.isShadow ? all(tree, '*').slice(0, mostElements) : all(tree, hosts);
    for (const element of within) {
      const root = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
      if (!root) continue;
      const known = tree.isShadow ? tree.hosts : [...tree.hosts, element];
      visit({ root, outer: { tree, element }, hosts: known, isShadow: true }, depth, shadows + 1);
    }
    if (depth === deepest) return;
    for (const element of all(tree, 'iframe') as HTMLIFrameElement[]) {
      // LinkedIn warms its application up a second time in a hidden frame: what is out of sight is not even looked into.
      if (frames === mostFrames || !isSeen(tree, element)) continue;
      const root = element.contentDocument;
      if (!root) continue;
      frames++;
      visit({ root, outer: { tree, element }, hosts: tree.hosts, isShadow: false }, depth + 1);
    }
  };
  visit({ root: document, outer: null, hosts: [], isShadow: false }, 0);
  return trees;
}
