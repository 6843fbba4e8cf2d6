/** How much a page may tell of itself. */

/** Bounds of what a page may tell; the page's script cuts by them, the sidebar refuses what is beyond. Characters but for `most…`. */
export const bounds = { line: 2000, mostMetas: 150, jsonLd: 300_000, mostBlocks: 10_000, text: 1_500_000 } as const;
