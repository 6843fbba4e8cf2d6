/** All the wordings that can be made of one official post, for a human to approve, and why the others were not made. */
import type { LanguageId } from '../languages/index.ts';
import type { NetworkId } from '../networks/index.ts';
import type { Persona } from '../personae.ts';
import type { EngineId, Wording } from './engine.ts';
import { inventedFacts } from './facts.ts';
import { longest, toFirstPerson } from './first-person.ts';
import { materialOf } from './material.ts';
import { fitTo, showsHook } from './network-fit.ts';
import { shapes } from './shapes/index.ts';
import { toSingular } from './singular.ts';
import { strictlyInvented } from './strict-facts.ts';
import { type Brand, decline, type Declined, type DeclineReason } from './variant.ts';

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
  /** The posts of a thread, in order; absent when one post holds it all. */
  readonly thread?: readonly string[];
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
const usualNetworks: readonly NetworkId[] = ['linkedin', 'x'];

class Suggestions {
  readonly variants: Suggestion[] = [];
  readonly declined: Refusal[] = [];
  readonly #source: string;
  readonly #networks: readonly NetworkId[];

  constructor({ text, link }: OfficialPost, networks: readonly NetworkId[]) {
    this.#source = link === null || text.includes(link) ? text : `${text}\n${link}`;
    this.#networks = networks;
  }

  decline(transform: string, { reason, at }: Declined): void {
    if (this.declined.some((each) => each.transform === transform && each.reason === reason)) return;
    this.declined.push({ transform, reason, ...(at === undefined ? {} : { at }) });
  }

  /** Takes a text for every network that it fits. `shaped`: by a persona, as one post whose first paragraph shows above the fold. */
  add(transform: string, persona: Persona, text: string, shaped = false): void {
    const [invented] = inventedFacts(this.#source, text);
    if (invented !== undefined) return this.decline(transform, decline('unsafe', invented));
    this.#fit(transform, persona, text, shaped);
  }

  /** Takes what a model wrote, as `add` does, when the strict check finds nothing in it. */
  addWording(engine: EngineId, { persona, text }: Wording, language: LanguageId): void {
    const [invented] = strictlyInvented(this.#source, text, language);
    if (invented !== undefined) return this.decline(engine, decline('unsafe', invented));
    this.#fit(engine, persona, text, false);
  }

  #fit(transform: string, persona: Persona, text: string, shaped: boolean): void {
    for (const network of this.#networks) {
      const fitted = fitTo(network, text);
      if (!fitted.ok) this.decline(transform, fitted);
      else if (shaped && fitted.thread) this.decline(transform, decline('too-long'));
      else if (shaped && !showsHook(network, text)) this.decline(transform, decline('no-hook'));
      else {
        const { thread } = fitted;
        if (this.variants.some((each) => each.network === network && each.text === fitted.text)) continue;
        this.variants.push({ transform, persona, network, text: fitted.text, ...(thread ? { thread } : {}) });
      }
    }
  }
}

/** Makes every variant that the post allows. */
export function suggest(post: OfficialPost, networks: readonly NetworkId[] = usualNetworks): Suggested {
  const { text, brand, language, link } = post;
  const made = new Suggestions(post, networks);
  if (text.length > longest) {
    for (const transform of ['first-person', 'first-person-singular', ...shapes.map(({ persona }) => persona)])
      made.decline(transform, decline('too-long'));
    return { text, variants: made.variants, declined: made.declined };
  }
  const own = toFirstPerson(text, brand, language);
  if (own.ok) made.add('first-person', 'messenger', own.text);
  else made.decline('first-person', own);
  const singular = own.ok ? toSingular(own.text, language) : own;
  if ('ok' in singular) made.decline('first-person-singular', singular);
  else for (const each of singular) made.add('first-person-singular', 'insider', each);
  const material = materialOf(text, own, language, link);
  for (const { persona, make } of shapes) {
    const shaped = make(material);
    if (shaped.ok) made.add(persona, persona, shaped.text, true);
    else made.decline(persona, shaped);
  }
  return { text, variants: made.variants, declined: made.declined };
}

/** What of a model's wordings may be shown to a human, for each network. */
export function examine(
  post: OfficialPost,
  engine: EngineId,
  wordings: readonly Wording[],
  networks: readonly NetworkId[] = usualNetworks,
): Suggested {
  const made = new Suggestions(post, networks);
  for (const wording of wordings) made.addWording(engine, { ...wording, text: wording.text.trim() }, post.language);
  return { text: post.text, variants: made.variants, declined: made.declined };
}
