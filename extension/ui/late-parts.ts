/**
 * What the sidebar loads once it has painted, in one piece: each piece by itself makes the bundler cut what is painted first
 * into smaller ones, which are larger together.
 */
export { Propose } from './propose.tsx';
export { ReactionList } from './reactions.tsx';
export { NewsCard } from './news-card.tsx';
