/** Draws one icon of the Lucide set, in the colour and near the size of the text around it. */
import type { IconNode } from 'lucide';
import { h } from 'preact';

/** Decoration beside words; hidden from assistive technology, so a button with only an icon needs its own label. */
export function Icon({ icon, size = 16 }: { icon: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
