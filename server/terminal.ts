/** How the commands speak to whoever runs them: in the language of the terminal, in whole sentences. */
import { pickLanguage, translator } from '../shared/languages/index.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

/** The terminal's language. */
export const language = pickLanguage(
  [LC_ALL, LC_MESSAGES, LANG].flatMap((tag) => (tag ? [tag.replace('_', '-')] : [])),
);
/** Words in the terminal's language. */
export const t = translator(language);

/** Writes one line. */
export const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** Ends the process with a reason on its error output. */
export function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
