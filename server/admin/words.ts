/** Words that depend on data: a bilingual name, a post's title. */
import type { Bilingual } from '../../shared/charter/rule.ts';
import type { LanguageId } from '../../shared/languages/index.ts';

/** The text in the reader's language, else in the other one; empty when there is none. */
export function bilingual(text: Bilingual, language: LanguageId): string {
  return text[language] || text.en || text.fr || '';
}
