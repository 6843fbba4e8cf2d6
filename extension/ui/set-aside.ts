/** The charter's tips that the person has set aside: each stays so for that composer while the draft says the same thing there. */
import type { Tip } from '../../shared/charter/index.ts';

export type SetAside = ReadonlySet<string>;

const of = (tab: number) => `${tab} `;
/** Start of the names of one composer's tips. `generation`: the composer's in its tab. */
const ofComposer = (tab: number, generation: number) => `${of(tab)}${generation} `;

/** The name of a tip in one composer. */
export function asideName(tab: number, generation: number, tip: Pick<Tip, 'rule' | 'found'>): string {
  return `${ofComposer(tab, generation)}${tip.rule} ${tip.found}`;
}

const without = (aside: SetAside, start: string): SetAside =>
  new Set([...aside].filter((name) => !name.startsWith(start)));

/** Shows that composer's tips again. */
export function restoreComposer(aside: SetAside, tab: number, generation: number): SetAside {
  return without(aside, ofComposer(tab, generation));
}

/** Forgets a tab whose page has gone: the next page counts its composers anew. */
export function forgetTab(aside: SetAside, tab: number): SetAside {
  return without(aside, of(tab));
}
