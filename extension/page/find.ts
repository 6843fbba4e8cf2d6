/** Finds the composer that the person is writing in, by the network's data as the sidebar gives it; decoys are never touched nor read. */
import type { PageVariant, WatchWish } from '../messages.ts';
import { strangerIn } from './stranger.ts';
import { all, closestFrom, isFocusedIn, isSeen, treesOf, type Tree } from './trees.ts';

export interface Composer {
  readonly variant: PageVariant;
  readonly editor: HTMLElement;
}

/** A composer with the place where it lies and how it was found. */
export interface Found extends Composer {
  readonly tree: Tree;
  /** Index of the first of the variant's selectors that match the editor. */
  readonly index: number;
}

/** What one look at the page gave. */
export interface Sight {
  readonly trees: readonly Tree[];
  /** Each editor once, as the first variant's that it is; in the order of the variants, within one of its selectors. */
  readonly found: readonly Found[];
  /** Whether the person writes in something that no variant knows, neither as its editor nor as a decoy. */
  readonly stranger: boolean;
}

/** More editors than any page has; a page that fakes thousands gets no more of our time. */
const most = 500;
const { matches } = Element.prototype;
const dialogs = 'dialog[open],[role="dialog"],[role="alertdialog"],[aria-modal="true"],[popover]';

const nothing = ':not(*)';

const isValid = (css: string) => {
  try {
    return new DocumentFragment().querySelector(css) === null;
  } catch {
    return false;
  }
};

/**
 * The wish with selectors that this browser does not take made to match nothing, and a variant with such a `never` made to
 * have no editor: one bad selector must not blind us to the others, nor open a decoy.
 */
export function usable(wish: WatchWish): WatchWish {
  const kept = (list: readonly string[]) => list.map((css) => (isValid(css) ? css : nothing));
  return {
    ...wish,
    composers: wish.composers.map((variant) => ({
      ...variant,
      shadowHost: variant.shadowHost && kept(variant.shadowHost),
      inside: kept(variant.inside),
      editor: variant.never.every(isValid) ? kept(variant.editor) : [nothing],
      never: variant.never.filter(isValid),
    })),
    published: kept(wish.published),
  };
}

/** Whether composers of the variant may lie in the tree. */
export function isPlaceOf(variant: PageVariant, tree: Tree): boolean {
  const { shadowHost } = variant;
  return shadowHost ? tree.hosts.some((host) => matches.call(host, shadowHost.join())) : !tree.isShadow;
}

/** Looks through the page. The variants are of a `usable` wish. */
export function lookAt(variants: readonly PageVariant[]): Sight {
  const trees = treesOf([...new Set(variants.flatMap(({ shadowHost }) => shadowHost ?? []))].join());
  const found: Found[] = [];
  for (const tree of trees) {
    const here = variants.filter((variant) => isPlaceOf(variant, tree));
    const editors = all(tree, [...new Set(here.flatMap(({ editor }) => editor))].join()) as HTMLElement[];
    for (const editor of editors.length > most ? atHand(tree, editors) : editors) {
      if (!isSeen(tree, editor)) continue;
      for (const variant of here) {
        const index = variant.editor.findIndex((css) => matches.call(editor, css));
        if (index < 0) continue;
        if (variant.inside.length && !closestFrom(tree, editor, variant.inside.join())) continue;
        if (closestFrom(tree, editor, variant.never.join())) continue;
        found.push({ variant, editor, tree, index });
        break;
      }
    }
  }
  const rank = ({ variant, index }: Found) => variants.indexOf(variant) * 100 + index;
  found.sort((one, other) => rank(one) - rank(other));
  return { trees, found, stranger: strangerIn(variants, trees, found) };
}

const atHand = (tree: Tree, editors: readonly HTMLElement[]) => [
  ...editors.filter((editor) => isFocusedIn(tree, editor)),
  ...editors.slice(0, most),
];

type Place = { readonly tree: Tree; readonly element: Element };
const isInTopLayer = ({ element }: Place) => matches.call(element, ':modal,:popover-open');

/** Whether the page draws `one` above `other`, as far as its order tells: in the top layer, further in, or later. */
function isAbove(one: Place, other: Place): boolean {
  if (isInTopLayer(one) !== isInTopLayer(other)) return isInTopLayer(one);
  for (let a: Place | null = one; a; a = a.tree.outer) {
    for (let b: Place | null = other; b; b = b.tree.outer) {
      if (a.tree.root !== b.tree.root) continue;
      return (b.element.compareDocumentPosition(a.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    }
  }
  return false;
}

/** When each editor was last seen to have the focus, as a count. */
const focusedAt = new WeakMap<Element, number>();
let count = 0;

/**
 * The composer in use, or null. Several may be there at once: the focused one wins, then the top-most dialog's, then the one
 * found before (`current`), then the first. Where somebody is answered counts when it has the focus, had it last, or is in a
 * dialog: a feed is full of such boxes. None while the person writes in what nobody knows: a site that has changed its dialog
 * still has its other composer behind it, and the text would go there.
 */
export function findComposer({ found, stranger }: Sight, current: Composer | null): Found | null {
  const active = found.find(({ tree, editor }) => isFocusedIn(tree, editor));
  if (active) {
    focusedAt.set(active.editor, ++count);
    return active;
  }
  if (stranger) return null;
  const isCurrent = ({ editor }: Composer) => editor === current?.editor;
  let top: Place | null = null;
  let inTop: Found[] = [];
  for (const each of found) {
    const dialog = closestFrom(each.tree, each.editor, dialogs);
    if (!dialog) continue;
    if (dialog.element === top?.element) inTop.push(each);
    else if (!top || isAbove(dialog, top)) [top, inTop] = [dialog, [each]];
  }
  const last = Math.max(...inTop.map(({ editor }) => focusedAt.get(editor) ?? 0));
  return (
    inTop.find(isCurrent) ??
    inTop.find(({ editor }) => last > 0 && focusedAt.get(editor) === last) ??
    inTop[0] ??
    found.find(isCurrent) ??
    found.find(({ variant }) => variant.kind === 'post') ??
    null
  );
}

/** Whether the editor is still of a page: one in a frame that went to another address is connected to a document without a window. */
export function isThere(editor: Element): boolean {
  return editor.isConnected && editor.ownerDocument.defaultView !== null;
}
