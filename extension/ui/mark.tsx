/** The product's mark: a megaphone on the programme's colour. The same drawing as extension/public/icon. */

// Lucide's "megaphone" (ISC).
const strokes = [
  'M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z',
  'M6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14',
  'M8 6v8',
];

export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7.5" fill="var(--accent)" />
      <g
        transform="translate(4.9 4.6) scale(0.93)"
        fill="none"
        stroke="var(--accent-ink)"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        {strokes.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  );
}
