/** What surrounds posts, as one part that the sidebar loads after its first paint. */
export { CardLife, LibraryLife } from './library-life.tsx';
export { PostLife } from './post-life.tsx';
