/** The example programme's charter: rules of every kind, and the text that people read, in both languages. */
import type { Charter } from '../../shared/charter/rule.ts';
import { contentRules } from './charter-content-rules.ts';
import { formRules } from './charter-form-rules.ts';
import { englishText } from './charter-text-english.ts';
import { frenchText } from './charter-text-french.ts';

export const exampleCharter: Charter = {
  version: 1,
  rules: [...contentRules, ...formRules],
  text: { fr: frenchText, en: englishText },
};
