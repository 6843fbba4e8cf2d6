/** Finds composers in a document that lies still (parsed, not shown), as the page's script finds them in a live one. */
import type { ComposerVariant, DatedSelector } from './networks/network.ts';

/** What is asked of a document, whatever parsed it. A tree is a document or the content of a shadow root. */
export interface StillDocument<Node> {
  readonly root: Node;
  all(tree: Node, css: string): Node[];
  /** Whether the element or one around it, within its tree, matches. */
  isWithin(element: Node, css: string): boolean;
  shadowOf(host: Node): Node | null;
}

/** What a variant found. Indices into its lists: which selector was the first to match, -1 for none, null without such a list. */
export interface VariantMatch<Node> {
  readonly shadowHost: number | null;
  readonly inside: number | null;
  readonly editor: number;
  readonly editors: readonly Node[];
}

const firstIndex = (selectors: readonly DatedSelector[], matches: (css: string) => boolean) =>
  selectors.findIndex(({ css }) => matches(css));

/** What each of the variant's editor selectors finds in those trees, whatever host they should have. */
function editorsIn<Node>(
  { all, isWithin }: StillDocument<Node>,
  trees: readonly Node[],
  { inside, editor, never }: ComposerVariant,
): Node[][] {
  const isOurs = (element: Node) =>
    (inside.length === 0 || inside.some(({ css }) => isWithin(element, css))) &&
    !never.some(({ css }) => isWithin(element, css));
  return editor.map(({ css }) => trees.flatMap((tree) => all(tree, css)).filter(isOurs));
}

/** Looks for one variant. A selector that the parser refuses throws. */
export function matchVariant<Node>(still: StillDocument<Node>, variant: ComposerVariant): VariantMatch<Node> {
  const { root, all, shadowOf } = still;
  const { shadowHost, inside } = variant;
  const hosts = [...new Set((shadowHost ?? []).flatMap(({ css }) => all(root, css)))];
  const trees = shadowHost ? hosts.flatMap((host) => shadowOf(host) ?? []) : [root];
  const found = editorsIn(still, trees, variant);
  return {
    shadowHost: shadowHost ? firstIndex(shadowHost, (css) => all(root, css).length > 0) : null,
    inside: inside.length > 0 ? firstIndex(inside, (css) => trees.some((tree) => all(tree, css).length > 0)) : null,
    editor: found.findIndex((elements) => elements.length > 0),
    editors: [...new Set(found.flat())],
  };
}

/** Whether the variant would take something in the document for an editor if this lay where the variant looks: in its host, if it has one. */
export function takesAnything<Node>(still: StillDocument<Node>, variant: ComposerVariant): boolean {
  return editorsIn(still, [still.root], variant).some((elements) => elements.length > 0);
}
