/** The product's mark: a megaphone whose sound is a voice. The same drawing as the icon set. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7.5" fill="var(--accent)" />
      <g fill="none" stroke="var(--accent-ink)" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
        <path
          d="M7 13.6v4.8a1.4 1.4 0 0 0 1.4 1.4H11l7.6 4.2V8L11 12.2H8.4A1.4 1.4 0 0 0 7 13.6Z"
          fill="var(--accent-ink)"
        />
        <path d="M22.6 12.6a4.8 4.8 0 0 1 0 6.8" />
        <path d="M25.6 9.6a9 9 0 0 1 0 12.8" opacity="0.75" />
      </g>
    </svg>
  );
}
