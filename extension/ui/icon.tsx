/** One icon of the icon set, drawn in the colour of the text; always decoration beside words or a label. */
import type { IconNode } from 'lucide';
import { h } from 'preact';

export function Icon({ of, size = 16 }: { of: IconNode; size?: number }) {
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
    >
      {of.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
