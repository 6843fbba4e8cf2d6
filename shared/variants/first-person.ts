/** The transform "first person": what the company says of itself becomes what its people say, or is declined. */
import type { LanguageId } from '../languages/index.ts';
import { englishFirstPerson } from './english/first-person.ts';
import { inventedFacts } from './facts.ts';
import { frenchFirstPerson } from './french/index.ts';
import { decline, type Brand, type Outcome, type Transform, type TransformOptions } from './variant.ts';

/** One per language, each in its own folder. */
export const firstPersonTransforms: readonly Transform[] = [frenchFirstPerson, englishFirstPerson];

/** In characters: long enough for any network's post; the grammar is linear but nobody approves a book. */
export const longest = 20_000;

/** Says an official text in the first person, or declines with a reason; never brings a fact that the text has not. */
export function toFirstPerson(
  text: string,
  brand: Brand,
  language: LanguageId,
  options: TransformOptions = { person: 'plural' },
): Outcome {
  if (text.length > longest) return decline('too-long');
  const transform = firstPersonTransforms.find((each) => each.language === language);
  if (!transform) throw new Error(`no first-person transform for ${language}`);
  const outcome = transform.apply(text, brand, options);
  if (!outcome.ok) return outcome;
  const invented = inventedFacts(text, outcome.text);
  return invented.length > 0 ? decline('unsafe', invented[0]) : outcome;
}
