/** Finds the composer that the person is writing a post in, by the network's data as the sidebar gives it; decoys are never touched nor read. */
import type { PageVariant } from '../messages.ts';
import { isFocused } from './caret.ts';

export interface Composer {
  readonly variant: PageVariant;
  readonly editor: HTMLElement;
}

/** The trees where the variant's composer may lie: the document, or the open shadow roots of its hosts. */
function treesOf(variant: PageVariant): ParentNode[] {
  if (!variant.shadowHost) return [document];
  const hosts = new Set(variant.shadowHost.flatMap((css) => [...document.querySelectorAll(css)]));
  return [...hosts].flatMap((host) => host.shadowRoot ?? []);
}

/** Networks keep twins out of sight: undrawn, transparent, or far to the left. Scrolled away is not hidden. */
export function isSeen(editor: HTMLElement): boolean {
  if (!editor.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (editor.closest('[aria-hidden="true"],[inert]')) return false;
  const box = editor.getBoundingClientRect();
  return box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom + scrollY > 0;
}

function* candidates(variants: readonly PageVariant[]): Generator<Composer> {
  for (const variant of variants) {
    for (const tree of treesOf(variant)) {
      for (const css of variant.editor) {
        for (const editor of tree.querySelectorAll<HTMLElement>(css)) {
          if (variant.inside.length && !editor.closest(variant.inside.join())) continue;
          if (variant.never.length && editor.closest(variant.never.join())) continue;
          if (isSeen(editor)) yield { variant, editor };
        }
      }
    }
  }
}

/**
 * The composer in use, or null. Several may be mounted at once: the focused one wins, then one in an open dialog, then the
 * one found before (`current`), then the first.
 */
export function findComposer(variants: readonly PageVariant[], current: Composer | null): Composer | null {
  const found = [...candidates(variants)];
  return (
    found.find(({ editor }) => isFocused(editor)) ??
    found.find(({ editor }) => editor.closest('dialog[open],[role="dialog"]')) ??
    found.find(({ editor }) => editor === current?.editor) ??
    found[0] ??
    null
  );
}
