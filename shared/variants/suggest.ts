/** All the wordings that can be made of one official post, for a human to approve, and why the others were not made. */
import type { LanguageId } from '../languages/index.ts';
import type { NetworkId } from '../networks/index.ts';
import type { Persona } from '../personae.ts';
import { toFirstPerson } from './first-person.ts';
import type { Brand, DeclineReason } from './variant.ts';

/** What a suggestion is made from: nothing else may be in it. */
export interface OfficialPost {
  readonly text: string;
  readonly brand: Brand;
  readonly language: LanguageId;
  /** Where it leads, when that is not in the text. */
  readonly link: string | null;
}

export interface Suggestion {
  readonly transform: string;
  readonly persona: Persona;
  readonly network: NetworkId;
  readonly text: string;
}

export interface Refusal {
  readonly transform: string;
  readonly reason: DeclineReason;
  /** The piece of the text that the reason is about. */
  readonly at?: string;
}

export interface Suggested {
  readonly text: string;
  readonly variants: readonly Suggestion[];
  readonly declined: readonly Refusal[];
}

/** The networks that suggestions are made for unless others are asked for. */
export const usualNetworks: readonly NetworkId[] = ['linkedin', 'x'];

/** Makes every variant that the post allows. */
export function suggest(post: OfficialPost, networks: readonly NetworkId[] = usualNetworks): Suggested {
  const { text, brand, language } = post;
  const variants: Suggestion[] = [];
  const declined: Refusal[] = [];
  const own = toFirstPerson(text, brand, language);
  if (own.ok) {
    for (const network of networks) {
      variants.push({ transform: 'first-person', persona: 'messenger', network, text: own.text });
    }
  } else {
    const { reason, at } = own;
    declined.push({ transform: 'first-person', reason, ...(at === undefined ? {} : { at }) });
  }
  return { text, variants, declined };
}
