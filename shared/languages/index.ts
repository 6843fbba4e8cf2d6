/** The languages of the interface, in the order in which they are offered, and the one function that words a message. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export const languages = { en, fr } as const;
export type LanguageId = keyof typeof languages;
export const languageIds = Object.keys(languages) as LanguageId[];

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];
type Plural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A dotted path into a language file; `x_one` and `x_other` are addressed as `x` with a `count`. */
export type MessageKey = Plural<Leaves<typeof en>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Adds parts of the languages' files that a bundle left out at first. */
export function addWords(parts: Readonly<Record<LanguageId, object>>): void {
  for (const language of languageIds) Object.assign(languages[language], parts[language]);
}

function lookup(language: LanguageId, path: string): string | undefined {
  let node: unknown = languages[language];
  for (const step of path.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string, unknown>)[step];
  }
  return typeof node === 'string' ? node : undefined;
}

/**
 * Gives the function that words messages in one language: `t('share.count', { count: 2 })`.
 * `{name}` places a value; a number is written the language's way; `count` picks the CLDR plural form (`_one`, `_other`).
 * A key missing in the language falls back to English; missing there too, the key itself is shown.
 */
export function translator(language: LanguageId): Translate {
  let made = translators.get(language);
  if (!made) translators.set(language, (made = newTranslator(language)));
  return made;
}

/** Making one costs more than a hundred translations: the formats of `Intl` are read from tables. */
const translators = new Map<LanguageId, Translate>();

function newTranslator(language: LanguageId): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    const find = (path: string) => lookup(language, path) ?? lookup('en', path);
    const words = find(form) ?? find(`${key}_other`) ?? find(key) ?? key;
    return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The first of the wanted BCP 47 tags (`fr-CA`, `en`…) that we speak, else English. */
export function pickLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const found = languageIds.find((id) => id === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
