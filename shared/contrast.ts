/** How readable one colour is on another. */

/** WCAG 2.2 relative luminance of `#rrggbb`, 0 to 1; undefined when the text is no such colour. */
function luminance(colour: string): number | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim());
  if (!parts) return undefined;
  const [r = 0, g = 0, b = 0] = parts.slice(1).map((hex) => {
    const channel = Number.parseInt(hex, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast of two `#rrggbb` colours, 1 to 21; 0 when one is no such colour. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  if (a === undefined || b === undefined) return 0;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
