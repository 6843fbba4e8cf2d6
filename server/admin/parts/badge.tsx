/** A state in one word; the colour only repeats it. */
export function Badge({ tone, children }: { tone: 'plain' | 'good' | 'warn' | 'bad' | 'accent'; children: string }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}
