/** What the charter's check is compared with: Harper, and retext with seven of its plugins, each made ready once. */
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { retext } from 'retext';
import retextContractions from 'retext-contractions';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';

const linter = new LocalLinter({ binary });
const processor = retext()
  .use(retextContractions)
  .use(retextEquality)
  .use(retextIndefiniteArticle)
  .use(retextPassive)
  .use(retextReadability)
  .use(retextRepeatedWords)
  .use(retextSimplify)
  .freeze();

/** Loads what has to be loaded before the first check. */
export const setup = () => linter.setup();

/** Each takes a text and gives how many findings it has. */
export const checks = {
  'harper.js 2.10': async (text) => (await linter.lint(text, { language: 'plaintext' })).length,
  'retext 9, seven plugins': async (text) => (await processor.process(text)).messages.length,
};
