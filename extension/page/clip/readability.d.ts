/** The library's first file alone: its index is CommonJS and would bring along the second, which nothing here asks. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
