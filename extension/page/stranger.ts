/** Tells whether the person writes where no selector knows anything: the site has probably changed. Reads no text. */
import type { PageVariant } from '../messages.ts';
import { closestFrom, focused, isSeen, type Tree } from './trees.ts';

const { matches } = Element.prototype;

/** Whether the element takes several lines, as a composer does and a search does not. */
function isForLines(element: Element): boolean {
  if (matches.call(element, '[role="searchbox"],[role="combobox"],[aria-multiline="false"]')) return false;
  if (element.localName === 'textarea') return matches.call(element, ':read-write');
  return (element as HTMLElement).isContentEditable === true;
}

type Place = { readonly tree: Tree; readonly element: Element };

/** Down into open shadow roots that no variant names: a site may have moved its composer into one. */
function deepest(place: Place | null): Place | null {
  for (let now = place; now;) {
    const root = Reflect.get(Element.prototype, 'shadowRoot', now.element) as ShadowRoot | null;
    const element = root?.activeElement;
    if (!root || !element) return now;
    now = { tree: { root, outer: now, hosts: now.tree.hosts, isShadow: true }, element };
  }
  return null;
}

/** Whether the focus is in something to write in that no variant knows, neither as its editor (`found`) nor as a decoy. */
export function strangerIn(
  variants: readonly PageVariant[],
  trees: readonly Tree[],
  found: readonly { readonly editor: Element }[],
): boolean {
  const active = deepest(focused(trees));
  if (!active || !isForLines(active.element) || !isSeen(active.tree, active.element)) return false;
  const { tree, element } = active;
  const { contains } = Node.prototype;
  if (found.some(({ editor }) => contains.call(editor, element) || contains.call(element, editor))) return false;
  return !variants.some((variant) => closestFrom(tree, element, variant.never.join()));
}
