/** The shape of a post of the example programme. */
import type { VariantInput } from '../../shared/admin-api.ts';

export interface ExamplePost {
  /** Key of one of `exampleThemes`. */
  readonly theme: string;
  readonly language: 'fr' | 'en';
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly variants: readonly VariantInput[];
}
