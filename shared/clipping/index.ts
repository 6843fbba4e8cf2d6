/** Makes a clip of what a page says of itself. */
export { pageFactsSchema, type PageFacts } from './page-facts.ts';
export { toClip } from './to-clip.ts';
export { fittingPage } from './fitting-page.ts';
