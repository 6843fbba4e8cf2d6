/** What every persona shape is: a way to say a post's own sentences, in a frame of fixed words that tells nothing new. */
import type { MessageKey } from '../../languages/index.ts';
import { translator } from '../../languages/index.ts';
import type { Persona } from '../../personae.ts';
import type { Material } from '../material.ts';
import type { Outcome } from '../variant.ts';

export interface Shape {
  readonly persona: Persona;
  make(material: Material): Outcome;
}

/** Words of the frame, in the post's language and with its apostrophes; `values` stay as they are. */
export function frame(
  { language, apostrophe }: Material,
  key: MessageKey,
  values: Readonly<Record<string, string>> = {},
): string {
  const words = translator(language)(key, Object.fromEntries(Object.keys(values).map((name) => [name, `{${name}}`])));
  return words.replaceAll('’', apostrophe).replace(/\{(\w+)\}/gu, (hole, name: string) => values[name] ?? hole);
}

/** Paragraphs of a variant; those that are missing are left out, none comes twice. */
export function written(...parts: readonly (string | null | undefined)[]): Outcome {
  const kept = parts.filter((part): part is string => part !== null && part !== undefined && part !== '');
  return { ok: true, text: [...new Set(kept)].join('\n\n') };
}

/** The post's hashtags as its last line. */
export const tagLine = ({ tags }: Material): string => tags.join(' ');
