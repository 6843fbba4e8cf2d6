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

/** Words of the frame, in the post's language. */
export const frame = ({ language }: Material, key: MessageKey, values: Readonly<Record<string, string>> = {}): string =>
  translator(language)(key, values);

/** Paragraphs of a variant; those that are missing are left out, none comes twice. */
export function written(...parts: readonly (string | null | undefined)[]): Outcome {
  const kept = parts.filter((part): part is string => part !== null && part !== undefined && part !== '');
  return { ok: true, text: [...new Set(kept)].join('\n\n') };
}

/** The post's hashtags as its last line. */
export const tagLine = ({ tags }: Material): string => tags.join(' ');
