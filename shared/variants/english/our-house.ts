/** What its people call a body by its name: "our clinic", "our university"; the others are companies. */
import type { Token } from './tokens.ts';

/** Nouns of bodies that are called by what they are. */
export const houses =
  /^(?:university|college|school|academy|institute|hospital|clinic|bank|museum|theatre|theater|opera|orchestra|library|zoo|foundation|trust|charity|association|federation|society|cooperative|co-operative|co-op|agency|studio|studios|brewery|bakery|dairy|farm|hotel|restaurant|city|council|authority|airport|port|union|club|choir|fund|consortium|alliance|network|centre|center|nursery|nurseries|laboratory|observatory|hospice|gallery|distillery|winery|vineyard|shipyard|foundry|surgery|pharmacy|archive|abbey|cathedral|church|commission)$/;

/** "our company", or what the name says that it is. */
export function ourHouse(name: Token): string {
  const house = houseOf(name);
  return `our ${house === undefined || house === 'nurseries' ? 'company' : house}`;
}

/** The noun by which the name says what it is, where it does. */
export function houseOf(name: Token): string | undefined {
  const words = name.lower.replace(/[.,]/g, '').split(/[ \u00a0]/);
  if (words.length < 2) return undefined;
  const of = words.indexOf('of');
  return [words[of - 1], words.at(-1)].find((word) => word !== undefined && houses.test(word));
}
